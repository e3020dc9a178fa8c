import {assert} from '@open-wc/testing';
import {CONTROL_ACTIONS} from '../../../src/elements/tui-call-controls/control-actions.js';
import {
  buttonsFor,
  parseActions,
  type ControlButton,
} from '../../../src/elements/tui-call-controls/control-buttons.js';
import type {SurfaceState} from '../../../src/elements/internal/provider.js';
import {en} from '../../../src/i18n/locales/en.js';
import {Talk} from '../talk.js';

const PLAIN: SurfaceState = {
  isMinimized: false,
  isFullscreen: false,
  canMinimize: false,
  canFullscreen: false,
  isPip: false,
  canPip: false,
  hasShortcuts: false,
  canInvite: false,
};

describe('parseActions', () => {
  it('keeps the order, and drops what is no action or comes twice', () => {
    assert.deepEqual(parseActions('hangup  camera\nhangup dance microphone'), [
      'hangup',
      'camera',
      'microphone',
    ]);
    assert.deepEqual(parseActions(''), []);
  });

  it('knows every action by its name', () => {
    assert.deepEqual(parseActions(CONTROL_ACTIONS.join(' ')), [...CONTROL_ACTIONS]);
  });
});

describe('buttonsFor', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  function buttons(who: 'alice' | 'bob' = 'alice', surface = PLAIN): readonly ControlButton[] {
    return buttonsFor(talk[who].engine.state, surface, CONTROL_ACTIONS);
  }

  function actions(who?: 'alice' | 'bob', surface?: SurfaceState): string {
    return buttons(who, surface)
      .map(({action}) => action)
      .join(' ');
  }

  function button(action: string): ControlButton {
    const found = buttons().find(candidate => candidate.action === action);
    assert.isDefined(found);
    return found;
  }

  it('shows nothing without a call', () => {
    assert.equal(actions(), '');
  });

  it('shows microphone, camera and cancel to the caller', async () => {
    await talk.ring('video');
    assert.equal(actions(), 'microphone camera hangup');
    assert.equal(en[button('hangup').name], 'Cancel call');
    assert.isFalse(button('microphone').isDisabled);
  });

  it('lets nothing but the cancelling be pressed until the devices are open', async () => {
    const media = await talk.world.backend(talk.alice).createMedia(talk.world.clock);
    await media.leave();
    const release = talk.media.holdNext('join');
    const ringing = talk.ring('video');
    await talk.settle();
    assert.isTrue(button('microphone').isDisabled);
    assert.isTrue(button('camera').isDisabled);
    assert.isFalse(button('camera').isPressed, 'what is not on yet is not off');
    assert.equal(button('camera').icon, 'video');
    assert.isUndefined(button('hangup').isDisabled);
    release();
    await ringing;
    assert.isFalse(button('microphone').isDisabled);
  });

  it('shows one who is being rung only how to decline', async () => {
    await talk.ring('video');
    assert.equal(actions('bob'), 'hangup');
    const [decline] = buttons('bob');
    assert.deepEqual(decline?.request, {type: 'reject'});
  });

  it('shows everything that this browser can do in a connected video call', async () => {
    await talk.connect('video');
    assert.equal(actions(), 'microphone camera speaker settings screen media hangup');
    assert.equal(en[button('hangup').name], 'Hang up');
    assert.deepEqual(button('media').request, {type: 'switchMediaType', mediaType: 'audio'});
  });

  it('leaves out what belongs to pictures in an audio call', async () => {
    await talk.connect('audio');
    assert.equal(actions(), 'microphone speaker settings media hangup');
    assert.deepEqual(button('media').request, {type: 'switchMediaType', mediaType: 'video'});
  });

  it('asks the surface only for what it can do', async () => {
    await talk.connect('audio');
    const able = {...PLAIN, canMinimize: true, canFullscreen: true};
    assert.equal(actions('alice', able), 'microphone speaker settings media minimize fullscreen hangup');
    const small = {...able, isMinimized: true};
    assert.equal(actions('alice', small), 'microphone speaker media minimize hangup');
    const restore = buttons('alice', small).find(({action}) => action === 'minimize');
    assert.deepEqual(restore?.request, {type: 'restore'});
  });

  it('invites into a call among several, where a call view can ask whom', async () => {
    const able = {...PLAIN, canInvite: true};
    await talk.connect('audio');
    assert.notInclude(actions('alice', able), 'invite', 'not in a one-to-one call');
    await talk.alice.engine.hangup();
    await talk.settle();
    await talk.alice.engine.groupCall('g1', ['bob'], 'video');
    await talk.settle();
    assert.include(actions('alice', able), 'invite', 'while it rings');
    assert.notInclude(actions('bob', able), 'invite', 'not where it rings');
    await talk.bob.engine.accept();
    await talk.settle();
    assert.equal(actions('bob', able), 'microphone camera speaker settings screen invite hangup');
    assert.notInclude(actions('bob', PLAIN), 'invite');
    assert.notInclude(actions('bob', {...able, isMinimized: true}), 'invite');
    const invite = buttons('bob', able).find(({action}) => action === 'invite');
    assert.deepEqual(invite?.request, {type: 'askWhomToInvite'});
  });

  it('keeps the name of a button that stays pressed, and lets the tooltip say what a press does', async () => {
    await talk.connect('video');
    const before = button('microphone');
    await talk.alice.engine.closeMicrophone();
    const after = button('microphone');
    assert.isFalse(before.isPressed);
    assert.isTrue(after.isPressed);
    assert.equal(after.name, before.name);
    assert.equal(en[before.hint], 'Mute microphone');
    assert.equal(en[after.hint], 'Unmute microphone');
  });
});
