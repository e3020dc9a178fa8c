import {assert} from '@open-wc/testing';
import type {CallWorld} from './call-contract.js';
import {GROUP_ROWS} from './group-call-rows.js';
import type {Group} from './group-call-words.js';
import {GROWTH_ROWS} from './group-growth-rows.js';
import type {Party} from './parties.js';
import {describeWholeGroupCall} from './whole-group-call.js';

/** The rules of a call among several, for any pair of adapters: first in a group, then without one. */
export function describeGroupCallContract(name: string, makeWorld: () => Promise<CallWorld>): void {
  describe(`a whole group call over ${name}`, () => {
    describeWholeGroupCall(makeWorld);
  });

  describe(`group calls over ${name}`, () => {
    let world: CallWorld;
    let group: Group;

    beforeEach(async () => {
      world = await makeWorld();
      const [a, b, c, d] = [
        world.party('alice'),
        world.party('bob'),
        world.party('carol'),
        world.party('dave'),
      ];
      for (const party of [a, b, c, d]) await party.init();
      await world.advance(0);
      group = {a, b, c, d, world};
    });

    afterEach(() => world.dispose());

    for (const {isFresh, play, ...row} of [...GROUP_ROWS, ...GROWTH_ROWS]) {
      it(row.name, async () => {
        const {a, b, c, d} = group;
        if (!isFresh) {
          await a.engine.groupCall('g1', ['bob', 'carol'], 'audio');
          await world.advance(0);
        }
        await play(group);
        await world.advance(0);
        assert.deepEqual(a.heard, row.a, 'A hears');
        assert.deepEqual(b.heard, row.b, 'B hears');
        assert.deepEqual(c.heard, row.c, 'C hears');
        assert.deepEqual(d.heard, row.d ?? [], 'D hears');
        await canCallAgain(group);
      });
    }

    it('several are called without a group: the same, with an empty group id', async () => {
      const {a, b, c, d} = group;
      await a.engine.calls(['bob', 'carol'], 'audio');
      await world.advance(0);
      await b.engine.accept();
      await world.advance(0);
      await c.engine.reject();
      await world.advance(0);
      await a.engine.inviteUser(['dave']);
      await world.advance(0);
      await d.engine.accept();
      await world.advance(0);
      await a.engine.hangup();
      await world.advance(0);
      assert.deepEqual(a.heard.slice(-4), [
        'onUserInviting(dave)',
        'onUserJoin(dave)',
        'onUserAudioAvailable(dave, true)',
        'onCallEnd(audio, caller, 0, hangup)',
      ]);
      assert.equal(b.heard[0], "onCallReceived(alice, [bob carol], '', audio)");
      assert.includeMembers(b.heard, ['onUserReject(carol)', 'onUserInviting(dave)', 'onUserJoin(dave)']);
      assert.deepEqual(b.heard.at(-1), 'onUserLeave(alice)');
      assert.deepEqual(d.heard.at(-1), 'onUserLeave(alice)');
      assert.deepEqual([b, d].map(whoIsThere), [['dave'], ['bob']]);
      await canCallAgain(group);
    });
  });
}

function whoIsThere({engine: {state}}: Party): string[] {
  if (state.status !== 'connected') return [];
  return [...state.participants.values()].filter(({status}) => status === 'joined').map(({userId}) => userId);
}

/** Afterwards each can log in, call and be called again. */
async function canCallAgain({a, b, c, d, world}: Group): Promise<void> {
  const people = [a, b, c, d];
  for (const {engine} of people) {
    if (engine.state.status !== 'idle') await engine.hangup();
    await world.advance(0);
  }
  for (const party of people) {
    assert.equal(party.engine.state.status, 'idle', party.userId);
    await party.engine.unInit();
    await party.init();
  }
  await world.advance(0);
  for (const [from, to] of [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ] as const) {
    await from.engine.groupCall('g2', [to.userId], 'audio');
    await world.advance(0);
    await to.engine.accept();
    await world.advance(0);
    assert.deepEqual([from, to].map(whoIsThere), [[to.userId], [from.userId]]);
    await from.engine.hangup();
    await world.advance(0);
    assert.deepEqual([from.engine.state.status, to.engine.state.status], ['idle', 'idle']);
  }
}
