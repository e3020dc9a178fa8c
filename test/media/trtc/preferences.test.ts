import {assert} from '@open-wc/testing';

import {Preferences} from '../../../src/media/trtc/preferences.js';

describe('Preferences of TrtcMedia', () => {
  it('send 480p at 15 frames a second unless told otherwise', () => {
    assert.deepEqual(new Preferences().profile, {width: 640, height: 480, frameRate: 15, bitrate: 900});
  });

  it('keep what is left out', () => {
    const preferences = new Preferences();
    preferences.setEncoder({resolution: '720p'});
    preferences.setEncoder({frameRate: 10});
    assert.deepEqual(preferences.profile, {width: 1280, height: 720, frameRate: 10, bitrate: 1500});
  });

  it('give half as much again for twice the frames', () => {
    const preferences = new Preferences();
    preferences.setEncoder({resolution: '1080p', frameRate: 30});
    assert.deepEqual(preferences.profile, {width: 1920, height: 1080, frameRate: 30, bitrate: 3000});
  });
});
