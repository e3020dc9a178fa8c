import {assert} from '@open-wc/testing';
import {OBSERVER_CALLBACKS, type ObserverCallback} from '../../../src/engine/observer.js';
import {CALLBACK_EVENTS, observeAsEvents} from '../../../src/elements/events/callback-events.js';
import {TuiCallEndEvent, TuiCallReceivedEvent} from '../../../src/elements/events.js';
import {OWNER_SCOPE} from '../../../src/elements/events/detail.js';
import {StubEngine} from '../stub-engine.js';

function first(fire: (engine: StubEngine) => void, scope = {}): CustomEvent {
  const engine = new StubEngine();
  const events: CustomEvent[] = [];
  engine.addObserver(observeAsEvents(make => events.push(make(scope))));
  fire(engine);
  assert.lengthOf(events, 1);
  const [event] = events;
  assert.isDefined(event);
  return event;
}

describe('callback events', () => {
  it('names the event of every callback as the contract does', () => {
    const names = Object.entries(CALLBACK_EVENTS).map(([callback, {type}]) => [callback, type]);
    const kebab = (callback: string): string =>
      callback.replace(/^on/, 'tui').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    assert.lengthOf(names, 19);
    for (const [callback = '', type] of names) assert.equal(type, kebab(callback));
  });

  it('carries every argument by its name', () => {
    const callbacks = Object.keys(OBSERVER_CALLBACKS).filter(
      (name): name is ObserverCallback => name in CALLBACK_EVENTS,
    );
    for (const callback of callbacks) {
      const names: readonly string[] = OBSERVER_CALLBACKS[callback];
      const observer = observeAsEvents(make => {
        const event = make({});
        assert.equal(event.type, CALLBACK_EVENTS[callback].type);
        assert.deepEqual(event.detail, {
          ...Object.fromEntries(names.map(name => [name, `the ${name}`])),
          userData: 'x',
        });
      });
      const method: unknown = observer[callback];
      assert.isFunction(method);
      if (typeof method !== 'function') continue;
      Reflect.apply(method, observer, [...names.map(name => `the ${name}`), {userData: 'x'}]);
    }
  });

  it('puts the arguments over what is known of the call', () => {
    const event = first(engine => {
      engine.fire('onCallEnd', [{intRoomId: 7}, 'audio', 'caller', 1500], {
        callId: 'c',
        mediaType: 'audio',
        role: 'caller',
        roomId: {intRoomId: 9},
        reason: 'hangup',
      });
    });
    assert.instanceOf(event, TuiCallEndEvent);
    assert.deepEqual(event.detail, {
      callId: 'c',
      mediaType: 'audio',
      role: 'caller',
      reason: 'hangup',
      roomId: {intRoomId: 7},
      callMediaType: 'audio',
      callRole: 'caller',
      totalTime: 1500,
    });
  });

  it('makes any number of events of one callback, each as far as it is to travel, of one detail', () => {
    const engine = new StubEngine();
    const events: CustomEvent[] = [];
    engine.addObserver(observeAsEvents(make => events.push(make({}), make(OWNER_SCOPE))));
    engine.fire('onUserVoiceVolumeChanged', [new Map([['bob', 40]])], {callId: 'c'});
    const [shared, owned] = events;
    assert.notEqual(shared, owned);
    assert.strictEqual(shared?.detail, owned?.detail);
    assert.deepEqual([shared?.bubbles, owned?.bubbles], [false, true]);
    assert.deepEqual(shared?.detail, {callId: 'c', volumeMap: new Map([['bob', 40]])});
  });

  it('does not bubble unless the element owns the engine', () => {
    const fire = (engine: StubEngine): void => {
      engine.fire('onUserJoin', ['bob']);
    };
    const shared = first(fire);
    assert.isFalse(shared.bubbles);
    assert.isFalse(shared.composed);
    const owned = first(fire, OWNER_SCOPE);
    assert.isTrue(owned.bubbles);
    assert.isTrue(owned.composed);
    assert.isFalse(owned.cancelable);
  });

  it('lets a page cancel the ring alone', () => {
    const event = first(engine => {
      engine.fire('onCallReceived', ['bob', ['alice'], '', 'video']);
    });
    assert.instanceOf(event, TuiCallReceivedEvent);
    assert.isTrue(event.cancelable);
    assert.deepEqual(event.detail.calleeIdList, ['alice']);
  });

  it('is heard with its type on elements, the document and the window', () => {
    const heard: string[] = [];
    const listening = new AbortController();
    const {signal} = listening;
    // That these compile is half of the test: `detail` is typed.
    document.addEventListener('tui-user-join', event => heard.push(event.detail.userId), {signal});
    window.addEventListener('tui-call-end', event => heard.push(event.detail.totalTime.toFixed(0)), {signal});
    document.body.addEventListener('tui-error', event => heard.push(event.detail.message), {signal});
    document.body.dispatchEvent(new CALLBACK_EVENTS.onUserJoin({userId: 'bob'}, OWNER_SCOPE));
    document.body.dispatchEvent(
      new TuiCallEndEvent(
        {roomId: {}, callMediaType: 'audio', callRole: 'caller', totalTime: 5},
        OWNER_SCOPE,
      ),
    );
    document.body.dispatchEvent(new CALLBACK_EVENTS.onError({code: -1, message: 'no'}, OWNER_SCOPE));
    listening.abort();
    assert.deepEqual(heard, ['bob', '5', 'no']);
  });
});
