import {placeOf, type Box, type Place} from './floating-geometry.js';

/** How far one press of an arrow key moves, in pixels. */
const STEP = 16;
/** How much one press of an arrow key widens, in pixels. */
const WIDTH_STEP = 24;

/** Where something stands that is moved by keys. */
export interface KeyedBox {
  /** Its box. */
  readonly box: Box;
  /** The room it may stand in. */
  readonly room: Box;
  /** Lines begin on the right. */
  readonly isRtl: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Arrow keys, as they look on the screen. */
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where a key moves something: an arrow one step, with Shift to the edge; Home to the corner where a page begins, End to
 * the opposite one. Undefined for every other key.
 */
export function placeForKey(key: Key, {box, room, isRtl}: KeyedBox): Place | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (key.key === 'Home') return {inline: 0, block: 0};
  if (key.key === 'End') return {inline: 1, block: 1};
  const way = WAYS[key.key];
  if (!way) return undefined;
  const [x, y] = way;
  const step = key.shiftKey ? room.width + room.height : STEP;
  return placeOf({...box, left: box.left + x * step, top: box.top + y * step}, room, isRtl);
}

/** How wide a key makes something, as a slider does: arrows by steps, Home and End to the limits. Undefined for every other key. */
export function widthForKey(
  key: Key,
  width: number,
  {least, most}: {readonly least: number; readonly most: number},
): number | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (key.key === 'Home') return least;
  if (key.key === 'End') return most;
  const way = WAYS[key.key];
  if (!way) return undefined;
  const [x, y] = way;
  return Math.min(most, Math.max(least, width + (x - y) * WIDTH_STEP));
}
