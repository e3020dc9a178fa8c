import {assert} from '@open-wc/testing';
import type {BodyOf} from '../../../src/signaling/local/frames.js';
import {
  endingsOf,
  eventsOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {heardOf, LocalWorld, type Ghost, type LocalClient} from './local-world.js';

const PROFILE = {nickname: 'Alice', avatar: ''};

function invite(
  inviteId: string,
  calleeIds: string[],
  more: {timeout?: number; callId?: string} = {},
): BodyOf<'invite'> {
  const invitation = {...invitationTo(calleeIds, {timeout: 10, ...more}), calleeIds, inCallUserIds: []};
  return {kind: 'invite', inviteId, invitation, profile: PROFILE, isLocked: false};
}

function acceptedBy(bob: LocalClient, ghost: Ghost, inviteId: string): BodyOf<'outcome'> {
  const sessionId = ghost.heard.find(({from}) => from.userId === bob.userId)?.from.sessionId ?? '';
  return {kind: 'outcome', inviteId, callId: inviteId, userIds: ['bob'], outcome: 'accepted', sessionId};
}

describe('LocalSignaling and a caller who is slow to confirm', () => {
  let world: LocalWorld;
  let alice: Ghost;
  let bob: LocalClient;

  beforeEach(async () => {
    world = new LocalWorld();
    alice = world.ghost('alice');
    bob = await world.signaling('bob');
    alice.send(invite('i1', ['bob']));
    await world.settle();
  });
  afterEach(() => world.dispose());

  it('waits for the confirmation', async () => {
    let isAccepted = false;
    const accepting = bob.port.accept('i1').then(() => {
      isAccepted = true;
    });
    await world.advance(4999);
    assert.isFalse(isAccepted);
    const [accept] = heardOf(alice, 'accept');
    assert.deepEqual(accept, {
      kind: 'accept',
      inviteId: 'i1',
      profile: {nickname: 'Nick bob', avatar: 'https://example.com/bob.png'},
    });
    alice.send(acceptedBy(bob, alice, 'i1'));
    await accepting;
    assert.lengthOf(endingsOf(bob), 0);
  });

  it('gives up after 5 seconds with -1406', async () => {
    const refused = refusal(bob.port.accept('i1'));
    await world.advance(5000);
    assert.strictEqual((await refused).code, -1406);
    assert.lengthOf(endingsOf(bob), 0);
  });

  it('asks only once when it is told twice', async () => {
    const both = Promise.all([bob.port.accept('i1'), bob.port.accept('i1')]);
    await world.settle();
    assert.lengthOf(heardOf(alice, 'accept'), 1);
    alice.send(acceptedBy(bob, alice, 'i1'));
    await both;
    assert.strictEqual((await refusal(bob.port.accept('i1'))).code, 8010);
  });

  it('can be tried again after it was given up', async () => {
    const refused = refusal(bob.port.accept('i1'));
    await world.advance(5000);
    await refused;
    const accepting = bob.port.accept('i1');
    await world.settle();
    assert.lengthOf(heardOf(alice, 'accept'), 2);
    alice.send(acceptedBy(bob, alice, 'i1'));
    await accepting;
  });

  for (const [when, declines] of [
    ['given up', false],
    ['given up and declined', true],
  ] as const) {
    it(`tells a caller who confirms what was ${when} that the call is over`, async () => {
      const refused = refusal(bob.port.accept('i1'));
      await world.advance(5000);
      await refused;
      if (declines) await bob.port.reject('i1', false);
      alice.send(acceptedBy(bob, alice, 'i1'));
      await world.settle();
      assert.deepEqual(heardOf(alice, 'hangup'), [{kind: 'hangup', callId: 'i1', seconds: 0}]);
      assert.strictEqual((await refusal(bob.port.accept('i1'))).code, 8010);
      await world.advance(60_000);
      assert.lengthOf(endingsOf(bob), 0);
    });
  }

  it('gives the ring up by its own time only after the answer was given up', async () => {
    await world.advance(9000);
    const refused = refusal(bob.port.accept('i1'));
    await world.advance(4999);
    assert.lengthOf(endingsOf(bob), 0, 'the time was over at 11 s, but an answer was under way');
    await world.advance(1);
    assert.strictEqual((await refused).code, -1406);
    await world.advance(5000);
    assert.deepEqual(endingsOf(bob), [{type: 'timedOut', inviteId: 'i1', userIds: ['bob']}]);
  });

  for (const [how, body, ending] of [
    ['took the ring back', {kind: 'cancel', inviteId: 'i1'}, {type: 'cancelled', inviteId: 'i1'}],
    ['says that it is over', {kind: 'over', inviteId: 'i1'}, {type: 'cancelled', inviteId: 'i1'}],
    ['says goodbye', {kind: 'bye'}, {type: 'cancelled', inviteId: 'i1'}],
    [
      'found it timed out',
      {kind: 'outcome', inviteId: 'i1', callId: 'i1', userIds: ['bob'], outcome: 'timedOut', sessionId: ''},
      {type: 'timedOut', inviteId: 'i1', userIds: ['bob']},
    ],
  ] as const) {
    it(`hears first how it ended, then that the answer failed, when the caller ${how}`, async () => {
      const order: string[] = [];
      const refused = refusal(bob.port.accept('i1')).then(error => {
        order.push(...endingsOf(bob).map(({type}) => type), String(error.code));
      });
      await world.settle();
      alice.send(body.kind === 'outcome' ? {...body, userIds: [...body.userIds]} : body);
      await refused;
      assert.deepEqual(order, [ending.type, '8010']);
      await world.settle();
      assert.deepEqual(endingsOf(bob), [ending]);
    });
  }

  it('is refused when it logs out meanwhile', async () => {
    const refused = refusal(bob.port.accept('i1'));
    await bob.port.disconnect();
    assert.strictEqual((await refused).code, -1406);
  });

  it('rings once, however often the same ring comes', async () => {
    alice.send(invite('i1', ['bob']));
    await bob.port.reject('i1', false);
    alice.send(invite('i1', ['bob']));
    await world.settle();
    assert.lengthOf(ringsAt(bob), 1);
  });

  it('rings with everything that was sent, the note of the media included', async () => {
    const carol = await world.signaling('carol');
    const outgoing = invitationTo(['bob'], {
      mediaHint: 'x'.repeat(65_536),
      timeout: 7,
      roomId: {strRoomId: 'r', intRoomId: 3},
    });
    const {inviteId, sent} = carol.port.ring(outgoing);
    await sent;
    await world.settle();
    assert.deepEqual(ringsAt(bob).at(-1), {...outgoing, inviteId, callerId: 'carol'});
  });

  it('tells who comes late in a group what is known already, and only the time that is left', async () => {
    const carol = await world.signaling('carol');
    const {inviteId, sent} = carol.port.ring(invitationTo(['bob', 'dave', 'eve', 'zoe'], {timeout: 10}));
    await sent;
    await world.settle();
    await bob.port.accept(inviteId);
    const eve = await world.signaling('eve');
    await world.settle();
    await eve.port.reject(inviteId, true);
    await world.advance(3500);
    const dave = await world.signaling('dave');
    await world.settle();
    assert.strictEqual(ringsAt(dave)[0]?.timeout, 7);
    assert.deepEqual(endingsOf(dave), [
      {type: 'accepted', inviteId, userId: 'bob'},
      {type: 'rejected', inviteId, userId: 'eve', busy: true},
    ]);
    await dave.port.accept(inviteId);
    await world.advance(60_000);
    assert.deepEqual(endingsOf(dave).slice(2), [{type: 'timedOut', inviteId, userIds: ['zoe']}]);
  });

  it('follows a group by its own time when the caller is gone', async () => {
    alice.send(invite('g', ['bob', 'carol']));
    await world.settle();
    const accepting = bob.port.accept('g');
    await world.settle();
    alice.send({...acceptedBy(bob, alice, 'g')});
    await accepting;
    await world.advance(11_000);
    const ofGroup = endingsOf(bob).filter(event => 'inviteId' in event && event.inviteId === 'g');
    assert.deepEqual(ofGroup, [{type: 'timedOut', inviteId: 'g', userIds: ['carol']}]);
  });

  it('refuses late answers of people who were not asked or are done', async () => {
    const carol = await world.signaling('carol');
    const mallory = world.ghost('mallory');
    const dave = world.ghost('dave');
    const {inviteId, sent} = carol.port.ring(invitationTo(['bob', 'dave']));
    await sent;
    await world.settle();
    const toCarol = {userIds: ['carol']};
    mallory.send({kind: 'accept', inviteId, profile: PROFILE}, toCarol);
    mallory.send({kind: 'reject', inviteId, busy: false}, toCarol);
    dave.send({kind: 'reject', inviteId, busy: false}, toCarol);
    dave.send({kind: 'reject', inviteId, busy: true}, toCarol);
    dave.send({kind: 'accept', inviteId, profile: PROFILE}, toCarol);
    await world.settle();
    assert.deepEqual(signalsOf(carol), [{type: 'rejected', inviteId, userId: 'dave', busy: false}]);
    assert.lengthOf(heardOf(mallory, 'over'), 2, 'one for each of the two who were too late');
    assert.lengthOf(eventsOf(bob, 'rejected'), 1);
  });
});
