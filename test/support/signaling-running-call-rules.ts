import {assert} from '@open-wc/testing';
import type {GroupCall, RunningGroupCall} from '../../src/engine/types.js';
import type {GetWorld, SignalingClient} from './signaling-clients.js';

/** The longest that somebody who is gone without a word may count, in milliseconds. */
const LONGEST_GHOST = 20_000;

const CALL: GroupCall = {groupId: 'g1', roomId: {intRoomId: 4711}, mediaType: 'video'};

/** What is told of a group's running call, by adapters that can tell. */
export function describeRunningCalls(getWorld: GetWorld): void {
  describe('the running call of a group', () => {
    /** Follows a group; what was told is in the list. */
    function follow(client: SignalingClient, groupId = 'g1'): (RunningGroupCall | undefined)[] {
      const told: (RunningGroupCall | undefined)[] = [];
      client.port.watchGroup?.(groupId, call => told.push(call));
      return told;
    }

    it('is told to who asks later, with everyone who comes and goes', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      await bob.port.setGroupCall?.(CALL);
      const carol = await world.signaling('carol');
      const told = follow(carol);
      assert.deepEqual(told, [], 'never inside the command');
      await world.advance(0);
      await alice.port.setGroupCall?.(CALL);
      await world.advance(0);
      await bob.port.setGroupCall?.(undefined);
      await world.advance(0);
      await alice.port.setGroupCall?.(undefined);
      await world.advance(0);
      assert.deepEqual(told, [
        {...CALL, userIds: ['bob']},
        {...CALL, userIds: ['alice', 'bob']},
        {...CALL, userIds: ['alice']},
        undefined,
      ]);
    });

    it('goes on being told while nothing changes, and only to who follows this group', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const told = [follow(bob), follow(bob, 'g2'), follow(alice)];
      await alice.port.setGroupCall?.(CALL);
      await world.advance(120_000);
      const call = {...CALL, userIds: ['alice']};
      assert.deepEqual(told, [[call], [], [call]]);
    });

    it('is over for who stopped following', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const told: unknown[] = [];
      const stop = bob.port.watchGroup?.('g1', call => told.push(call));
      stop?.();
      await alice.port.setGroupCall?.(CALL);
      await world.advance(0);
      assert.deepEqual(told, []);
    });

    it('ends with the session of who was in it', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const told = follow(bob);
      await alice.port.setGroupCall?.(CALL);
      await world.advance(0);
      await alice.port.disconnect();
      await world.advance(LONGEST_GHOST);
      assert.deepEqual(told, [{...CALL, userIds: ['alice']}, undefined]);
    });

    it('is the larger one where a group has two', async () => {
      const world = getWorld();
      const [alice, bob, carol, dave] = [
        await world.signaling('alice'),
        await world.signaling('bob'),
        await world.signaling('carol'),
        await world.signaling('dave'),
      ];
      const other = {...CALL, roomId: {strRoomId: 'another'}};
      await alice.port.setGroupCall?.(other);
      await bob.port.setGroupCall?.(CALL);
      await carol.port.setGroupCall?.(CALL);
      await world.advance(0);
      const told = follow(dave);
      await world.advance(0);
      assert.deepEqual(told.at(-1), {...CALL, userIds: ['bob', 'carol']});
    });
  });
}
