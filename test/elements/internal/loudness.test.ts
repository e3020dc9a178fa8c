import {assert} from '@open-wc/testing';
import {SPEAKING_VOLUME, loudnessOf} from '../../../src/elements/internal/loudness.js';

describe('loudnessOf', () => {
  for (const [volume, loudness] of [
    [0, 0],
    [SPEAKING_VOLUME - 1, 0],
    [SPEAKING_VOLUME, 0.2],
    [20, 0.2],
    [21, 0.4],
    [62, 0.8],
    [100, 1],
    [130, 1],
  ] as const) {
    it(`makes ${loudness} of ${volume}`, () => {
      assert.equal(loudnessOf(volume), loudness);
    });
  }
});
