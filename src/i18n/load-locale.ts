import {en} from './locales/en.js';
import {localeOf} from './nearest-language.js';
import type {Translation} from './translation.js';

/** Fetches the words of a language, by language, or by language and script where one language is written in two. */
export type WordLoaders<Words> = ReadonlyMap<string, () => Promise<{readonly words: Words}>>;

/** The languages that are built in besides English, each loaded when a page first asks for it. */
const LOADERS: WordLoaders<Translation> = new Map([
  ['ar', () => import('./locales/ar.js')],
  ['de', () => import('./locales/de.js')],
  ['es', () => import('./locales/es.js')],
  ['fr', () => import('./locales/fr.js')],
  ['id', () => import('./locales/id.js')],
  ['ja', () => import('./locales/ja.js')],
  ['ko', () => import('./locales/ko.js')],
  ['pt', () => import('./locales/pt.js')],
  ['ru', () => import('./locales/ru.js')],
  ['zh-Hans', () => import('./locales/zh-cn.js')],
  ['zh-Hant', () => import('./locales/zh-tw.js')],
]);

/**
 * The built-in words for a language tag: `pt-AO` has those of `pt`, `zh-HK` those of the Chinese that is written there.
 * English for a language that is not built in. Rejects when the words could not be fetched.
 */
export async function loadLocale(tag: string): Promise<Translation> {
  return (await loaderFor(tag, LOADERS)?.())?.words ?? en;
}

/** What loads the words for a language tag; undefined for English, and for a language that is not built in. */
export function loaderFor<Loader>(tag: string, loaders: ReadonlyMap<string, Loader>): Loader | undefined {
  // The script that the language and the region most likely mean.
  const {language, script = ''} = localeOf(tag).maximize();
  return loaders.get(language) ?? loaders.get(`${language}-${script}`);
}
