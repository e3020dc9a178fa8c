import {STATES} from './states.js';

/** Boxes to look at an element in: width and height in pixels. */
export const SIZES = {
  phone: [390, 844],
  tablet: [768, 1024],
  desk: [1280, 800],
  sidebar: [320, 640],
};

/** How large letters are, in percent of what a page has by itself. */
const TEXT = ['100', '150', '200'];

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/**
 * What is to be seen, as the part of the address after `#` tells it, for instance
 * `#element=tui-call-view&state=idle&theme=dark&dir=rtl&lang=ar&size=phone`. What is missing or unknown gets its default.
 */
export function readChoice(hash = location.hash) {
  const given = new URLSearchParams(hash.slice(1));
  const element = pick(Object.keys(STATES), given.get('element'));
  return {
    element,
    state: pick(Object.keys(STATES[element]), given.get('state')),
    theme: pick(['auto', 'light', 'dark'], given.get('theme')),
    dir: pick(['auto', 'ltr', 'rtl'], given.get('dir')),
    lang: given.get('lang') ?? 'en',
    text: pick(TEXT, given.get('text')),
    size: pick(Object.keys(SIZES), given.get('size')),
  };
}

/** The address part for a choice. */
export function writeChoice(choice) {
  return `#${new URLSearchParams(choice)}`;
}

/** The direction of a choice: its own, else that of its language. */
export function directionOf({dir, lang}) {
  if (dir !== 'auto') return dir;
  return RIGHT_TO_LEFT.includes(lang.split('-')[0]) ? 'rtl' : 'ltr';
}

function pick(known, wish) {
  return known.includes(wish) ? wish : known[0];
}
