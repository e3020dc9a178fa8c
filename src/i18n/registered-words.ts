import type {TranslationOverride} from './translation.js';

/** What pages have registered, by language tag in lower case. */
const registered = new Map<string, TranslationOverride>();
const watchers = new Set<() => void>();

/**
 * Puts words of one's own in place of the built-in ones, or adds a language. Elements on the page take them at once.
 * Wherever a language lacks a word, English steps in.
 */
export function registerTranslation(...translations: readonly TranslationOverride[]): void {
  for (const translation of translations) {
    const code = translation.$code.toLowerCase();
    registered.set(code, {...registered.get(code), ...translation});
  }
  for (const watch of watchers) watch();
}

/** What a page has registered for a key, in the language and region of a tag or else in the language alone. */
export function registeredWord(tag: string, key: keyof TranslationOverride): unknown {
  // Most pages register nothing, and to read a tag takes longer than all else about a word.
  if (registered.size === 0) return undefined;
  const {language, region = ''} = new Intl.Locale(tag);
  const ofRegion = registered.get(`${language}-${region.toLowerCase()}`);
  return ofRegion?.[key] ?? registered.get(language)?.[key];
}

/** Calls back whenever a page has registered something, until the same function is given to {@link unwatchWords}. */
export function watchWords(watcher: () => void): void {
  watchers.add(watcher);
}

/** Ends what {@link watchWords} began. */
export function unwatchWords(watcher: () => void): void {
  watchers.delete(watcher);
}
