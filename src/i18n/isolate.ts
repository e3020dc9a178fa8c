import type {Translation} from './translation.js';

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name as it may stand in a sentence of the given direction without moving the words around it: between Unicode's
 * FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, unless everything runs from left to right anyway.
 */
export function isolate(name: string, direction: Translation['$dir']): string {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
