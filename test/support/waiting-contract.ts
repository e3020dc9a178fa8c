import {assert} from '@open-wc/testing';
import type {CallState} from '../../src/engine/index.js';
import type {CallWorld} from './call-contract.js';
import type {Party} from './parties.js';
import {rejects} from './rejects.js';

interface People {
  readonly a: Party;
  readonly b: Party;
  readonly c: Party;
  readonly d: Party;
  readonly world: CallWorld;
}

interface Row {
  readonly name: string;
  /** Plays the case: A and B talk, and C's ring waits at B. */
  readonly play: (people: People) => Promise<void>;
  /** What each of them hears from then on. */
  readonly a?: readonly string[];
  readonly b?: readonly string[];
  readonly c?: readonly string[];
  readonly d?: readonly string[];
  /** With whom B is in a call at the end. */
  readonly bTalksTo?: string;
  /** Who rings at B at the end. */
  readonly ringsAtB?: string;
}

const NOT = (reason: string, userId: string): readonly string[] => [
  `onCallCancelled(${userId})`,
  `onCallNotConnected(audio, ${reason}, ${userId})`,
];
const ENDED_BY_B = ['onUserLeave(bob)', 'onCallEnd(audio, caller, 1000, hangup)'];
const ENDED_BY_A = ['onUserLeave(alice)', 'onCallEnd(audio, callee, 1000, hangup)'];
const TALK_TO_C = ['onCallBegin(audio, callee)', 'onUserJoin(carol)', 'onUserAudioAvailable(carol, true)'];
const TALK_TO_B = ['onCallBegin(audio, caller)', 'onUserJoin(bob)', 'onUserAudioAvailable(bob, true)'];

const ROWS: readonly Row[] = [
  {name: 'it waits: A hears nothing', play: async () => Promise.resolve(), bTalksTo: 'alice'},
  {
    name: 'B declines it',
    play: async ({b}) => b.engine.reject(),
    b: NOT('reject', 'bob'),
    c: ['onUserReject(bob)', ...NOT('reject', 'carol')],
    bTalksTo: 'alice',
  },
  {
    name: 'B is busy for it',
    play: async ({b}) => b.engine.ignore(),
    b: NOT('lineBusy', 'bob'),
    c: ['onUserLineBusy(bob)', ...NOT('lineBusy', 'carol')],
    bTalksTo: 'alice',
  },
  {
    name: 'B ends and accepts',
    play: async ({b}) => b.engine.accept(),
    a: ENDED_BY_B,
    b: ['onCallEnd(audio, callee, 1000, hangup)', ...TALK_TO_C],
    c: TALK_TO_B,
    bTalksTo: 'carol',
  },
  {
    name: 'C takes it back',
    play: async ({c}) => c.engine.hangup(),
    b: NOT('canceled', 'carol'),
    c: NOT('canceled', 'carol'),
    bTalksTo: 'alice',
  },
  {
    name: 'B answers it neither way',
    play: async ({world}) => world.advance(30_000),
    b: NOT('noResponse', 'bob'),
    c: ['onUserNoResponse(bob)', ...NOT('noResponse', 'carol')],
    bTalksTo: 'alice',
  },
  {
    name: 'B hangs up: it rings, and B answers',
    play: async ({b, world}) => {
      await b.engine.hangup();
      await world.advance(0);
      assert.equal(ringer(b.engine.state), 'carol');
      await b.engine.accept();
    },
    a: ENDED_BY_B,
    b: ['onCallEnd(audio, callee, 1000, hangup)', ...TALK_TO_C],
    c: TALK_TO_B,
    bTalksTo: 'carol',
  },
  {
    name: 'A hangs up: it rings',
    play: async ({a}) => a.engine.hangup(),
    a: ['onCallEnd(audio, caller, 1000, hangup)'],
    b: ENDED_BY_A,
    ringsAtB: 'carol',
  },
  {
    name: "A's page goes away: it rings",
    play: async ({a, world}) => {
      world.vanish(a);
      await world.advance(0);
    },
    b: ENDED_BY_A,
    ringsAtB: 'carol',
  },
  {
    name: 'A and C hang up at once',
    play: async ({a, b, c, world}) => {
      await Promise.all([a.engine.hangup(), c.engine.hangup()]);
      await world.advance(0);
      // Either may be heard of first.
      assert.sameMembers(b.take(), [...ENDED_BY_A, ...NOT('canceled', 'carol')]);
    },
    a: ['onCallEnd(audio, caller, 1000, hangup)'],
    c: NOT('canceled', 'carol'),
  },
  {
    name: 'B hangs up and accepts without a breath between',
    play: async ({b}) => {
      await Promise.all([b.engine.hangup(), b.engine.accept()]);
    },
    a: ENDED_BY_B,
    b: ['onCallEnd(audio, callee, 1000, hangup)', ...TALK_TO_C],
    c: TALK_TO_B,
    bTalksTo: 'carol',
  },
  {
    name: 'one more is told that the line is busy',
    play: async ({d, world}) => {
      await d.engine.call('bob', 'audio');
      await world.advance(0);
    },
    d: ['onUserInviting(bob)', 'onUserLineBusy(bob)', ...NOT('lineBusy', 'dave')],
    bTalksTo: 'alice',
  },
  {
    name: 'B cannot start a call instead',
    play: async ({b}) => {
      await rejects(b.engine.call('dave', 'audio'), -1203);
    },
    bTalksTo: 'alice',
  },
  {
    name: 'B logs out',
    play: async ({b}) => b.engine.unInit(),
    a: ENDED_BY_B,
    b: [...NOT('reject', 'bob'), 'onCallEnd(audio, callee, 1000, hangup)'],
    c: ['onUserReject(bob)', ...NOT('reject', 'carol')],
  },
];

/** The rules of a call that waits beside another one, for any pair of adapters. */
export function describeWaitingContract(name: string, makeWorld: () => Promise<CallWorld>): void {
  describe(`call waiting over ${name}`, () => {
    let world: CallWorld;
    let people: People;

    beforeEach(async () => {
      world = await makeWorld();
      const [a, b, c, d] = [
        world.party('alice'),
        world.party('bob'),
        world.party('carol'),
        world.party('dave'),
      ];
      people = {a, b, c, d, world};
      b.callWaiting = true;
      for (const party of [a, b, c, d]) await party.init();
      await world.advance(0);
      await a.engine.call('bob', 'audio');
      await world.advance(0);
      await b.engine.accept();
      await world.advance(1000);
      for (const party of [a, b]) party.take();
      await c.engine.call('bob', 'audio');
      await world.advance(0);
      assert.deepEqual(a.take(), []);
      assert.deepEqual(b.take(), ["onCallReceived(carol, [bob], '', audio)"]);
      assert.deepEqual(c.take(), ['onUserInviting(bob)']);
    });

    afterEach(() => world.dispose());

    for (const {name: what, play, bTalksTo, ringsAtB, ...heard} of ROWS) {
      it(what, async () => {
        await play(people);
        await world.advance(0);
        for (const key of ['a', 'b', 'c', 'd'] as const) {
          assert.deepEqual(people[key].heard, heard[key] ?? [], `${key} hears`);
        }
        const {state} = people.b.engine;
        assert.equal(partner(state), bTalksTo);
        assert.equal(ringer(state), ringsAtB);
      });
    }

    it('tells each call by its own id', async () => {
      const {b, c} = people;
      const {state} = b.engine;
      const running = state.status === 'connected' ? state.callId : '';
      const waiting = state.status === 'connected' ? state.waiting?.callId : '';
      assert.notEqual(running, waiting);
      await c.engine.hangup();
      await world.advance(0);
      await b.engine.hangup();
      assert.deepEqual(
        b.infos.map(({callId}) => callId),
        [waiting, waiting, running],
      );
    });
  });
}

function partner(state: CallState): string | undefined {
  if (state.status !== 'connected') return undefined;
  return [...state.participants.values()].find(({status}) => status === 'joined')?.userId;
}

function ringer(state: CallState): string | undefined {
  return state.status === 'calling' && state.phase === 'ringing' ? state.callerId : undefined;
}
