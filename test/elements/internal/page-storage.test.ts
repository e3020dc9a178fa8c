import {assert} from '@open-wc/testing';
import {
  browserStorage,
  keep,
  readKept,
  type PageStorage,
} from '../../../src/elements/internal/page-storage.js';

const NAME = 'page-storage-test';

describe('what a page keeps', () => {
  afterEach(() => {
    localStorage.removeItem(NAME);
  });

  const forbidden: PageStorage = {
    getItem: () => {
      throw new DOMException('Forbidden.', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    },
  };

  it('comes back as it was', () => {
    for (const value of [{a: [1, 'two']}, 0, '', false]) {
      keep(NAME, value, browserStorage());
      assert.deepEqual(readKept(NAME, browserStorage()), value);
    }
  });

  it('is nothing where nothing was kept, or something that cannot be read', () => {
    assert.isUndefined(readKept(NAME, browserStorage()));
    for (const nonsense of ['not JSON', '', 'null', '{']) {
      localStorage.setItem(NAME, nonsense);
      assert.isUndefined(readKept(NAME, browserStorage()), nonsense);
    }
  });

  it('is nothing where storage is full, forbidden or missing, and asking does no harm', () => {
    for (const storage of [forbidden, undefined]) {
      keep(NAME, 1, storage);
      assert.isUndefined(readKept(NAME, storage));
    }
  });

  it('does without storage in a page that has none', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Forbidden.', 'SecurityError');
      },
    });
    try {
      assert.isUndefined(browserStorage());
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
    assert.equal(browserStorage(), localStorage);
  });
});
