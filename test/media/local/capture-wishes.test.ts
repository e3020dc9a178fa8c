import {assert} from '@open-wc/testing';

import {CaptureWishes, modeOf} from '../../../src/media/local/capture-wishes.js';
import {Preferences} from '../../../src/media/local/preferences.js';

describe('CaptureWishes', () => {
  let preferences: Preferences;
  let wishes: CaptureWishes;

  beforeEach(() => {
    preferences = new Preferences();
    wishes = new CaptureWishes(preferences);
  });

  it('ask for 480p from the front camera unless told otherwise', () => {
    assert.deepEqual(wishes.camera(), {
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
      preferences.setEncoder({resolution});
      assert.deepInclude(wishes.picture, {width: {ideal: width}, height: {ideal: height}});
    });
  }

  it('capture no more than anybody gets, in the shape that was chosen', () => {
    preferences.setEncoder({resolution: '720p'});
    wishes.ceiling = {height: 180, frameRate: 12};
    assert.deepEqual(wishes.picture, {
      width: {ideal: 320},
      height: {ideal: 180},
      frameRate: {ideal: 12, max: 12},
    });
    preferences.setEncoder({frameRate: 10});
    assert.deepInclude(wishes.picture, {frameRate: {ideal: 10, max: 10}});
    wishes.ceiling = {height: Infinity, frameRate: Infinity};
    assert.deepInclude(wishes.picture, {height: {ideal: 720}, width: {ideal: 1280}});
    wishes.ceiling = undefined;
    assert.deepInclude(wishes.picture, {height: {ideal: 720}});
  });

  it('keep what is left out', () => {
    preferences.setEncoder({resolution: '720p'});
    preferences.setEncoder({frameRate: 12});
    assert.deepInclude(wishes.picture, {height: {ideal: 720}, frameRate: {ideal: 12, max: 12}});
    assert.equal(preferences.frameRate, 12);
  });

  it('take an exact camera before a direction', () => {
    assert.deepInclude(wishes.camera({facing: 'back'}), {facingMode: {ideal: 'environment'}});
    assert.deepInclude(wishes.camera({deviceId: 'exact', facing: 'back'}), {deviceId: {exact: 'exact'}});
  });

  it('ask for a clean voice', () => {
    const wish = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    assert.deepEqual(wishes.microphone(), wish);
    assert.deepEqual(wishes.microphone('exact'), {...wish, deviceId: {exact: 'exact'}});
  });

  it("know the browser's words", () => {
    assert.deepEqual([modeOf('front'), modeOf('back')], ['user', 'environment']);
  });
});
