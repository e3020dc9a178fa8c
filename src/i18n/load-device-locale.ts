import {en} from './device-locales/en.js';
import type {DeviceTranslation} from './device-translation.js';
import {loaderFor, type WordLoaders} from './load-locale.js';

/** The words about devices in the languages that are built in besides English. */
const LOADERS: WordLoaders<DeviceTranslation> = new Map([
  ['ar', () => import('./device-locales/ar.js')],
  ['de', () => import('./device-locales/de.js')],
  ['es', () => import('./device-locales/es.js')],
  ['fr', () => import('./device-locales/fr.js')],
  ['id', () => import('./device-locales/id.js')],
  ['ja', () => import('./device-locales/ja.js')],
  ['ko', () => import('./device-locales/ko.js')],
  ['pt', () => import('./device-locales/pt.js')],
  ['ru', () => import('./device-locales/ru.js')],
  ['zh-Hans', () => import('./device-locales/zh-cn.js')],
  ['zh-Hant', () => import('./device-locales/zh-tw.js')],
]);

/** The words about devices for a language tag, chosen as `loadLocale` does. Rejects when they could not be fetched. */
export async function loadDeviceLocale(tag: string): Promise<DeviceTranslation> {
  return (await loaderFor(tag, LOADERS)?.())?.words ?? en;
}
