import {assert} from '@open-wc/testing';
import {
  endingsOf,
  eventsOf,
  identityOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {LocalSignaling} from '../../../src/signaling/local/local-signaling.js';
import {heardOf, LocalWorld} from './local-world.js';

const IGNORE = (): undefined => undefined;

describe('a session of LocalSignaling', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  it('takes no time to log in', async () => {
    const before = world.clock.now();
    const bob = await world.signaling('bob');
    assert.strictEqual(world.clock.now(), before);
    assert.strictEqual(world.clock.pending, 0);
    assert.lengthOf(bob.events, 0);
  });

  it('works between two ports of one page, with the browser as it is', async () => {
    const channel = `plain-${world.channel}`;
    const alice = new LocalSignaling({channel, clock: world.clock});
    const bob = new LocalSignaling({channel, clock: world.clock});
    await alice.connect(identityOf('alice'), IGNORE);
    const rung = new Promise<string>(resolve => {
      void bob.connect(identityOf('bob'), event => {
        if (event.type === 'invited') resolve(event.invitation.inviteId);
      });
    });
    const {inviteId, sent} = alice.ring(invitationTo(['bob']));
    await sent;
    assert.strictEqual(await rung, inviteId);
    await bob.accept(inviteId);
    await Promise.all([alice.disconnect(), bob.disconnect()]);
  });

  it('keeps channels apart', async () => {
    const elsewhere = new LocalWorld();
    const alice = await world.signaling('alice');
    const bob = await elsewhere.signaling('bob');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.settle();
    assert.lengthOf(bob.events, 0);
    await elsewhere.dispose();
  });

  it('refuses a second login while it is logged in or logging in', async () => {
    const port = world.port();
    const first = port.connect(identityOf('bob'), IGNORE);
    assert.strictEqual((await refusal(port.connect(identityOf('bob'), IGNORE))).code, -1204);
    await first;
    assert.strictEqual((await refusal(port.connect(identityOf('bob'), IGNORE))).code, -1204);
  });

  it('refuses commands while it is logging in', async () => {
    const port = world.port();
    const connecting = port.connect(identityOf('bob'), IGNORE);
    assert.strictEqual((await refusal(port.ring(invitationTo(['alice'])).sent)).code, -1201);
    await connecting;
  });

  for (const userId of ['', 'a b', 'x'.repeat(33), '<b>', 'ü']) {
    it(`refuses the user id "${userId}"`, async () => {
      const error = await refusal(world.port().connect(identityOf(userId), IGNORE));
      assert.strictEqual(error.code, -1202);
      assert.include(error.message, 'userId');
      assert.strictEqual(world.openChannels.size, 0);
    });
  }

  for (const channel of ['', 'x'.repeat(65), 'a\u0007b']) {
    it(`refuses the channel "${JSON.stringify(channel)}"`, async () => {
      const port = new LocalSignaling({channel, clock: world.clock});
      const error = await refusal(port.connect(identityOf('bob'), IGNORE));
      assert.strictEqual(error.code, -1202);
      assert.include(error.message, 'channel');
    });
  }

  it('refuses a profile that is too long, and can log in afterwards', async () => {
    const port = world.port();
    const profile = {userId: 'bob', nickname: 'x'.repeat(501), avatar: ''};
    const error = await refusal(port.connect(identityOf('bob', {profile}), IGNORE));
    assert.strictEqual(error.code, -1202);
    assert.include(error.message, 'nickname');
    assert.strictEqual(world.openChannels.size, 0);
    const bob = await world.login(port, identityOf('bob'));
    assert.strictEqual((await refusal(bob.port.setProfile(profile))).code, -1202);
  });

  it('says -1406 where the page may not use a channel', async () => {
    const cause = new DOMException('denied', 'SecurityError');
    const port = world.port({
      openChannel: () => {
        throw cause;
      },
    });
    const error = await refusal(port.connect(identityOf('bob'), IGNORE));
    assert.strictEqual(error.code, -1406);
    assert.strictEqual(error.cause, cause);
  });

  it('says -1406 when the channel refuses a message, and logs out all the same', async () => {
    const channels: BroadcastChannel[] = [];
    const openChannel = (name: string): BroadcastChannel => {
      const channel = new BroadcastChannel(name);
      channels.push(channel);
      return channel;
    };
    const alice = await world.signaling('alice', {}, {openChannel});
    await alice.port.ring(invitationTo(['bob'])).sent;
    await alice.port.ring(invitationTo(['bob'])).sent;
    for (const channel of channels) channel.close();
    const error = await refusal(alice.port.ring(invitationTo(['bob'])).sent);
    assert.strictEqual(error.code, -1406);
    assert.instanceOf(error.cause, DOMException);
    await alice.port.disconnect();
    assert.strictEqual(world.clock.pending, 0);
  });

  for (const [what, invitation] of [
    ['nobody to ring', invitationTo([])],
    ['a malformed callee', invitationTo(['no spaces please'])],
    ['too much user data', invitationTo(['bob'], {userData: 'x'.repeat(8193)})],
    ['too long a hint', invitationTo(['bob'], {mediaHint: 'x'.repeat(65_537)})],
    ['a negative timeout', invitationTo(['bob'], {timeout: -1})],
    ['no room', invitationTo(['bob'], {roomId: {}})],
  ] as const) {
    it(`does not ring with ${what}`, async () => {
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      assert.strictEqual((await refusal(alice.port.ring(invitation).sent)).code, -1202);
      await world.advance(60_000);
      assert.lengthOf([...signalsOf(bob), ...signalsOf(alice)], 0);
    });
  }

  it('stops a login that disconnect overtakes', async () => {
    const port = world.port();
    const connecting = refusal(port.connect(identityOf('bob'), IGNORE));
    await port.disconnect();
    assert.strictEqual((await connecting).code, -1201);
    assert.strictEqual(world.openChannels.size, 0);
    const again = await world.login(port, identityOf('bob'));
    const alice = await world.signaling('alice');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.settle();
    assert.lengthOf(ringsAt(again), 1);
  });

  it('reports nothing after logout, not even what had arrived before', async () => {
    const port = world.port();
    const events: string[] = [];
    const alice = world.ghost('alice');
    await port.connect(identityOf('bob'), event => {
      events.push(event.type);
      void port.disconnect();
    });
    // One frame, two events: the profile is news, too.
    const invitation = {...invitationTo(['bob']), calleeIds: ['bob'], inCallUserIds: []};
    const profile = {nickname: 'Alice', avatar: ''};
    alice.send({kind: 'invite', inviteId: 'i1', invitation, profile, isLocked: false});
    await world.settle();
    assert.deepEqual(events, ['profile']);
    assert.lengthOf(heardOf(alice, 'bye'), 1);
  });

  it('says goodbye once, and takes every pending ring back', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    const carol = await world.signaling('carol');
    const ghost = world.ghost('dave');
    const rings = [alice.port.ring(invitationTo(['bob'])), alice.port.ring(invitationTo(['carol', 'bob']))];
    await Promise.all(rings.map(({sent}) => sent));
    await Promise.all([alice.port.disconnect(), alice.port.disconnect()]);
    await world.settle();
    assert.lengthOf(endingsOf(bob), 2);
    assert.lengthOf(endingsOf(carol), 1);
    assert.lengthOf(heardOf(ghost, 'bye'), 1);
  });

  it('refuses a waiting request at logout, and keeps no time for the one it was asked', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    const {inviteId: callId, sent} = alice.port.ring(invitationTo(['bob']));
    await sent;
    await world.settle();
    await bob.port.accept(callId);
    const roomId = {intRoomId: 1};
    const asked = refusal(
      alice.port.requestMediaType({callId, userId: 'bob', roomId, from: 'video', to: 'audio'}),
    );
    await world.settle();
    const [request] = eventsOf(bob, 'mediaTypeRequested');
    await alice.port.disconnect();
    assert.strictEqual((await asked).code, -1406);
    await bob.port.disconnect();
    assert.strictEqual(world.clock.pending, 0);
    assert.strictEqual((await refusal(bob.port.answerMediaType(request?.requestId ?? '', true))).code, -1201);
  });

  it('takes an answer to a wish only from whom it asked', async () => {
    const alice = await world.signaling('alice');
    const [bob, mallory] = [world.ghost('bob'), world.ghost('mallory')];
    const roomId = {intRoomId: 1};
    const asked = alice.port.requestMediaType({
      callId: 'c1',
      userId: 'bob',
      roomId,
      from: 'video',
      to: 'audio',
    });
    await world.settle();
    const [request] = heardOf(bob, 'mediaRequest');
    assert.deepInclude(request, {callId: 'c1', mediaType: 'audio'});
    const requestId = request?.requestId ?? '';
    mallory.send({kind: 'mediaAnswer', requestId, agreed: true});
    await world.settle();
    bob.send({kind: 'mediaAnswer', requestId, agreed: false});
    assert.isFalse(await asked);
  });
});
