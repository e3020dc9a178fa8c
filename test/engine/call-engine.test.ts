import {assert} from '@open-wc/testing';
import {TUICallError, type CallMediaType} from '../../src/engine/index.js';
import {rejects} from '../support/call-contract.js';
import {fakeCallWorld, type FakeCallWorld} from '../support/fake-call-world.js';
import type {Party} from '../support/parties.js';

describe('TUICallEngine', () => {
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

  describe('refuses commands in the wrong state', () => {
    it('before init', async () => {
      const stranger = world.party('dave');
      await rejects(stranger.engine.call('bob', 'audio'), -1201);
      assert.equal(stranger.engine.state.status, 'idle');
    });

    it('with no call', async () => {
      const {engine} = a;
      for (const run of [
        () => engine.accept(),
        () => engine.reject(),
        () => engine.ignore(),
        () => engine.hangup(),
        () => engine.switchCallMediaType('audio'),
        () => engine.openCamera(),
        () => engine.closeMicrophone(),
        () => engine.startScreenShare(),
        () => engine.startRemoteView('bob', {}),
      ]) {
        await rejects(run(), -1203);
      }
      assert.deepEqual(a.heard, []);
      await engine.stopRemoteView('bob');
    });

    it('a second call while in one, also in the same tick', async () => {
      const first = a.engine.call('bob', 'audio');
      await rejects(a.engine.call('carol', 'audio'), -1203);
      await first;
      await world.advance(0);
      assert.deepEqual(a.heard, ['onUserInviting(bob)']);
      await rejects(a.engine.call('carol', 'audio'), -1203);
      await b.engine.accept();
      await rejects(b.engine.call('carol', 'audio'), -1203);
    });

    it('a second accept while the first is under way', async () => {
      await a.engine.call('bob', 'audio');
      await world.advance(0);
      const first = b.engine.accept();
      await rejects(b.engine.accept(), -1204);
      await first;
      await rejects(b.engine.accept(), -1203);
    });

    it('hangup twice', async () => {
      await connect();
      const first = a.engine.hangup();
      await rejects(a.engine.hangup(), -1203);
      await first;
    });

    it('pictures in an audio call', async () => {
      await connect('audio');
      await rejects(a.engine.openCamera(), -1205);
      await rejects(a.engine.startScreenShare(), -1205);
    });
  });

  describe('a call that fails on the way out leaves no trace', () => {
    it('camera refused', async () => {
      await world.failDevices(a, TUICallError.of('ERROR_PERMISSION_DENIED', 'Denied.', 'device'));
      await rejects(a.engine.call('bob', 'video'), -1101);
      await world.advance(0);
      assert.deepEqual(a.take(), ['onError(-1101)']);
      assert.deepEqual(b.take(), []);
      assert.equal(a.engine.state.status, 'idle');
      await connect();
    });

    it('ring not sent', async () => {
      world.backend(a).signaling?.failNext('ring', TUICallError.signalingFailed('No network.'));
      await rejects(a.engine.call('bob', 'video'), -1406);
      await world.advance(0);
      assert.deepEqual(a.take(), ['onError(-1406)']);
      assert.isFalse(world.backend(a).media?.open.camera);
      await connect();
    });

    it('media code not loaded', async () => {
      world.backend(a).mediaError = new Error('Loading the chunk failed.');
      const error = await rejects(a.engine.call('bob', 'video'), 65535);
      assert.equal(error.source, 'browser');
      assert.include(String(error.cause), 'chunk');
      await connect();
    });

    it('cancelled while the browser waits for permission', async () => {
      await world.failDevices(a, TUICallError.refused('unused'));
      await world.backend(a).createMedia(world.clock);
      const media = world.backend(a).media;
      const release = media?.holdNext('join');
      const call = rejects(a.engine.call('bob', 'video'), -1203);
      await world.advance(0);
      assert.equal(a.engine.state.status, 'calling');
      await a.engine.hangup();
      await call;
      release?.();
      await world.advance(0);
      assert.deepEqual(a.take(), ['onCallCancelled(alice)', 'onCallNotConnected(video, canceled, alice)']);
      assert.deepEqual(b.take(), []);
      assert.isFalse(media?.open.camera);
      await connect();
    });
  });

  describe('an answer that fails', () => {
    it('comes too late', async () => {
      await a.engine.call('bob', 'video');
      await world.advance(0);
      const release = world.backend(b).media?.holdNext('join');
      const answer = rejects(b.engine.accept(), -1203);
      await world.advance(0);
      await a.engine.hangup();
      await world.advance(0);
      await answer;
      release?.();
      await world.advance(0);
      assert.deepEqual(b.take().slice(1), [
        'onCallCancelled(alice)',
        'onCallNotConnected(video, canceled, alice)',
      ]);
      assert.isFalse(world.backend(b).media?.open.camera);
    });

    it('cannot be sent', async () => {
      await a.engine.call('bob', 'video');
      await world.advance(0);
      world.backend(b).signaling?.failNext('accept', TUICallError.signalingFailed('No network.'));
      await rejects(b.engine.accept(), -1406);
      await world.advance(0);
      assert.deepEqual(b.take().slice(1), [
        'onError(-1406)',
        'onCallCancelled(bob)',
        'onCallNotConnected(video, unknown, bob)',
      ]);
      assert.equal(b.engine.state.status, 'idle');
    });

    it('finds the invitation over', async () => {
      await a.engine.call('bob', 'video');
      await world.advance(0);
      const over = new TUICallError({
        name: 'ERROR_INVALID_INVITE_ID',
        code: 8010,
        message: 'Over.',
        source: 'call',
      });
      world.backend(b).signaling?.failNext('accept', over);
      await rejects(b.engine.accept(), 8010);
      assert.deepEqual(b.take().slice(1), [
        'onCallCancelled(alice)',
        'onCallNotConnected(video, canceled, alice)',
      ]);
    });
  });

  it('answers without camera', async () => {
    await a.engine.call('bob', 'video');
    await world.advance(0);
    await b.engine.accept({camera: false});
    await world.advance(0);
    assert.notInclude(a.heard, 'onUserVideoAvailable(bob, true)');
    assert.include(a.heard, 'onUserAudioAvailable(bob, true)');
    await b.engine.openCamera();
    await world.advance(0);
    assert.include(a.heard, 'onUserVideoAvailable(bob, true)');
  });

  it('shows mute and camera changes to the other side and in its own state', async () => {
    await connect();
    await a.engine.closeMicrophone();
    await a.engine.closeCamera();
    await world.advance(0);
    assert.deepEqual(b.take(), ['onUserAudioAvailable(alice, false)', 'onUserVideoAvailable(alice, false)']);
    await a.engine.openMicrophone();
    await a.engine.openCamera();
    await world.advance(0);
    assert.deepEqual(b.take(), ['onUserAudioAvailable(alice, true)', 'onUserVideoAvailable(alice, true)']);
    const {state} = a.engine;
    assert.deepEqual(state.status === 'connected' && state.self, {
      camera: true,
      microphone: true,
      screen: false,
    });
  });

  it('reports a refused device and leaves the call as it was', async () => {
    await connect();
    await a.engine.closeCamera();
    world.backend(a).media?.failNext('openCamera', TUICallError.of('ERROR_NO_CAMERA', 'None.', 'device'));
    await rejects(a.engine.openCamera(), 60004);
    assert.deepEqual(a.take(), ['onError(60004)']);
    const {state} = a.engine;
    assert.isFalse(state.status === 'connected' && state.self.camera);
  });

  it('an audio call that becomes video leaves the camera of who was asked off', async () => {
    await connect('audio');
    await a.engine.switchCallMediaType('video');
    await world.advance(0);
    assert.deepEqual(a.take(), ['onCallMediaTypeChanged(audio, video)']);
    assert.deepEqual(b.take(), ['onCallMediaTypeChanged(audio, video)', 'onUserVideoAvailable(alice, true)']);
    assert.isFalse(world.backend(b).media?.open.camera);
  });

  it('ends when who accepted never turns up in the room', async () => {
    await a.engine.call('bob', 'video');
    await world.advance(0);
    const {state} = a.engine;
    assert.equal(state.status, 'calling');
    const inviteId = state.status === 'calling' ? state.callId : '';
    world.backend(a).signaling?.deliver({type: 'accepted', inviteId, userId: 'bob'});
    await world.advance(0);
    assert.equal(a.engine.state.status, 'connected');
    await world.advance(20_000);
    assert.deepEqual(a.take(), [
      'onUserInviting(bob)',
      'onCallBegin(video, caller)',
      'onCallEnd(video, caller, 20000, unknown)',
    ]);
  });

  it('ends when the room is lost', async () => {
    await connect();
    const error = TUICallError.of('ERROR_UNKNOWN', 'Gone.', 'webrtc');
    world.backend(a).media?.emit({type: 'failed', error});
    await world.advance(0);
    assert.deepEqual(a.take(), ['onError(65535)', 'onCallEnd(video, caller, 0, unknown)']);
    assert.deepEqual(b.take(), ['onUserLeave(alice)', 'onCallEnd(video, callee, 0, hangup)']);
  });

  it('a timeout of 0 rings for ever', async () => {
    await a.engine.call('bob', 'audio', {timeout: 0});
    await world.advance(3_600_000);
    assert.deepEqual(a.heard, ['onUserInviting(bob)']);
    assert.equal(b.engine.state.status, 'calling');
  });

  it('reports volume every 300 ms and quality every 2 s, to observers only and only while connected', async () => {
    const volumes: number[] = [];
    let qualities = 0;
    a.engine.addObserver({
      onUserVoiceVolumeChanged: map => volumes.push(map.get('bob') ?? -1),
      onUserNetworkQualityChanged: () => (qualities += 1),
    });
    await connect();
    const before = a.states.length;
    await world.advance(2000);
    assert.deepEqual(volumes, [50, 50, 50, 50, 50, 50]);
    assert.equal(qualities, 1);
    assert.equal(a.states.length, before, 'no new state');
    await a.engine.hangup();
    await world.advance(2000);
    assert.equal(volumes.length, 6);
  });

  it('shows names and pictures at login and when they change in a running call', async () => {
    const c = world.party('carol');
    await c.engine.setSelfInfo({nickname: 'Carol', avatar: 'https://example.org/c.png'});
    await c.init();
    await connect();
    assert.equal(a.engine.state.profiles.get('carol')?.nickname, 'Carol');
    await b.engine.setSelfInfo({nickname: 'Bobby'});
    await world.advance(0);
    assert.equal(a.engine.state.profiles.get('bob')?.nickname, 'Bobby');
    assert.equal(b.engine.state.profiles.get('bob')?.nickname, 'Bobby');
    await rejects(b.engine.setSelfInfo({nickname: 'x'.repeat(501)}), -1202);
  });

  it('takes commands from inside callbacks, after the callbacks that are due', async () => {
    b.engine.addObserver({onCallReceived: () => void b.engine.accept()});
    a.engine.addObserver({onCallBegin: () => void a.engine.hangup()});
    await a.engine.call('bob', 'audio');
    await world.advance(0);
    await world.advance(0);
    assert.deepEqual(b.heard.slice(-2), [
      'onCallBegin(audio, callee)',
      'onCallEnd(audio, callee, 0, hangup)',
    ]);
    assert.deepEqual(a.heard.slice(0, 2), ['onUserInviting(bob)', 'onCallBegin(audio, caller)']);
    assert.equal(a.heard.at(-1), 'onCallEnd(audio, caller, 0, hangup)');
    assert.deepEqual([a.engine.state.status, b.engine.state.status], ['idle', 'idle']);
  });

  it('is not disturbed by an observer that throws', async () => {
    const later: (() => void)[] = [];
    const {clock} = world;
    const start = clock.setTimeout.bind(clock);
    clock.setTimeout = (run, ms) => (ms === 0 ? (later.push(run), () => undefined) : start(run, ms));
    a.engine.addObserver({
      onUserInviting: () => {
        throw new Error('a bug of the page');
      },
    });
    await connect();
    assert.equal(a.engine.state.status, 'connected');
    assert.throws(() => later[0]?.(), 'a bug of the page');
  });

  it('keeps how the last call went', async () => {
    await connect();
    await world.advance(3000);
    await a.engine.hangup();
    await world.advance(0);
    const {state} = b.engine;
    assert.deepInclude(state.status === 'idle' && state.last, {
      reason: 'hangup',
      userId: 'alice',
      began: true,
      totalTime: 3000,
      userIds: ['alice'],
    });
  });

  it('checks devices and views before it touches anything', async () => {
    await connect();
    const {engine} = a;
    const apply = (method: (...args: never[]) => Promise<unknown>, ...args: unknown[]) =>
      Reflect.apply(method, engine, args) as Promise<unknown>;
    await rejects(apply(engine.startRemoteView, 'bob', 'an-element-id'), -1202);
    await rejects(apply(engine.startRemoteView, '', {}), -1202);
    await rejects(apply(engine.getDeviceList, 'telescope'), -1202);
    await rejects(apply(engine.switchDevice, 'camera', 4), -1202);
    await rejects(apply(engine.switchCamera, 'up'), -1202);
    await rejects(apply(engine.setVideoRenderParams, {rotation: 45}), -1202);
    await rejects(apply(engine.setVideoEncoderParams, {frameRate: 0}), -1202);
    const view = {};
    await engine.startRemoteView('bob', view);
    assert.equal(world.backend(a).media?.views.get('bob'), view);
    await engine.stopRemoteView('bob');
    assert.isFalse(world.backend(a).media?.views.has('bob'));
    assert.deepEqual(
      (await engine.getDeviceList('speaker')).map(({deviceId}) => deviceId),
      ['speaker-1', 'speaker-2'],
    );
    await engine.selectAudioPlaybackDevice('speaker-2');
    await rejects(engine.selectAudioPlaybackDevice('none'), -1102);
  });

  it('lets everything go with unInit', async () => {
    await connect();
    await a.engine.unInit();
    await b.engine.unInit();
    await world.advance(0);
    assert.equal(world.clock.pending, 0);
    assert.deepEqual(a.heard, ['onCallEnd(video, caller, 0, hangup)']);
    assert.deepInclude(a.engine.state, {status: 'idle', session: 'none', userId: ''});
  });
});
