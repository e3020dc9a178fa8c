import {assert} from '@open-wc/testing';
import {
  CORNERS,
  SNAP,
  boxAt,
  dock,
  isCorner,
  nextCorner,
  placeOf,
  sizeWithin,
  type Box,
  type Place,
} from '../../../src/elements/floating/floating-geometry.js';
import {Random} from '../../support/random.js';

const RUNS = 3000;
const LIMITS = {least: 200, most: 640};

const isInside = (box: Box, room: Box): boolean =>
  box.left >= room.left - 1e-6 &&
  box.top >= room.top - 1e-6 &&
  box.left + box.width <= room.left + room.width + 1e-6 &&
  box.top + box.height <= room.top + room.height + 1e-6;

/** A room from none at all to a large screen. */
const someRoom = (random: Random): Box => ({
  left: random.below(60),
  top: random.below(60),
  width: random.below(2000),
  height: random.below(1400),
});

const somePlace = (random: Random): Place => ({
  inline: random.below(101) / 100,
  block: random.below(101) / 100,
});

describe('the geometry of a floating window', () => {
  it('keeps it in sight, whatever the room, the place and the size that is wanted', () => {
    const random = new Random(1);
    for (let run = 0; run < RUNS; run += 1) {
      const room = someRoom(random);
      const size = sizeWithin(random.below(3000) - 500, 4 / 3, room, LIMITS);
      const box = boxAt(somePlace(random), size, room, random.chance(50));
      assert.isTrue(isInside(box, room), JSON.stringify({run, room, box}));
      assert.isAtMost(box.width, LIMITS.most);
      assert.approximately(box.width, (box.height * 4) / 3, 1e-6);
    }
  });

  it('keeps it in sight when it is dragged anywhere and the page is resized afterwards', () => {
    const random = new Random(2);
    for (let run = 0; run < RUNS; run += 1) {
      const room = someRoom(random);
      const isRtl = random.chance(50);
      const size = sizeWithin(200 + random.below(440), 4 / 3, room, LIMITS);
      const dragged = {...size, left: random.below(5000) - 2500, top: random.below(5000) - 2500};
      const place = dock(dragged, room, isRtl);
      const later = someRoom(random);
      const box = boxAt(place, sizeWithin(size.width, 4 / 3, later, LIMITS), later, isRtl);
      assert.isTrue(isInside(box, later), JSON.stringify({run, place, later, box}));
    }
  });

  it('finds the place of a box again', () => {
    const random = new Random(3);
    for (let run = 0; run < RUNS; run += 1) {
      const room = {left: 10, top: 20, width: 700 + random.below(900), height: 600 + random.below(600)};
      const isRtl = random.chance(50);
      const place = somePlace(random);
      const found = placeOf(boxAt(place, {width: 288, height: 216}, room, isRtl), room, isRtl);
      assert.approximately(found.inline, place.inline, 1e-9);
      assert.approximately(found.block, place.block, 1e-9);
    }
  });

  const room: Box = {left: 16, top: 16, width: 1000, height: 700};
  const size = {width: 288, height: 216};

  it('counts from where lines begin', () => {
    assert.equal(boxAt({inline: 0, block: 0}, size, room, false).left, 16);
    assert.equal(boxAt({inline: 0, block: 0}, size, room, true).left, 16 + 1000 - 288);
    assert.equal(boxAt({inline: 1, block: 1}, size, room, true).left, 16);
  });

  it('docks to each edge that is near, and leaves it where it is else', () => {
    const near = {...size, left: 16 + SNAP, top: 16 + 700 - 216 - SNAP};
    assert.deepEqual(dock(near, room, false), {inline: 0, block: 1});
    assert.deepEqual(dock(near, room, true), {inline: 1, block: 1});
    const far = dock({...size, left: 16 + SNAP + 1, top: 300}, room, false);
    assert.isAbove(far.inline, 0);
    assert.isBelow(far.inline, 1);
    assert.isFalse(isCorner(far));
  });

  it('goes round the corners clockwise', () => {
    let place: Place = {inline: 0.2, block: 0.3};
    const seen = CORNERS.map(() => (place = nextCorner(place)));
    assert.deepEqual(seen, [...CORNERS.slice(1), {inline: 0, block: 0}]);
    assert.isTrue(seen.every(isCorner));
  });

  it('prefers a small window to one that sticks out', () => {
    assert.deepEqual(sizeWithin(288, 4 / 3, {width: 120, height: 500}, LIMITS), {width: 120, height: 90});
    assert.deepEqual(sizeWithin(288, 4 / 3, {width: 900, height: 60}, LIMITS), {width: 80, height: 60});
  });
});
