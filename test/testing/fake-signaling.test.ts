import {assert} from '@open-wc/testing';
import {TUICallError, type SignalingEvent} from '../../src/engine/index.js';
import {FakeSignaling, ManualClock, Switchboard} from '../../src/testing/index.js';
import {
  identityOf,
  invitationTo,
  type ClientOptions,
  type SignalingClient,
  type SignalingWorld,
} from '../support/signaling-clients.js';
import {describeSignalingContract} from '../support/signaling-contract.js';
import {rejects} from '../support/rejects.js';

interface FakeClient extends SignalingClient {
  readonly port: FakeSignaling;
}

class FakeSignalingWorld implements SignalingWorld {
  readonly clock = new ManualClock();
  readonly switchboard = new Switchboard();
  readonly #ports = new Set<FakeSignaling>();

  async signaling(userId: string, options: ClientOptions = {}): Promise<FakeClient> {
    const port = new FakeSignaling(this.switchboard, this.clock);
    this.#ports.add(port);
    const events: SignalingEvent[] = [];
    await port.connect(identityOf(userId, options), event => events.push(event));
    return {userId, port, events};
  }

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#ports].map(port => port.disconnect()));
    assert.equal(this.switchboard.pending.size, 0, 'no ring is left');
    assert.equal(this.switchboard.lines.size, 0, 'nobody is left');
  }
}

describeSignalingContract('FakeSignaling', () => new FakeSignalingWorld(), {tellsRunningCalls: true});

describe('FakeSignaling', () => {
  let world: FakeSignalingWorld;

  beforeEach(() => {
    world = new FakeSignalingWorld();
  });

  afterEach(() => world.dispose());

  it('fails once where a test asks for it, and works again', async () => {
    const alice = await world.signaling('alice');
    await world.signaling('bob');
    alice.port.failNext('ring', TUICallError.signalingFailed('No network.'));
    await rejects(alice.port.ring(invitationTo(['bob'])).sent, -1406);
    await alice.port.ring(invitationTo(['bob'])).sent;
  });

  it('goes without a word when its page vanishes: its ring goes on until it times out', async () => {
    const alice = await world.signaling('alice');
    const bob = await world.signaling('bob');
    await alice.port.ring(invitationTo(['bob'], {timeout: 5})).sent;
    alice.port.vanish();
    await world.advance(4999);
    assert.deepEqual(
      bob.events.filter(({type}) => type !== 'profile').map(({type}) => type),
      ['invited'],
    );
    await world.advance(1);
    assert.equal(bob.events.at(-1)?.type, 'timedOut');
    assert.notInclude(
      alice.events.map(({type}) => type),
      'timedOut',
    );
  });

  it('refuses everything but a login before the login', async () => {
    const port = new FakeSignaling(world.switchboard, world.clock);
    await rejects(port.ring(invitationTo(['bob'])).sent, -1201);
    await rejects(port.accept('any'), -1201);
    await port.disconnect();
  });
});
