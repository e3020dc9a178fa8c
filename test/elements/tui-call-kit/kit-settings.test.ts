import {assert} from '@open-wc/testing';
import {
  completeSettings,
  type KitSettings,
  type RawSettings,
} from '../../../src/elements/tui-call-kit/kit-settings.js';

const DEFAULTS: KitSettings = {
  backend: 'local',
  channel: 'tui-call',
  userId: '',
  userSig: '',
  sdkAppId: 0,
  multiDevice: false,
  nickname: '',
  avatar: '',
  videoResolution: '',
  fillMode: '',
  ringtone: '',
  mutedRingtone: false,
  callTimeout: 30,
  callWaiting: false,
  videoConsent: 'ask',
  scoped: false,
  chat: undefined,
  getUserSig: undefined,
};

function allOf(value: null | undefined): RawSettings {
  return {
    backend: value,
    channel: value,
    userId: value,
    userSig: value,
    sdkAppId: value,
    multiDevice: value,
    nickname: value,
    avatar: value,
    videoResolution: value,
    fillMode: value,
    ringtone: value,
    mutedRingtone: value,
    callTimeout: value,
    callWaiting: value,
    videoConsent: value,
    scoped: value,
    chat: value,
    getUserSig: value,
  };
}

describe('the settings of a kit', () => {
  it('have a default for everything that is missing or was removed', () => {
    assert.deepEqual(completeSettings(allOf(undefined)), DEFAULTS);
    assert.deepEqual(completeSettings(allOf(null)), DEFAULTS);
    assert.deepEqual(completeSettings({...DEFAULTS, channel: '', backend: ''}), DEFAULTS);
  });

  it('take Tencent for the backend where there is an application number', () => {
    assert.equal(completeSettings({...DEFAULTS, backend: '', sdkAppId: 1400000001}).backend, 'tencent');
    assert.equal(completeSettings({...DEFAULTS, backend: 'local', sdkAppId: 1400000001}).backend, 'local');
  });

  it('keep a timeout of 0, which means for ever, but no number that is none', () => {
    assert.equal(completeSettings({...DEFAULTS, callTimeout: 0}).callTimeout, 0);
    assert.equal(completeSettings({...DEFAULTS, callTimeout: NaN}).callTimeout, 30);
    assert.equal(completeSettings({...DEFAULTS, sdkAppId: NaN}).sdkAppId, 0);
  });

  it('ask the person about video, unless they are told plainly not to', () => {
    const consentOf = (value: string): string =>
      completeSettings({...DEFAULTS, videoConsent: value as KitSettings['videoConsent']}).videoConsent;
    assert.deepEqual(['always', 'ask', '', 'Always', 'yes'].map(consentOf), [
      'always',
      'ask',
      'ask',
      'ask',
      'ask',
    ]);
  });
});
