import {areaOf, tileWithin, type Box, type Rect} from './layout-geometry.js';

/** What a grid is made for. */
export interface GridOptions {
  /** How many tiles there are, on all pages together. */
  readonly count: number;
  /** The room for one page. */
  readonly box: Box;
  /** The distance between two tiles, in pixels. */
  readonly gap: number;
  /** The page, counted from 0; the last one when there are fewer. */
  readonly page: number;
  /** A tile is never made smaller, in either direction, to put more of them on a page. */
  readonly least: Box;
}

/** One page of tiles. */
export interface PageOfTiles {
  /** How many columns the page has. */
  readonly columns: number;
  /** How many rows the page has. */
  readonly rows: number;
  /** The page, counted from 0. */
  readonly page: number;
  /** How many pages there are; at least 1. */
  readonly pages: number;
  /** Which tile is the page's first, counted from 0. */
  readonly first: number;
  /** The places of the page's tiles, in order. */
  readonly rects: readonly Rect[];
}

/** However much room there is, more faces than this at once help nobody. */
export const MOST_ON_PAGE = 25;

interface Shape {
  readonly columns: number;
  readonly rows: number;
  readonly tile: Box;
}

/**
 * Lays out one page of equal tiles. Every number of columns is tried, a tile may take any shape between `MIN_ASPECT` and
 * `MAX_ASPECT`, and the one that wastes least of the box wins; a last row that is not full stands in the middle. When
 * tiles would get smaller than `least`, they go to several pages of as equal a number as can be.
 *
 * The bound: gaps and all, the tiles of a page cover at least `MIN_COVER` of what they could cover at best,
 * that is, of the box or of so many times the largest single tile, whichever is less.
 */
export function layoutGrid({count, box, gap, page, least}: GridOptions): PageOfTiles {
  const fitting = mostFitting(count, box, gap, least);
  const pages = Math.max(1, Math.ceil(count / fitting));
  const present = Math.min(Math.max(0, page), pages - 1);
  const [first, end] = [startOf(present, count, pages), startOf(present + 1, count, pages)];
  const shape = bestShape(end - first, {box, gap, least});
  const {columns, rows} = shape;
  return {columns, rows, page: present, pages, first, rects: place(end - first, shape, box, gap)};
}

/** Pages differ by one tile at most. */
function startOf(page: number, count: number, pages: number): number {
  return Math.ceil((count * page) / pages);
}

/** How many tiles a page can hold; at least one, however small the box. */
function mostFitting(count: number, box: Box, gap: number, least: Box): number {
  for (let fitting = Math.min(count, MOST_ON_PAGE); fitting > 1; fitting--) {
    if (isLargeEnough(bestShape(fitting, {box, gap, least}), least)) return fitting;
  }
  return 1;
}

/** The shape with the largest tiles; one whose tiles are large enough both ways goes before one whose are not. */
function bestShape(count: number, {box, gap, least}: Pick<GridOptions, 'box' | 'gap' | 'least'>): Shape {
  let best = shapeOf(count, 1, box, gap);
  for (let columns = 2; columns <= count; columns++) {
    const shape = shapeOf(count, columns, box, gap);
    const gain = Number(isLargeEnough(shape, least)) - Number(isLargeEnough(best, least));
    if (gain > 0 || (gain === 0 && areaOf(shape.tile) > areaOf(best.tile))) best = shape;
  }
  return best;
}

function isLargeEnough({tile}: Shape, least: Box): boolean {
  return tile.width >= least.width && tile.height >= least.height;
}

function shapeOf(count: number, columns: number, box: Box, gap: number): Shape {
  const rows = Math.ceil(count / columns);
  const tile = tileWithin({
    width: (box.width - (columns - 1) * gap) / columns,
    height: (box.height - (rows - 1) * gap) / rows,
  });
  return {columns, rows, tile};
}

function place(count: number, {columns, rows, tile}: Shape, box: Box, gap: number): readonly Rect[] {
  const {width, height} = tile;
  const top = Math.floor((box.height - rows * height - (rows - 1) * gap) / 2);
  return Array.from({length: count}, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = Math.floor((box.width - inRow * width - (inRow - 1) * gap) / 2);
    return {
      x: start + (index % columns) * (width + gap),
      y: top + row * (height + gap),
      width,
      height,
    };
  });
}
