import {en} from './locales/en.js';
import type {Translation} from './translation.js';

/** The languages that are built in besides English, each loaded when a page first asks for it. */
const LOADERS: ReadonlyMap<string, () => Promise<Translation>> = new Map([
  ['zh', async () => (await import('./locales/zh-cn.js')).zhCn],
]);

/**
 * The built-in words for a language tag such as `zh-Hans-SG`, chosen by its language alone. English for a language that
 * is not built in. Rejects when the words could not be fetched.
 */
export async function loadLocale(tag: string): Promise<Translation> {
  const loader = LOADERS.get(languageOf(tag));
  return loader === undefined ? en : loader();
}

/** The language of a tag in lower case, without script and region; empty for what is no tag. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
