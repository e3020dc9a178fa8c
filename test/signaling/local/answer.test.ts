import {assert} from '@open-wc/testing';

import type {Clock} from '../../../src/engine/ports.js';
import {Answer, invitationOver} from '../../../src/signaling/local/answer.js';
import {ManualClock} from '../../../src/testing/index.js';

/** A page that was held up: its timers run one by one when it gets round to them, however late. */
class LateClock implements Clock {
  #due: (() => void)[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void): () => void {
    this.#due.push(run);
    return () => {
      this.#due = this.#due.filter(each => each !== run);
    };
  }

  setInterval(): () => void {
    throw new Error('Nothing is to be repeated.');
  }

  /** So many timers wait. */
  get pending(): number {
    return this.#due.length;
  }

  /** The page gets round to the next timer after it was held up for a minute. */
  catchUp(): void {
    this.#now += 60_000;
    this.#due.shift()?.();
  }
}

describe('Answer', () => {
  let silences: number;
  const onSilence = (): void => {
    silences += 1;
  };

  beforeEach(() => {
    silences = 0;
  });

  async function outcome(answer: Answer): Promise<string> {
    return answer.settled.then(
      () => 'confirmed',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'),
    );
  }

  it('is confirmed, and waits no longer', async () => {
    const clock = new ManualClock();
    const answer = new Answer(clock, 5, onSilence);
    await clock.advance(4_999);
    answer.confirm();
    assert.equal(await outcome(answer), 'confirmed');
    assert.deepEqual([silences, clock.pending], [0, 0]);
  });

  it('is refused, and waits no longer', async () => {
    const clock = new ManualClock();
    const answer = new Answer(clock, 5, onSilence);
    answer.refuse(invitationOver());
    assert.equal(await outcome(answer), '8010');
    assert.deepEqual([silences, clock.pending], [0, 0]);
  });

  it('gives up after so many seconds of silence', async () => {
    const clock = new ManualClock();
    const answer = new Answer(clock, 5, onSilence);
    await clock.advance(4_999);
    assert.equal(silences, 0);
    await clock.advance(1);
    assert.equal(await outcome(answer), '-1406');
    assert.deepEqual([silences, clock.pending], [1, 0]);
  });

  it('settles once', async () => {
    const clock = new ManualClock();
    const answer = new Answer(clock, 1, onSilence);
    answer.confirm();
    answer.refuse(invitationOver());
    await clock.advance(10_000);
    assert.equal(await outcome(answer), 'confirmed');
    assert.equal(silences, 0);
  });

  it('blames nobody for the time in which this page was held up', async () => {
    const clock = new LateClock();
    const answer = new Answer(clock, 5, onSilence);
    for (let time = 0; time < 4; time++) clock.catchUp();
    assert.equal(silences, 0);
    answer.confirm();
    assert.equal(await outcome(answer), 'confirmed');
    assert.equal(clock.pending, 0);
  });

  it('gives up all the same on a page that is always late', async () => {
    const clock = new LateClock();
    const answer = new Answer(clock, 5, onSilence);
    for (let time = 0; time < 5; time++) clock.catchUp();
    assert.equal(await outcome(answer), '-1406');
    assert.deepEqual([silences, clock.pending], [1, 0]);
  });
});
