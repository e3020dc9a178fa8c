import {assert} from '@open-wc/testing';
import {
  STORAGE_KEY,
  UNTOUCHED,
  keepChoice,
  recallChoice,
} from '../../../src/elements/floating/floating-memory.js';
import type {PageStorage} from '../../../src/elements/internal/page-storage.js';

function storageWith(kept: string | null = null): PageStorage & {kept: string | null} {
  return {
    kept,
    getItem(name) {
      assert.equal(name, STORAGE_KEY);
      return this.kept;
    },
    setItem(name, value) {
      assert.equal(name, STORAGE_KEY);
      this.kept = value;
    },
  };
}

describe('what is remembered of a floating window', () => {
  it('comes back as it was', () => {
    const storage = storageWith();
    keepChoice({inline: 0, block: 0.25, width: 400}, storage);
    assert.deepEqual(recallChoice(storage), {inline: 0, block: 0.25, width: 400});
  });

  for (const nonsense of [
    'not JSON',
    'null',
    '7',
    '{}',
    '{"inline":-1,"block":0,"width":300}',
    '{"inline":0,"block":"1","width":300}',
    '{"inline":0,"block":0,"width":1e9}',
  ]) {
    it(`is nothing where somebody else has written ${nonsense}`, () => {
      assert.deepEqual(recallChoice(storageWith(nonsense)), UNTOUCHED);
    });
  }

  it('is nothing where storage is forbidden, and asking does no harm', () => {
    const forbidden: PageStorage = {
      getItem: () => {
        throw new DOMException('Forbidden.', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      },
    };
    assert.deepEqual(recallChoice(forbidden), UNTOUCHED);
    keepChoice(UNTOUCHED, forbidden);
    assert.deepEqual(recallChoice(undefined), UNTOUCHED);
    keepChoice(UNTOUCHED, undefined);
  });
});
