import {assert} from '@open-wc/testing';
import {Lazy} from '../../../src/elements/internal/lazy.js';

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

describe('Lazy', () => {
  it('fetches nothing before it is needed, and once however often it is', async () => {
    let loads = 0;
    let ready = 0;
    const lazy = new Lazy(
      () => {
        loads += 1;
        return Promise.resolve('part');
      },
      () => (ready += 1),
    );
    assert.equal(loads, 0);
    lazy.need();
    lazy.need();
    assert.isUndefined(lazy.part);
    await turn();
    lazy.need();
    assert.deepEqual([lazy.part, loads, ready], ['part', 1, 1]);
  });

  it('tries again what could not be fetched', async () => {
    let loads = 0;
    const lazy = new Lazy(
      () => (++loads === 1 ? Promise.reject(new Error('Offline.')) : Promise.resolve('part')),
      () => undefined,
    );
    lazy.need();
    await turn();
    assert.isUndefined(lazy.part);
    lazy.need();
    await turn();
    assert.equal(lazy.part, 'part');
  });
});
