import {GUESTS, introduce, OTHERS} from './people.js';
import {ERRORS} from './stage.js';

const view = stage => stage.show('tui-call-view');

/** A talk, then something, then the view of it. */
const talking =
  (then = () => undefined, mediaType = 'video') =>
  async stage => {
    await stage.talk(mediaType);
    await view(stage);
    await then(stage);
    await stage.settle();
  };

/** A group of some size, as `Stage.talkInGroup` takes it. */
const group = (size, options, attributes) => async stage => {
  await stage.talkInGroup(size, options);
  await stage.show('tui-call-view', attributes);
};

/** A view that is there when Alice's call ends before it began. */
const unanswered = then => async stage => {
  await view(stage);
  await stage.ring();
  await then(stage);
  await stage.settle();
};

/** A view that is there when a call to Alice ends before it began. */
const missed = then => async stage => {
  await view(stage);
  await stage.beRung();
  await then(stage);
  await stage.settle();
};

/** A call of Alice's that fails; what is about a device brings advice. */
const failing =
  (prepare, isAdvised = true) =>
  async stage => {
    const element = await view(stage);
    await stage.person('bob');
    prepare(await stage.person('alice'));
    await stage.fails(element.engine.call('bob', 'video'));
    if (isAdvised) await stage.advice();
  };

/** An audio call in which somebody asks for video. */
const askedForVideo =
  (askerId, selector, otherId = 'bob') =>
  async stage => {
    await stage.ring('audio', [otherId]);
    await stage.accept(otherId);
    const element = await view(stage);
    await stage.asksForVideo(askerId);
    await stage.appears(element, selector);
  };

/** A group call in which Alice asks whom to invite. */
const inviting =
  (inviteable, {size = 3, pending = 0, then = () => undefined} = {}) =>
  async stage => {
    await stage.talkInGroup(size, {pending});
    const element = await view(stage);
    element.inviteable = inviteable;
    await stage.pressAction(element.shadowRoot.querySelector('tui-call-controls'), 'invite');
    await stage.appears(element, 'dialog.invite[open]');
    await then(element.shadowRoot.querySelector('dialog.invite'));
    await stage.settle();
  };

const type = words => dialog => {
  const field = dialog.querySelector('[part=invite-field]');
  field.value = words;
  field.dispatchEvent(new InputEvent('input'));
};

/** Whoever a page offers, with names and pictures that no backend knows. */
const TEAM = [...OTHERS, ...GUESTS];

const as = async (stage, userId) => (await stage.person(userId)).engine;

/** How each state of `<tui-call-view>` is reached. */
export const VIEW_STATES = {
  idle: view,

  'outgoing, calling': async stage => {
    await stage.person('bob');
    await stage.asks(me => me.call('bob', 'video'));
    await view(stage);
  },
  'outgoing, ringing, audio': async stage => {
    await stage.ring('audio');
    await view(stage);
  },
  'outgoing, ringing, video': async stage => {
    await stage.ring();
    await view(stage);
  },
  'outgoing, ringing, group': async stage => {
    await stage.ring('video', ['bob', 'carol', 'dan', 'maximilian']);
    await view(stage);
  },
  'outgoing, long name': async stage => {
    await stage.ring('audio', ['maximilian']);
    await view(stage);
  },
  'incoming, audio': async stage => {
    await stage.beRung('audio');
    await view(stage);
  },
  'incoming, video': async stage => {
    await stage.beRung();
    await view(stage);
  },
  connecting: async stage => {
    await stage.beRung();
    await stage.asks(me => me.accept());
    await view(stage);
  },
  'joining a group': async stage => {
    await stage.asks(me => me.joinInGroupCall({intRoomId: 7}, 'team', 'video'));
    await view(stage);
  },

  'talking, audio': talking(undefined, 'audio'),
  'talking, video': talking(),
  'talking, long name': async stage => {
    await stage.ring('video', ['maximilian']);
    await stage.accept('maximilian');
    await view(stage);
  },
  'camera off': talking(async stage => (await stage.me()).closeCamera()),
  'their camera off': talking(async stage => (await as(stage, 'bob')).closeCamera()),
  'both cameras off': talking(async stage => {
    await (await stage.me()).closeCamera();
    await (await as(stage, 'bob')).closeCamera();
  }),
  muted: talking(async stage => (await stage.me()).closeMicrophone()),
  'they are muted': talking(async stage => (await as(stage, 'bob')).closeMicrophone()),
  'they are muted, audio': talking(async stage => (await as(stage, 'bob')).closeMicrophone(), 'audio'),
  speaking: talking(stage => stage.speak({bob: 62})),
  'speaking, audio': talking(stage => stage.speak({bob: 62}), 'audio'),
  'sharing the screen': talking(async stage => (await stage.me()).startScreenShare()),
  'own network weak': talking(stage => stage.measure({alice: 'vBad', bob: 'good'})),
  'their network weak': talking(stage => stage.measure({alice: 'good', bob: 'bad'})),
  reconnecting: talking(stage => stage.measure({alice: 'good', bob: 'down'})),
  'sound blocked': talking(stage => stage.hear({type: 'playbackBlocked', blocked: true})),
  'error notice': talking(async stage => {
    await stage.hear({type: 'warning', error: ERRORS.cameraOccupied()});
    await stage.advice();
  }),
  'microphone unplugged': talking(stage =>
    stage.hear({
      type: 'deviceReplaced',
      device: {kind: 'microphone', deviceId: 'microphone-2', label: 'Conference headset (1bcf:2284)'},
    }),
  ),
  'everything at once': talking(async stage => {
    await stage.hear({type: 'playbackBlocked', blocked: true});
    await stage.hear({type: 'warning', error: ERRORS.permission()});
    await stage.advice();
    await stage.measure({alice: 'good', bob: 'down'});
  }),

  'asked for video': askedForVideo('bob', '[part=video-question]'),
  'asked for video, long name': askedForVideo('maximilian', '[part=video-question]', 'maximilian'),
  'asks for video': askedForVideo('alice', '[part=video-withdraw]'),
  'asked for video in vain': async stage => {
    await askedForVideo('alice', '[part=video-withdraw]')(stage);
    await (await as(stage, 'bob')).rejectVideo();
  },

  'group of 3': group(3),
  'group of 6': group(6),
  'group of 9': group(9),
  'group of 4, audio': group(4, {mediaType: 'audio'}),
  'group, some are rung': group(3, {pending: 3}),
  'group, somebody speaks': async stage => {
    await group(6)(stage);
    await stage.speak({carol: 70, dan: 3});
  },
  'group, mixed': async stage => {
    await group(6)(stage);
    await (await as(stage, 'bob')).closeCamera();
    await (await as(stage, 'dan')).closeCamera();
    await (await as(stage, 'carol')).closeMicrophone();
    await stage.measure({alice: 'good', bob: 'good', erin: 'vBad'});
  },
  'group of 2': async stage => {
    await stage.ring('video', ['bob', 'carol']);
    await stage.accept('bob');
    await (await as(stage, 'carol')).reject();
    await view(stage);
  },
  'group of 4': group(4),
  'group, speaker': group(6, {}, {layout: 'speaker'}),
  'group of 9, speaker': group(9, {}, {layout: 'speaker'}),
  'group, speaker, audio': group(4, {mediaType: 'audio'}, {layout: 'speaker'}),
  'group, somebody pinned': async stage => {
    await stage.talkInGroup(6);
    await stage.press(await view(stage), '[part~=pin]');
  },
  'group, strangers are rung': async stage => {
    await stage.talkInGroup(3);
    const element = await view(stage);
    element.inviteable = GUESTS.map(introduce);
    for (const userId of GUESTS) await stage.person(userId, {isUnknown: true});
    await (await stage.me()).inviteUser(GUESTS);
    await stage.settle();
  },
  'alone in a group': async stage => {
    await stage.ring('video', ['bob', 'carol']);
    await stage.accept('bob');
    await (await as(stage, 'bob')).hangup();
    await view(stage);
  },

  'invite, a few': inviting(['bob', 'dan', 'erin', 'maximilian'].map(introduce)),
  'invite, some chosen': inviting(TEAM.map(introduce), {
    pending: 1,
    then: dialog => {
      for (const userId of ['erin', 'oskar']) dialog.querySelector(`[name=${userId}]`).click();
    },
  }),
  'invite, found': inviting(TEAM.map(introduce), {then: type('e')}),
  'invite, not found': inviting(TEAM.map(introduce), {then: type('Zacharias')}),
  'invite, nobody to choose': inviting([]),
  'invite, no place left': inviting(TEAM.map(introduce), {size: 9}),
  'invite, by id': inviting(undefined),
  'invite, no such id': inviting(undefined, {
    then: dialog => {
      type('an id with spaces')(dialog);
      dialog.querySelector('form').requestSubmit();
    },
  }),

  'ended, you hung up': talking(async stage => (await stage.me()).hangup()),
  'ended, they hung up': talking(async stage => (await as(stage, 'bob')).hangup()),
  'ended, connection lost': talking(async stage => {
    const {signaling} = await stage.person('alice');
    signaling.deliver({type: 'kickedOffline'});
  }),
  'ended, declined': unanswered(async stage => (await as(stage, 'bob')).reject()),
  'ended, no answer': unanswered(stage => stage.clock.advance(31_000)),
  'ended, busy': unanswered(async stage => (await as(stage, 'bob')).ignore()),
  'ended, you cancelled': unanswered(async stage => (await stage.me()).hangup()),
  'ended, you missed it': missed(stage => stage.clock.advance(31_000)),
  'ended, they cancelled': missed(async stage => (await as(stage, 'bob')).hangup()),
  'ended, you declined': missed(async stage => (await stage.me()).reject()),
  'ended, answered elsewhere': async stage => {
    const {engine} = await stage.device('alice');
    await missed(() => engine.accept())(stage);
  },
  'ended, declined elsewhere': async stage => {
    const {engine} = await stage.device('alice');
    await missed(() => engine.reject())(stage);
  },
  'ended, group': async stage => {
    await stage.talkInGroup(3);
    await view(stage);
    for (const userId of ['bob', 'carol']) await (await as(stage, userId)).hangup();
    await stage.settle();
  },

  'failed, not allowed': failing(({media}) => media.failNext('join', ERRORS.permission())),
  'failed, no camera': failing(({media}) => media.failNext('join', ERRORS.noCamera())),
  'failed, not reached': failing(({signaling}) => signaling.failNext('ring', ERRORS.unreachable()), false),
  'failed, browser too old': failing(({media}) => media.failNext('join', ERRORS.notSupported())),
};
