import {assert} from '@open-wc/testing';
import {Preferences} from '../../../src/media/local/preferences.js';

describe('Preferences', () => {
  const sizes = [
    ['360p', 640, 360],
    ['480p', 640, 480],
    ['720p', 1280, 720],
    ['1080p', 1920, 1080],
  ] as const;
  for (const [resolution, width, height] of sizes) {
    it(`know the size of ${resolution}`, () => {
      const preferences = new Preferences();
      preferences.setEncoder({resolution});
      assert.deepInclude(preferences.size, {width, height});
    });
  }

  it('give bigger pictures more bits', () => {
    const preferences = new Preferences();
    const bitrates = sizes.map(([resolution]) => {
      preferences.setEncoder({resolution});
      return preferences.bitrate;
    });
    assert.deepEqual(
      bitrates,
      bitrates.toSorted((one, other) => one - other),
    );
    assert.equal(new Set(bitrates).size, sizes.length);
  });
});
