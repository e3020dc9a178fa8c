import {assert} from '@open-wc/testing';
import {INITIAL_STATE, type CallState} from '../../src/engine/call-state.js';
import type {Effect} from '../../src/engine/effects.js';
import type {Input} from '../../src/engine/inputs.js';
import type {IncomingInvitation, SignalingEvent} from '../../src/engine/ports.js';
import {transition, type Moment} from '../../src/engine/transition.js';

/** What the tables of call-contract.ts cannot show: several people in the call that waits, and what goes out in which order. */
describe('a call that waits', () => {
  const invitation = (callerId: string, more: Partial<IncomingInvitation> = {}): IncomingInvitation => ({
    inviteId: `ring of ${callerId}`,
    callerId,
    calleeIds: ['alice'],
    groupId: '',
    roomId: {strRoomId: `room of ${callerId}`},
    mediaType: 'audio',
    userData: '',
    timeout: 30,
    callId: '',
    inCallUserIds: [],
    ...more,
  });
  const signal = (event: SignalingEvent): Input => ({type: 'signal', event});
  const ring = (...args: Parameters<typeof invitation>): Input =>
    signal({type: 'invited', invitation: invitation(...args)});
  const GROUP_RING = ring('carol', {groupId: 'g1', calleeIds: ['alice', 'dave'], mediaHint: 'hint'});

  const TALK: readonly Input[] = [
    ring('bob'),
    {type: 'accept', command: 1},
    {type: 'joined', serial: 1, self: {camera: false, microphone: true, screen: false}},
    {type: 'answered', serial: 1},
    {type: 'media', serial: 1, event: {type: 'userEntered', userId: 'bob'}},
  ];

  function play(inputs: readonly Input[], policy: Partial<Moment> = {callWaiting: true}) {
    let state: CallState = {...INITIAL_STATE, userId: 'alice', session: 'ready'};
    let effects: readonly Effect[] = [];
    for (const input of inputs) {
      const serial = Math.max(serialOf(state), waitingOf(state)?.serial ?? 0) + 1;
      [state, effects] = transition(state, input, {at: 0, serial, ...policy});
    }
    return {state, effects};
  }

  it('touches neither devices nor the running call while it waits', () => {
    const {state, effects} = play([...TALK, ring('carol')]);
    assert.deepEqual(effects.map(short), ['onCallReceived']);
    assert.equal(waitingOf(state)?.callerId, 'carol');
    assert.equal(serialOf(state), 1);
  });

  it('is busy unless the engine was told otherwise, and before the call is connected', () => {
    assert.deepEqual(play([...TALK, ring('carol')], {}).effects.map(short), ['decline']);
    assert.deepEqual(play([ring('bob'), ring('carol')]).effects.map(short), ['decline']);
  });

  it('is told once, however often the ring arrives', () => {
    const {state, effects} = play([...TALK, ring('carol'), ring('carol')]);
    assert.deepEqual(effects, []);
    assert.equal(waitingOf(state)?.callerId, 'carol');
  });

  it('follows how others answer it, and is over when nobody is left in it', () => {
    const refused = signal({type: 'rejected', inviteId: 'ring of carol', userId: 'dave', busy: false});
    const {state, effects} = play([...TALK, GROUP_RING, refused]);
    assert.deepEqual(effects.map(short), ['onUserReject']);
    assert.equal(waitingOf(state)?.participants.get('dave')?.status, 'rejected');
    const gone = signal({type: 'hungUp', callId: 'ring of carol', userId: 'carol'});
    const after = play([...TALK, GROUP_RING, refused, gone]);
    assert.deepEqual(after.effects.map(short), ['onCallCancelled', 'onCallNotConnected']);
    assert.isUndefined(waitingOf(after.state));
    assert.equal(after.state.status, 'connected');
  });

  it('gives up on others in it whose answer was never heard of', () => {
    const due: Input = {type: 'ringDue', serial: 2, inviteId: 'ring of carol'};
    const {state, effects} = play([...TALK, GROUP_RING, due]);
    assert.deepEqual(effects.map(short), ['onUserNoResponse']);
    assert.equal(waitingOf(state)?.participants.get('dave')?.status, 'noResponse');
  });

  it('gets ready for its media only when the running call has let go of the devices', () => {
    const {state, effects} = play([...TALK, GROUP_RING, {type: 'accept', command: 2}]);
    assert.deepEqual(effects.map(short), ['leave', 'onCallEnd', 'watchRing', 'prepare', 'join']);
    assert.deepInclude({...state}, {status: 'calling', phase: 'answering', callerId: 'carol', serial: 2});
    const prepared = effects.find(effect => effect.type === 'prepare');
    assert.equal(prepared?.params.hint, 'hint');
    assert.notProperty(state, 'mediaHint', 'it is a ringing call like any other now');
  });

  it('is over before a kick is told, as the running call is', () => {
    const {state, effects} = play([...TALK, ring('carol'), signal({type: 'kickedOffline'})]);
    assert.deepEqual(effects.map(short), [
      'onCallCancelled',
      'onCallNotConnected',
      'leave',
      'onCallEnd',
      'dropSession',
      'onKickedOffline',
    ]);
    assert.deepInclude({...state}, {status: 'idle', session: 'none'});
  });

  it('ends with the login, though the running call goes on', () => {
    const {state, effects} = play([...TALK, ring('carol'), signal({type: 'userSigExpired'})]);
    assert.includeMembers(effects.map(short), ['onCallNotConnected', 'onUserSigExpired']);
    assert.equal(state.status, 'connected');
    assert.isUndefined(waitingOf(state));
  });

  it('leaves news of the running call to that call', () => {
    const gone = signal({type: 'hungUp', callId: 'ring of bob', userId: 'bob'});
    const {state, effects} = play([...TALK, ring('carol'), gone]);
    assert.deepEqual(effects.map(short), ['onUserLeave', 'leave', 'onCallEnd', 'hangUp', 'prepare']);
    assert.deepInclude({...state}, {status: 'calling', phase: 'ringing', callerId: 'carol'});
  });
});

function serialOf(state: CallState): number {
  return state.status === 'idle' ? 0 : state.serial;
}

function waitingOf(state: CallState) {
  return state.status === 'connected' ? state.waiting : undefined;
}

function short(effect: Effect): string {
  return effect.type === 'emit' ? effect.callback : effect.type;
}
