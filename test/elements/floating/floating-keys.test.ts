import {assert} from '@open-wc/testing';
import {placeForKey, widthForKey} from '../../../src/elements/floating/floating-keys.js';
import {boxAt, type Place} from '../../../src/elements/floating/floating-geometry.js';

const room = {left: 0, top: 0, width: 1000, height: 800};
const size = {width: 200, height: 150};
const WIDTHS = {least: 200, most: 640};

const key = (name: string, held: object = {}): Parameters<typeof placeForKey>[0] => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('the keys of a floating window', () => {
  const from: Place = {inline: 0.5, block: 0.5};
  const press = (name: string, held: object = {}, isRtl = false): Place | undefined =>
    placeForKey(key(name, held), {box: boxAt(from, size, room, isRtl), room, isRtl});

  it('move it as they look on the screen, in both directions of writing', () => {
    assert.deepEqual(press('ArrowRight'), {inline: 0.52, block: 0.5});
    assert.deepEqual(press('ArrowRight', {}, true), {inline: 0.48, block: 0.5});
    assert.isBelow(press('ArrowUp')?.block ?? 1, 0.5);
    assert.isAbove(press('ArrowDown')?.block ?? 0, 0.5);
  });

  it('take it to an edge with Shift, and to two of the corners', () => {
    assert.deepEqual(press('ArrowLeft', {shiftKey: true}), {inline: 0, block: 0.5});
    assert.deepEqual(press('ArrowDown', {shiftKey: true}), {inline: 0.5, block: 1});
    assert.deepEqual(press('Home'), {inline: 0, block: 0});
    assert.deepEqual(press('End'), {inline: 1, block: 1});
  });

  it('leave everything else to the page and the browser', () => {
    assert.isUndefined(press('Tab'));
    assert.isUndefined(press('ArrowLeft', {altKey: true}));
    assert.isUndefined(press('ArrowLeft', {metaKey: true}));
    assert.isUndefined(widthForKey(key('End', {ctrlKey: true}), 300, WIDTHS));
    assert.isUndefined(widthForKey(key('a'), 300, WIDTHS));
  });

  it('resize it within its limits, as a slider does', () => {
    assert.equal(widthForKey(key('ArrowRight'), 300, WIDTHS), 324);
    assert.equal(widthForKey(key('ArrowDown'), 300, WIDTHS), 276);
    assert.equal(widthForKey(key('ArrowLeft'), 210, WIDTHS), 200);
    assert.equal(widthForKey(key('Home'), 300, WIDTHS), 200);
    assert.equal(widthForKey(key('End'), 300, WIDTHS), 640);
  });
});
