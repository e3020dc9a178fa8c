import {assert} from '@open-wc/testing';

import {until} from '../../src/media/abort.js';
import {refusal} from '../support/media-party.js';

describe('until', () => {
  it('yields what the work yields', async () => {
    assert.equal(await until(new AbortController().signal, Promise.resolve(5)), 5);
  });

  it('fails as the work fails', async () => {
    const cause = new Error('No.');
    const outcome = await until(new AbortController().signal, Promise.reject(cause)).catch(
      (error: unknown) => error,
    );
    assert.equal(outcome, cause);
  });

  it('rejects at once on abortion, and discards what comes too late', async () => {
    const life = new AbortController();
    const discarded: number[] = [];
    let finish: (value: number) => void = () => undefined;
    const work = new Promise<number>(resolve => (finish = resolve));
    const outcome = refusal(until(life.signal, work, value => discarded.push(value)));
    life.abort();
    assert.equal((await outcome).code, -1203);
    assert.deepEqual(discarded, []);
    finish(7);
    await work;
    assert.deepEqual(discarded, [7]);
  });

  it('rejects when it begins after the abortion', async () => {
    const discarded: number[] = [];
    const outcome = refusal(until(AbortSignal.abort(), Promise.resolve(7), value => discarded.push(value)));
    assert.equal((await outcome).code, -1203);
    assert.deepEqual(discarded, [7]);
  });

  it('does not complain of work that fails after the abortion', async () => {
    const complaints: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      complaints.push(event.reason);
      event.preventDefault();
    };
    addEventListener('unhandledrejection', note);
    const life = new AbortController();
    let fail: (cause: Error) => void = () => undefined;
    const outcome = refusal(until(life.signal, new Promise<void>((_resolve, reject) => (fail = reject))));
    life.abort();
    await outcome;
    fail(new Error('Late.'));
    await new Promise(resolve => requestAnimationFrame(resolve));
    removeEventListener('unhandledrejection', note);
    assert.deepEqual(complaints, []);
  });
});
