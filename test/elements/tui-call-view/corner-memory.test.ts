import {assert} from '@open-wc/testing';
import {CORNERS} from '../../../src/elements/floating/floating-geometry.js';
import {
  STORAGE_KEY,
  UNTOUCHED,
  keepCorner,
  recallCorner,
} from '../../../src/elements/tui-call-view/corner-memory.js';

describe('the corner of the small picture', () => {
  beforeEach(() => {
    localStorage.removeItem(STORAGE_KEY);
  });

  afterEach(() => {
    localStorage.removeItem(STORAGE_KEY);
  });

  it('is where lines end, at the bottom, until somebody chooses another one', () => {
    assert.deepEqual(recallCorner(localStorage), UNTOUCHED);
    assert.deepEqual(recallCorner(undefined), UNTOUCHED);
  });

  it('is remembered, whichever it is', () => {
    for (const corner of CORNERS) {
      keepCorner(corner, localStorage);
      assert.deepEqual(recallCorner(localStorage), corner);
    }
  });

  for (const nonsense of [
    '7',
    '[]',
    '{}',
    '{"inline":0.5,"block":1}',
    '{"inline":"0","block":"0"}',
    '{"inline":0}',
  ]) {
    it(`is that of a picture nobody has moved where somebody else has written ${nonsense}`, () => {
      localStorage.setItem(STORAGE_KEY, nonsense);
      assert.deepEqual(recallCorner(localStorage), UNTOUCHED);
    });
  }

  it('keeps nothing else of a place', () => {
    const choice = {inline: 0, block: 1, width: 99};
    keepCorner(choice, localStorage);
    assert.deepEqual(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? ''), {inline: 0, block: 1});
  });
});
