import {en} from './locales/en.js';
import type {Translation} from './translation.js';

/**
 * The languages that are built in besides English, each loaded when a page first asks for it: by language, or by language
 * and script where one language is written in two.
 */
const LOADERS: ReadonlyMap<string, () => Promise<Translation>> = new Map([
  ['ar', async () => (await import('./locales/ar.js')).ar],
  ['de', async () => (await import('./locales/de.js')).de],
  ['es', async () => (await import('./locales/es.js')).es],
  ['fr', async () => (await import('./locales/fr.js')).fr],
  ['id', async () => (await import('./locales/id.js')).id],
  ['ja', async () => (await import('./locales/ja.js')).ja],
  ['ko', async () => (await import('./locales/ko.js')).ko],
  ['pt', async () => (await import('./locales/pt.js')).pt],
  ['ru', async () => (await import('./locales/ru.js')).ru],
  ['zh-Hans', async () => (await import('./locales/zh-cn.js')).zhCn],
  ['zh-Hant', async () => (await import('./locales/zh-tw.js')).zhTw],
]);

/**
 * The built-in words for a language tag: `pt-AO` has those of `pt`, `zh-HK` those of the Chinese that is written there.
 * English for a language that is not built in. Rejects when the words could not be fetched.
 */
export async function loadLocale(tag: string): Promise<Translation> {
  const {language, script} = likelyLocale(tag);
  const loader = LOADERS.get(language) ?? LOADERS.get(`${language}-${script ?? ''}`);
  return loader === undefined ? en : loader();
}

/** A tag with the script that its language and region most likely mean. Old codes (`in`) become today's (`id`). */
function likelyLocale(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-')).maximize();
  } catch {
    return new Intl.Locale(en.$code);
  }
}
