import {assert} from '@open-wc/testing';
import {silenceStray} from '../../../src/signaling/tencent/stray-rejections.js';
import {eventsOf, invitationTo, refusal, signalsOf} from '../../support/signaling-clients.js';
import {ringBob, TencentWorld} from './tencent-world.js';

describe('TencentSignaling over an SDK that misbehaves', () => {
  let world: TencentWorld;
  beforeEach(() => {
    world = new TencentWorld();
  });
  afterEach(() => world.dispose());

  it('answers one after the other: the SDK refuses two at a time', async () => {
    const {bob, inviteId} = await ringBob(world);
    const carol = await world.signaling('carol');
    const second = carol.port.ring(invitationTo(['bob']));
    await second.sent;
    await world.advance(0);
    await Promise.all([bob.port.reject(second.inviteId, true), bob.port.accept(inviteId)]);
    await world.advance(0);
    assert.deepEqual(
      signalsOf(carol).map(({type}) => type),
      ['rejected'],
    );
  });

  for (const fault of [2903, 'hangs'] as const) {
    it(`goes on when the ring cannot be marked as used (${fault})`, async () => {
      const {alice, bob, inviteId} = await ringBob(world);
      bob.chat.faults.always.set('modifyInvitation', fault);
      const accepted = bob.port.accept(inviteId);
      await world.advance(1000);
      await accepted;
      await world.advance(0);
      assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
      assert.lengthOf(bob.warnings, 1);
    });
  }

  it('ends the ring at both when no timeout notice can be sent, once, even when one comes later', async () => {
    const {alice, bob, inviteId} = await ringBob(world, {timeout: 10});
    for (const {chat} of [alice, bob]) chat.faults.losesNotices = true;
    await world.advance(11_900);
    assert.lengthOf(eventsOf(bob, 'timedOut'), 0);
    await world.advance(100);
    const timedOut = {type: 'timedOut', inviteId, userIds: ['bob']} as const;
    assert.deepEqual(eventsOf(bob, 'timedOut'), [timedOut]);
    await world.advance(3400);
    const ended = (): unknown => eventsOf(alice, 'timedOut');
    assert.deepEqual(ended(), []);
    await world.advance(200);
    assert.deepEqual(ended(), [timedOut]);
    const late = {inviteID: inviteId, inviter: 'alice', groupID: '', data: '', inviteeList: ['bob']};
    for (const {chat} of [alice, bob]) chat.events.emit('ts_invitation_timeout', late);
    await world.advance(0);
    assert.deepEqual(ended(), [timedOut]);
    assert.deepEqual(eventsOf(bob, 'timedOut'), [timedOut]);
  });

  it('ends the ring also when its time was never told', async () => {
    const dave = await world.signaling('dave');
    dave.chat.faults.losesMessages = true;
    const erin = await world.signaling('erin');
    const {inviteId, sent} = erin.port.ring(invitationTo(['dave'], {timeout: 20}));
    await sent;
    await world.advance(0);
    for (const {chat} of [dave, erin]) chat.faults.losesNotices = true;
    erin.chat.faults.isOffline = true;
    await world.advance(122_000);
    assert.deepEqual(eventsOf(dave, 'timedOut'), [{type: 'timedOut', inviteId, userIds: ['dave']}]);
  });

  it('refuses to accept with the error, and lets it be tried again', async () => {
    const {alice, bob, inviteId} = await ringBob(world);
    bob.chat.faults.next.set('accept', 2801);
    const error = await refusal(bob.port.accept(inviteId));
    assert.strictEqual(error.code, 2801);
    assert.isNotEmpty(error.message);
    await bob.port.accept(inviteId);
    await world.advance(0);
    assert.lengthOf(eventsOf(alice, 'accepted'), 1);
  });

  for (const [verb, code] of [
    ['reject', 8010],
    ['reject', 8011],
    ['cancel', 8020],
    ['cancel', 8011],
  ] as const) {
    it(`takes ${code} on ${verb} for no error`, async () => {
      const {alice, bob, inviteId} = await ringBob(world);
      const {port, chat} = verb === 'reject' ? bob : alice;
      chat.faults.next.set(verb, code);
      await (verb === 'reject' ? port.reject(inviteId, false) : port.cancel(inviteId));
    });
  }

  for (const code of [8010, 8011, 8020]) {
    it(`takes ${code} on accept for a ring that is over`, async () => {
      const {bob, inviteId} = await ringBob(world);
      bob.chat.faults.next.set('accept', code);
      assert.strictEqual((await refusal(bob.port.accept(inviteId))).code, 8010);
      assert.strictEqual((await refusal(bob.port.accept(inviteId))).code, 8010);
    });
  }

  it('bounds every request by 10 seconds', async () => {
    const {alice, bob, inviteId} = await ringBob(world, {timeout: 0});
    for (const {chat} of [alice, bob]) {
      for (const method of ['accept', 'cancel', 'updateMyProfile', 'inviteSync', 'inviteInGroupSync']) {
        chat.faults.always.set(method, 'hangs');
      }
    }
    const codes: number[] = [];
    const note = (promise: Promise<unknown>): void => {
      void refusal(promise).then(({code}) => codes.push(code));
    };
    note(bob.port.accept(inviteId));
    note(alice.port.cancel(inviteId));
    note(alice.port.setProfile({userId: 'alice', nickname: 'A', avatar: ''}));
    note(alice.port.ring(invitationTo(['bob'])).sent);
    note(alice.port.ring(invitationTo(['bob', 'carol'])).sent);
    note(alice.port.hangUp(inviteId, ['bob'], 1));
    await world.advance(10_000);
    assert.deepEqual(codes, [-1406, -1406, -1406, -1406, -1406, -1406]);
  });

  it('passes a refused ring through, and it is no ring of ours then', async () => {
    const alice = await world.signaling('alice');
    alice.chat.faults.next.set('inviteSync', 20007);
    const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
    const error = await refusal(sent);
    assert.strictEqual(error.code, 20007);
    assert.include(error.message, 'blocked');
    await alice.port.cancel(inviteId);
    await world.advance(60_000);
    assert.lengthOf(signalsOf(alice), 0);
  });

  it('says what to do about a group that the service does not know', async () => {
    world.service.missingGroups.add('g1');
    const alice = await world.signaling('alice');
    const error = await refusal(alice.port.ring(invitationTo(['bob', 'carol'])).sent);
    assert.strictEqual(error.code, 10010);
    assert.include(error.message, 'Create it');
  });

  it('keeps the page from reporting the promise that the SDK leaves behind', async () => {
    const page = new EventTarget();
    silenceStray(world.clock, 20007, page);
    const report = (code: number): Event => {
      const event = new PromiseRejectionEvent('unhandledrejection', {
        promise: Promise.resolve(),
        reason: Object.assign(new Error(''), {code}),
        cancelable: true,
      });
      page.dispatchEvent(event);
      return event;
    };
    assert.isTrue(report(20007).defaultPrevented);
    assert.isFalse(report(20008).defaultPrevented, 'errors of others are not ours to hide');
    await world.advance(1000);
    assert.isFalse(report(20007).defaultPrevented);
  });
});
