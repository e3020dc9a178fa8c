import {CORNERS, type Place} from '../floating/floating-geometry.js';
import {keep, readKept, type PageStorage} from '../internal/page-storage.js';

/** Under this name in the browser's storage, for all pages of one origin. */
export const STORAGE_KEY = 'tui-call-elements:self-view';

/** Where the small picture stands when nobody has moved it: where lines end, at the bottom. */
export const UNTOUCHED: Place = {inline: 1, block: 1};

/** The corner into which the person has put the small picture last; what makes no sense counts as nothing chosen. */
export function recallCorner(storage: PageStorage | undefined): Place {
  const kept = readKept(STORAGE_KEY, storage);
  if (typeof kept !== 'object' || kept === null) return UNTOUCHED;
  const {inline, block}: {inline?: unknown; block?: unknown} = kept;
  return CORNERS.find(corner => corner.inline === inline && corner.block === block) ?? UNTOUCHED;
}

/** Keeps a corner, where the browser allows it. */
export function keepCorner({inline, block}: Place, storage: PageStorage | undefined): void {
  keep(STORAGE_KEY, {inline, block}, storage);
}
