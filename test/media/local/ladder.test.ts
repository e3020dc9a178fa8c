import {assert} from '@open-wc/testing';

import {
  pictureCeiling,
  pictureLimits,
  rungsBelow,
  type PictureTerms,
} from '../../../src/media/local/ladder.js';

const BUDGET = {bitrate: 1_200_000, frameRate: 30};
const TERMS: PictureTerms = {people: 2, strain: 0, budget: BUDGET, isDetailed: false, wanted: undefined};

describe('pictureLimits', () => {
  function brief(terms: Partial<PictureTerms>): string {
    const {isWanted, maxHeight, maxFramerate, maxBitrate} = pictureLimits({...TERMS, ...terms});
    return `${isWanted ? '' : 'not '}${maxHeight}@${maxFramerate} ${maxBitrate / 1_000}k`;
  }

  const people = [
    [1, 'Infinity@30 1200k'],
    [2, 'Infinity@30 1200k'],
    [3, '240@15 350k'],
    [6, '240@15 350k'],
    [7, '120@8 120k'],
    [9, '120@8 120k'],
    [20, '120@8 120k'],
  ] as const;
  for (const [count, expected] of people) {
    it(`of ${count} people: ${expected}`, () => {
      assert.equal(brief({people: count}), expected);
    });
  }

  it('never exceed what the person chose', () => {
    const budget = {bitrate: 80_000, frameRate: 5};
    assert.equal(brief({budget}), 'Infinity@5 80k');
    assert.equal(brief({people: 9, budget}), '120@5 80k');
  });

  it('go down with the strain, as far as there are rungs', () => {
    const steps = [0, 1, 2, 3, 4, 5, 6].map(strain => brief({strain}).replace(/ .*/, ''));
    assert.deepEqual(steps, ['Infinity@30', '360@20', '240@15', '180@12', '120@8', '120@4', '120@4']);
    assert.equal(brief({people: 9, strain: 3}), '120@4 120k');
    assert.deepEqual([2, 6, 9].map(rungsBelow), [5, 3, 1]);
  });

  it('follow the size on screen when it is the smaller one', () => {
    assert.equal(brief({wanted: 360}), '360@30 700k');
    assert.equal(brief({people: 6, wanted: 1080}), '240@15 350k');
    assert.equal(brief({people: 6, wanted: 120}), '120@15 120k');
  });

  it('stop the picture when nobody sees it, and say nothing else then', () => {
    assert.equal(brief({people: 6, wanted: 0}), 'not 240@15 350k');
  });

  it('keep a screen readable: it moves less instead', () => {
    assert.equal(brief({isDetailed: true}), 'Infinity@30 1200k');
    assert.equal(brief({isDetailed: true, people: 6}), '1080@5 1200k');
    assert.equal(brief({isDetailed: true, people: 9}), '720@3 1200k');
    assert.equal(brief({isDetailed: true, people: 9, strain: 1}), '720@1 1200k');
  });
});

describe('pictureCeiling', () => {
  it('is what anybody gets at most', () => {
    assert.deepEqual(pictureCeiling(2, 0), {height: Infinity, frameRate: Infinity});
    assert.deepEqual(pictureCeiling(6, 0), {height: 240, frameRate: 15});
    assert.deepEqual(pictureCeiling(9, 0), {height: 120, frameRate: 8});
    assert.deepEqual(pictureCeiling(9, 7), {height: 120, frameRate: 4});
  });

  it('is the same object as long as nothing changes', () => {
    assert.strictEqual(pictureCeiling(3, 0), pictureCeiling(6, 0));
  });
});
