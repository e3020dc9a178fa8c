import {SHORTCUTS} from '../internal/shortcuts.js';

/** Where keys are text, whoever has made the field. */
const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]';

const LETTERS: ReadonlySet<string> = new Set(Object.values(SHORTCUTS));

/**
 * The letter of the shortcut that was pressed; undefined for any other key, for one that belongs to a text, and for one that
 * somebody else has used. With Alt some keyboards write signs, and others have no Latin letters: then the key's place counts.
 */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  const {altKey, shiftKey, ctrlKey, metaKey, key, code} = event;
  if (event.defaultPrevented || event.isComposing || event.repeat) return undefined;
  if (!altKey || !shiftKey || ctrlKey || metaKey || event.getModifierState('AltGraph')) return undefined;
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
  return LETTERS.has(letter) && !isTyping(event) ? letter : undefined;
}

function isTyping(event: Event): boolean {
  return event.composedPath().some(target => target instanceof Element && target.matches(FIELDS));
}
