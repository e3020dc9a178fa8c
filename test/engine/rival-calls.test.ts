import {assert} from '@open-wc/testing';
import {INITIAL_STATE, type CallState} from '../../src/engine/call-state.js';
import type {Effect} from '../../src/engine/effects.js';
import type {Input} from '../../src/engine/inputs.js';
import type {IncomingInvitation} from '../../src/engine/ports.js';
import {transition} from '../../src/engine/transition.js';

/** Two ring the same group at the same moment. Every party decides by itself; together they must not split. */
describe('rival calls of a group', () => {
  const ALL_ON = {camera: true, microphone: true, screen: false};

  const idle = (userId: string): CallState => ({...INITIAL_STATE, userId, session: 'ready'});
  const invitation = (callerId: string, calleeIds: readonly string[]): IncomingInvitation => ({
    inviteId: `ring of ${callerId}`,
    callerId,
    calleeIds,
    groupId: 'g1',
    roomId: {strRoomId: `room of ${callerId}`},
    mediaType: 'video',
    userData: '',
    timeout: 30,
    callId: '',
    inCallUserIds: [],
  });
  const ringOf = (...args: Parameters<typeof invitation>): Input => ({
    type: 'signal',
    event: {type: 'invited', invitation: invitation(...args)},
  });
  const callTo = (calleeIds: readonly string[], more: Partial<Input & {type: 'call'}> = {}): Input => ({
    type: 'call',
    command: 1,
    calleeIds,
    groupId: 'g1',
    mediaType: 'video',
    roomId: {strRoomId: 'own room'},
    userData: '',
    timeout: 30,
    ...more,
  });
  const joined: Input = {type: 'joined', serial: 1, self: ALL_ON};
  const rung = (inviteId: string, calleeIds: readonly string[]): Input => ({
    type: 'ringing',
    serial: 1,
    inviteId,
    calleeIds,
  });

  function play(
    state: CallState,
    ...inputs: readonly Input[]
  ): {state: CallState; effects: readonly Effect[]} {
    let now = state;
    let effects: readonly Effect[] = [];
    inputs.forEach((input, index) => {
      [now, effects] = transition(now, input, {at: 0, serial: index + 1});
    });
    return {state: now, effects};
  }

  /** Whose call a caller is in after hearing a rival's ring. */
  function callerAfter(userId: string, calleeIds: readonly string[], rival: Input): string {
    const own = [callTo(calleeIds), joined, rung('own', calleeIds)];
    const {state} = play(idle(userId), ...own, rival);
    return state.status === 'calling' ? state.callerId : '';
  }

  it('both callers choose the call of the smaller id when each rings the other', () => {
    assert.equal(callerAfter('alice', ['bob', 'carol'], ringOf('bob', ['alice', 'carol'])), 'alice');
    assert.equal(callerAfter('bob', ['alice', 'carol'], ringOf('alice', ['bob', 'carol'])), 'alice');
  });

  it('who has not rung the other makes way, whatever the ids: the other cannot know', () => {
    assert.equal(callerAfter('alice', ['carol'], ringOf('bob', ['alice', 'carol'])), 'bob');
  });

  it('who has rung nobody yet makes way, and goes in with the command that waits', () => {
    const {state, effects} = play(idle('alice'), callTo(['bob']), ringOf('bob', ['alice']));
    assert.deepInclude({...state}, {status: 'calling', phase: 'answering', callerId: 'bob', command: 1});
    assert.deepEqual(effects.map(short), [
      'leave',
      'onCallCancelled',
      'onCallNotConnected',
      'prepare',
      'onCallReceived',
      'join',
    ]);
  });

  it('takes its own ring back, and keeps closed what was closed', () => {
    const muted: Input = {
      type: 'media',
      serial: 1,
      event: {type: 'selfMedia', changed: {camera: false, microphone: false}},
    };
    const own = [callTo(['alice', 'carol']), joined, rung('own', ['alice', 'carol']), muted];
    const {effects} = play(idle('bob'), ...own, ringOf('alice', ['bob', 'carol']));
    assert.deepEqual(effects[0], {type: 'cancel', inviteId: 'own'});
    const join = effects.find(effect => effect.type === 'join');
    assert.deepInclude({...join?.params}, {camera: false, microphone: false});
  });

  it('a running call wins over one that only rings', () => {
    const running = {...invitation('carol', ['alice']), callId: 'runs', inCallUserIds: ['carol', 'dave']};
    const ring: Input = {type: 'signal', event: {type: 'invited', invitation: running}};
    assert.equal(callerAfter('alice', ['carol', 'dave'], ring), 'carol');
  });

  it('is busy for other groups, for calls without one, and once somebody has answered', () => {
    const other: Input = {
      type: 'signal',
      event: {type: 'invited', invitation: {...invitation('alice', ['bob']), groupId: 'g2'}},
    };
    assert.equal(callerAfter('bob', ['alice'], other), 'bob');
    const answered: Input = {type: 'signal', event: {type: 'accepted', inviteId: 'own', userId: 'carol'}};
    const own = [callTo(['alice', 'carol']), joined, rung('own', ['alice', 'carol']), answered];
    const {state, effects} = play(idle('bob'), ...own, ringOf('alice', ['bob', 'carol']));
    assert.equal(state.status, 'connected');
    assert.deepEqual(effects.map(short), ['decline']);
  });

  it('a callee of both comes to the same answer as the callers', () => {
    const rings = {
      alice: ringOf('alice', ['bob', 'carol']),
      bob: ringOf('bob', ['alice', 'carol']),
    };
    for (const order of [
      [rings.alice, rings.bob],
      [rings.bob, rings.alice],
    ]) {
      const {state, effects} = play(idle('carol'), ...order);
      assert.deepInclude({...state}, {status: 'calling', phase: 'ringing', callerId: 'alice'});
      assert.deepInclude(effects, {type: 'decline', inviteId: 'ring of bob', busy: true});
    }
  });

  it('a callee of two calls that do not know of each other keeps the first', () => {
    const {state} = play(idle('carol'), ringOf('bob', ['carol']), ringOf('alice', ['carol']));
    assert.deepInclude({...state}, {callerId: 'bob'});
  });

  it('a second ring into the call that rings here is declined, and one into the call one is in is needless', () => {
    const second = (inviteId: string): Input => ({
      type: 'signal',
      event: {
        type: 'invited',
        invitation: {...invitation('alice', ['carol']), inviteId, callId: 'ring of alice'},
      },
    });
    const ring = ringOf('alice', ['carol']);
    assert.deepEqual(play(idle('carol'), ring, second('i2')).effects.map(short), ['decline']);
    const answering = [ring, {type: 'accept', command: 1}] as const;
    assert.deepEqual(play(idle('carol'), ...answering, second('i2')).effects, []);
  });
});

function short(effect: Effect): string {
  return effect.type === 'emit' ? effect.callback : effect.type;
}
