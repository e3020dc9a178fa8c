import {assert} from '@open-wc/testing';
import {eventsOf, identityOf, invitationTo} from '../../support/signaling-clients.js';
import {LocalWorld} from './local-world.js';

describe('LocalSignaling and names and pictures', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  it('learns a profile once, and again only when it changes', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    await alice.port.ring(invitationTo(['bob'])).sent;
    await alice.port.setProfile(identityOf('alice').profile);
    await world.settle();
    assert.deepEqual(
      eventsOf(bob, 'profile').map(({profile}) => profile),
      [identityOf('alice').profile],
    );
    assert.deepEqual(
      eventsOf(alice, 'profile').map(({profile}) => profile),
      [identityOf('bob').profile],
    );
  });

  it('learns a profile from a ring and from an answer, too', async () => {
    const bob = await world.signaling('bob');
    const alice = world.ghost('alice');
    const carol = world.ghost('carol');
    const invitation = {...invitationTo(['bob']), calleeIds: ['bob'], inCallUserIds: []};
    const profile = {nickname: 'Alice', avatar: 'https://example.com/a.png'};
    alice.send({kind: 'invite', inviteId: 'i1', invitation, profile, isLocked: false});
    carol.send({kind: 'accept', inviteId: 'i2', profile: {nickname: 'Carol', avatar: ''}});
    await world.settle();
    assert.deepEqual(
      eventsOf(bob, 'profile').map(event => event.profile),
      [
        {userId: 'alice', ...profile},
        {userId: 'carol', nickname: 'Carol', avatar: ''},
      ],
    );
    assert.strictEqual(bob.events[0]?.type, 'profile', 'the name is known before it rings');
  });
});
