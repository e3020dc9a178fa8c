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

/** What a memory is kept in. */
export type FloatingStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What the person has chosen last; what cannot be read, or makes no sense, counts as nothing chosen. */
export function recallChoice(storage: FloatingStorage | undefined): FloatingChoice {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? 'null');
    return isChoice(kept) ? kept : UNTOUCHED;
  } catch {
    return UNTOUCHED;
  }
}

/** Keeps what the person has chosen, where the browser allows it. */
export function keepChoice(
  {inline, block, width}: FloatingChoice,
  storage: FloatingStorage | undefined,
): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify({inline, block, width}));
  } catch {
    // Storage may be full or forbidden: then it is forgotten with the page.
  }
}

/** The browser's storage; undefined where it is forbidden. */
export function browserStorage(): FloatingStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function isChoice(value: unknown): value is FloatingChoice {
  if (typeof value !== 'object' || value === null) return false;
  const {inline, block, width}: {inline?: unknown; block?: unknown; width?: unknown} = value;
  return isShare(inline) && isShare(block) && typeof width === 'number' && width > 0 && width < 10_000;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
