import {assert} from '@open-wc/testing';
import {
  SLACK,
  endingsOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
  type GetWorld,
  type SignalingClient,
  type SignalingWorld,
} from './signaling-clients.js';

/** Several callees by one invitation. */
export function describeGroups(getWorld: GetWorld): void {
  describe('groups', () => {
    interface Group {
      readonly world: SignalingWorld;
      readonly alice: SignalingClient;
      readonly bob: SignalingClient;
      readonly carol: SignalingClient;
      readonly inviteId: string;
    }

    async function ringBoth(): Promise<Group> {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const carol = await world.signaling('carol');
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob', 'carol'], {timeout: 10}));
      await sent;
      await world.advance(0);
      return {world, alice, bob, carol, inviteId};
    }

    it('rings everyone by one invitation', async () => {
      const {alice, bob, carol, inviteId} = await ringBoth();
      for (const client of [bob, carol]) {
        const [invitation] = ringsAt(client);
        assert.deepInclude(invitation, {
          inviteId,
          callerId: 'alice',
          groupId: 'g1',
          calleeIds: ['bob', 'carol'],
        });
      }
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('tells everyone about each answer, and ends it for nobody else', async () => {
      const {world, alice, bob, carol, inviteId} = await ringBoth();
      await bob.port.accept(inviteId);
      await world.advance(0);
      const accepted = {type: 'accepted', inviteId, userId: 'bob'} as const;
      assert.deepEqual(signalsOf(alice), [accepted]);
      assert.deepEqual(endingsOf(carol), [accepted]);
      assert.lengthOf(endingsOf(bob), 0);
      await carol.port.reject(inviteId, true);
      await world.advance(60_000);
      const busy = {type: 'rejected', inviteId, userId: 'carol', busy: true} as const;
      assert.deepEqual(signalsOf(alice), [accepted, busy]);
      assert.deepEqual(endingsOf(bob), [busy]);
      assert.deepEqual(endingsOf(carol), [accepted]);
    });

    it('times out for those who did not answer, at everyone', async () => {
      const {world, alice, bob, carol, inviteId} = await ringBoth();
      await bob.port.accept(inviteId);
      await world.advance(10_000 + SLACK);
      const timedOut = {type: 'timedOut', inviteId, userIds: ['carol']} as const;
      assert.deepEqual(signalsOf(alice).at(-1), timedOut);
      assert.deepEqual(endingsOf(bob), [timedOut]);
      assert.deepEqual(endingsOf(carol).at(-1), timedOut);
      assert.strictEqual((await refusal(carol.port.accept(inviteId))).code, 8010);
    });

    it('tells the others about an answer after somebody declined', async () => {
      const {world, alice, bob, carol, inviteId} = await ringBoth();
      await bob.port.reject(inviteId, false);
      await world.advance(0);
      await carol.port.accept(inviteId);
      await world.advance(60_000);
      const rejected = {type: 'rejected', inviteId, userId: 'bob', busy: false} as const;
      assert.deepEqual(endingsOf(carol), [rejected]);
      assert.deepEqual(signalsOf(alice), [rejected, {type: 'accepted', inviteId, userId: 'carol'}]);
    });

    it('takes the rest back: who still rings hears it, and so does who accepted', async () => {
      const {world, alice, bob, carol, inviteId} = await ringBoth();
      await bob.port.accept(inviteId);
      await world.advance(0);
      await alice.port.cancel(inviteId);
      await world.advance(60_000);
      assert.deepEqual(endingsOf(carol).at(-1), {type: 'cancelled', inviteId});
      assert.deepEqual(endingsOf(bob), [{type: 'cancelled', inviteId}]);
      assert.lengthOf(signalsOf(alice), 1);
    });

    it('tells people who are in the call already how the ring of another one ends', async () => {
      const {world, bob, alice, carol} = await ringBoth();
      const more = {groupId: 'g1', callId: 'the first ring', inCallUserIds: ['alice', 'bob']};
      const dave = await world.signaling('dave');
      const {inviteId, sent} = alice.port.ring(invitationTo(['dave'], more));
      await sent;
      await world.advance(0);
      assert.deepInclude(ringsAt(dave)[0], {...more, inviteId, calleeIds: ['dave'], callerId: 'alice'});
      await dave.port.accept(inviteId);
      await world.advance(0);
      const accepted = {type: 'accepted', inviteId, userId: 'dave'} as const;
      assert.deepEqual(signalsOf(alice), [accepted]);
      assert.deepEqual(endingsOf(bob), [accepted]);
      assert.lengthOf(endingsOf(carol), 0, 'who only rings is not in the call yet');
    });

    it('tells people who are in the call already that another one is rung, and when that is taken back', async () => {
      const {world, alice, bob} = await ringBoth();
      const more = {groupId: 'g1', callId: 'the first ring', inCallUserIds: ['alice', 'bob']};
      await world.signaling('dave');
      const {inviteId, sent} = alice.port.ring(invitationTo(['dave'], more));
      await sent;
      await world.advance(0);
      assert.deepInclude(ringsAt(bob).at(-1), {...more, inviteId, calleeIds: ['dave'], callerId: 'alice'});
      assert.lengthOf(ringsAt(alice), 0);
      await alice.port.cancel(inviteId);
      await world.advance(60_000);
      assert.deepInclude(endingsOf(bob), {type: 'cancelled', inviteId});
    });

    it('rings several without a group; who accepted hears how the others answer', async () => {
      const world = getWorld();
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const carol = await world.signaling('carol');
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob', 'carol'], {groupId: ''}));
      await sent;
      await world.advance(0);
      for (const client of [bob, carol]) {
        assert.deepInclude(ringsAt(client)[0], {callerId: 'alice', groupId: '', calleeIds: ['bob', 'carol']});
      }
      const [atBob = '', atCarol = ''] = [bob, carol].map(client => ringsAt(client)[0]?.inviteId);
      await bob.port.accept(atBob);
      await world.advance(0);
      await carol.port.reject(atCarol, false);
      await world.advance(60_000);
      assert.deepEqual(signalsOf(alice), [
        {type: 'accepted', inviteId, userId: 'bob'},
        {type: 'rejected', inviteId, userId: 'carol', busy: false},
      ]);
      const [told, ...more] = endingsOf(bob);
      assert.deepInclude(told, {type: 'rejected', userId: 'carol', busy: false});
      assert.lengthOf(more, 0);
    });
  });
}
