import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/index.js';
import {describeConsentContract} from './consent-contract.js';
import type {Party} from './parties.js';
import {rejects} from './rejects.js';
import {describeWaitingContract} from './waiting-contract.js';

/** Where parties live: the fakes, or any pair of real adapters that keeps the ports' promises. */
export interface CallWorld {
  /** A new telephone, not logged in. */
  party(userId: string): Party;
  /** Moves time on, with everything under way settled before and after. */
  advance(ms: number): Promise<void>;
  /** Makes the next opening of devices fail. */
  failDevices(party: Party, error: TUICallError): Promise<void>;
  /** As if the party's page were gone. */
  vanish(party: Party): void;
  /** Lets everything go. */
  dispose(): Promise<void>;
}

interface People {
  readonly a: Party;
  readonly b: Party;
  readonly c: Party;
  readonly world: CallWorld;
}

interface Row {
  readonly name: string;
  /** Plays the case; `c` is a third person. */
  readonly play: (people: People) => Promise<void>;
  /** Everything that A and B hear, in order. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** B's page is gone at the end. */
  readonly bIsGone?: true;
}

const RING_A = 'onUserInviting(bob)';
const RING_B = "onCallReceived(alice, [bob], '', video)";
const NOT = (reason: string, userId: string): readonly string[] => [
  `onCallCancelled(${userId})`,
  `onCallNotConnected(video, ${reason}, ${userId})`,
];
const CONNECTED_A = [
  RING_A,
  'onCallBegin(video, caller)',
  'onUserJoin(bob)',
  'onUserAudioAvailable(bob, true)',
  'onUserVideoAvailable(bob, true)',
];
const CONNECTED_B = [
  RING_B,
  'onCallBegin(video, callee)',
  'onUserJoin(alice)',
  'onUserAudioAvailable(alice, true)',
  'onUserVideoAvailable(alice, true)',
];

/** "Who hears what", CONTRACT section 3: one row a case, in the contract's order. */
const ROWS: readonly Row[] = [
  {
    name: 'ring',
    play: async () => Promise.resolve(),
    a: [RING_A],
    b: [RING_B],
  },
  {
    name: 'B accepts',
    play: async ({b}) => b.engine.accept(),
    a: CONNECTED_A,
    b: CONNECTED_B,
  },
  {
    name: 'A cancels before an answer',
    play: async ({a}) => a.engine.hangup(),
    a: [RING_A, ...NOT('canceled', 'alice')],
    b: [RING_B, ...NOT('canceled', 'alice')],
  },
  {
    name: 'nobody answers in time',
    play: async ({world}) => world.advance(30_000),
    a: [RING_A, 'onUserNoResponse(bob)', ...NOT('noResponse', 'alice')],
    b: [RING_B, ...NOT('noResponse', 'bob')],
  },
  {
    name: 'B rejects',
    play: async ({b}) => b.engine.reject(),
    a: [RING_A, 'onUserReject(bob)', ...NOT('reject', 'alice')],
    b: [RING_B, ...NOT('reject', 'bob')],
  },
  {
    name: 'B hangs up while it rings',
    play: async ({b}) => b.engine.hangup(),
    a: [RING_A, 'onUserReject(bob)', ...NOT('reject', 'alice')],
    b: [RING_B, ...NOT('reject', 'bob')],
  },
  {
    name: 'B ignores',
    play: async ({b}) => b.engine.ignore(),
    a: [RING_A, 'onUserLineBusy(bob)', ...NOT('lineBusy', 'alice')],
    b: [RING_B, ...NOT('lineBusy', 'bob')],
  },
  {
    name: 'B received the call but its camera failed',
    play: async ({b, world}) => {
      await world.failDevices(b, TUICallError.of('ERROR_NO_CAMERA', 'No camera.', 'device'));
      await rejects(b.engine.accept(), 60004);
    },
    a: [RING_A, 'onUserReject(bob)', ...NOT('reject', 'alice')],
    b: [RING_B, 'onError(60004)', ...NOT('unknown', 'bob')],
  },
  {
    name: 'A hangs up after the start',
    play: async ({a, b, world}) => {
      await b.engine.accept();
      await world.advance(5000);
      await a.engine.hangup();
    },
    a: [...CONNECTED_A, 'onCallEnd(video, caller, 5000, hangup)'],
    b: [...CONNECTED_B, 'onUserLeave(alice)', 'onCallEnd(video, callee, 5000, hangup)'],
  },
  {
    name: 'B hangs up after the start',
    play: async ({b, world}) => {
      await b.engine.accept();
      await world.advance(5000);
      await b.engine.hangup();
    },
    a: [...CONNECTED_A, 'onUserLeave(bob)', 'onCallEnd(video, caller, 5000, hangup)'],
    b: [...CONNECTED_B, 'onCallEnd(video, callee, 5000, hangup)'],
  },
  {
    name: "B's page goes away in mid-call",
    play: async ({b, world}) => {
      await b.engine.accept();
      await world.advance(5000);
      world.vanish(b);
    },
    a: [...CONNECTED_A, 'onUserLeave(bob)', 'onCallEnd(video, caller, 5000, hangup)'],
    b: CONNECTED_B,
    bIsGone: true,
  },
  {
    name: 'a third person rings B during the call: B and A hear nothing',
    play: async ({b, c, world}) => {
      await b.engine.accept();
      await world.advance(0);
      await c.engine.call('bob', 'audio');
      await world.advance(0);
      assert.deepEqual(c.take(), [
        RING_A,
        'onUserLineBusy(bob)',
        'onCallCancelled(carol)',
        'onCallNotConnected(audio, lineBusy, carol)',
      ]);
    },
    a: CONNECTED_A,
    b: CONNECTED_B,
  },
  {
    name: 'video becomes audio and video again',
    play: async ({a, b, world}) => {
      await b.engine.accept();
      await world.advance(0);
      await a.engine.switchCallMediaType('audio');
      await world.advance(0);
      assert.deepEqual([a.engine.state, b.engine.state].map(camera), [false, false]);
      await b.engine.switchCallMediaType('video');
      await world.advance(0);
      assert.deepEqual([a.engine.state, b.engine.state].map(camera), [true, true]);
    },
    a: [
      ...CONNECTED_A,
      'onCallMediaTypeChanged(video, audio)',
      'onUserVideoAvailable(bob, false)',
      'onCallMediaTypeChanged(audio, video)',
      'onUserVideoAvailable(bob, true)',
    ],
    b: [
      ...CONNECTED_B,
      'onCallMediaTypeChanged(video, audio)',
      'onUserVideoAvailable(alice, false)',
      'onCallMediaTypeChanged(audio, video)',
      'onUserVideoAvailable(alice, true)',
    ],
  },
  {
    name: 'B logs out while it rings',
    play: async ({b}) => b.engine.unInit(),
    a: [RING_A, 'onUserReject(bob)', ...NOT('reject', 'alice')],
    b: [RING_B, ...NOT('reject', 'bob')],
  },
  {
    name: 'A logs out while it rings',
    play: async ({a}) => a.engine.unInit(),
    a: [RING_A, ...NOT('canceled', 'alice')],
    b: [RING_B, ...NOT('canceled', 'alice')],
  },
  {
    name: 'A logs out in mid-call',
    play: async ({a, b, world}) => {
      await b.engine.accept();
      await world.advance(1000);
      await a.engine.unInit();
    },
    a: [...CONNECTED_A, 'onCallEnd(video, caller, 1000, hangup)'],
    b: [...CONNECTED_B, 'onUserLeave(alice)', 'onCallEnd(video, callee, 1000, hangup)'],
  },
];

/** The rules of a one-to-one call, for any pair of adapters. */
export function describeCallContract(name: string, makeWorld: () => Promise<CallWorld>): void {
  describe(`one-to-one calls over ${name}`, () => {
    let world: CallWorld;
    let people: People;

    beforeEach(async () => {
      world = await makeWorld();
      people = {a: world.party('alice'), b: world.party('bob'), c: world.party('carol'), world};
      for (const party of [people.a, people.b, people.c]) await party.init();
      await world.advance(0);
    });

    afterEach(() => world.dispose());

    for (const row of ROWS) {
      it(row.name, async () => {
        const {a, b} = people;
        await a.engine.call('bob', 'video');
        await world.advance(0);
        await row.play(people);
        await world.advance(0);
        assert.deepEqual(a.heard, row.a, 'A hears');
        assert.deepEqual(b.heard, row.b, 'B hears');
        await canCallAgain(people, row.bIsGone ? a : b);
      });
    }
  });
  describeWaitingContract(name, makeWorld);
  describeConsentContract(name, makeWorld);
}

/** Afterwards every party that is still there is idle, or can become so, and can be called again. */
async function canCallAgain({a, b, c, world}: People, callee: Party): Promise<void> {
  for (const party of [a, b]) {
    if (party.engine.state.status !== 'idle') await party.engine.hangup();
    await world.advance(0);
  }
  if (callee.engine.state.session === 'none') await callee.init();
  c.take();
  await c.engine.call(callee.userId, 'audio');
  await world.advance(0);
  await callee.engine.accept();
  await world.advance(0);
  assert.equal(c.engine.state.status, 'connected');
  assert.equal(callee.engine.state.status, 'connected');
  await callee.engine.hangup();
  await world.advance(0);
  assert.equal(c.engine.state.status, 'idle');
  assert.equal(callee.engine.state.status, 'idle');
  assert.equal(lastCallbacks(c.heard), 1, 'one last callback');
}

function lastCallbacks(heard: readonly string[]): number {
  return heard.filter(entry => entry.startsWith('onCallEnd') || entry.startsWith('onCallNotConnected'))
    .length;
}

function camera(state: Party['engine']['state']): boolean {
  return state.status !== 'idle' && state.self.camera;
}
