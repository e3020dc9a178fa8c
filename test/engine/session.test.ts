import {assert} from '@open-wc/testing';
import {TUICallError, type CallMediaType} from '../../src/engine/index.js';
import {rejects} from '../support/call-contract.js';
import {fakeCallWorld, type FakeCallWorld} from '../support/fake-call-world.js';
import type {Party} from '../support/parties.js';

describe('TUICallEngine: login', () => {
  let world: FakeCallWorld;
  let a: Party;
  let b: Party;

  beforeEach(async () => {
    world = fakeCallWorld();
    a = world.party('alice');
    b = world.party('bob');
    await a.init();
    await b.init();
    await world.advance(0);
  });

  afterEach(() => world.dispose());

  async function connect(mediaType: CallMediaType = 'video'): Promise<void> {
    await a.engine.call('bob', mediaType);
    await world.advance(0);
    await b.engine.accept();
    await world.advance(0);
    a.take();
    b.take();
  }

  it('refuses a malformed id, a second init, and works after unInit', async () => {
    const c = world.party('carol');
    await rejects(c.engine.init({userId: 'not an id'}), -1202);
    await rejects(c.engine.init({userId: 'carol', sdkAppId: -4}), -1202);
    const first = c.init();
    await rejects(c.init(), -1204);
    await first;
    await rejects(c.init(), -1204);
    await c.engine.unInit();
    await c.engine.unInit();
    await c.init();
    assert.equal(c.engine.state.session, 'ready');
  });

  it('reports a failed login and can try again', async () => {
    const c = world.party('carol');
    const backend = world.backend(c);
    const make = backend.createSignaling.bind(backend);
    backend.createSignaling = async clock => {
      const signaling = await make(clock);
      backend.signaling?.failNext('connect', TUICallError.signalingFailed('No network.'));
      backend.createSignaling = make;
      return signaling;
    };
    await rejects(c.init(), -1406);
    assert.deepEqual(c.heard, ['onError(-1406)']);
    assert.deepInclude(c.engine.state, {status: 'idle', session: 'none', userId: ''});
    await c.init();
    assert.equal(c.engine.state.session, 'ready');
  });

  it('is void when unInit comes before it has finished', async () => {
    const c = world.party('carol');
    const login = rejects(c.init(), -1203);
    await c.engine.unInit();
    await login;
    assert.equal(c.engine.state.session, 'none');
    await c.init();
  });

  it('kicks the older of two, ends its call, and lets it init again', async () => {
    await connect();
    const again = world.party('bob');
    await again.init();
    await world.advance(0);
    assert.deepEqual(b.take(), ['onCallEnd(video, callee, 0, offline)', 'onKickedOffline()']);
    assert.deepEqual(a.take(), ['onUserLeave(bob)', 'onCallEnd(video, caller, 0, hangup)']);
    await rejects(b.engine.call('alice', 'audio'), -1201);
    await b.init();
    await world.advance(0);
    assert.deepEqual(again.take(), ['onKickedOffline()']);
    await b.engine.call('alice', 'audio');
  });

  it('lets a user with multiDevice ring everywhere and answer once', async () => {
    await b.engine.unInit();
    const desk = world.party('bob');
    const phone = world.party('bob');
    await desk.init({multiDevice: true});
    await phone.init({multiDevice: true});
    for (const [answer, elsewhere] of [
      [() => desk.engine.accept(), 'otherDeviceAccepted'],
      [() => desk.engine.reject(), 'otherDeviceReject'],
    ] as const) {
      await a.engine.call('bob', 'audio');
      await world.advance(0);
      await answer();
      await world.advance(0);
      assert.deepEqual(phone.take(), [
        "onCallReceived(alice, [bob], '', audio)",
        'onCallCancelled(bob)',
        `onCallNotConnected(audio, ${elsewhere}, bob)`,
      ]);
      if (a.engine.state.status !== 'idle') await a.engine.hangup();
      await world.advance(0);
    }
  });

  it('outlives an expired UserSig in mid-call and renews by init', async () => {
    await connect();
    world.backend(b).signaling?.deliver({type: 'userSigExpired'});
    await world.advance(0);
    assert.deepEqual(b.take(), ['onUserSigExpired()']);
    assert.equal(b.engine.state.status, 'connected');
    await rejects(b.engine.init({userId: 'carol'}), -1203);
    await b.init();
    await world.advance(0);
    assert.deepInclude(b.engine.state, {status: 'connected', session: 'ready'});
    await b.engine.hangup();
    await world.advance(0);
    assert.deepEqual(a.take(), ['onUserLeave(bob)', 'onCallEnd(video, caller, 0, hangup)']);
  });

  it('delivers a ring that was waiting while the callee was away', async () => {
    await b.engine.unInit();
    await a.engine.call('bob', 'video');
    await world.advance(5000);
    await b.init();
    await world.advance(0);
    assert.deepEqual(b.take(), ["onCallReceived(alice, [bob], '', video)"]);
    await b.engine.accept();
    assert.equal(b.engine.state.status, 'connected');
  });
});
