import {assert} from '@open-wc/testing';
import {keepAwake, type ScreenLock} from '../../../src/elements/desk/keep-awake.js';

class FakePage extends EventTarget {
  hidden = false;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

class FakeLocks {
  readonly given: {released: boolean}[] = [];
  refusal: Error | undefined;
  /** Lets a request wait until it is called. */
  hold: Promise<void> | undefined;

  async request(): Promise<ScreenLock> {
    await this.hold;
    if (this.refusal) throw this.refusal;
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve(undefined);
      },
    };
    this.given.push(lock);
    return lock;
  }

  get held(): number {
    return this.given.filter(({released}) => !released).length;
  }
}

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

describe('keepAwake', () => {
  let page: FakePage;
  let locks: FakeLocks;

  beforeEach(() => {
    page = new FakePage();
    locks = new FakeLocks();
  });

  const begin = (): (() => void) => keepAwake(page as unknown as Document, locks);

  it('holds one lock until the stop', async () => {
    const stop = begin();
    await turn();
    page.turn(false);
    await turn();
    assert.lengthOf(locks.given, 1);
    assert.equal(locks.held, 1);
    stop();
    assert.equal(locks.held, 0);
  });

  it('asks anew when the page comes back into sight without its lock', async () => {
    const stop = begin();
    await turn();
    const [first] = locks.given;
    assert.isOk(first);
    first.released = true;
    page.turn(true);
    await turn();
    assert.lengthOf(locks.given, 1);
    page.turn(false);
    await turn();
    assert.equal(locks.held, 1);
    stop();
    assert.equal(locks.held, 0);
    page.turn(false);
    await turn();
    assert.equal(locks.held, 0, 'not after the stop');
  });

  it('lives with a refusal, and lets go of a lock that comes too late', async () => {
    locks.refusal = new DOMException('Battery.', 'NotAllowedError');
    const stop = begin();
    await turn();
    locks.refusal = undefined;
    let release: (() => void) | undefined;
    locks.hold = new Promise(resolve => (release = resolve));
    page.turn(false);
    page.turn(false);
    stop();
    release?.();
    await turn();
    assert.lengthOf(locks.given, 1, 'asked once at a time');
    assert.equal(locks.held, 0);
  });
});
