/** Width and height in CSS pixels. */
export interface Box {
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** A place in the stage, in whole CSS pixels from its top left corner (right to left: from its top right corner). */
export interface Rect extends Box {
  /** Distance from the side where lines begin. */
  readonly x: number;
  /** Distance from the top. */
  readonly y: number;
}

/** The narrowest tile: width by height as in a portrait of a head. A tile is never narrower for its height. */
export const MIN_ASPECT = 3 / 4;
/** The widest tile: width by height as a camera takes it. A tile is never wider for its height. */
export const MAX_ASPECT = 16 / 9;

/** How much the tiles of a page cover at least of what they could cover at best: 65 of 100, gaps and whole pixels included. */
export const MIN_COVER = 0.65;

/** The largest tile of an allowed shape that fits into a box, in whole pixels. */
export function tileWithin({width, height}: Box): Box {
  return {
    width: wholePixels(Math.min(width, height * MAX_ASPECT)),
    height: wholePixels(Math.min(height, width / MIN_ASPECT)),
  };
}

/** The surface of a box, in square pixels. */
export function areaOf({width, height}: Box): number {
  return width * height;
}

/** Rounds down, never below nothing; what is whole but for the noise of division stays. */
function wholePixels(length: number): number {
  return Math.max(0, Math.floor(length + 1e-6));
}
