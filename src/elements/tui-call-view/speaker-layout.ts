import {layoutGrid, type GridOptions, type PageOfTiles} from './grid-layout.js';
import {MAX_ASPECT, MIN_ASPECT, areaOf, tileWithin, type Box, type Rect} from './layout-geometry.js';

/** One large tile and a page of the strip of all others. */
export interface SpeakerPage {
  /** The place of the large tile, the same on every page. */
  readonly large: Rect;
  /** The strip. Its places are in the stage; its tiles are counted without the large one. */
  readonly strip: PageOfTiles;
}

/** How much of the box the strip may take: enough to see it, and the large tile stays the larger one. */
const SHARES = [0.16, 0.2, 0.25, 0.3, 0.35];

/** A pixel of the large tile is worth more than one of the strip. */
const WEIGHT_OF_LARGE = 1.5;

const NO_STRIP: PageOfTiles = {columns: 0, rows: 0, page: 0, pages: 1, first: 0, rects: []};

/**
 * Lays out one large tile and, below it or beside it, a strip of the others, which is a grid of its own with pages of its
 * own. Every strip that is worth trying is tried, and the one that makes most of the box wins: so it comes to lie below in
 * tall boxes and at the side in wide ones.
 *
 * The bound: gaps and all, large tile and strip cover at least `MIN_COVER` of what they could cover at best, that is, of the box
 * or of so many times the largest single tile, whichever is less.
 *
 * @param options as for a grid; `count` includes the large tile, `least` is for the tiles of the strip.
 */
export function layoutSpeaker(options: GridOptions): SpeakerPage {
  const {box, count} = options;
  if (count <= 1) return {large: centred(box), strip: NO_STRIP};
  // The same for every page, so that the large tile stays where it is when the strip goes on.
  const [first, ...others] = splits(options).map(split => ({split, worth: worth(split, options)}));
  if (!first) return {large: centred(box), strip: NO_STRIP};
  const {split} = others.reduce((best, other) => (other.worth > best.worth ? other : best), first);
  return {large: split.large, strip: strip(options, split.band)};
}

/** A box cut in two. */
interface Split {
  readonly large: Rect;
  readonly band: Rect;
}

function splits({box, gap}: GridOptions): readonly Split[] {
  const {width, height} = box;
  const below = depths(height, width / MIN_ASPECT, gap).map(depth => ({
    large: centred({width, height: Math.max(0, height - depth - gap)}),
    band: {width, height: depth, x: 0, y: height - depth},
  }));
  const beside = depths(width, height * MAX_ASPECT, gap).map(depth => ({
    large: centred({width: Math.max(0, width - depth - gap), height}),
    band: {width: depth, height, x: width - depth, y: 0},
  }));
  return [...below, ...beside];
}

/** How deep a strip may be: some shares of the box, and all that the large tile cannot use. */
function depths(length: number, usable: number, gap: number): readonly number[] {
  return [...SHARES.map(share => length * share), length - usable - gap]
    .map(Math.floor)
    .filter(depth => depth > 0);
}

function strip(options: GridOptions, band: Rect): PageOfTiles {
  const page = layoutGrid({...options, count: options.count - 1, box: band});
  return {...page, rects: page.rects.map(rect => ({...rect, x: rect.x + band.x, y: rect.y + band.y}))};
}

/** A strip whose tiles are too small to see is worth less than any other. */
function worth({large, band}: Split, options: GridOptions): number {
  const {least} = options;
  const {rects} = strip({...options, page: 0}, band);
  const isSeen = rects.every(({width, height}) => width >= least.width && height >= least.height);
  const area = areaOf(large) * WEIGHT_OF_LARGE + rects.reduce((sum, rect) => sum + areaOf(rect), 0);
  return isSeen ? area : area / 1000;
}

function centred(box: Box): Rect {
  const tile = tileWithin(box);
  return {
    ...tile,
    x: Math.floor((box.width - tile.width) / 2),
    y: Math.floor((box.height - tile.height) / 2),
  };
}
