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
import {heardOf, LocalWorld, type LocalClient} from './local-world.js';

const KICKED = [{type: 'kickedOffline'}] as const;

function survivors(clients: readonly LocalClient[]): LocalClient[] {
  return clients.filter(client => eventsOf(client, 'kickedOffline').length === 0);
}

describe('LocalSignaling and the same user in two tabs', () => {
  let world: LocalWorld;
  beforeEach(() => {
    world = new LocalWorld();
  });
  afterEach(() => world.dispose());

  it('lets the newest login win', async () => {
    const older = await world.signaling('bob');
    await world.advance(1000);
    const newer = await world.signaling('bob');
    await world.settle();
    assert.deepEqual(signalsOf(older), [...KICKED]);
    assert.lengthOf(signalsOf(newer), 0);
  });

  it('leaves another user, another channel and an earlier logout alone', async () => {
    const elsewhere = new LocalWorld();
    const bobElsewhere = await elsewhere.signaling('bob');
    const alice = await world.signaling('alice');
    const gone = await world.signaling('bob');
    await gone.port.disconnect();
    const bob = await world.signaling('bob');
    await world.settle();
    for (const client of [bobElsewhere, alice, gone, bob]) assert.lengthOf(signalsOf(client), 0);
    await elsewhere.dispose();
  });

  it('is over for the older one: it hears nothing, says nothing and holds nothing', async () => {
    const alice = await world.signaling('alice');
    const older = await world.signaling('bob');
    await world.advance(1);
    const newer = await world.signaling('bob');
    await world.settle();
    const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
    await sent;
    await world.settle();
    assert.deepEqual(signalsOf(older), [...KICKED]);
    assert.lengthOf(ringsAt(newer), 1);
    assert.strictEqual((await refusal(older.port.accept(inviteId))).code, -1201);
    assert.strictEqual((await refusal(older.port.hangUp(inviteId, ['alice'], 1))).code, -1201);
    assert.strictEqual((await refusal(older.port.setProfile(identityOf('bob').profile))).code, -1201);
    await older.port.reject(inviteId, false);
    await older.port.cancel(inviteId);
    await world.settle();
    assert.lengthOf(signalsOf(alice), 0);
    assert.strictEqual(world.openChannels.size, 2);
  });

  it('may log in again on the same port, and then wins', async () => {
    const first = await world.signaling('bob');
    await world.advance(1);
    const second = await world.signaling('bob');
    await world.advance(1);
    const again = await world.login(first.port, identityOf('bob'));
    await world.settle();
    assert.deepEqual(signalsOf(second), [...KICKED]);
    assert.lengthOf(signalsOf(again), 0);
  });

  it('takes back the rings of the older one', async () => {
    const alice = await world.signaling('alice');
    const older = await world.signaling('bob');
    const {inviteId, sent} = older.port.ring(invitationTo(['alice']));
    await sent;
    await world.advance(1);
    await world.signaling('bob');
    await world.settle();
    assert.deepEqual(endingsOf(alice), [{type: 'cancelled', inviteId}]);
  });

  it('rings on at the newer one what rang at the older one', async () => {
    const alice = await world.signaling('alice');
    await world.signaling('bob');
    const {inviteId, sent} = alice.port.ring(invitationTo(['bob']));
    await sent;
    await world.advance(1);
    const newer = await world.signaling('bob');
    await world.settle();
    assert.strictEqual(ringsAt(newer)[0]?.inviteId, inviteId);
    await newer.port.accept(inviteId);
    await world.settle();
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
  });

  for (const tabs of [2, 3, 5]) {
    it(`leaves exactly one of ${tabs} tabs that log in at the same moment`, async () => {
      const alice = await world.signaling('alice');
      const clients = await Promise.all(Array.from({length: tabs}, () => world.signaling('bob')));
      await world.settle();
      const [survivor, second] = survivors(clients);
      assert.isUndefined(second);
      await alice.port.ring(invitationTo(['bob'])).sent;
      await world.settle();
      assert.deepEqual(
        clients.map(client => ringsAt(client).length),
        clients.map(client => (client === survivor ? 1 : 0)),
      );
      for (const client of clients) if (client !== survivor) assert.deepEqual(signalsOf(client), [...KICKED]);
    });
  }

  it('leaves the one with the greater session id when each hears the other say hello at the same time', async () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const round = new LocalWorld();
      // Both channels are open before either says hello, so that both hear both.
      const ports = ids.map(id => {
        const channel = round.open();
        return round.port({openChannel: () => channel, createId: () => id, locks: undefined});
      });
      const clients = await Promise.all(ports.map(port => round.login(port, identityOf('bob'))));
      await round.settle();
      assert.deepEqual(
        survivors(clients).map(client => ids[clients.indexOf(client)]),
        ['b'],
      );
      await round.dispose();
    }
  });

  it('tells a login that came too late by the clock, and outlives it', async () => {
    const bob = await world.signaling('bob');
    const ghost = world.ghost('bob');
    const profile = {nickname: '', avatar: ''};
    ghost.send({kind: 'hello', loginAt: world.clock.now() - 1, multiDevice: false, profile});
    await world.settle();
    assert.deepEqual(heardOf(ghost, 'kick'), [{kind: 'kick'}]);
    assert.lengthOf(signalsOf(bob), 0);
    ghost.send({kind: 'hello', loginAt: world.clock.now() + 1, multiDevice: false, profile});
    await world.settle();
    assert.deepEqual(signalsOf(bob), [...KICKED]);
  });

  it('lets the newest login win also after the clock was set back', async () => {
    let now = world.clock.now();
    const clock = {
      now: () => now,
      setTimeout: (run: () => void, ms: number) => world.clock.setTimeout(run, ms),
      setInterval: (run: () => void, ms: number) => world.clock.setInterval(run, ms),
    };
    const older = await world.login(world.port({clock}), identityOf('bob'));
    now -= 3_600_000;
    const newer = await world.login(world.port({clock}), identityOf('bob'));
    await world.settle();
    assert.deepEqual(signalsOf(older), [...KICKED]);
    assert.lengthOf(signalsOf(newer), 0);
  });

  it('believes no other user who says that it is over', async () => {
    const bob = await world.signaling('bob');
    world.ghost('mallory').send({kind: 'kick'});
    await world.settle();
    assert.lengthOf(signalsOf(bob), 0);
  });
});
