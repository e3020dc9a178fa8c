/**
 * Words of a page's own, in place of the built-in ones or as a language more.
 *
 * @module
 */
export {registerTranslation} from './registered-words.js';
export type {DeviceTranslation} from './device-translation.js';
export type {AllWords, EndText, Translation, TranslationOverride} from './translation.js';
export type {TranslationHeader} from './translation-header.js';
