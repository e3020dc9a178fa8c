import type {ReactiveControllerHost} from 'lit';
import {loadLocale} from './load-locale.js';
import {en} from './locales/en.js';
import {SpokenWords} from './spoken-words.js';
import type {Translation} from './translation.js';

/** The words that every call needs. */
export class Localize extends SpokenWords<Translation> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, {english: en, load: loadLocale});
  }
}
