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

/** The code that moves a small window comes with the first one. */
const minimise = async (stage, kit) => {
  await stage.press(kit, ...IN_VIEW, '[part~=minimize]');
  await stage.until(() => kit.shadowRoot.querySelector('[data-floating] > .handle'));
};

const keyPress = key => new KeyboardEvent('keydown', {key, altKey: true, shiftKey: true, cancelable: true});

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
  'minimised, video': async stage => minimise(stage, await connected(stage)),
  'minimised, audio': async stage => minimise(stage, await connected(stage, 'audio')),
  'minimised, calling': async stage => {
    const kit = await stage.kit();
    await stage.ring();
    await minimise(stage, kit);
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
    await minimise(stage, await connected(stage));
    await (await stage.person('bob')).engine.hangup();
    await stage.settle();
  },
  'minimised, moved': async stage => {
    const kit = await connected(stage);
    await minimise(stage, kit);
    // From corner to corner.
    await stage.press(kit, '.handle');
    await stage.press(kit, '.handle');
  },
  'out of the page': async stage => {
    const frame = stage.frame();
    Object.defineProperty(window, 'documentPictureInPicture', {
      configurable: true,
      value: {requestWindow: async () => frame.contentWindow},
    });
    const kit = await connected(stage);
    // Its button may be in the menu; its key is taken as soon as there is a button.
    await stage.until(() => !dispatchEvent(keyPress('P')));
    await stage.until(() => kit.shadowRoot.querySelector('.away'));
    delete window.documentPictureInPicture;
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
    await stage.advice();
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
    await stage.advice();
  },
};
