import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutGrid, type PageOfTiles} from '../../../src/elements/tui-call-view/grid-layout.js';
import {
  MAX_ASPECT,
  MIN_ASPECT,
  MIN_COVER,
  areaOf,
  tileWithin,
  type Box,
  type Rect,
} from '../../../src/elements/tui-call-view/layout-geometry.js';
import {layoutSpeaker} from '../../../src/elements/tui-call-view/speaker-layout.js';

const GAP = 8;
const LEAST = {width: 96, height: 72};
const LEAST_IN_STRIP = {width: 80, height: 60};

const boxes = fc.record({
  width: fc.integer({min: 200, max: 2560}),
  height: fc.integer({min: 200, max: 1440}),
});
const counts = fc.integer({min: 1, max: 16});

/** Checks what holds for any tiles on one page. */
function checkTiles(rects: readonly Rect[], box: Box, name: string): void {
  for (const [index, rect] of rects.entries()) {
    assert.isTrue(Object.values(rect).every(Number.isInteger), `${name}: whole pixels`);
    assert.isAtLeast(Math.min(rect.x, rect.y), 0, `${name}: begins inside`);
    assert.isAtMost(rect.x + rect.width, box.width, `${name}: ends inside`);
    assert.isAtMost(rect.y + rect.height, box.height, `${name}: ends inside`);
    // A pixel that was rounded away may make the shape a little narrower or wider.
    assert.isAtLeast((rect.width + 1) / rect.height, MIN_ASPECT, `${name}: not too narrow`);
    assert.isAtMost(rect.width / (rect.height + 1), MAX_ASPECT, `${name}: not too wide`);
    for (const other of rects.slice(index + 1)) assert.isFalse(overlap(rect, other), `${name}: apart`);
  }
}

function overlap(one: Rect, other: Rect): boolean {
  const isBeside = one.x + one.width + GAP <= other.x || other.x + other.width + GAP <= one.x;
  const isBelow = one.y + one.height + GAP <= other.y || other.y + other.height + GAP <= one.y;
  return !isBeside && !isBelow;
}

function coverOf(rects: readonly Rect[], box: Box): number {
  const best = Math.min(areaOf(box), rects.length * areaOf(tileWithin(box)));
  return rects.reduce((sum, rect) => sum + areaOf(rect), 0) / best;
}

/** Every tile is on one page exactly. */
function checkPages(pages: readonly PageOfTiles[], count: number): void {
  const shown = pages.flatMap(({first, rects}) => rects.map((_, index) => first + index));
  assert.deepEqual(
    shown,
    Array.from({length: count}, (_, index) => index),
  );
  const sizes = pages.map(({rects}) => rects.length);
  assert.isAtMost(Math.max(...sizes) - Math.min(...sizes), 1);
}

function everyPage<Page>(lay: (page: number) => Page, pagesOf: (page: Page) => number): readonly Page[] {
  return Array.from({length: pagesOf(lay(0))}, (_, page) => lay(page));
}

describe('layoutGrid', () => {
  function pagesOf(count: number, box: Box): readonly PageOfTiles[] {
    return everyPage(
      page => layoutGrid({count, box, gap: GAP, page, least: LEAST}),
      ({pages}) => pages,
    );
  }

  it('puts any number of tiles into any box: apart, inside, well shaped, and with little waste', () => {
    fc.assert(
      fc.property(counts, boxes, (count, box) => {
        const pages = pagesOf(count, box);
        checkPages(pages, count);
        for (const {rects, columns, rows} of pages) {
          checkTiles(rects, box, `${count} in ${box.width}x${box.height}`);
          assert.isAtLeast(coverOf(rects, box), MIN_COVER);
          assert.isAtMost(rects.length, columns * rows);
          assert.isTrue(rects.every(({width, height}) => width >= LEAST.width && height >= LEAST.height));
        }
      }),
      {numRuns: 1500},
    );
  });

  it('takes no shape that is too small one way for being larger in all', () => {
    const box = {width: 321, height: 233};
    for (const {rects} of pagesOf(13, box)) for (const {width} of rects) assert.isAtLeast(width, LEAST.width);
  });

  it('makes one page where everything fits, and more where tiles would get too small', () => {
    assert.equal(pagesOf(9, {width: 1280, height: 720}).length, 1);
    assert.equal(pagesOf(9, {width: 366, height: 650}).length, 1);
    assert.deepEqual(
      pagesOf(9, {width: 200, height: 200}).map(({rects}) => rects.length),
      [3, 3, 3],
    );
  });

  it('fits the shape of the box', () => {
    const shapeIn = (width: number, height: number): readonly number[] => {
      const {columns, rows} = layoutGrid({count: 4, box: {width, height}, gap: GAP, page: 0, least: LEAST});
      return [columns, rows];
    };
    assert.deepEqual(shapeIn(800, 800), [2, 2]);
    assert.deepEqual(shapeIn(300, 900), [1, 4]);
    assert.deepEqual(shapeIn(1600, 300), [4, 1]);
  });

  it('puts a last row that is not full into the middle', () => {
    const {rects} = layoutGrid({count: 3, box: {width: 800, height: 800}, gap: GAP, page: 0, least: LEAST});
    const last = rects.at(-1);
    assert.equal(last && last.x + last.width / 2, 400);
  });

  it('shows the nearest page to one that there is not', () => {
    const at = (page: number): number =>
      layoutGrid({count: 9, box: {width: 200, height: 200}, gap: GAP, page, least: LEAST}).page;
    assert.deepEqual([at(-1), at(1), at(7)], [0, 1, 2]);
  });

  it('stands a box without any room', () => {
    const {rects, pages} = layoutGrid({
      count: 3,
      box: {width: 0, height: 0},
      gap: GAP,
      page: 0,
      least: LEAST,
    });
    assert.equal(pages, 3);
    assert.deepEqual(rects, [{x: 0, y: 0, width: 0, height: 0}]);
  });
});

describe('layoutSpeaker', () => {
  it('puts one large tile and a strip into any box: apart, inside, well shaped, and with little waste', () => {
    fc.assert(
      fc.property(counts, boxes, (count, box) => {
        const pages = everyPage(
          page => layoutSpeaker({count, box, gap: GAP, page, least: LEAST_IN_STRIP}),
          ({strip}) => strip.pages,
        );
        checkPages(
          pages.map(({strip}) => strip),
          count - 1,
        );
        for (const {large, strip} of pages) {
          const rects = [large, ...strip.rects];
          checkTiles(rects, box, `${count} in ${box.width}x${box.height}`);
          assert.isAtLeast(coverOf(rects, box), MIN_COVER);
          assert.deepEqual(large, pages[0]?.large, 'large on every page');
          assert.isTrue(strip.rects.every(rect => areaOf(rect) <= areaOf(large)));
        }
      }),
      {numRuns: 800},
    );
  });

  it('puts the strip below in a tall box and to the side in a wide one', () => {
    const stripIn = (width: number, height: number): Rect | undefined =>
      layoutSpeaker({count: 4, box: {width, height}, gap: GAP, page: 0, least: LEAST_IN_STRIP}).strip
        .rects[0];
    assert.isAbove(stripIn(390, 700)?.y ?? 0, 390);
    assert.isAbove(stripIn(1280, 600)?.x ?? 0, 900);
  });
});
