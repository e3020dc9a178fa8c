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

  for (const [volume, former, loudness] of [
    [45, 0.4, 0.4],
    [46, 0.4, 0.6],
    [16, 0.4, 0.4],
    [15, 0.4, 0.2],
    [25, 0.2, 0.2],
    [26, 0.2, 0.4],
    [76, 1, 1],
    [75, 1, 0.8],
    [SPEAKING_VOLUME, 0, 0.2],
    [SPEAKING_VOLUME - 1, 0.2, 0],
    [90, 0.2, 1],
  ] as const) {
    it(`goes from ${former} to ${loudness} with a volume of ${volume}`, () => {
      assert.equal(loudnessOf(volume, former), loudness);
    });
  }

  it('does not tremble where a voice wavers around an edge', () => {
    const shown = [38, 42, 39, 43, 37, 44, 40].reduce<readonly number[]>(
      (all, volume) => [...all, loudnessOf(volume, all.at(-1))],
      [],
    );
    assert.deepEqual(new Set(shown), new Set([0.4]));
  });
});
