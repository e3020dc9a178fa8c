import {assert} from '@open-wc/testing';
import {
  endingsOf,
  eventsOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {LocalWorld, type LocalClient} from './local-world.js';

const MULTI = {multiDevice: true};

describe('LocalSignaling and a user with several devices', () => {
  let world: LocalWorld;
  let alice: LocalClient;
  let desk: LocalClient;
  let phone: LocalClient;
  let inviteId: string;

  beforeEach(async () => {
    world = new LocalWorld();
    alice = await world.signaling('alice');
    desk = await world.signaling('bob', MULTI);
    await world.advance(1);
    phone = await world.signaling('bob', MULTI);
    const ticket = alice.port.ring(invitationTo(['bob']));
    inviteId = ticket.inviteId;
    await ticket.sent;
    await world.settle();
  });
  afterEach(() => world.dispose());

  it('rings on all of them', () => {
    for (const device of [desk, phone]) {
      assert.deepEqual(
        ringsAt(device).map(invitation => invitation.inviteId),
        [inviteId],
      );
      assert.lengthOf(endingsOf(device), 0);
    }
  });

  it('stops the others when one accepts', async () => {
    await phone.port.accept(inviteId);
    await world.advance(60_000);
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
    assert.deepEqual(endingsOf(desk), [{type: 'answeredElsewhere', inviteId, answer: 'accepted'}]);
    assert.lengthOf(endingsOf(phone), 0);
    assert.strictEqual((await refusal(desk.port.accept(inviteId))).code, 8010);
  });

  for (const busy of [false, true]) {
    it(`stops the others when one declines${busy ? ' as busy' : ''}`, async () => {
      await desk.port.reject(inviteId, busy);
      await world.advance(60_000);
      assert.deepEqual(signalsOf(alice), [{type: 'rejected', inviteId, userId: 'bob', busy}]);
      assert.deepEqual(endingsOf(phone), [{type: 'answeredElsewhere', inviteId, answer: 'rejected'}]);
      assert.lengthOf(endingsOf(desk), 0);
    });
  }

  it('lets one win when both accept at the same moment', async () => {
    const results = await Promise.allSettled([desk.port.accept(inviteId), phone.port.accept(inviteId)]);
    await world.advance(60_000);
    assert.sameMembers(
      results.map(({status}) => status),
      ['fulfilled', 'rejected'],
    );
    const [winner, loser] = results[0].status === 'fulfilled' ? [desk, phone] : [phone, desk];
    assert.lengthOf(endingsOf(winner), 0);
    assert.deepEqual(endingsOf(loser), [{type: 'answeredElsewhere', inviteId, answer: 'accepted'}]);
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
  });

  it('keeps the other ringing until the caller has confirmed the answer', async () => {
    const ghost = world.ghost('carol');
    const profile = {nickname: '', avatar: ''};
    const {timeout, ...rest} = {...invitationTo(['bob']), calleeIds: ['bob'], inCallUserIds: []};
    const invitation = {...rest, timeout};
    ghost.send({kind: 'invite', inviteId: 'by hand', invitation, profile, isLocked: false});
    await world.settle();
    const refused = refusal(phone.port.accept('by hand'));
    await world.settle();
    assert.lengthOf(endingsOf(desk), 0);
    ghost.send({
      kind: 'outcome',
      inviteId: 'by hand',
      callId: 'by hand',
      userIds: ['bob'],
      outcome: 'accepted',
      sessionId: 'a third device',
    });
    assert.strictEqual((await refused).code, 8010);
    await world.settle();
    const elsewhere = {type: 'answeredElsewhere', inviteId: 'by hand', answer: 'accepted'} as const;
    assert.deepEqual(endingsOf(desk), [elsewhere]);
    assert.deepEqual(endingsOf(phone), [elsewhere]);
  });

  it('ends everywhere when the caller takes it back or nobody answers', async () => {
    await alice.port.cancel(inviteId);
    const second = alice.port.ring(invitationTo(['bob'], {timeout: 5}));
    await second.sent;
    await world.advance(5000);
    for (const device of [desk, phone]) {
      assert.deepEqual(endingsOf(device), [
        {type: 'cancelled', inviteId},
        {type: 'timedOut', inviteId: second.inviteId, userIds: ['bob']},
      ]);
    }
  });

  it('rings on a device that comes later, too', async () => {
    const tablet = await world.signaling('bob', MULTI);
    await world.settle();
    assert.strictEqual(ringsAt(tablet)[0]?.inviteId, inviteId);
    assert.lengthOf(ringsAt(desk), 1);
    await tablet.port.reject(inviteId, false);
    await world.settle();
    for (const device of [desk, phone]) assert.strictEqual(endingsOf(device)[0]?.type, 'answeredElsewhere');
  });

  it('asks only the device that is in the call', async () => {
    await phone.port.accept(inviteId);
    const asked = alice.port.requestMediaType({
      callId: inviteId,
      userId: 'bob',
      roomId: {intRoomId: 1},
      from: 'video',
      to: 'audio',
    });
    await world.settle();
    assert.lengthOf(eventsOf(desk, 'mediaTypeRequested'), 0);
    const [request] = eventsOf(phone, 'mediaTypeRequested');
    await phone.port.answerMediaType(request?.requestId ?? '', true);
    assert.isTrue(await asked);
  });

  it('shows one name and picture, whichever device changed it', async () => {
    const profile = {userId: 'bob', nickname: 'Robert', avatar: ''};
    await desk.port.setProfile(profile);
    await world.settle();
    assert.deepEqual(eventsOf(phone, 'profile').at(-1)?.profile, profile);
    const carol = await world.signaling('carol');
    await world.settle();
    const heard = eventsOf(carol, 'profile').filter(event => event.profile.userId === 'bob');
    assert.deepEqual(heard, [{type: 'profile', profile}]);
  });

  it('is over for all of them when one logs in that wants to be alone', async () => {
    await world.advance(1);
    const alone = await world.signaling('bob');
    await world.settle();
    for (const device of [desk, phone]) assert.deepEqual(endingsOf(device), [{type: 'kickedOffline'}]);
    assert.strictEqual(ringsAt(alone)[0]?.inviteId, inviteId);
  });

  it('is over for the one that wants to be alone when another logs in', async () => {
    const carolAlone = await world.signaling('carol');
    await world.advance(1);
    await world.signaling('carol', MULTI);
    await world.settle();
    assert.deepEqual(signalsOf(carolAlone), [{type: 'kickedOffline'}]);
  });
});
