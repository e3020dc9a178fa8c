import {assert} from '@open-wc/testing';
import type {SignalingEvent} from '../../src/engine/ports.js';
import {
  endingsOf,
  eventsOf,
  identityOf,
  invitationTo,
  refusal,
  ringBob,
  signalsOf,
  type GetWorld,
  type SignalingClient,
} from './signaling-clients.js';

const roomId = {intRoomId: 4711};

/** Login and logout. */
export function describeSession(getWorld: GetWorld): void {
  describe('sessions', () => {
    it('takes its pending rings back at logout', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await alice.port.disconnect();
      await world.advance(60_000);
      assert.deepEqual(endingsOf(bob), [{type: 'cancelled', inviteId}]);
      assert.lengthOf(signalsOf(alice), 0);
    });

    it('reports nothing after logout, and logs out twice without harm', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      const accepting = bob.port.accept(inviteId);
      await accepting;
      const before = alice.events.length;
      await alice.port.disconnect();
      await alice.port.disconnect();
      const seen = alice.events.length;
      await bob.port.hangUp(inviteId, ['alice'], 3);
      await bob.port.setProfile({userId: 'bob', nickname: 'Robert', avatar: ''});
      await world.advance(60_000);
      assert.isAtLeast(seen, before);
      assert.lengthOf(alice.events, seen);
    });

    it('refuses to ring and to accept while nobody is logged in', async () => {
      const world = getWorld();
      const {bob, inviteId} = await ringBob(world);
      await bob.port.disconnect();
      assert.strictEqual((await refusal(bob.port.ring(invitationTo(['alice'])).sent)).code, -1201);
      assert.strictEqual((await refusal(bob.port.accept(inviteId))).code, -1201);
    });

    it('logs in again after a logout', async () => {
      const world = getWorld();
      const {alice, bob} = await ringBob(world);
      await bob.port.disconnect();
      const events: SignalingEvent[] = [];
      await bob.port.connect(identityOf('bob'), event => {
        events.push(event);
      });
      const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
      await sent;
      await world.advance(0);
      const rings = events.flatMap(event => (event.type === 'invited' ? [event.invitation.inviteId] : []));
      assert.include(rings, inviteId);
    });
  });
}

/** Call ends, media types, profiles. */
export function describeTheRest(getWorld: GetWorld): void {
  describe('calls and people', () => {
    it('tells the other side that a call is over', async () => {
      const world = getWorld();
      const {alice, bob, inviteId} = await ringBob(world);
      await bob.port.accept(inviteId);
      await bob.port.hangUp(inviteId, ['alice'], 12);
      await world.advance(0);
      assert.deepEqual(signalsOf(alice).at(-1), {type: 'hungUp', callId: inviteId, userId: 'bob'});
      assert.lengthOf(endingsOf(bob), 0);
    });

    for (const agreed of [true, false]) {
      it(`asks to change what a call carries, and hears a ${agreed ? 'yes' : 'no'}`, async () => {
        const world = getWorld();
        const {alice, bob, inviteId: callId} = await ringBob(world);
        await bob.port.accept(callId);
        const asked = alice.port.requestMediaType({
          callId,
          userId: 'bob',
          roomId,
          from: 'video',
          to: 'audio',
        });
        await world.advance(0);
        const [request] = eventsOf(bob, 'mediaTypeRequested');
        assert.deepInclude(request, {callId, userId: 'alice', mediaType: 'audio'});
        await bob.port.answerMediaType(request?.requestId ?? '', agreed);
        await world.advance(0);
        assert.strictEqual(await asked, agreed);
      });
    }

    for (const [from, to, seconds] of [
      ['video', 'audio', 10],
      ['audio', 'video', 30],
    ] as const) {
      it(`gives up on an answer about ${to} after ${seconds} seconds, with -1406, and says so`, async () => {
        const world = getWorld();
        const {alice, bob, inviteId: callId} = await ringBob(world);
        await bob.port.accept(callId);
        const asked = bob.port.requestMediaType({callId, userId: 'alice', roomId, from, to});
        const refused = refusal(asked);
        await world.advance(seconds * 1000 - 3000);
        assert.deepEqual(eventsOf(alice, 'mediaTypeWithdrawn'), []);
        await world.advance(3000);
        assert.strictEqual((await refused).code, -1406);
        const [request] = eventsOf(alice, 'mediaTypeRequested');
        const requestId = request?.requestId ?? '';
        // In time: an answer that is sent before this is not too late.
        assert.deepEqual(eventsOf(alice, 'mediaTypeWithdrawn'), [{type: 'mediaTypeWithdrawn', requestId}]);
        await alice.port.answerMediaType(requestId, true);
      });
    }

    it('takes a wish back: the answer is no, and the other side hears that nobody waits', async () => {
      const world = getWorld();
      const {alice, bob, inviteId: callId} = await ringBob(world);
      await bob.port.accept(callId);
      const asked = bob.port.requestMediaType({callId, userId: 'alice', roomId, from: 'audio', to: 'video'});
      await world.advance(0);
      const [request] = eventsOf(alice, 'mediaTypeRequested');
      await bob.port.withdrawMediaType(callId);
      await world.advance(0);
      assert.isFalse(await asked);
      assert.deepEqual(eventsOf(alice, 'mediaTypeWithdrawn'), [
        {type: 'mediaTypeWithdrawn', requestId: request?.requestId ?? ''},
      ]);
      await bob.port.withdrawMediaType(callId);
    });

    it('tells when the other side agreed to a wish that was given up meanwhile', async () => {
      const world = getWorld();
      const {alice, bob, inviteId: callId} = await ringBob(world);
      await bob.port.accept(callId);
      const asked = bob.port.requestMediaType({callId, userId: 'alice', roomId, from: 'audio', to: 'video'});
      await world.advance(0);
      const [request] = eventsOf(alice, 'mediaTypeRequested');
      // Neither knows of what the other does.
      const crossing = [
        alice.port.answerMediaType(request?.requestId ?? '', true),
        bob.port.withdrawMediaType(callId),
      ];
      await world.advance(0);
      await Promise.all(crossing);
      const late = eventsOf(bob, 'mediaTypeAgreedLate');
      assert.deepEqual(late, (await asked) ? [] : [{type: 'mediaTypeAgreedLate', callId}]);
    });

    it('makes the names and pictures of both known, and their changes', async () => {
      const world = getWorld();
      const {alice, bob} = await ringBob(world);
      const profilesAt = (client: SignalingClient, userId: string): unknown =>
        eventsOf(client, 'profile')
          .filter(({profile}) => profile.userId === userId)
          .at(-1)?.profile;
      assert.deepEqual(profilesAt(bob, 'alice'), identityOf('alice').profile);
      assert.deepEqual(profilesAt(alice, 'bob'), identityOf('bob').profile);
      const changed = {userId: 'bob', nickname: 'Robert', avatar: ''};
      await bob.port.setProfile(changed);
      await world.advance(0);
      assert.deepEqual(profilesAt(alice, 'bob'), changed);
    });
  });
}
