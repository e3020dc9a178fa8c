import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {invitationTo, ringsAt, signalsOf} from '../../support/signaling-clients.js';
import {heardOf, LocalWorld} from './local-world.js';

describe('LocalSignaling and messages that are no frames', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  it('drops and counts whatever is posted on its channel, and goes on', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    const cloneable = fc.anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withBigInt: true,
    });
    let posted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cloneable, {minLength: 1, maxLength: 20}), async messages => {
        for (const message of messages) {
          world.post(message);
          posted += 1;
        }
        await world.settle();
      }),
      {numRuns: 25},
    );
    assert.strictEqual(bob.port.droppedFrames, posted);
    assert.strictEqual(alice.port.droppedFrames, posted);
    assert.lengthOf(signalsOf(bob), 0);
    await alice.port.ring(invitationTo(['bob'])).sent;
    await world.settle();
    assert.lengthOf(ringsAt(bob), 1);
  });

  it('counts a message that this page cannot read', async () => {
    const channels: BroadcastChannel[] = [];
    const openChannel = (name: string): BroadcastChannel => {
      const channel = new BroadcastChannel(name);
      channels.push(channel);
      return channel;
    };
    const bob = await world.signaling('bob', {}, {openChannel});
    channels[0]?.dispatchEvent(new MessageEvent('messageerror'));
    assert.strictEqual(bob.port.droppedFrames, 1);
  });

  it('keeps counting over several logins', async () => {
    const bob = await world.signaling('bob');
    world.post('one');
    await world.settle();
    await bob.port.disconnect();
    world.post('unheard');
    await world.settle();
    await bob.port.connect(
      {userId: 'bob', multiDevice: false, profile: {userId: 'bob', nickname: '', avatar: ''}},
      () => undefined,
    );
    world.post('two');
    await world.settle();
    assert.strictEqual(bob.port.droppedFrames, 2);
  });

  it('ignores well-formed frames about rings that it does not know', async () => {
    const bob = await world.signaling('bob');
    const ghost = world.ghost('mallory');
    const inviteId = 'unknown';
    ghost.send({kind: 'cancel', inviteId});
    ghost.send({kind: 'over', inviteId});
    ghost.send({kind: 'reject', inviteId, busy: false});
    ghost.send({
      kind: 'outcome',
      inviteId,
      callId: inviteId,
      userIds: ['bob'],
      outcome: 'timedOut',
      sessionId: '',
    });
    ghost.send({kind: 'mediaAnswer', requestId: 'unknown', agreed: true});
    ghost.send({kind: 'mediaRequest', requestId: 'r', callId: inviteId, mediaType: 'audio'});
    ghost.send({kind: 'kick'});
    await world.settle();
    assert.lengthOf(signalsOf(bob), 0);
    assert.strictEqual(bob.port.droppedFrames, 0);
    ghost.send({kind: 'accept', inviteId, profile: {nickname: '', avatar: ''}});
    await world.settle();
    assert.deepEqual(heardOf(ghost, 'over'), [{kind: 'over', inviteId}]);
  });

  it('lets nobody but the inviter say how a ring ends', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
    await sent;
    await world.settle();
    for (const userId of ['mallory', 'alice']) {
      const ghost = world.ghost(userId);
      ghost.send({kind: 'cancel', inviteId});
      ghost.send({kind: 'bye'});
      ghost.send({
        kind: 'outcome',
        inviteId,
        callId: inviteId,
        userIds: ['bob'],
        outcome: 'timedOut',
        sessionId: '',
      });
      ghost.send({kind: 'accept', inviteId, profile: {nickname: '', avatar: ''}});
      ghost.send({kind: 'reject', inviteId, busy: true});
    }
    await world.settle();
    assert.lengthOf(signalsOf(alice), 0);
    await bob.port.accept(inviteId);
    await world.settle();
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
  });
});
