import {assert} from '@open-wc/testing';
import {
  SLACK,
  endingsOf,
  invitationTo,
  refusal,
  ringBob,
  ringsAt,
  signalsOf,
  type GetWorld,
} from './signaling-clients.js';

/** One ring, one callee. */
export function describeOneToOne(getWorld: GetWorld): void {
  describe('one to one', () => {
    it('knows the id of a ring at once and brings everything to the callee', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const outgoing = invitationTo(['bob'], {mediaType: 'audio', roomId: {strRoomId: 'the room'}});
      const {inviteId, sent} = alice.port.ring(outgoing);
      assert.isAbove(inviteId.length, 0);
      assert.lengthOf(ringsAt(bob), 0, 'the sink is never called inside a command');
      await sent;
      await world.advance(0);
      const [invitation, second] = ringsAt(bob);
      assert.isUndefined(second);
      const {timeout: _, ...rest} = outgoing;
      assert.deepInclude(invitation, {...rest, inviteId, callerId: 'alice'});
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('gives every ring an id of its own', async () => {
      const alice = await getWorld().signaling('alice');
      const tickets = Array.from({length: 5}, () => alice.port.ring(invitationTo(['bob'])));
      await Promise.all(tickets.map(({sent}) => sent));
      assert.lengthOf([...new Set(tickets.map(({inviteId}) => inviteId))], 5);
    });

    it('accepts: the caller hears it, and that is the end at both', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await bob.port.accept(inviteId);
      await world.advance(60_000);
      assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
      assert.lengthOf(endingsOf(bob), 0);
    });

    for (const busy of [false, true]) {
      it(`declines${busy ? ' as busy' : ''}: the caller hears it, and that is the end at both`, async () => {
        const world = getWorld();
        const {alice, bob, inviteId} = await ringBob(world);
        await bob.port.reject(inviteId, busy);
        await world.advance(60_000);
        assert.deepEqual(signalsOf(alice), [{type: 'rejected', inviteId, userId: 'bob', busy}]);
        assert.lengthOf(endingsOf(bob), 0);
      });
    }

    it('takes a ring back: the callee hears it, and that is the end at both', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await alice.port.cancel(inviteId);
      await world.advance(60_000);
      assert.deepEqual(endingsOf(bob), [{type: 'cancelled', inviteId}]);
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('takes a ring back before its sending has finished', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
      const cancelled = alice.port.cancel(inviteId);
      await Promise.allSettled([sent, cancelled]);
      await world.advance(60_000);
      assert.lengthOf(endingsOf(bob), ringsAt(bob).length, 'whoever heard the ring hears its end');
      await refusal(bob.port.accept(inviteId));
    });

    it('keeps rings of different callers apart', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      const carol = await world.signaling('carol');
      const second = carol.port.ring(invitationTo(['bob']));
      await second.sent;
      await world.advance(0);
      await bob.port.reject(second.inviteId, true);
      await bob.port.accept(inviteId);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
      assert.deepEqual(signalsOf(carol), [
        {type: 'rejected', inviteId: second.inviteId, userId: 'bob', busy: true},
      ]);
    });

    it('does not ring people who were not meant', async () => {
      const world = getWorld();
      const carol = await world.signaling('carol');
      const {inviteId} = await ringBob(world);
      assert.lengthOf(signalsOf(carol), 0);
      assert.strictEqual((await refusal(carol.port.accept(inviteId))).code, 8010);
    });
  });
}

/** Timeouts, and people who come late or come back. */
export function describeTime(getWorld: GetWorld): void {
  describe('time', () => {
    it('times out at both, once, and not before', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world, {timeout: 10});
      await world.advance(9000);
      assert.lengthOf([...signalsOf(alice), ...endingsOf(bob)], 0);
      await world.advance(1000 + SLACK);
      const ending = [{type: 'timedOut', inviteId, userIds: ['bob']} as const];
      assert.deepEqual(signalsOf(alice), ending);
      assert.deepEqual(endingsOf(bob), ending);
      assert.strictEqual((await refusal(bob.port.accept(inviteId))).code, 8010);
    });

    it('never times out with timeout 0', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world, {timeout: 0});
      await world.advance(86_400_000);
      assert.lengthOf([...signalsOf(alice), ...endingsOf(bob)], 0);
      await bob.port.accept(inviteId);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
    });

    it('rings whoever logs in within the time', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob'], {timeout: 10}));
      await sent;
      await world.advance(5000);
      const bob = await world.signaling('bob');
      await world.advance(0);
      assert.deepEqual(
        ringsAt(bob).map(invitation => invitation.inviteId),
        [inviteId],
      );
      await bob.port.accept(inviteId);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
    });

    it('gives whoever logs in late only the time that is left', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const {sent} = alice.port.ring(invitationTo(['bob'], {timeout: 10}));
      await sent;
      await world.advance(9000);
      const bob = await world.signaling('bob');
      await world.advance(1000 + SLACK);
      assert.lengthOf(ringsAt(bob), 1);
      assert.deepEqual(
        endingsOf(bob).map(({type}) => type),
        ['timedOut'],
      );
    });

    it('does not ring whoever logs in too late, nor after the ring was taken back', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const late = alice.port.ring(invitationTo(['bob'], {timeout: 10}));
      await late.sent;
      await world.advance(10_000 + SLACK);
      const back = alice.port.ring(invitationTo(['bob']));
      await back.sent;
      await alice.port.cancel(back.inviteId);
      const bob = await world.signaling('bob');
      await world.advance(0);
      assert.lengthOf(ringsAt(bob), 0);
    });

    it('rings again when the callee comes back while it rings', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await bob.port.disconnect();
      const again = await world.signaling('bob');
      await world.advance(0);
      assert.deepEqual(
        ringsAt(again).map(invitation => invitation.inviteId),
        [inviteId],
      );
      await again.port.reject(inviteId, false);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'rejected', inviteId, userId: 'bob', busy: false}]);
    });
  });
}
