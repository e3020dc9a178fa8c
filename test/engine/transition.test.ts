import {assert} from '@open-wc/testing';
import {INITIAL_STATE, type CallingState, type CallState} from '../../src/engine/call-state.js';
import type {Effect} from '../../src/engine/effects.js';
import {TUICallError} from '../../src/engine/errors.js';
import type {Input} from '../../src/engine/inputs.js';
import type {IncomingInvitation} from '../../src/engine/ports.js';
import {transition} from '../../src/engine/transition.js';

const ALICE: CallState = {...INITIAL_STATE, userId: 'alice', session: 'ready'};
const ROOM = {intRoomId: 7};
const ALL_ON = {camera: true, microphone: true, screen: false};

const CALL: Input = {
  type: 'call',
  command: 1,
  calleeIds: ['bob'],
  groupId: '',
  mediaType: 'video',
  roomId: ROOM,
  userData: 'hello',
  timeout: 30,
};

const INVITATION: IncomingInvitation = {
  inviteId: 'i1',
  callerId: 'bob',
  calleeIds: ['alice'],
  groupId: '',
  roomId: ROOM,
  mediaType: 'audio',
  userData: '',
  timeout: 30,
  callId: '',
  inCallUserIds: [],
};

/** Plays inputs one after the other; gives the last state, and the effects of the last input in short. */
function play(state: CallState, ...inputs: readonly Input[]): {state: CallState; effects: readonly string[]} {
  let now = state;
  let last: readonly Effect[] = [];
  inputs.forEach((input, index) => {
    [now, last] = transition(now, input, {at: 1000 * index, serial: index + 1});
  });
  return {state: now, effects: last.map(short)};
}

function short(effect: Effect): string {
  if (effect.type === 'emit') return `${effect.callback}(${effect.args.map(String).join(' ')})`;
  if (effect.type === 'settle') return effect.error ? `reject ${String(effect.error.code)}` : 'resolve';
  return effect.type;
}

const RINGING_OUT: readonly Input[] = [
  CALL,
  {type: 'joined', serial: 1, self: ALL_ON},
  {type: 'ringing', serial: 1, inviteId: 'i1', calleeIds: ['bob']},
];

const signal = (event: Extract<Input, {type: 'signal'}>['event']): Input => ({type: 'signal', event});
const CONNECTED: readonly Input[] = [
  ...RINGING_OUT,
  signal({type: 'accepted', inviteId: 'i1', userId: 'bob'}),
];
const media = (serial: number, event: Extract<Input, {type: 'media'}>['event']): Input => ({
  type: 'media',
  serial,
  event,
});

describe('transition', () => {
  it('opens devices and room before it rings', () => {
    assert.deepEqual(play(ALICE, CALL).effects, ['join']);
    assert.deepEqual(play(ALICE, CALL, {type: 'joined', serial: 1, self: ALL_ON}).effects, ['ring']);
  });

  it('never changes a state in place', () => {
    let state: CallState = ALICE;
    for (const [index, input] of [...RINGING_OUT, CALL].entries()) {
      const before = state;
      const copy = structuredClone(before);
      [state] = transition(before, input, {at: 0, serial: index + 1});
      assert.deepEqual(before, copy);
    }
  });

  it('takes a ring back whose call is over by the time it has an id', () => {
    const {effects} = play(
      ALICE,
      CALL,
      {type: 'hangup', command: 2},
      {
        type: 'ringing',
        serial: 1,
        inviteId: 'i1',
        calleeIds: ['bob'],
      },
    );
    assert.deepEqual(effects, ['cancel']);
  });

  it('takes a further ring back whose call is over by the time it has an id', () => {
    const input: Input = {type: 'inviting', serial: 1, command: 3, inviteId: 'i2'};
    assert.deepEqual(play(ALICE, ...CONNECTED, {type: 'hangup', command: 2}, input).effects, ['cancel']);
  });

  it('drops results and media events of an older call', () => {
    const stale: readonly Input[] = [
      {type: 'joined', serial: 9, self: ALL_ON},
      {type: 'joinFailed', serial: 9, error: TUICallError.refused('')},
      {type: 'ringSent', serial: 9, inviteId: 'i1'},
      {type: 'ringFailed', serial: 9, error: TUICallError.refused('')},
      {type: 'answered', serial: 9},
      {type: 'answerFailed', serial: 9, error: TUICallError.refused('')},
      {type: 'arrivalDue', serial: 9},
      media(9, {type: 'userEntered', userId: 'bob'}),
    ];
    for (const input of stale) {
      const before = play(ALICE, ...RINGING_OUT);
      const after = play(ALICE, ...RINGING_OUT, input);
      assert.deepEqual(after.effects, [], input.type);
      assert.deepEqual(after.state, before.state);
    }
  });

  it('connects the caller by the answer or by the arrival, whichever comes first, and only once', () => {
    const answer = signal({type: 'accepted', inviteId: 'i1', userId: 'bob'});
    const arrival = media(1, {type: 'userEntered', userId: 'bob'});
    assert.deepEqual(play(ALICE, ...RINGING_OUT, answer).effects, [
      'onUserInviting(bob)',
      'resolve',
      'onCallBegin([object Object] video caller)',
      'publish',
      'watchArrival',
    ]);
    assert.deepEqual(play(ALICE, ...RINGING_OUT, answer, arrival).effects, ['onUserJoin(bob)']);
    assert.include(play(ALICE, ...RINGING_OUT, arrival).effects, 'onUserJoin(bob)');
    assert.deepEqual(play(ALICE, ...RINGING_OUT, arrival, answer).effects, []);
  });

  it('ignores answers to other invitations and from strangers', () => {
    for (const event of [
      {type: 'accepted', inviteId: 'other', userId: 'bob'},
      {type: 'accepted', inviteId: 'i1', userId: 'mallory'},
      {type: 'rejected', inviteId: 'other', userId: 'bob', busy: false},
      {type: 'timedOut', inviteId: 'other', userIds: ['bob']},
      {type: 'hungUp', callId: 'other', userId: 'bob'},
      {type: 'answeredElsewhere', inviteId: 'i1', answer: 'accepted'},
    ] as const) {
      assert.deepEqual(play(ALICE, ...RINGING_OUT, signal(event)).effects, [], event.type);
    }
  });

  it('ends for the caller whose ring was taken back without a command (its page was put away)', () => {
    const {effects} = play(ALICE, ...RINGING_OUT, signal({type: 'cancelled', inviteId: 'i1'}));
    assert.deepEqual(effects, [
      'leave',
      'onCallCancelled(alice)',
      'onCallNotConnected(i1 video canceled alice)',
      'reject -1203',
    ]);
  });

  it('ends a ring that can be neither answered nor heard of any more when the UserSig expires', () => {
    const expired = signal({type: 'userSigExpired'});
    for (const inputs of [RINGING_OUT, [signal({type: 'invited', invitation: INVITATION})]]) {
      const {state, effects} = play(ALICE, ...inputs, expired);
      assert.deepInclude(state, {status: 'idle', session: 'expired'});
      assert.include(effects.join(), 'offline');
    }
  });

  it('announces who was seen in the room before the start only after onCallBegin', () => {
    const {effects} = play(
      ALICE,
      signal({type: 'invited', invitation: INVITATION}),
      {type: 'accept', command: 2},
      media(1, {type: 'userEntered', userId: 'bob'}),
      media(1, {type: 'audioAvailable', userId: 'bob', available: true}),
      {type: 'joined', serial: 1, self: ALL_ON},
      {type: 'answered', serial: 1},
    );
    assert.deepEqual(effects, [
      'onCallBegin([object Object] audio callee)',
      'publish',
      'onUserJoin(bob)',
      'onUserAudioAvailable(bob true)',
      'resolve',
    ]);
  });

  it('does not ring for others, for oneself, twice, or when nobody is logged in', () => {
    const ring = (change: Partial<IncomingInvitation>): Input =>
      signal({type: 'invited', invitation: {...INVITATION, ...change}});
    assert.deepEqual(play(ALICE, ring({calleeIds: ['carol']})).effects, []);
    assert.deepEqual(play(ALICE, ring({callerId: 'alice'})).effects, []);
    assert.deepEqual(play(ALICE, ring({}), ring({})).effects, []);
    assert.deepEqual(play(INITIAL_STATE, ring({})).effects, []);
    assert.deepEqual(play(ALICE, ring({}), ring({inviteId: 'i2', callerId: 'carol'})).effects, ['decline']);
  });

  it('tells a callee in a group who else is rung, and that somebody declined ends nothing', () => {
    const invitation = {...INVITATION, groupId: 'g1', calleeIds: ['carol', 'alice'], inCallUserIds: ['dave']};
    const ring = signal({type: 'invited', invitation});
    const {state} = play(ALICE, ring);
    assert.deepEqual(statuses(state), {bob: 'accepted', dave: 'accepted', carol: 'inviting'});
    const declined = play(
      ALICE,
      ring,
      signal({type: 'rejected', inviteId: 'i1', userId: 'carol', busy: false}),
    );
    assert.deepEqual(declined.effects, ['onUserReject(carol)']);
    assert.equal(declined.state.status, 'calling');
  });

  it('gives every callback of a call the facts of that call', () => {
    const inputs = [...RINGING_OUT, signal({type: 'accepted', inviteId: 'i1', userId: 'bob'})];
    let state: CallState = ALICE;
    let effects: readonly Effect[] = [];
    inputs.forEach((input, index) => {
      [state, effects] = transition(state, input, {at: 0, serial: index + 1});
    });
    const begin = effects.find(effect => effect.type === 'emit' && effect.callback === 'onCallBegin');
    assert.deepEqual(begin?.type === 'emit' && begin.info, {
      callId: 'i1',
      groupId: '',
      roomId: ROOM,
      role: 'caller',
      mediaType: 'video',
      userData: 'hello',
    });
  });

  it('keeps a running call through a failed renewal of the login', () => {
    const renewal: readonly Input[] = [
      signal({type: 'userSigExpired'}),
      {type: 'connecting', userId: 'alice'},
      {type: 'connectFailed', error: TUICallError.notInitialised()},
    ];
    const {state} = play(ALICE, ...CONNECTED, ...renewal);
    assert.deepInclude(state, {status: 'connected', session: 'expired', userId: 'alice'});
    assert.deepInclude(play(ALICE, ...renewal).state, {status: 'idle', session: 'none', userId: ''});
  });

  it('refuses a second switch while the first is not answered, and any switch in a group', () => {
    const connected = CONNECTED;
    const toAudio: Input = {type: 'switchMediaType', command: 5, mediaType: 'audio'};
    const toVideo: Input = {type: 'switchMediaType', command: 6, mediaType: 'video'};
    assert.deepEqual(play(ALICE, ...connected, toAudio, toVideo).effects, ['reject -1204']);
    const group: Input = {...CALL, calleeIds: ['bob', 'carol'], groupId: 'g1'};
    const inGroup = connected.map(input => (input === CALL ? group : input));
    assert.deepEqual(play(ALICE, ...inGroup, toAudio).effects, ['reject -1205']);
  });

  it('agrees to a switch only within the same call', () => {
    const ask = signal({
      type: 'mediaTypeRequested',
      requestId: 'r',
      callId: 'other',
      userId: 'bob',
      mediaType: 'audio',
    });
    const [, effects] = transition(ALICE, ask, {at: 0, serial: 1});
    assert.deepEqual(effects, [{type: 'answerMediaType', requestId: 'r', agreed: false}]);
  });
});

function statuses(state: CallState): Record<string, string> {
  const {participants} = state as CallingState;
  return Object.fromEntries([...participants].map(([userId, {status}]) => [userId, status]));
}
