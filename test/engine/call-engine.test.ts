import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/index.js';
import {rejects} from '../support/rejects.js';
import {usePair} from '../support/pair.js';

describe('TUICallEngine', () => {
  const pair = usePair();

  describe('refuses commands in the wrong state', () => {
    it('before init', async () => {
      const stranger = pair.world.party('dave');
      await rejects(stranger.engine.call('bob', 'audio'), -1201);
      assert.equal(stranger.engine.state.status, 'idle');
    });

    it('with no call', async () => {
      const {engine} = pair.a;
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
      assert.deepEqual(pair.a.heard, []);
      await engine.stopRemoteView('bob');
    });

    it('a second call while in one, also in the same tick', async () => {
      const first = pair.a.engine.call('bob', 'audio');
      await rejects(pair.a.engine.call('carol', 'audio'), -1203);
      await first;
      await pair.world.advance(0);
      assert.deepEqual(pair.a.heard, ['onUserInviting(bob)']);
      await rejects(pair.a.engine.call('carol', 'audio'), -1203);
      await pair.b.engine.accept();
      await rejects(pair.b.engine.call('carol', 'audio'), -1203);
    });

    it('a second accept while the first is under way', async () => {
      await pair.a.engine.call('bob', 'audio');
      await pair.world.advance(0);
      const first = pair.b.engine.accept();
      await rejects(pair.b.engine.accept(), -1204);
      await first;
      await rejects(pair.b.engine.accept(), -1203);
    });

    it('hangup twice', async () => {
      await pair.connect();
      const first = pair.a.engine.hangup();
      await rejects(pair.a.engine.hangup(), -1203);
      await first;
    });

    it('pictures in an audio call', async () => {
      await pair.connect('audio');
      await rejects(pair.a.engine.openCamera(), -1205);
      await rejects(pair.a.engine.startScreenShare(), -1205);
    });
  });

  describe('a call that fails on the way out leaves no trace', () => {
    it('camera refused', async () => {
      await pair.world.failDevices(pair.a, TUICallError.of('ERROR_PERMISSION_DENIED', 'Denied.', 'device'));
      await rejects(pair.a.engine.call('bob', 'video'), -1101);
      await pair.world.advance(0);
      assert.deepEqual(pair.a.take(), ['onError(-1101)']);
      assert.deepEqual(pair.b.take(), []);
      assert.equal(pair.a.engine.state.status, 'idle');
      await pair.connect();
    });

    it('ring not sent', async () => {
      pair.world.backend(pair.a).signaling?.failNext('ring', TUICallError.signalingFailed('No network.'));
      await rejects(pair.a.engine.call('bob', 'video'), -1406);
      await pair.world.advance(0);
      assert.deepEqual(pair.a.take(), ['onError(-1406)']);
      assert.isFalse(pair.world.backend(pair.a).media?.open.camera);
      await pair.connect();
    });

    it('media code not loaded', async () => {
      pair.world.backend(pair.a).mediaError = new Error('Loading the chunk failed.');
      const error = await rejects(pair.a.engine.call('bob', 'video'), 65535);
      assert.equal(error.source, 'browser');
      assert.include(String(error.cause), 'chunk');
      await pair.connect();
    });

    it('cancelled while the browser waits for permission', async () => {
      await pair.world.failDevices(pair.a, TUICallError.refused('unused'));
      await pair.world.backend(pair.a).createMedia(pair.world.clock);
      const media = pair.world.backend(pair.a).media;
      const release = media?.holdNext('join');
      const call = rejects(pair.a.engine.call('bob', 'video'), -1203);
      await pair.world.advance(0);
      assert.equal(pair.a.engine.state.status, 'calling');
      await pair.a.engine.hangup();
      await call;
      release?.();
      await pair.world.advance(0);
      assert.deepEqual(pair.a.take(), [
        'onCallCancelled(alice)',
        'onCallNotConnected(video, canceled, alice)',
      ]);
      assert.deepEqual(pair.b.take(), []);
      assert.isFalse(media?.open.camera);
      await pair.connect();
    });
  });

  describe('an answer that fails', () => {
    it('comes too late', async () => {
      await pair.a.engine.call('bob', 'video');
      await pair.world.advance(0);
      const release = pair.world.backend(pair.b).media?.holdNext('join');
      const answer = rejects(pair.b.engine.accept(), -1203);
      await pair.world.advance(0);
      await pair.a.engine.hangup();
      await pair.world.advance(0);
      await answer;
      release?.();
      await pair.world.advance(0);
      assert.deepEqual(pair.b.take().slice(1), [
        'onCallCancelled(alice)',
        'onCallNotConnected(video, canceled, alice)',
      ]);
      assert.isFalse(pair.world.backend(pair.b).media?.open.camera);
    });

    it('cannot be sent', async () => {
      await pair.a.engine.call('bob', 'video');
      await pair.world.advance(0);
      pair.world.backend(pair.b).signaling?.failNext('accept', TUICallError.signalingFailed('No network.'));
      await rejects(pair.b.engine.accept(), -1406);
      await pair.world.advance(0);
      assert.deepEqual(pair.b.take().slice(1), [
        'onError(-1406)',
        'onCallCancelled(bob)',
        'onCallNotConnected(video, unknown, bob)',
      ]);
      assert.equal(pair.b.engine.state.status, 'idle');
    });

    it('finds the invitation over', async () => {
      await pair.a.engine.call('bob', 'video');
      await pair.world.advance(0);
      const over = new TUICallError({
        name: 'ERROR_INVALID_INVITE_ID',
        code: 8010,
        message: 'Over.',
        source: 'call',
      });
      pair.world.backend(pair.b).signaling?.failNext('accept', over);
      await rejects(pair.b.engine.accept(), 8010);
      assert.deepEqual(pair.b.take().slice(1), [
        'onCallCancelled(alice)',
        'onCallNotConnected(video, canceled, alice)',
      ]);
    });
  });

  it('answers without camera', async () => {
    await pair.a.engine.call('bob', 'video');
    await pair.world.advance(0);
    await pair.b.engine.accept({camera: false});
    await pair.world.advance(0);
    assert.notInclude(pair.a.heard, 'onUserVideoAvailable(bob, true)');
    assert.include(pair.a.heard, 'onUserAudioAvailable(bob, true)');
    await pair.b.engine.openCamera();
    await pair.world.advance(0);
    assert.include(pair.a.heard, 'onUserVideoAvailable(bob, true)');
  });

  it('shows mute and camera changes to the other side and in its own state', async () => {
    await pair.connect();
    await pair.a.engine.closeMicrophone();
    await pair.a.engine.closeCamera();
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), [
      'onUserAudioAvailable(alice, false)',
      'onUserVideoAvailable(alice, false)',
    ]);
    await pair.a.engine.openMicrophone();
    await pair.a.engine.openCamera();
    await pair.world.advance(0);
    assert.deepEqual(pair.b.take(), [
      'onUserAudioAvailable(alice, true)',
      'onUserVideoAvailable(alice, true)',
    ]);
    const {state} = pair.a.engine;
    assert.deepEqual(state.status === 'connected' && state.self, {
      camera: true,
      microphone: true,
      screen: false,
    });
  });

  it('reports a refused device and leaves the call as it was', async () => {
    await pair.connect();
    await pair.a.engine.closeCamera();
    pair.world
      .backend(pair.a)
      .media?.failNext('openCamera', TUICallError.of('ERROR_NO_CAMERA', 'None.', 'device'));
    await rejects(pair.a.engine.openCamera(), 60004);
    assert.deepEqual(pair.a.take(), ['onError(60004)']);
    const {state} = pair.a.engine;
    assert.isFalse(state.status === 'connected' && state.self.camera);
  });

  it('an audio call that becomes video leaves the camera of who was asked off', async () => {
    await pair.connect('audio');
    await pair.a.engine.switchCallMediaType('video');
    await pair.world.advance(0);
    assert.deepEqual(pair.a.take(), ['onCallMediaTypeChanged(audio, video)']);
    assert.deepEqual(pair.b.take(), [
      'onCallMediaTypeChanged(audio, video)',
      'onUserVideoAvailable(alice, true)',
    ]);
    assert.isFalse(pair.world.backend(pair.b).media?.open.camera);
  });

  it('ends when who accepted never turns up in the room', async () => {
    await pair.a.engine.call('bob', 'video');
    await pair.world.advance(0);
    const {state} = pair.a.engine;
    assert.equal(state.status, 'calling');
    const inviteId = state.status === 'calling' ? state.callId : '';
    pair.world.backend(pair.a).signaling?.deliver({type: 'accepted', inviteId, userId: 'bob'});
    await pair.world.advance(0);
    assert.equal(pair.a.engine.state.status, 'connected');
    await pair.world.advance(20_000);
    assert.deepEqual(pair.a.take(), [
      'onUserInviting(bob)',
      'onCallBegin(video, caller)',
      'onCallEnd(video, caller, 20000, unknown)',
    ]);
  });

  it('ends when the room is lost', async () => {
    await pair.connect();
    const error = TUICallError.of('ERROR_UNKNOWN', 'Gone.', 'webrtc');
    pair.world.backend(pair.a).media?.emit({type: 'failed', error});
    await pair.world.advance(0);
    assert.deepEqual(pair.a.take(), ['onError(65535)', 'onCallEnd(video, caller, 0, unknown)']);
    assert.deepEqual(pair.b.take(), ['onUserLeave(alice)', 'onCallEnd(video, callee, 0, hangup)']);
  });

  it('a timeout of 0 rings for ever', async () => {
    await pair.a.engine.call('bob', 'audio', {timeout: 0});
    await pair.world.advance(3_600_000);
    assert.deepEqual(pair.a.heard, ['onUserInviting(bob)']);
    assert.equal(pair.b.engine.state.status, 'calling');
  });

  it('reports volume every 300 ms and quality every 2 s, to observers only and only while connected', async () => {
    const volumes: number[] = [];
    let qualities = 0;
    pair.a.engine.addObserver({
      onUserVoiceVolumeChanged: map => volumes.push(map.get('bob') ?? -1),
      onUserNetworkQualityChanged: () => (qualities += 1),
    });
    await pair.connect();
    const before = pair.a.states.length;
    await pair.world.advance(2000);
    assert.deepEqual(volumes, [50, 50, 50, 50, 50, 50]);
    assert.equal(qualities, 1);
    assert.equal(pair.a.states.length, before, 'no new state');
    await pair.a.engine.hangup();
    await pair.world.advance(2000);
    assert.equal(volumes.length, 6);
  });

  it('shows names and pictures at login and when they change in a running call', async () => {
    const c = pair.world.party('carol');
    await c.engine.setSelfInfo({nickname: 'Carol', avatar: 'https://example.org/c.png'});
    await c.init();
    await pair.connect();
    assert.equal(pair.a.engine.state.profiles.get('carol')?.nickname, 'Carol');
    await pair.b.engine.setSelfInfo({nickname: 'Bobby'});
    await pair.world.advance(0);
    assert.equal(pair.a.engine.state.profiles.get('bob')?.nickname, 'Bobby');
    assert.equal(pair.b.engine.state.profiles.get('bob')?.nickname, 'Bobby');
    await rejects(pair.b.engine.setSelfInfo({nickname: 'x'.repeat(501)}), -1202);
  });

  it('takes commands from inside callbacks, after the callbacks that are due', async () => {
    pair.b.engine.addObserver({onCallReceived: () => void pair.b.engine.accept()});
    pair.a.engine.addObserver({onCallBegin: () => void pair.a.engine.hangup()});
    await pair.a.engine.call('bob', 'audio');
    await pair.world.advance(0);
    await pair.world.advance(0);
    assert.deepEqual(pair.b.heard.slice(-2), [
      'onCallBegin(audio, callee)',
      'onCallEnd(audio, callee, 0, hangup)',
    ]);
    assert.deepEqual(pair.a.heard.slice(0, 2), ['onUserInviting(bob)', 'onCallBegin(audio, caller)']);
    assert.equal(pair.a.heard.at(-1), 'onCallEnd(audio, caller, 0, hangup)');
    assert.deepEqual([pair.a.engine.state.status, pair.b.engine.state.status], ['idle', 'idle']);
  });

  it('is not disturbed by an observer that throws', async () => {
    const later: (() => void)[] = [];
    const {clock} = pair.world;
    const start = clock.setTimeout.bind(clock);
    clock.setTimeout = (run, ms) => (ms === 0 ? (later.push(run), () => undefined) : start(run, ms));
    pair.a.engine.addObserver({
      onUserInviting: () => {
        throw new Error('a bug of the page');
      },
    });
    await pair.connect();
    assert.equal(pair.a.engine.state.status, 'connected');
    assert.throws(() => later[0]?.(), 'a bug of the page');
  });

  it('keeps how the last call went', async () => {
    await pair.connect();
    await pair.world.advance(3000);
    await pair.a.engine.hangup();
    await pair.world.advance(0);
    const {state} = pair.b.engine;
    assert.deepInclude(state.status === 'idle' && state.last, {
      reason: 'hangup',
      userId: 'alice',
      began: true,
      totalTime: 3000,
      userIds: ['alice'],
    });
  });

  it('checks devices and views before it touches anything', async () => {
    await pair.connect();
    const {engine} = pair.a;
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
    assert.equal(pair.world.backend(pair.a).media?.views.get('bob'), view);
    await engine.stopRemoteView('bob');
    assert.isFalse(pair.world.backend(pair.a).media?.views.has('bob'));
    assert.deepEqual(
      (await engine.getDeviceList('speaker')).map(({deviceId}) => deviceId),
      ['speaker-1', 'speaker-2'],
    );
    assert.equal(engine.speakerId, '');
    await engine.selectAudioPlaybackDevice('speaker-2');
    await engine.switchDevice('camera', 'camera-1');
    assert.equal(engine.speakerId, 'speaker-2');
    await rejects(engine.selectAudioPlaybackDevice('none'), -1102);
    assert.equal(engine.speakerId, 'speaker-2', 'the one that goes on');
  });

  it('lets everything go with unInit', async () => {
    await pair.connect();
    await pair.a.engine.unInit();
    await pair.b.engine.unInit();
    await pair.world.advance(0);
    assert.equal(pair.world.clock.pending, 0);
    assert.deepEqual(pair.a.heard, ['onCallEnd(video, caller, 0, hangup)']);
    assert.deepInclude(pair.a.engine.state, {status: 'idle', session: 'none', userId: ''});
  });
});
