import {assert} from '@open-wc/testing';
import {ManualClock} from '../../src/testing/index.js';

describe('ManualClock', () => {
  it('runs timers in the order they fall due, at their own time', async () => {
    const clock = new ManualClock(1000);
    const seen: string[] = [];
    clock.setTimeout(() => seen.push(`late ${String(clock.now())}`), 30);
    clock.setTimeout(() => seen.push(`early ${String(clock.now())}`), 10);
    clock.setInterval(() => seen.push(`tick ${String(clock.now())}`), 20);
    await clock.advance(40);
    assert.deepEqual(seen, ['early 1010', 'tick 1020', 'late 1030', 'tick 1040']);
    assert.equal(clock.now(), 1040);
  });

  it('runs what is started on the way, if it falls due in time', async () => {
    const clock = new ManualClock(0);
    const seen: number[] = [];
    clock.setTimeout(() => {
      seen.push(clock.now());
      clock.setTimeout(() => seen.push(clock.now()), 5);
      clock.setTimeout(() => seen.push(clock.now()), 50);
    }, 10);
    await clock.advance(20);
    assert.deepEqual(seen, [10, 15]);
    assert.equal(clock.pending, 1);
  });

  it('stops what is stopped, once or twice', async () => {
    const clock = new ManualClock(0);
    const stop = clock.setInterval(() => assert.fail('stopped'), 5);
    stop();
    stop();
    await clock.advance(100);
    assert.equal(clock.pending, 0);
  });

  it('lets promises settle between timers', async () => {
    const clock = new ManualClock(0);
    const seen: string[] = [];
    clock.setTimeout(() => void Promise.resolve().then(() => seen.push('settled')), 1);
    clock.setTimeout(() => seen.push('next'), 2);
    await clock.advance(2);
    assert.deepEqual(seen, ['settled', 'next']);
  });
});
