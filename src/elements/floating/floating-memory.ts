import {keep, readKept, type PageStorage} from '../internal/page-storage.js';
import type {Place} from './floating-geometry.js';

/** Where the person has put the small window, and how wide they have made it. */
export interface FloatingChoice extends Place {
  /** Width in pixels, as far as the room allows. */
  readonly width: number;
}

/** Under this name in the browser's storage, for all pages of one origin. */
export const STORAGE_KEY = 'tui-call-elements:floating-window';

/** A small window nobody has touched yet: where lines end, at the bottom. */
export const UNTOUCHED: FloatingChoice = {inline: 1, block: 1, width: 288};

/** What the person has chosen last; what cannot be read, or makes no sense, counts as nothing chosen. */
export function recallChoice(storage: PageStorage | undefined): FloatingChoice {
  const kept = readKept(STORAGE_KEY, storage);
  return isChoice(kept) ? kept : UNTOUCHED;
}

/** Keeps what the person has chosen, where the browser allows it. */
export function keepChoice({inline, block, width}: FloatingChoice, storage: PageStorage | undefined): void {
  keep(STORAGE_KEY, {inline, block, width}, storage);
}

function isChoice(value: unknown): value is FloatingChoice {
  if (typeof value !== 'object' || value === null) return false;
  const {inline, block, width}: {inline?: unknown; block?: unknown; width?: unknown} = value;
  return isShare(inline) && isShare(block) && typeof width === 'number' && width > 0 && width < 10_000;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
