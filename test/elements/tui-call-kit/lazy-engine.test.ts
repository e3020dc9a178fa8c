import {assert} from '@open-wc/testing';
import type {CallState} from '../../../src/engine/call-state.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {LazyEngine} from '../../../src/elements/tui-call-kit/lazy-engine.js';
import {StubEngine, connected} from '../stub-engine.js';

describe('LazyEngine', () => {
  let inner: StubEngine;
  let loads: number;
  let fault: Error | undefined;
  let lazy: LazyEngine;

  beforeEach(() => {
    inner = new StubEngine();
    loads = 0;
    fault = undefined;
    lazy = new LazyEngine(async () => {
      loads += 1;
      await Promise.resolve();
      if (fault) throw fault;
      return inner;
    });
  });

  it('is in the state before the first login, and loads nothing, until it gets a command', async () => {
    assert.equal(lazy.state.status, 'idle');
    assert.equal(lazy.state.session, 'none');
    lazy.addObserver({});
    lazy.subscribe(() => undefined);
    await lazy.unInit();
    assert.equal(loads, 0);
    await lazy.init({userId: 'alice'});
    assert.equal(loads, 1);
    assert.equal(lazy.state, inner.state);
  });

  it('follows a group from the moment when its code is there, unless that was stopped before', async () => {
    const heard: string[] = [];
    const stop = lazy.watchGroupCall('g1', () => heard.push('g1'));
    lazy.watchGroupCall('g2', () => heard.push('g2'))();
    assert.equal(loads, 0);
    await lazy.init({userId: 'alice'});
    lazy.watchGroupCall('g3', () => heard.push('g3'));
    assert.deepEqual([...inner.groupWatches.values()], ['g1', 'g3']);
    stop();
    assert.deepEqual([...inner.groupWatches.values()], ['g3']);
  });

  it('knows how many a call may have before there is an engine', async () => {
    assert.equal(lazy.maxMembers, 9);
    inner.maxMembers = 4;
    await lazy.init({userId: 'alice'});
    assert.equal(lazy.maxMembers, 4);
  });

  it('hands every command on, in order, and loads once', async () => {
    const view = {};
    await Promise.all([
      lazy.setSelfInfo({nickname: 'A'}),
      lazy.init({userId: 'alice'}),
      lazy.call('bob', 'audio', {timeout: 5}),
      lazy.groupCall('g1', ['bob', 'carol'], 'video'),
      lazy.calls(['bob', 'carol'], 'audio'),
      lazy.inviteUser(['dave'], {timeout: 5}),
      lazy.joinInGroupCall({intRoomId: 7}, 'g1', 'video'),
      lazy.accept({camera: false}),
      lazy.reject(),
      lazy.ignore(),
      lazy.hangup(),
      lazy.switchCallMediaType('audio'),
      lazy.acceptVideo({camera: false}),
      lazy.rejectVideo(),
      lazy.openCamera({facing: 'back'}),
      lazy.closeCamera(),
      lazy.switchCamera('front'),
      lazy.openMicrophone(),
      lazy.closeMicrophone(),
      lazy.getDeviceList('camera'),
      lazy.switchDevice('camera', 'c'),
      lazy.selectAudioPlaybackDevice('s'),
      lazy.startScreenShare(),
      lazy.stopScreenShare(),
      lazy.startRemoteView('bob', view),
      lazy.stopRemoteView('bob'),
      lazy.setVideoRenderParams({fillMode: 'fill'}),
      lazy.setVideoEncoderParams({frameRate: 15}),
      lazy.resumePlayback(),
      lazy.unInit(),
    ]);
    assert.equal(loads, 1);
    assert.deepEqual(inner.commands, [
      ['setSelfInfo', {nickname: 'A'}],
      ['init', {userId: 'alice'}],
      ['call', 'bob', 'audio', {timeout: 5}],
      ['groupCall', 'g1', ['bob', 'carol'], 'video'],
      ['calls', ['bob', 'carol'], 'audio'],
      ['inviteUser', ['dave'], {timeout: 5}],
      ['joinInGroupCall', {intRoomId: 7}, 'g1', 'video'],
      ['accept', {camera: false}],
      ['reject'],
      ['ignore'],
      ['hangup'],
      ['switchCallMediaType', 'audio'],
      ['acceptVideo', {camera: false}],
      ['rejectVideo'],
      ['openCamera', {facing: 'back'}],
      ['closeCamera'],
      ['switchCamera', 'front'],
      ['openMicrophone'],
      ['closeMicrophone'],
      ['getDeviceList', 'camera'],
      ['switchDevice', 'camera', 'c'],
      ['selectAudioPlaybackDevice', 's'],
      ['startScreenShare'],
      ['stopScreenShare'],
      ['startRemoteView', 'bob', view],
      ['stopRemoteView', 'bob'],
      ['setVideoRenderParams', {fillMode: 'fill'}],
      ['setVideoEncoderParams', {frameRate: 15}],
      ['resumePlayback'],
      ['unInit'],
    ]);
  });

  it('knows the chosen loudspeaker once its code is there', async () => {
    inner.speakerId = 'desk';
    assert.equal(lazy.speakerId, '');
    await lazy.init({userId: 'alice'});
    assert.equal(lazy.speakerId, 'desk');
  });

  it('gives commands at once when it is there, so that a gesture still counts', async () => {
    await lazy.init({userId: 'alice'});
    void lazy.startScreenShare();
    assert.deepEqual(inner.commands.at(-1), ['startScreenShare']);
  });

  it('keeps commands in order while its code comes, whenever they are given', async () => {
    const given: Promise<void>[] = [];
    for (let turn = 0; turn < 8; turn++) {
      given.push(lazy.switchDevice('camera', String(turn)));
      await Promise.resolve();
    }
    await Promise.all(given);
    assert.deepEqual(
      inner.commands.map(([, , deviceId]) => deviceId),
      ['0', '1', '2', '3', '4', '5', '6', '7'],
    );
  });

  it('remembers who listens, also who listens no more', async () => {
    const heard: string[] = [];
    const observer = {onUserJoin: (userId: string) => heard.push(userId)};
    const gone = {onUserJoin: () => heard.push('gone')};
    lazy.addObserver(observer);
    lazy.addObserver(gone);
    lazy.removeObserver(gone);
    const states: CallState[] = [];
    const stop = lazy.subscribe(state => states.push(state));
    const stopEarly = lazy.subscribe(() => heard.push('early'));
    stopEarly();
    await lazy.init({userId: 'alice'});
    inner.fire('onUserJoin', ['bob']);
    inner.become(connected());
    assert.deepEqual(heard, ['bob']);
    assert.deepEqual(states, [inner.state]);
    stop();
    lazy.removeObserver(observer);
    assert.equal(inner.subscribers.size, 0);
    assert.equal(inner.observers.size, 0);
    const late = lazy.subscribe(() => undefined);
    lazy.addObserver(observer);
    assert.equal(inner.subscribers.size, 1);
    assert.equal(inner.observers.size, 1);
    late();
    assert.equal(inner.subscribers.size, 0);
  });

  it('rejects when its code cannot be fetched, and tries again', async () => {
    fault = new TypeError('Failed to fetch.');
    const error: unknown = await lazy.init({userId: 'alice'}).catch((reason: unknown) => reason);
    assert.instanceOf(error, TUICallError);
    assert.equal(error.source, 'browser');
    assert.equal(error.cause, fault);
    fault = undefined;
    await lazy.init({userId: 'alice'});
    assert.equal(loads, 2);
  });

  it('logs out what is only being logged in', async () => {
    const done = Promise.all([lazy.init({userId: 'alice'}), lazy.unInit()]);
    await done;
    assert.deepEqual(inner.commands, [['init', {userId: 'alice'}], ['unInit']]);
  });
});
