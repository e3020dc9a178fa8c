import {assert} from '@open-wc/testing';
import {TUICallError, type CallInfo} from '../../src/engine/index.js';
import {Listeners} from '../../src/engine/listeners.js';
import {MediaSlot} from '../../src/engine/media-slot.js';
import {Runtime} from '../../src/engine/runtime.js';
import {FakeWorld, ManualClock} from '../../src/testing/index.js';
import {rejects} from '../support/rejects.js';

describe('Listeners', () => {
  it('tells each once, in order, and those alone that were there at the start', () => {
    const listeners = new Listeners<() => void>(new ManualClock());
    const seen: string[] = [];
    const late = (): void => void seen.push('late');
    const first = (): void => {
      seen.push('first');
      listeners.add(late);
    };
    listeners.add(first);
    listeners.add(first);
    const stop = listeners.add(() => seen.push('second'));
    listeners.each(listener => {
      listener();
    });
    assert.deepEqual(seen, ['first', 'second']);
    stop();
    stop();
    listeners.delete(first);
    listeners.each(listener => {
      listener();
    });
    assert.deepEqual(seen, ['first', 'second', 'late']);
  });

  it('goes on after one that throws, and lets the page see the error', async () => {
    const clock = new ManualClock();
    const listeners = new Listeners<() => void>(clock);
    let told = false;
    listeners.add(() => {
      throw new Error('a bug of the page');
    });
    listeners.add(() => (told = true));
    listeners.each(listener => {
      listener();
    });
    assert.isTrue(told);
    const thrown = await clock.advance(0).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.include(String(thrown), 'a bug of the page');
  });
});

describe('MediaSlot', () => {
  it('makes one adapter when first asked, and a new one after it was let go', async () => {
    const world = new FakeWorld();
    const backend = world.backend();
    const slot = new MediaSlot(backend, new ManualClock());
    assert.isUndefined(slot.peek());
    const first = await slot.get();
    assert.equal(await slot.get(), first);
    assert.equal(await slot.peek(), first);
    await slot.destroy();
    assert.isUndefined(slot.peek());
    await slot.destroy();
  });

  it('tries again after its code could not be loaded', async () => {
    const backend = new FakeWorld().backend();
    backend.mediaError = new Error('Failed to fetch');
    const slot = new MediaSlot(backend, new ManualClock());
    const error = await rejects(slot.get(), 65535);
    assert.equal(error.source, 'browser');
    assert.isOk(await slot.get());
  });
});

describe('Runtime', () => {
  let runtime: Runtime;

  beforeEach(() => {
    const clock = new ManualClock();
    runtime = new Runtime(new MediaSlot(new FakeWorld().backend(), clock), clock);
  });

  it('shows a new state before it tells of it, and no state where nothing changed', () => {
    const seen: string[] = [];
    runtime.subscribers.add(state => seen.push(`${state.session} ${String(state === runtime.state)}`));
    runtime.dispatch({type: 'connecting', userId: 'alice'});
    runtime.dispatch({type: 'joined', serial: 99, self: {camera: false, microphone: false, screen: false}});
    assert.deepEqual(seen, ['connecting true']);
  });

  it('takes inputs given inside a callback after the effects that are due', () => {
    const seen: string[] = [];
    runtime.observers.add({
      onKickedOffline: () => {
        seen.push('kicked');
        runtime.dispatch({type: 'connecting', userId: 'again'});
        seen.push(runtime.state.session);
      },
    });
    runtime.observers.add({onKickedOffline: () => seen.push('kicked too')});
    runtime.dispatch({type: 'signal', event: {type: 'kickedOffline'}});
    assert.deepEqual(seen, ['kicked', 'none', 'kicked too']);
    assert.equal(runtime.state.session, 'connecting');
  });

  it('tells observers of what failed, with source, name and cause, but not of a mistake of the caller', () => {
    const heard: [number, string, CallInfo][] = [];
    runtime.observers.add({onError: (...args) => heard.push(args)});
    const cause = new Error('socket closed');
    const failure = runtime.report(TUICallError.signalingFailed('Not sent.', cause));
    const mistake = runtime.report(TUICallError.refused('Not now.'));
    assert.deepEqual(heard, [
      [-1406, 'Not sent.', {source: 'call', name: 'ERROR_SIGNALING_SEND_FAIL', cause}],
    ]);
    assert.deepEqual([failure.code, mistake.code], [-1406, -1203]);
  });

  it('calls callbacks as methods of their observer', () => {
    const observer = {
      count: 0,
      onUserSigExpired() {
        this.count += 1;
      },
    };
    runtime.observers.add(observer);
    runtime.dispatch({type: 'signal', event: {type: 'userSigExpired'}});
    assert.equal(observer.count, 1);
  });

  it('lets go of signaling even when its logout fails', async () => {
    const signaling = await new FakeWorld().backend().createSignaling(new ManualClock());
    signaling.disconnect = () => Promise.reject(new Error('no network'));
    runtime.signaling = signaling;
    await runtime.dropSession();
    assert.isUndefined(runtime.signaling);
  });
});
