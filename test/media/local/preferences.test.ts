import {assert} from '@open-wc/testing';

import {modeOf, Preferences} from '../../../src/media/local/preferences.js';

describe('Preferences', () => {
  it('ask for 480p from the front camera unless told otherwise', () => {
    assert.deepEqual(new Preferences().camera(), {
      width: {ideal: 640},
      height: {ideal: 480},
      frameRate: {ideal: 30, max: 30},
      facingMode: {ideal: 'user'},
    });
  });

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
      assert.deepInclude(preferences.picture, {width: {ideal: width}, height: {ideal: height}});
    });
  }

  it('capture no more than anybody gets, in the shape that was chosen', () => {
    const preferences = new Preferences();
    preferences.setEncoder({resolution: '720p'});
    preferences.ceiling = {height: 180, frameRate: 12};
    assert.deepEqual(preferences.picture, {
      width: {ideal: 320},
      height: {ideal: 180},
      frameRate: {ideal: 12, max: 12},
    });
    preferences.setEncoder({frameRate: 10});
    assert.deepInclude(preferences.picture, {frameRate: {ideal: 10, max: 10}});
    preferences.ceiling = {height: Infinity, frameRate: Infinity};
    assert.deepInclude(preferences.picture, {height: {ideal: 720}, width: {ideal: 1280}});
    preferences.ceiling = undefined;
    assert.deepInclude(preferences.picture, {height: {ideal: 720}});
  });

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

  it('keep what is left out', () => {
    const preferences = new Preferences();
    preferences.setEncoder({resolution: '720p'});
    preferences.setEncoder({frameRate: 12});
    assert.deepInclude(preferences.picture, {height: {ideal: 720}, frameRate: {ideal: 12, max: 12}});
    assert.equal(preferences.frameRate, 12);
  });

  it('take an exact camera before a direction', () => {
    const preferences = new Preferences();
    assert.deepInclude(preferences.camera({facing: 'back'}), {facingMode: {ideal: 'environment'}});
    assert.deepInclude(preferences.camera({deviceId: 'exact', facing: 'back'}), {deviceId: {exact: 'exact'}});
  });

  it('ask for a clean voice', () => {
    const wish = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    assert.deepEqual(new Preferences().microphone(), wish);
    assert.deepEqual(new Preferences().microphone('exact'), {...wish, deviceId: {exact: 'exact'}});
  });

  it("know the browser's words", () => {
    assert.deepEqual([modeOf('front'), modeOf('back')], ['user', 'environment']);
  });
});
