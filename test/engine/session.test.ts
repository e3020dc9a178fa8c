import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/index.js';
import {rejects} from '../support/rejects.js';
import {usePair} from '../support/pair.js';

describe('TUICallEngine: login', () => {
  const pair = usePair();

  it('refuses a malformed id, a second init, and works after unInit', async () => {
    const c = pair.world.party('carol');
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
    const c = pair.world.party('carol');
    const backend = pair.world.backend(c);
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
    const c = pair.world.party('carol');
    const login = rejects(c.init(), -1203);
    await c.engine.unInit();
    await login;
    assert.equal(c.engine.state.session, 'none');
    await c.init();
  });

  it('kicks the older of two, ends its call, and lets it init again', async () => {
    await pair.connect();
    const again = pair.world.party('bob');
    await again.init();
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), ['onCallEnd(video, callee, 0, offline)', 'onKickedOffline()']);
    assert.deepEqual(pair.a.take(), ['onUserLeave(bob)', 'onCallEnd(video, caller, 0, hangup)']);
    await rejects(pair.b.engine.call('alice', 'audio'), -1201);
    await pair.b.init();
    await pair.world.advance(0);
    assert.deepEqual(again.take(), ['onKickedOffline()']);
    await pair.b.engine.call('alice', 'audio');
  });

  it('lets a user with multiDevice ring everywhere and answer once', async () => {
    await pair.b.engine.unInit();
    const desk = pair.world.party('bob');
    const phone = pair.world.party('bob');
    await desk.init({multiDevice: true});
    await phone.init({multiDevice: true});
    for (const [answer, elsewhere] of [
      [() => desk.engine.accept(), 'otherDeviceAccepted'],
      [() => desk.engine.reject(), 'otherDeviceReject'],
    ] as const) {
      await pair.a.engine.call('bob', 'audio');
      await pair.world.advance(0);
      await answer();
      await pair.world.advance(0);
      assert.deepEqual(phone.take(), [
        "onCallReceived(alice, [bob], '', audio)",
        'onCallCancelled(bob)',
        `onCallNotConnected(audio, ${elsewhere}, bob)`,
      ]);
      if (pair.a.engine.state.status !== 'idle') await pair.a.engine.hangup();
      await pair.world.advance(0);
    }
  });

  it('tells that the UserSig has expired when a room refuses it, and takes a new login', async () => {
    const expired = TUICallError.of('ERROR_USER_SIG_EXPIRED', 'Expired.', 'trtc');
    await pair.world.failDevices(pair.a, expired);
    await rejects(pair.a.engine.call('bob', 'video'), 70001);
    await pair.world.advance(0);
    assert.deepEqual(pair.a.take(), ['onError(70001)', 'onUserSigExpired()']);
    assert.include({...pair.a.engine.state}, {status: 'idle', session: 'expired'});
    await pair.a.init();
    await pair.a.engine.call('bob', 'video');
    await pair.world.advance(0);
    await pair.world.failDevices(pair.b, expired);
    pair.b.take();
    await rejects(pair.b.engine.accept(), 70001);
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), [
      'onError(70001)',
      'onCallCancelled(bob)',
      'onCallNotConnected(video, unknown, bob)',
      'onUserSigExpired()',
    ]);
    assert.equal(pair.a.engine.state.status, 'idle', 'the caller heard that it was declined');
  });

  it('outlives an expired UserSig in mid-call and renews by init', async () => {
    await pair.connect();
    pair.world.backend(pair.b).signaling?.deliver({type: 'userSigExpired'});
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), ['onUserSigExpired()']);
    assert.equal(pair.b.engine.state.status, 'connected');
    await rejects(pair.b.engine.init({userId: 'carol'}), -1203);
    await pair.b.init();
    await pair.world.advance(0);
    assert.deepInclude(pair.b.engine.state, {status: 'connected', session: 'ready'});
    await pair.b.engine.hangup();
    await pair.world.advance(0);
    assert.deepEqual(pair.a.take(), ['onUserLeave(bob)', 'onCallEnd(video, caller, 0, hangup)']);
  });

  it('delivers a ring that was waiting while the callee was away', async () => {
    await pair.b.engine.unInit();
    await pair.a.engine.call('bob', 'video');
    await pair.world.advance(5000);
    await pair.b.init();
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), ["onCallReceived(alice, [bob], '', video)"]);
    await pair.b.engine.accept();
    assert.equal(pair.b.engine.state.status, 'connected');
  });
});
