import {assert} from '@open-wc/testing';
import {TUICallError} from '../../../src/engine/errors.js';
import {INITIAL_STATE} from '../../../src/engine/call-state.js';
import type {CallRequest} from '../../../src/elements/internal/call-request.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {StubEngine, connected, ringing} from '../stub-engine.js';

describe('CallProvider', () => {
  const device = TUICallError.of('ERROR_NO_CAMERA', 'There is no camera.', 'device');
  const view = {};
  const requests: readonly [CallRequest, readonly unknown[]][] = [
    [
      {type: 'call', userIds: ['bob'], groupId: '', mediaType: 'audio'},
      ['call', 'bob', 'audio', {timeout: 7}],
    ],
    [{type: 'accept'}, ['accept', {}]],
    [{type: 'accept', camera: false}, ['accept', {camera: false}]],
    [{type: 'reject'}, ['reject']],
    [{type: 'hangup'}, ['hangup']],
    [{type: 'toggleCamera'}, ['closeCamera']],
    [{type: 'toggleMicrophone'}, ['openMicrophone']],
    [{type: 'toggleScreen'}, ['startScreenShare']],
    [{type: 'switchMediaType', mediaType: 'audio'}, ['switchCallMediaType', 'audio']],
    [{type: 'acceptVideo', camera: false}, ['acceptVideo', {camera: false}]],
    [{type: 'rejectVideo'}, ['rejectVideo']],
    [{type: 'selectDevice', kind: 'speaker', deviceId: 'x'}, ['switchDevice', 'speaker', 'x']],
    [{type: 'view', userId: 'bob', view}, ['startRemoteView', 'bob', view]],
    [{type: 'view', userId: 'bob', view: null}, ['stopRemoteView', 'bob']],
    [{type: 'resumePlayback'}, ['resumePlayback']],
    [
      {type: 'call', userIds: ['bob', 'carol'], groupId: '', mediaType: 'audio'},
      ['calls', ['bob', 'carol'], 'audio', {timeout: 7}],
    ],
    [
      {type: 'call', userIds: ['bob'], groupId: 'g1', mediaType: 'video'},
      ['groupCall', 'g1', ['bob'], 'video', {timeout: 7}],
    ],
    [
      {type: 'join', groupId: 'g1', roomId: {intRoomId: 7}, mediaType: 'video'},
      ['joinInGroupCall', {intRoomId: 7}, 'g1', 'video'],
    ],
    [{type: 'invite', userIds: ['dave']}, ['inviteUser', ['dave'], {timeout: 7}]],
  ];

  function setUp(): {engine: StubEngine; provider: CallProvider; errors: number[]} {
    const engine = new StubEngine();
    engine.become(connected({self: {camera: true, microphone: false, screen: false}}));
    const provider = new CallProvider(engine, {callParams: () => ({timeout: 7})});
    const errors: number[] = [];
    provider.onError(({code}) => errors.push(code));
    return {engine, provider, errors};
  }

  for (const [request, command] of requests) {
    it(`turns ${JSON.stringify(request)} into ${String(command[0])}`, async () => {
      const {engine, provider, errors} = setUp();
      assert.isTrue(await provider.request(request));
      assert.deepEqual(engine.commands, [[...command]]);
      assert.deepEqual(errors, []);
    });
  }

  it('toggles by what is on', async () => {
    const {engine, provider} = setUp();
    engine.become(connected({self: {camera: false, microphone: true, screen: true}}));
    for (const type of ['toggleCamera', 'toggleMicrophone', 'toggleScreen'] as const) {
      await provider.request({type});
    }
    assert.deepEqual(engine.commands, [['openCamera'], ['closeMicrophone'], ['stopScreenShare']]);
  });

  it('asks whom to invite by the newest call view, while there is one', async () => {
    const {provider} = setUp();
    const asked: string[] = [];
    assert.isFalse(provider.surface.canInvite);
    assert.isFalse(await provider.request({type: 'askWhomToInvite'}));
    const stops = ['first', 'second'].map(name => provider.offerInvite(() => asked.push(name)));
    assert.isTrue(provider.surface.canInvite);
    assert.isTrue(await provider.request({type: 'askWhomToInvite'}));
    stops[1]?.();
    stops[1]?.();
    await provider.request({type: 'askWhomToInvite'});
    assert.deepEqual(asked, ['second', 'first']);
    stops[0]?.();
    assert.isFalse(provider.surface.canInvite);
  });

  describe('tells a failure', () => {
    it('once, when only the promise told it', async () => {
      const {engine, provider, errors} = setUp();
      engine.failure = device;
      assert.isFalse(await provider.request({type: 'toggleMicrophone'}));
      assert.deepEqual(errors, [device.code]);
    });

    it('not again, when the engine has told it by a callback', async () => {
      const {engine, provider, errors} = setUp();
      engine.failure = device;
      const done = provider.request({type: 'toggleMicrophone'});
      engine.fire('onError', [device.code, device.message]);
      assert.isFalse(await done);
      assert.deepEqual(errors, []);
    });

    it('although the engine told another one meanwhile', async () => {
      const {engine, provider, errors} = setUp();
      engine.failure = device;
      const done = provider.request({type: 'toggleMicrophone'});
      engine.fire('onError', [device.code, 'Another camera.']);
      await done;
      assert.deepEqual(errors, [device.code]);
    });

    it('not, when the call it was for has ended meanwhile', async () => {
      const {engine, provider, errors} = setUp();
      engine.failure = TUICallError.refused('The call ended before it was connected.');
      const done = provider.request({type: 'call', userIds: ['bob'], groupId: '', mediaType: 'audio'});
      engine.fire('onCallCancelled', ['alice']);
      assert.isFalse(await done);
      assert.deepEqual(errors, []);
    });

    it('not, when there is no call any more to hang up', async () => {
      const {engine, provider, errors} = setUp();
      engine.become(INITIAL_STATE);
      for (const request of [{type: 'hangup'}, {type: 'view', userId: 'bob', view}] as const) {
        engine.failure = TUICallError.refused('There is no call.');
        await provider.request(request);
      }
      assert.deepEqual(errors, []);
    });

    it('as a TUICallError, whatever was thrown', async () => {
      const {engine, provider, errors} = setUp();
      engine.failure = new Error('odd');
      await provider.request({type: 'toggleMicrophone'});
      assert.deepEqual(errors, [65535]);
    });

    it('leaves no observer behind', async () => {
      const {engine, provider} = setUp();
      engine.failure = device;
      await provider.request({type: 'toggleMicrophone'});
      await provider.request({type: 'toggleMicrophone'});
      assert.equal(engine.observers.size, 0);
    });
  });

  it('hands requests to the surface to whoever listens, and says whether somebody did', async () => {
    const {engine, provider} = setUp();
    assert.isFalse(await provider.request({type: 'minimize'}));
    const heard: string[] = [];
    const stop = provider.onSurfaceRequest(({type}) => heard.push(type));
    assert.isTrue(await provider.request({type: 'minimize'}));
    await provider.request({type: 'restore'});
    await provider.request({type: 'fullscreen'});
    stop();
    assert.isFalse(await provider.request({type: 'restore'}));
    assert.deepEqual(heard, ['minimize', 'restore', 'fullscreen']);
    assert.deepEqual(engine.commands, []);
  });

  it('rings only for a callee, until it is silenced, and again for the next call', () => {
    const {engine, provider} = setUp();
    assert.isFalse(provider.isRinging);
    engine.become(ringing());
    assert.isTrue(provider.isRinging);
    engine.become(ringing({role: 'caller'}));
    assert.isFalse(provider.isRinging);
    engine.become(ringing({serial: 2}));
    provider.silenceRing();
    assert.isFalse(provider.isRinging);
    engine.become(ringing({serial: 3}));
    assert.isTrue(provider.isRinging);
  });

  it('counts what the page has placed, each once', () => {
    const {provider} = setUp();
    const changes: string[] = [];
    provider.onChange(() => changes.push('change'));
    const first = provider.place('call-view');
    const second = provider.place('call-view');
    first();
    first();
    assert.isTrue(provider.isPlaced('call-view'));
    assert.isFalse(provider.isPlaced('incoming-call'));
    second();
    assert.isFalse(provider.isPlaced('call-view'));
    assert.lengthOf(changes, 4);
  });

  it('tells what the surface is like only when it changed', () => {
    const {provider} = setUp();
    let changes = 0;
    const stop = provider.onChange(() => (changes += 1));
    provider.setSurface({canMinimize: true});
    provider.setSurface({canMinimize: true, isFullscreen: false});
    assert.equal(changes, 1);
    assert.isTrue(provider.surface.canMinimize);
    stop();
    provider.setSurface({isMinimized: true});
    assert.equal(changes, 1);
  });

  it('observes the engine once for all who listen to callbacks, and only while somebody does', () => {
    const engine = new StubEngine();
    const provider = new CallProvider(engine);
    assert.equal(engine.observers.size, 0);
    const heard: string[] = [];
    const listen = (name: string): (() => void) =>
      provider.onCallback(make => heard.push(`${name} ${make({}).type}`));
    const stops = ['one', 'other'].map(listen);
    assert.equal(engine.observers.size, 1);
    engine.fire('onUserJoin', ['bob']);
    assert.deepEqual(heard, ['one tui-user-join', 'other tui-user-join']);
    stops[0]?.();
    engine.fire('onUserLeave', ['bob']);
    assert.deepEqual(heard.slice(2), ['other tui-user-leave']);
    stops[1]?.();
    stops[1]?.();
    assert.equal(engine.observers.size, 0);
    listen('late');
    engine.fire('onUserJoin', ['carol']);
    assert.deepEqual(heard.slice(3), ['late tui-user-join']);
  });
});
