import {assert} from '@open-wc/testing';
import {CallDesk} from '../../../src/elements/desk/call-desk.js';
import type {DeskFacts} from '../../../src/elements/desk/desk.js';
import type {MediaKeysSession} from '../../../src/elements/desk/media-keys.js';
import {CallProvider} from '../../../src/elements/internal/provider.js';
import {Localize} from '../../../src/i18n/localize.js';
import {INITIAL_STATE} from '../../../src/engine/call-state.js';
import {StubEngine, connected, ringing} from '../stub-engine.js';

describe('CallDesk', () => {
  let engine: StubEngine;
  let provider: CallProvider;
  let host: HTMLElement;
  let locks: number;
  let session: MediaKeysSession & {readonly handlers: Map<string, (() => void) | null>};
  let desk: CallDesk;
  let facts: DeskFacts;

  beforeEach(() => {
    const element = Object.assign(document.createElement('div'), {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    document.body.append(element);
    host = element;
    engine = new StubEngine();
    provider = new CallProvider(engine);
    locks = 0;
    const handlers = new Map<string, (() => void) | null>();
    session = {
      metadata: null,
      handlers,
      setActionHandler: (action, handler) => handlers.set(action, handler),
    };
    const request = (): Promise<WakeLockSentinel> => {
      locks += 1;
      return Promise.reject(new Error('Only counted.'));
    };
    desk = new CallDesk({host, localize: new Localize(element)}, {locks: {request}, session});
    facts = {provider, hasShortcuts: true, window: undefined};
  });

  afterEach(() => {
    desk.follow(undefined);
    host.remove();
  });

  function press(letter: string, target: EventTarget = document.body): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {
      key: letter,
      altKey: true,
      shiftKey: true,
      bubbles: true,
      cancelable: true,
    });
    target.dispatchEvent(event);
    return event;
  }

  it('does by keys what buttons do, and takes no key for which there is no button', () => {
    engine.become(connected({mediaType: 'audio'}));
    desk.follow(facts);
    assert.isTrue(press('U').defaultPrevented);
    assert.isFalse(press('V').defaultPrevented, 'no camera in an audio call');
    assert.isFalse(press('F').defaultPrevented, 'nowhere to fill the screen');
    assert.isTrue(press('H').defaultPrevented);
    assert.deepEqual(
      engine.commands.map(([name]) => name),
      ['openMicrophone', 'hangup'],
    );
  });

  it('takes a key whose button cannot be pressed yet, and does nothing', () => {
    engine.become(ringing({role: 'caller', phase: 'preparing'}));
    desk.follow(facts);
    assert.isTrue(press('U').defaultPrevented);
    assert.deepEqual(engine.commands, []);
  });

  it('asks the page first', () => {
    engine.become(connected());
    desk.follow(facts);
    host.addEventListener('tui-before-hangup', event => event.preventDefault());
    press('H');
    session.handlers.get('hangup')?.();
    assert.deepEqual(engine.commands, []);
  });

  it('listens in the window of the call too, only while there is a call, and only where it may', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const there = frame.contentWindow;
    assert.isOk(there);
    engine.become(connected());
    desk.follow({...facts, window: there});
    assert.isTrue(press('U', there).defaultPrevented);
    desk.follow(facts);
    assert.isFalse(press('U', there).defaultPrevented);
    assert.isTrue(provider.surface.hasShortcuts);
    desk.follow({...facts, hasShortcuts: false});
    assert.isFalse(press('U').defaultPrevented);
    assert.isFalse(provider.surface.hasShortcuts);
    desk.follow(facts);
    desk.follow(undefined);
    assert.isFalse(press('U').defaultPrevented);
    assert.isFalse(provider.surface.hasShortcuts);
    frame.remove();
  });

  it('keeps the screen on for a connected video call alone', () => {
    engine.become(ringing({role: 'caller'}));
    desk.follow(facts);
    engine.become(connected({mediaType: 'audio'}));
    desk.follow(facts);
    assert.equal(locks, 0);
    engine.become(connected({mediaType: 'video'}));
    desk.follow(facts);
    desk.follow(facts);
    assert.equal(locks, 1);
  });

  it('tells the system of a connected call, and does what it asks', () => {
    engine.become(connected());
    desk.follow(facts);
    assert.equal(session.metadata?.artist, 'Video call');
    session.handlers.get('togglemicrophone')?.();
    session.handlers.get('togglecamera')?.();
    session.handlers.get('hangup')?.();
    assert.deepEqual(
      engine.commands.map(([name]) => name),
      ['openMicrophone', 'openCamera', 'hangup'],
    );
    engine.become(INITIAL_STATE);
    desk.follow(undefined);
    assert.isNull(session.metadata);
    assert.isTrue([...session.handlers.values()].every(handler => handler === null));
  });
});
