import {assert} from '@open-wc/testing';
import type {CallWorld} from './call-contract.js';
import type {Party} from './parties.js';

const RING_IN = 'onCallReceived(alice, [bob carol dave], g1, video)';
const NO_ANSWER = 'onUserNoResponse(dave)';
const COMES = (userId: string): readonly string[] => [
  `onUserJoin(${userId})`,
  `onUserAudioAvailable(${userId}, true)`,
  `onUserVideoAvailable(${userId}, true)`,
];
const END = (role: string, ms: number): string => `onCallEnd(video, ${role}, ${ms}, hangup)`;

/** What everybody hears in the course of one call, by user id, in order. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  alice: [
    ...['bob', 'carol', 'dave'].map(userId => `onUserInviting(${userId})`),
    'onCallBegin(video, caller)',
    ...COMES('bob'),
    'onUserReject(carol)',
    NO_ANSWER,
    'onUserInviting(erin)',
    ...COMES('erin'),
    ...COMES('carol'),
    END('caller', 40_000),
  ],
  bob: [
    RING_IN,
    'onCallBegin(video, callee)',
    ...COMES('alice'),
    'onUserReject(carol)',
    NO_ANSWER,
    'onUserInviting(erin)',
    ...COMES('erin'),
    ...COMES('carol'),
    'onUserLeave(alice)',
    END('callee', 41_000),
  ],
  carol: [
    RING_IN,
    'onCallCancelled(carol)',
    'onCallNotConnected(video, reject, carol)',
    'onCallBegin(video, callee)',
    ...COMES('alice'),
    ...COMES('bob'),
    ...COMES('erin'),
    'onUserLeave(alice)',
    'onUserLeave(bob)',
    'onUserLeave(erin)',
    END('callee', 5000),
  ],
  dave: [
    RING_IN,
    'onUserReject(carol)',
    'onCallCancelled(dave)',
    'onCallNotConnected(video, noResponse, dave)',
  ],
  erin: [
    'onCallReceived(alice, [erin], g1, video)',
    'onCallBegin(video, callee)',
    ...COMES('alice'),
    ...COMES('bob'),
    ...COMES('carol'),
    'onUserLeave(alice)',
    'onUserLeave(bob)',
    END('callee', 5000),
  ],
};

/**
 * One group call from its first ring to its last word, as real tabs play it too (test/e2e/group-calls.test.ts): one
 * accepts, one rejects, one does not answer, a fifth is invited, one joins, the caller leaves, the last one is ended.
 */
export function describeWholeGroupCall(makeWorld: () => Promise<CallWorld>): void {
  it('a whole call: answers of all kinds, more come, the caller leaves, the last one is ended', async () => {
    const world = await makeWorld();
    const people = Object.keys(HEARD).map(userId => world.party(userId));
    for (const party of people) await party.init();
    await world.advance(0);
    await play(world, people);
    for (const {userId, heard, engine} of people) {
      assert.deepEqual(heard, HEARD[userId], `${userId} hears`);
      assert.equal(engine.state.status, 'idle', userId);
    }
    await world.dispose();
  });
}

async function play(world: CallWorld, [a, b, c, , e]: readonly Party[]): Promise<void> {
  const act = async (step: Promise<void> | undefined, ms = 0): Promise<void> => {
    await step;
    await world.advance(ms);
  };
  await act(a?.engine.groupCall('g1', ['bob', 'carol', 'dave'], 'video', {timeout: 30}));
  await act(b?.engine.accept());
  await act(c?.engine.reject(), 36_000);
  await act(a?.engine.inviteUser(['erin']));
  await act(e?.engine.accept());
  const state = a?.engine.state;
  assert.equal(state?.status, 'connected');
  if (state?.status !== 'connected') return;
  await act(c?.engine.joinInGroupCall(state.roomId, 'g1', 'video'), 4000);
  await act(a?.engine.hangup(), 1000);
  await act(b?.engine.hangup());
  await act(e?.engine.hangup());
}
