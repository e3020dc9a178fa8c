import {assert} from '@open-wc/testing';
import {browserEnvironment} from '../../../src/signaling/local/environment.js';
import {RecentIds} from '../../../src/signaling/local/recent-ids.js';
import {SessionLocks} from '../../../src/signaling/local/session-lock.js';
import {startTimer} from '../../../src/signaling/local/timer.js';
import {ManualClock} from '../../../src/testing/manual-clock.js';
import type {Stop} from '../../../src/engine/ports.js';

const LONGEST = 2 ** 31 - 1;

/** A clock whose timers, like a browser's, fire at once when they are too long. */
class BrowserLikeClock extends ManualClock {
  override setTimeout(run: () => void, ms: number): Stop {
    return super.setTimeout(run, ms > LONGEST ? 0 : ms);
  }
}

describe('a long timer', () => {
  for (const ms of [0, 1, LONGEST, LONGEST + 1, 180 * 86_400_000]) {
    it(`runs once after ${ms} ms, and not before`, async () => {
      const clock = new BrowserLikeClock();
      let runs = 0;
      startTimer(
        clock,
        () => {
          runs += 1;
        },
        ms,
      );
      if (ms > 0) await clock.advance(ms - 1);
      assert.strictEqual(runs, 0);
      await clock.advance(1);
      await clock.advance(LONGEST);
      assert.strictEqual(runs, 1);
      assert.strictEqual(clock.pending, 0);
    });
  }

  it('can be stopped at any time', async () => {
    const clock = new BrowserLikeClock();
    const stop = startTimer(
      clock,
      () => {
        assert.fail('it was stopped');
      },
      3 * LONGEST,
    );
    await clock.advance(2 * LONGEST);
    assert.strictEqual(clock.pending, 1);
    stop();
    stop();
    assert.strictEqual(clock.pending, 0);
  });
});

describe('recent ids', () => {
  it('remember the last hundreds and forget the oldest', () => {
    const ids = new RecentIds();
    for (let index = 0; index < 1000; index++) ids.add(`id-${index}`);
    assert.isFalse(ids.has('id-0'));
    assert.isTrue(ids.has('id-999'));
    assert.isTrue(ids.has('id-700'));
    assert.isFalse(ids.has('id-499'));
    assert.isTrue(ids.has('id-500'));
  });
});

describe('session locks', () => {
  const prefix = 'tui-call:lock-test';

  it('tell a watcher when the holder lets go, and not before', async () => {
    const clock = new ManualClock();
    const mine = new SessionLocks(navigator.locks, prefix, clock);
    const theirs = new SessionLocks(navigator.locks, prefix, clock);
    await mine.hold('s1');
    assert.isTrue(mine.isHeld);
    assert.isFalse(theirs.isHeld);
    assert.strictEqual(clock.pending, 0);
    let isGone = false;
    const gone = new Promise<void>(resolve => {
      theirs.watch('s1', () => {
        isGone = true;
        resolve();
      });
    });
    await navigator.locks.query();
    assert.isFalse(isGone);
    mine.release();
    mine.release();
    await gone;
    assert.isFalse(mine.isHeld);
  });

  it('tell several watchers, but none that has stopped', async () => {
    const clock = new ManualClock();
    const locks = new SessionLocks(navigator.locks, prefix, clock);
    await locks.hold('s2');
    const told: string[] = [];
    const watch = (name: string): Promise<void> =>
      new Promise(resolve => {
        const stop = locks.watch('s2', () => {
          told.push(name);
          resolve();
        });
        if (name === 'stopped') {
          stop();
          stop();
          resolve();
        }
      });
    const all = Promise.all([watch('first'), watch('stopped'), watch('second')]);
    locks.release();
    await all;
    assert.sameMembers(told, ['first', 'second']);
  });

  it('tell a watcher nothing when the browser grants the lock just after it stopped', () => {
    let grant: unknown;
    const slow: LockManager = {
      request: (...args: unknown[]) => {
        grant = args.at(-1);
        return new Promise(() => undefined);
      },
      query: () => navigator.locks.query(),
    };
    const told: string[] = [];
    const locks = new SessionLocks(slow, prefix, new ManualClock());
    const stop = locks.watch('s5', () => {
      told.push('gone');
    });
    stop();
    assert.isFunction(grant);
    if (typeof grant === 'function') Reflect.apply(grant, undefined, []);
    assert.lengthOf(told, 0);
  });

  it('let go of a lock that comes after the end', async () => {
    const locks = new SessionLocks(navigator.locks, prefix, new ManualClock());
    const holding = locks.hold('s3');
    locks.release();
    await holding;
    await navigator.locks.request(`${prefix}:s3`, () => undefined);
    assert.isFalse(locks.isHeld);
  });

  it('do not keep a login waiting when the browser does not answer', async () => {
    const clock = new ManualClock();
    const blocker = new SessionLocks(navigator.locks, prefix, clock);
    await blocker.hold('s4');
    const locks = new SessionLocks(navigator.locks, prefix, clock);
    const holding = locks.hold('s4');
    await clock.advance(1000);
    await holding;
    assert.isFalse(locks.isHeld);
    locks.release();
    blocker.release();
  });
});

describe('the browser as the environment', () => {
  it('makes ids that differ, also on plain http', () => {
    const {createId} = browserEnvironment();
    const ids = Array.from({length: 100}, () => createId());
    assert.lengthOf([...new Set(ids)], 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  });

  it('has the locks and the page of this browser', () => {
    const {locks, page} = browserEnvironment();
    assert.strictEqual(locks, navigator.locks);
    assert.strictEqual(page, window);
  });
});
