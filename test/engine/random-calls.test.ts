import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {TUICallError} from '../../src/engine/index.js';
import {fakeCallWorld, type FakeCallWorld} from '../support/fake-call-world.js';
import type {Party} from '../support/parties.js';

const STEPS = [
  'call',
  'accept',
  'reject',
  'ignore',
  'hangup',
  'audio',
  'video',
  'wait',
  'ring out',
  'vanish',
  'deny',
] as const;
type Step = readonly [who: number, what: (typeof STEPS)[number], whom: number];

/** Three people do whatever comes to their minds; the contract's invariants hold whatever they do. */
describe('random calls', () => {
  it('every call has one last callback, nothing after it, and everyone ends idle and able to call', async () => {
    const step = fc.tuple(fc.nat(2), fc.constantFrom(...STEPS), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 25}), async steps => {
        const world = fakeCallWorld();
        const people = ['alice', 'bob', 'carol'].map(userId => world.party(userId));
        for (const party of people) await party.init();
        for (const each of steps) await take(world, people, each);
        await world.advance(60_000);
        for (const party of people) {
          if (party.engine.state.status !== 'idle') await party.engine.hangup();
        }
        await world.advance(60_000);
        for (const party of people) {
          assert.equal(party.engine.state.status, 'idle', party.userId);
          assertOrderly(party.heard);
          assert.deepEqual(world.backend(party).media?.open ?? CLOSED, CLOSED, 'devices are released');
        }
        assert.equal(world.clock.pending, 0, 'no timer is left');
        await world.dispose();
      }),
      {numRuns: 300},
    );
  }).timeout(60_000);
});

const CLOSED = {camera: false, microphone: false, screen: false};

async function take(world: FakeCallWorld, people: readonly Party[], [who, what, whom]: Step): Promise<void> {
  const party = people[who];
  const other = people[whom];
  if (!party || !other) return;
  const {engine} = party;
  const run = {
    call: () => engine.call(other.userId, whom % 2 === 0 ? 'audio' : 'video', {timeout: 30}),
    accept: () => engine.accept(),
    reject: () => engine.reject(),
    ignore: () => engine.ignore(),
    hangup: () => engine.hangup(),
    audio: () => engine.switchCallMediaType('audio'),
    video: () => engine.switchCallMediaType('video'),
    wait: () => world.advance(1),
    'ring out': () => world.advance(30_000),
    vanish: () => Promise.resolve(world.backend(party).media?.vanish()),
    deny: () => {
      world.backend(party).media?.failNext('join', TUICallError.of('ERROR_NO_CAMERA', 'None.', 'device'));
      return Promise.resolve();
    },
  }[what];
  const settled = run().catch((error: unknown) => {
    assert.instanceOf(error, TUICallError);
  });
  // Every second command races with the next one.
  if (who % 2 === 0) await world.advance(0);
  else void settled;
}

function assertOrderly(heard: readonly string[]): void {
  let phase: 'idle' | 'calling' | 'connected' = 'idle';
  for (const entry of heard) {
    const name = entry.slice(0, entry.indexOf('('));
    if (name === 'onCallReceived' || (name === 'onUserInviting' && phase === 'idle')) {
      assert.equal(phase, 'idle', entry);
      phase = 'calling';
    } else if (name === 'onCallBegin') {
      assert.equal(phase, 'calling', entry);
      phase = 'connected';
    } else if (name === 'onCallEnd') {
      assert.equal(phase, 'connected', entry);
      phase = 'idle';
    } else if (name === 'onCallNotConnected') {
      assert.notEqual(phase, 'connected', entry);
      phase = 'idle';
    } else if (
      name.startsWith('onUserJoin') ||
      name.startsWith('onUserLeave') ||
      name.endsWith('Available')
    ) {
      assert.equal(phase, 'connected', `${entry} in ${heard.join(' ')}`);
    }
  }
  assert.equal(phase, 'idle', heard.join(' '));
}
