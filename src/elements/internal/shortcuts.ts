import type {CallRequest} from './call-request.js';

/**
 * The letters that do what buttons do, together with Alt and Shift, by what the button asks for. With two modifiers they are
 * typed by nobody who speaks to the computer or types past a field, and neither browsers nor screen readers have them.
 */
export const SHORTCUTS: Readonly<Partial<Record<CallRequest['type'], string>>> = {
  toggleMicrophone: 'U',
  toggleCamera: 'V',
  toggleScreen: 'E',
  minimize: 'D',
  restore: 'D',
  pip: 'P',
  fullscreen: 'F',
  hangup: 'H',
};

/** The keys of a letter as assistive technology takes them (`aria-keyshortcuts`). */
export function ariaKeys(letter: string): string {
  return `Alt+Shift+${letter}`;
}

/** The keys of a letter as they are printed on the person's keyboard. */
export function printedKeys(letter: string, platform = navigator.platform): string {
  return /mac|iphone|ipad/i.test(platform) ? `⌥⇧${letter}` : ariaKeys(letter);
}
