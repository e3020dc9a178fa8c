import {fakeDevices} from './fake-devices.js';
import {ERRORS} from './stage.js';

const ringing = (mediaType, callerId) => async stage => {
  await stage.beRung(mediaType, callerId);
  await stage.show('tui-incoming-call');
};

/** Alice is in a call already. */
const waiting = (mediaType, callerId) => async stage => {
  await stage.talk();
  await ringing(mediaType, callerId)(stage);
};

/** How each state of `<tui-incoming-call>` is reached. */
export const INCOMING_STATES = {
  audio: ringing('audio'),
  video: ringing('video'),
  'no avatar': ringing('audio', 'dan'),
  'long name': ringing('video', 'maximilian'),
  'no name': ringing('video', 'ivy'),
  'another script': ringing('audio', 'farid'),
  'waiting, audio': waiting('audio', 'carol'),
  'waiting, video': waiting('video', 'maximilian'),
  answering: async stage => {
    await ringing('video')(stage);
    await stage.asks(me => me.accept());
  },
};

const tile = (userId, then = () => undefined, mediaType = 'video') =>
  async function reach(stage) {
    await stage.ring(mediaType, [userId === 'alice' ? 'bob' : userId]);
    await stage.accept(userId === 'alice' ? 'bob' : userId);
    await stage.show('tui-call-tile', {'user-id': userId});
    await then(stage, await stage.person(userId));
    await stage.settle();
  };

/** How each state of `<tui-call-tile>` is reached. */
export const TILE_STATES = {
  'no call': async stage => {
    await stage.person('bob');
    await stage.show('tui-call-tile', {'user-id': 'bob'});
  },
  'being rung': async stage => {
    await stage.ring();
    await stage.show('tui-call-tile', {'user-id': 'bob'});
  },
  picture: tile('bob'),
  oneself: tile('alice'),
  'camera off': tile('bob', (_, {engine}) => engine.closeCamera()),
  'no avatar': tile('dan', (_, {engine}) => engine.closeCamera()),
  'long name, muted': tile('maximilian', (_, {engine}) => engine.closeMicrophone()),
  'long name, camera off': tile('maximilian', (_, {engine}) => engine.closeCamera()),
  'audio call': tile('bob', undefined, 'audio'),
  speaking: tile('bob', stage => stage.speak({bob: 80})),
  'speaking, no picture': tile('dan', stage => stage.speak({dan: 80}), 'audio'),
  'weak network': tile('bob', stage => stage.measure({bob: 'bad'})),
  'weak network, muted': tile('grace', async (stage, {engine}) => {
    await engine.closeMicrophone();
    await stage.measure({grace: 'vBad'});
  }),
};

const controls = async stage => stage.show('tui-call-controls');

const controlsIn =
  (mediaType, then = () => undefined) =>
  async stage => {
    await stage.talk(mediaType);
    const element = await controls(stage);
    await then(await stage.me(), element, stage);
    await stage.settle();
  };

/** How each state of `<tui-call-controls>` is reached. */
export const CONTROLS_STATES = {
  calling: async stage => {
    await stage.ring();
    await controls(stage);
  },
  ringing: async stage => {
    await stage.beRung();
    await controls(stage);
  },
  audio: controlsIn('audio'),
  video: controlsIn('video'),
  muted: controlsIn('video', engine => engine.closeMicrophone()),
  'camera off': controlsIn('video', engine => engine.closeCamera()),
  'sharing the screen': controlsIn('video', engine => engine.startScreenShare()),
  'list of speakers': controlsIn('video', (_, element, stage) => stage.pressAction(element, 'speaker')),
  'no speakers': async stage => {
    const {media} = await stage.person('alice');
    media.devices = [];
    await controlsIn('video', (_, element) => stage.pressAction(element, 'speaker'))(stage);
  },
  'settings of devices': controlsIn('video', async (_, element, stage) => {
    fakeDevices();
    await stage.pressAction(element, 'settings');
    const find = selector =>
      element.shadowRoot.querySelector('tui-device-settings')?.shadowRoot?.querySelector(selector);
    await stage.until(() => find('video:not([hidden])'));
  }),
  'menu of a narrow bar': async stage => {
    await stage.talk();
    const element = await stage.show('tui-call-controls', {style: 'inline-size: 280px; margin: auto'});
    await stage.settle();
    await stage.openMenu(element);
  },
  'a few, in another order': async stage => {
    await stage.talk();
    await stage.show('tui-call-controls', {actions: 'hangup camera microphone'});
  },
  group: async stage => {
    await stage.talkInGroup(3);
    await controls(stage);
  },
};

const button = attributes => async stage => {
  await stage.person('bob');
  await stage.show('tui-call-button', attributes);
};

/** How each state of `<tui-call-button>` is reached. */
export const BUTTON_STATES = {
  'ready, video': button({'user-id': 'bob', media: 'video'}),
  'ready, audio': button({'user-id': 'bob', media: 'audio'}),
  'long name': async stage => {
    await stage.person('maximilian');
    await stage.show('tui-call-button', {'user-id': 'maximilian'});
  },
  group: button({'user-ids': 'bob carol dan', 'group-id': 'team'}),
  'own words': button({'user-id': 'bob', label: 'Ask our support'}),
  nobody: button({}),
  offline: stage => stage.show('tui-call-button', {'user-id': 'bob'}, {engine: stage.stranger()}),
  'in a call': async stage => {
    await stage.talk();
    await stage.show('tui-call-button', {'user-id': 'bob'});
  },
  'a call to join': async stage => {
    await stage.othersTalk(['bob', 'carol', 'dan']);
    await stage.show('tui-call-button', {'group-id': 'team'});
  },
  'a call to join, room known': button({'group-id': 'team', 'room-id': '7'}),
  disabled: button({'user-id': 'bob', disabled: ''}),
  'it failed': async stage => {
    const {signaling} = await stage.person('alice');
    await stage.person('bob');
    const element = await stage.show('tui-call-button', {'user-id': 'bob'});
    signaling.failNext('ring', ERRORS.unreachable());
    await stage.press(element, 'button');
  },
};
