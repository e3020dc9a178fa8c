import {assert} from '@open-wc/testing';
import {
  endingsOf,
  eventsOf,
  invitationTo,
  refusal,
  ringsAt,
  signalsOf,
} from '../../support/signaling-clients.js';
import {TencentWorld, type TencentClient} from './tencent-world.js';

describe('TencentSignaling: several people without a group', () => {
  let world: TencentWorld;
  let alice: TencentClient;
  let bob: TencentClient;
  let carol: TencentClient;
  beforeEach(async () => {
    world = new TencentWorld();
    alice = await world.signaling('alice');
    bob = await world.signaling('bob');
    carol = await world.signaling('carol');
  });
  afterEach(() => world.dispose());

  /** Alice rings both; the id that each of the three knows the ring by. */
  async function ringBoth(): Promise<{a: string; b: string; c: string}> {
    const {inviteId: a, sent} = alice.port.ring(invitationTo(['bob', 'carol'], {groupId: '', timeout: 10}));
    await sent;
    await world.advance(0);
    const [b, c] = [bob, carol].map(client => ringsAt(client)[0]?.inviteId ?? '');
    return {a, b: b ?? '', c: c ?? ''};
  }

  it('rings each of them, with everybody named, as one call', async () => {
    const {a, b, c} = await ringBoth();
    assert.strictEqual(b, a);
    assert.notStrictEqual(c, a);
    for (const client of [bob, carol]) {
      const [ring, second] = ringsAt(client);
      assert.isUndefined(second);
      assert.deepInclude(ring, {callerId: 'alice', groupId: ''});
    }
    assert.strictEqual(ringsAt(carol)[0]?.callId, a, 'the call is known by its first invitation');
  });

  it('names everybody to everybody', async () => {
    await ringBoth();
    for (const client of [bob, carol]) assert.deepEqual(ringsAt(client)[0]?.calleeIds, ['bob', 'carol']);
  });

  it('tells the caller and the others how each answers, by the id that each knows', async () => {
    const {a, b, c} = await ringBoth();
    await bob.port.accept(b);
    await world.advance(0);
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId: a, userId: 'bob'}]);
    assert.deepEqual(endingsOf(carol), [{type: 'accepted', inviteId: c, userId: 'bob'}]);
    await carol.port.reject(c, true);
    await world.advance(60_000);
    assert.deepEqual(signalsOf(alice).at(-1), {type: 'rejected', inviteId: a, userId: 'carol', busy: true});
    assert.deepEqual(endingsOf(bob), [{type: 'rejected', inviteId: b, userId: 'carol', busy: true}]);
    assert.lengthOf(endingsOf(carol), 1);
  });

  it('times out for who did not answer', async () => {
    const {a, b, c} = await ringBoth();
    await bob.port.accept(b);
    await world.advance(16_000);
    const userIds = ['carol'];
    assert.deepEqual(signalsOf(alice).at(-1), {type: 'timedOut', inviteId: a, userIds});
    assert.deepEqual(endingsOf(bob), [{type: 'timedOut', inviteId: b, userIds}]);
    assert.deepEqual(endingsOf(carol).at(-1), {type: 'timedOut', inviteId: c, userIds});
  });

  it('is taken back from everybody at once', async () => {
    const {a, b, c} = await ringBoth();
    await alice.port.cancel(a);
    await world.advance(60_000);
    assert.deepEqual(endingsOf(bob), [{type: 'cancelled', inviteId: b}]);
    assert.deepEqual(endingsOf(carol), [{type: 'cancelled', inviteId: c}]);
    assert.lengthOf(signalsOf(alice), 0);
  });

  it('is taken back from who still rings, and who accepted hears of it', async () => {
    const {a, b, c} = await ringBoth();
    await bob.port.accept(b);
    await world.advance(0);
    await alice.port.cancel(a);
    await world.advance(60_000);
    assert.deepEqual(endingsOf(carol).at(-1), {type: 'cancelled', inviteId: c});
    assert.deepEqual(endingsOf(bob), [{type: 'cancelled', inviteId: b}]);
  });

  it('goes on with the others when one cannot be rung', async () => {
    alice.chat.faults.next.set('inviteSync', 20007);
    const {inviteId, sent} = alice.port.ring(invitationTo(['bob', 'carol'], {groupId: ''}));
    await sent;
    await world.advance(0);
    assert.deepEqual(signalsOf(alice), [{type: 'timedOut', inviteId, userIds: ['bob']}]);
    assert.lengthOf(ringsAt(bob), 0);
    await carol.port.accept(ringsAt(carol)[0]?.inviteId ?? '');
    await world.advance(0);
    assert.deepEqual(signalsOf(alice).at(-1), {type: 'accepted', inviteId, userId: 'carol'});
  });

  it('fails when nobody can be rung', async () => {
    alice.chat.faults.always.set('inviteSync', 2801);
    const {sent} = alice.port.ring(invitationTo(['bob', 'carol'], {groupId: ''}));
    assert.strictEqual((await refusal(sent)).code, 2801);
    await world.advance(60_000);
    assert.lengthOf(eventsOf(alice, 'timedOut'), 0);
  });

  it('tells who is in the call that more people are rung, and how they answer', async () => {
    const {a, b, c} = await ringBoth();
    await bob.port.accept(b);
    await carol.port.reject(c, false);
    await world.advance(0);
    const dave = await world.signaling('dave');
    const before = endingsOf(bob).length;
    const more = {groupId: '', callId: a, inCallUserIds: ['alice', 'bob']};
    const {inviteId, sent} = alice.port.ring(invitationTo(['dave'], more));
    await sent;
    await world.advance(0);
    assert.deepInclude(ringsAt(bob).at(-1), {inviteId, calleeIds: ['dave'], callId: a});
    assert.lengthOf(ringsAt(carol), 1, 'who declined hears nothing more');
    await dave.port.accept(inviteId);
    await world.advance(0);
    assert.deepEqual(endingsOf(bob).slice(before), [{type: 'accepted', inviteId, userId: 'dave'}]);
  });

  it('believes only the inviter about the others', async () => {
    const {c} = await ringBoth();
    const note = {businessID: 'tui_call_note', version: 1, note: 'answer', inviteId: c, callId: c};
    const data = JSON.stringify({...note, userId: 'bob', answer: 'accepted'});
    const event = {inviteID: 'n1', inviter: 'mallory', groupID: '', data, inviteeList: ['carol']};
    carol.chat.events.emit('newInvitationReceived', event);
    await world.advance(0);
    assert.lengthOf(endingsOf(carol), 0);
  });
});
