import {ERRORS} from './stage.js';

const IN_VIEW = ['tui-call-view', 'tui-call-controls'];

const connected = async (stage, mediaType = 'video') => {
  const kit = await stage.kit();
  await stage.talk(mediaType);
  return kit;
};

const waiting = async stage => {
  const kit = await stage.kit({'call-waiting': ''});
  await stage.talk();
  await stage.beRung('audio', 'carol');
  return kit;
};

/** How each state of `<tui-call-kit>` is reached. */
export const KIT_STATES = {
  idle: stage => stage.kit(),
  'ringing, audio': async stage => {
    await stage.kit();
    await stage.beRung('audio');
  },
  'ringing, video': async stage => {
    await stage.kit();
    await stage.beRung('video', 'maximilian');
  },
  'ringing, not to be heard': async stage => {
    const Kit = customElements.get('tui-call-kit');
    const {loadRinger} = Kit;
    Kit.loadRinger = async () => ({follow: facts => facts?.provider.setRingBlocked(true)});
    await stage.kit();
    await stage.beRung('video');
    Kit.loadRinger = loadRinger;
  },
  'calling, video': async stage => {
    await stage.kit();
    await stage.ring();
  },
  'talking, video': connected,
  'talking, audio': stage => connected(stage, 'audio'),
  'minimised, video': async stage => {
    await stage.press(await connected(stage), ...IN_VIEW, '[part~=minimize]');
  },
  'minimised, audio': async stage => {
    await stage.press(await connected(stage, 'audio'), ...IN_VIEW, '[part~=minimize]');
  },
  'minimised, calling': async stage => {
    const kit = await stage.kit();
    await stage.ring();
    await stage.press(kit, ...IN_VIEW, '[part~=minimize]');
  },
  'a call waits': stage => waiting(stage),
  'a call waits, minimised': async stage => {
    await stage.press(await waiting(stage), ...IN_VIEW, '[part~=minimize]');
  },
  'asked for video, minimised': async stage => {
    const kit = await connected(stage, 'audio');
    await stage.press(kit, ...IN_VIEW, '[part~=minimize]');
    await stage.asksForVideo('bob');
    await stage.appears(kit.shadowRoot.querySelector('tui-call-view'), '[part=video-question]');
  },
  'minimised, ended': async stage => {
    await stage.press(await connected(stage), ...IN_VIEW, '[part~=minimize]');
    await (await stage.person('bob')).engine.hangup();
    await stage.settle();
  },
  ended: async stage => {
    await connected(stage);
    await (await stage.person('bob')).engine.hangup();
    await stage.settle();
  },
  'failed, not allowed': async stage => {
    const kit = await connected(stage);
    await kit.hangup();
    await stage.clock.advance(5000);
    (await stage.person('alice')).media.failNext('join', ERRORS.permission());
    await stage.fails(kit.call('bob', 'video'));
  },
  'signed in elsewhere': async stage => {
    await stage.kit();
    await stage.device('alice', {multiDevice: false});
  },
  'sign-in failed': stage => stage.kit({}, ERRORS.badSig),
  'error notice': async stage => {
    const kit = await stage.kit();
    await stage.beRung();
    const {media} = await stage.person('alice');
    media.failNext('join', ERRORS.permission());
    await stage.fails(kit.accept());
  },
};
