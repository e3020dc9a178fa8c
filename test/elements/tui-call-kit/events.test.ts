import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import '../../../src/define/tui-call-button.js';
import {CALLBACK_EVENTS} from '../../../src/elements/events.js';
import type {ObserverArguments, ObserverCallback, CallInfo} from '../../../src/engine/observer.js';
import {KitWorld, listen} from '../kit-world.js';
import {StubEngine, connected, ringing} from '../stub-engine.js';

const INFO: CallInfo = {callId: 'c1', groupId: '', role: 'callee', mediaType: 'video', userData: 'hello'};
const ROOM = {intRoomId: 7};
const VOLUMES = new Map([
  ['alice', 0],
  ['bob', 80],
]);

/** Every callback with its arguments, and what the contract says the event's `detail` is besides the info. */
const CALLBACKS: {
  readonly [K in ObserverCallback]: {
    readonly args: ObserverArguments[K];
    readonly detail: Record<string, unknown>;
  };
} = {
  onError: {args: [-1101, 'denied'], detail: {code: -1101, message: 'denied'}},
  onCallReceived: {
    args: ['bob', ['alice'], 'team', 'video'],
    detail: {callerId: 'bob', calleeIdList: ['alice'], groupId: 'team', callMediaType: 'video'},
  },
  onCallCancelled: {args: ['bob'], detail: {userId: 'bob'}},
  onCallBegin: {
    args: [ROOM, 'video', 'callee'],
    detail: {roomId: ROOM, callMediaType: 'video', callRole: 'callee'},
  },
  onCallEnd: {
    args: [ROOM, 'video', 'callee', 61_000],
    detail: {roomId: ROOM, callMediaType: 'video', callRole: 'callee', totalTime: 61_000},
  },
  onCallMediaTypeChanged: {
    args: ['video', 'audio'],
    detail: {oldCallMediaType: 'video', newCallMediaType: 'audio'},
  },
  onUserReject: {args: ['bob'], detail: {userId: 'bob'}},
  onUserNoResponse: {args: ['bob'], detail: {userId: 'bob'}},
  onUserLineBusy: {args: ['bob'], detail: {userId: 'bob'}},
  onUserJoin: {args: ['bob'], detail: {userId: 'bob'}},
  onUserLeave: {args: ['bob'], detail: {userId: 'bob'}},
  onUserVideoAvailable: {args: ['bob', true], detail: {userId: 'bob', isVideoAvailable: true}},
  onUserAudioAvailable: {args: ['bob', false], detail: {userId: 'bob', isAudioAvailable: false}},
  onUserVoiceVolumeChanged: {args: [VOLUMES], detail: {volumeMap: VOLUMES}},
  onUserNetworkQualityChanged: {
    args: [[{userId: 'bob', quality: 'good'}]],
    detail: {networkQualityList: [{userId: 'bob', quality: 'good'}]},
  },
  onKickedOffline: {args: [], detail: {}},
  onUserSigExpired: {args: [], detail: {}},
  onCallNotConnected: {
    args: ['c1', 'video', 'noResponse', 'bob'],
    detail: {callId: 'c1', callMediaType: 'video', reason: 'noResponse', userId: 'bob'},
  },
  onUserInviting: {args: ['bob'], detail: {userId: 'bob'}},
};

describe('<tui-call-kit> tells', () => {
  let world: KitWorld;

  beforeEach(() => {
    world = new KitWorld();
  });

  afterEach(async () => {
    await world.end();
  });

  async function kitOf(engine: StubEngine): ReturnType<KitWorld['kit']> {
    const kit = await world.kit();
    kit.engine = engine;
    await world.settle();
    return kit;
  }

  for (const [name, {type}] of Object.entries(CALLBACK_EVENTS)) {
    it(`${type}: once on the document, from the one kit of two that it belongs to`, async () => {
      const engines = [new StubEngine(), new StubEngine()] as const;
      const kits = [await kitOf(engines[0]), await kitOf(engines[1])] as const;
      const button = document.createElement('tui-call-button');
      const stray = document.createElement('tui-call-button');
      kits[0].append(button);
      document.body.append(stray);
      const onButtons: EventTarget[] = [];
      for (const element of [button, stray]) {
        element.addEventListener(type, event => onButtons.push(event.currentTarget as Element));
      }
      const document_ = listen([type]);

      fire(engines[0], name as ObserverCallback);

      document_.stop();
      stray.remove();
      const {detail} = CALLBACKS[name as ObserverCallback];
      assert.deepEqual(document_.heard, [{type, target: kits[0], detail: {...INFO, ...detail}}]);
      assert.deepEqual(onButtons, [button, stray], 'who shares the engine hears it on itself');
    });
  }

  function fire(engine: StubEngine, callback: ObserverCallback): void {
    engine.fire(callback, CALLBACKS[callback].args, INFO);
  }

  it('the status, with the one before, once on the document', async () => {
    const engine = new StubEngine();
    const kit = await kitOf(engine);
    const {heard, stop} = listen(['tui-call-state-change']);
    engine.become(ringing());
    assert.equal(kit.getAttribute('status'), 'calling', 'at the same moment');
    engine.become(ringing({phase: 'answering'}));
    engine.become(connected());
    stop();
    assert.deepEqual(
      heard.map(({target, detail}) => [target, detail]),
      [
        [kit, {status: 'calling', previous: 'idle'}],
        [kit, {status: 'connected', previous: 'calling'}],
      ],
    );
  });

  it('what its own buttons are about to do, once on the document, and holds back when told to', async () => {
    const engine = new StubEngine();
    const kit = await kitOf(engine);
    engine.become(ringing());
    await world.settle();
    const {heard, stop} = listen(['tui-before-reject', 'tui-before-accept']);
    const prevent = (event: Event): void => {
      event.preventDefault();
    };
    const card = kit.shadowRoot?.querySelector('tui-incoming-call');
    kit.addEventListener('tui-before-reject', prevent, {once: true});
    card?.shadowRoot?.querySelector<HTMLElement>('[part~=reject]')?.click();
    await world.settle();
    assert.deepEqual(engine.commands, []);
    card?.shadowRoot?.querySelector<HTMLElement>('[part~=accept]')?.click();
    await world.settle();
    stop();
    assert.deepEqual(
      heard.map(({type}) => type),
      ['tui-before-reject', 'tui-before-accept'],
    );
    assert.deepEqual(engine.commands, [['accept', {}]]);
  });

  it('a failed request of its own buttons once, whether the engine has told it or not', async () => {
    const engine = new StubEngine();
    const kit = await kitOf(engine);
    engine.become(connected());
    await world.settle();
    const {heard, stop} = listen(['tui-error']);
    engine.failure = new Error('odd');
    kit.shadowRoot
      ?.querySelector('tui-call-view')
      ?.shadowRoot?.querySelector('tui-call-controls')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~=microphone]')
      ?.click();
    await world.settle();
    stop();
    assert.lengthOf(heard, 1);
    assert.equal(heard[0]?.target, kit);
    assert.include(heard[0]?.detail, {code: 65535, message: 'odd', name: 'ERROR_UNKNOWN', source: 'call'});
  });

  it('real calls between two kits side by side, each on its own behalf', async () => {
    const alice = await world.kit({'user-id': 'alice'});
    const bob = await world.kit({'user-id': 'bob'});
    const types = Object.values(CALLBACK_EVENTS).map(({type}) => type);
    const {heard, stop} = listen(types);
    await alice.call('bob', 'audio');
    await world.settle();
    await bob.accept();
    await world.settle();
    await alice.hangup();
    await world.settle();
    stop();
    const of = (kit: EventTarget): string[] =>
      heard.filter(({target}) => target === kit).map(({type}) => type.replace('tui-', ''));
    assert.deepEqual(of(alice), [
      'user-inviting',
      'call-begin',
      'user-join',
      'user-audio-available',
      'call-end',
    ]);
    assert.deepEqual(of(bob), [
      'call-received',
      'call-begin',
      'user-join',
      'user-audio-available',
      'user-leave',
      'call-end',
    ]);
    assert.lengthOf(heard, 11, 'and nobody else on their behalf');
    await world.advance(3000);
  });
});
