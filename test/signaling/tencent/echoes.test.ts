import {assert} from '@open-wc/testing';
import {endingsOf, eventsOf, invitationTo, ringsAt, signalsOf} from '../../support/signaling-clients.js';
import {ringBob, tencentIdentity, TencentWorld} from './tencent-world.js';
import {SENT} from './wire-goldens.js';

describe('TencentSignaling: echoes, crossings and lies', () => {
  let world: TencentWorld;
  beforeEach(() => {
    world = new TencentWorld();
  });
  afterEach(() => world.dispose());

  it('ignores its own ring on another device, and stops ringing when another device answers', async () => {
    const phone = await world.signaling('bob', {multiDevice: true});
    const {alice, bob, inviteId} = await (async () => {
      const made = await world.signaling('alice', {multiDevice: true});
      const desk = await world.signaling('bob', {multiDevice: true});
      const {inviteId: id, sent} = made.port.ring(invitationTo(['bob']));
      await sent;
      return {alice: made, bob: desk, inviteId: id};
    })();
    const otherAlice = await world.signaling('alice', {multiDevice: true});
    await world.advance(0);
    assert.lengthOf(ringsAt(phone), 1);
    await bob.port.accept(inviteId);
    await world.advance(0);
    assert.deepEqual(endingsOf(phone), [{type: 'answeredElsewhere', inviteId, answer: 'accepted'}]);
    assert.lengthOf(endingsOf(bob), 0);
    assert.lengthOf(eventsOf(alice, 'accepted'), 1);
    assert.lengthOf(signalsOf(otherAlice), 0);
    const second = otherAlice.port.ring(invitationTo(['bob']));
    await second.sent;
    await world.advance(0);
    assert.lengthOf(ringsAt(alice), 0);
    await phone.port.reject(second.inviteId, false);
    await world.advance(0);
    assert.deepEqual(endingsOf(bob), [
      {type: 'answeredElsewhere', inviteId: second.inviteId, answer: 'rejected'},
    ]);
  });

  it('does not take the echo of its own answer for another device', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    const echo = {inviteID: inviteId, inviter: 'alice', groupID: '', data: SENT.accept, invitee: 'bob'};
    bob.chat.faults.always.set('modifyInvitation', 2903);
    const accepted = bob.port.accept(inviteId);
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    assert.include(bob.chat.called, 'accept', 'the answer is with the SDK');
    bob.chat.events.emit('ts_invitee_accepted', echo);
    await accepted;
    bob.chat.events.emit('ts_invitee_accepted', echo);
    await world.advance(0);
    assert.lengthOf(endingsOf(bob), 0);
    assert.lengthOf(eventsOf(alice, 'accepted'), 1);
  });

  it('does not ring for a ring that was used before this login', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    await bob.port.disconnect();
    const history = world.service.history.at(-1);
    assert.isDefined(history);
    world.service.modify({
      ...history,
      payload: {
        data: history.payload.data.replace('"message\\":\\"\\"', '"message\\":\\"\\",\\"consumed\\":true'),
      },
    });
    const again = await world.signaling('bob');
    assert.lengthOf(ringsAt(again), 0);
    await alice.port.cancel(inviteId);
  });

  it('hears a ring once when it is told twice', async () => {
    const {bob, inviteId} = await ringBob(world);
    const [first] = ringsAt(bob);
    const again = {
      inviteID: inviteId,
      inviter: 'alice',
      groupID: '',
      data: SENT.videoInvite,
      inviteeList: ['bob'],
    };
    bob.chat.events.emit('newInvitationReceived', again);
    await world.advance(0);
    assert.deepEqual(ringsAt(bob), first ? [first] : []);
  });

  it('ends the call of who accepted while the ring was being taken back', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    alice.chat.faults.next.set('modifyInvitation', 'hangs');
    const cancelled = alice.port.cancel(inviteId);
    await bob.port.accept(inviteId);
    await world.advance(1000);
    await cancelled;
    await world.advance(0);
    assert.deepEqual(eventsOf(bob, 'hungUp'), [{type: 'hungUp', callId: inviteId, userId: 'alice'}]);
  });

  it('ends it also when the two crossed on the way, where the SDK itself is silent', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    await bob.port.accept(inviteId);
    const [message] = world.service.history;
    assert.isDefined(message);
    const payload = {...(JSON.parse(message.payload.data) as object), actionType: 2, timeout: 0};
    bob.chat.receive({...message, payload: {data: JSON.stringify(payload)}});
    await world.advance(0);
    assert.deepEqual(endingsOf(bob), [{type: 'hungUp', callId: inviteId, userId: 'alice'}]);
    assert.lengthOf(eventsOf(alice, 'accepted'), 1);
  });

  it('believes no message whose sender cannot have said so', async () => {
    const {bob, inviteId} = await ringBob(world);
    const [message] = world.service.history;
    assert.isDefined(message);
    const original = JSON.parse(message.payload.data) as object;
    for (const actionType of [2, 3, 4, 5]) {
      const payload = {data: JSON.stringify({...original, inviteID: inviteId, actionType})};
      bob.chat.events.emit('onMessageReceived', [{...message, from: 'mallory', payload}]);
    }
    await world.advance(0);
    assert.lengthOf(endingsOf(bob), 0);
  });

  it('gives a hang-up to the call with that person only, and once', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    await bob.port.accept(inviteId);
    const carol = await world.signaling('carol');
    await carol.port.hangUp('whatever', ['bob', 'alice'], 3);
    await world.advance(0);
    assert.lengthOf(eventsOf(bob, 'hungUp'), 0);
    await alice.port.hangUp(inviteId, ['bob'], 3);
    await alice.port.hangUp(inviteId, ['bob'], 3);
    await world.advance(0);
    assert.deepEqual(eventsOf(bob, 'hungUp'), [{type: 'hungUp', callId: inviteId, userId: 'alice'}]);
  });

  it('cuts what strangers call themselves to a sensible length, and passes over what is no text', async () => {
    world.service.profiles.set('alice', {nick: 'N'.repeat(10_000), avatar: 'a'.repeat(100_000)});
    const alice = world.page();
    const {profile} = tencentIdentity('alice');
    await alice.connect({...tencentIdentity('alice'), profile: {...profile, nickname: '', avatar: ''}});
    const bob = await world.signaling('bob');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.advance(0);
    const seen = eventsOf(bob, 'profile').find(event => event.profile.userId === 'alice');
    assert.lengthOf(seen?.profile.nickname ?? '', 500);
    assert.lengthOf(seen?.profile.avatar ?? '', 8192);
    bob.chat.events.emit('onProfileUpdated', [{userID: 'carol', nick: 7}, {userID: 'not good'}, null]);
    await world.advance(0);
    const last = eventsOf(bob, 'profile').at(-1);
    assert.deepEqual(last?.profile, {userId: 'carol', nickname: '', avatar: ''});
  });
});
