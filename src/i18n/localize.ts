import {LocalizeController, registerTranslation as register} from '@shoelace-style/localize';
import type {FunctionParams} from '@shoelace-style/localize';
import type {ReactiveControllerHost} from 'lit';
import {isolate} from './isolate.js';
import {loadLocale} from './load-locale.js';
import {en} from './locales/en.js';
import {composedAncestors, nearestLanguage} from './nearest-language.js';
import type {Translation, TranslationOverride} from './translation.js';

/**
 * Puts words of one's own in place of the built-in ones, or adds a language. Elements on the page take them at once.
 * Wherever a language lacks a word, English steps in.
 */
export function registerTranslation(...translations: readonly TranslationOverride[]): void {
  register(...translations);
}

/**
 * Speaks to a person in the language that counts for one element: its own `lang`, else the nearest around it, else the
 * browser's. The host renders again when that language changes or its words arrive, and what it renders runs in the
 * direction of the words.
 */
export class Localize extends LocalizeController<Translation> {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #languageChanges: MutationObserver;
  #language = en.$code;
  #builtIn = en;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host);
    this.#element = host;
    this.#languageChanges = new MutationObserver(() => {
      this.#resolve();
    });
  }

  /** Starts to follow the language around the element. */
  override hostConnected(): void {
    super.hostConnected();
    for (const ancestor of composedAncestors(this.#element)) {
      this.#languageChanges.observe(ancestor, {attributes: true, attributeFilter: ['lang', 'language']});
    }
    this.#resolve();
  }

  /** Stops following. */
  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#languageChanges.disconnect();
  }

  /** The language tag that counts, as BCP 47 writes it. */
  override lang(): string {
    return this.#language;
  }

  /** The direction of the words. */
  override dir(): Translation['$dir'] {
    return this.term('$dir') === 'rtl' ? 'rtl' : 'ltr';
  }

  /**
   * Turns what was rendered in that direction. The element itself and what the page has put in it belong to the page,
   * and stay as they are.
   */
  hostUpdated(): void {
    for (const part of this.#element.shadowRoot?.children ?? []) {
      if (part instanceof HTMLElement && part.localName !== 'slot') part.dir = this.dir();
    }
  }

  /**
   * A word in that language: the page's own if it registered one, else the built-in one, else English. Names keep their
   * own direction in it.
   */
  override term<K extends keyof Translation>(key: K, ...args: FunctionParams<Translation[K]>): string {
    const spoken = Array.from(args, (arg: unknown) =>
      typeof arg === 'string' ? isolate(arg, this.dir()) : arg,
    );
    if (this.exists(key, {lang: this.#language}))
      return String(Reflect.apply(super.term, this, [key, ...spoken]));
    const word: unknown = this.#builtIn[key];
    return typeof word === 'function' ? String(Reflect.apply(word, undefined, spoken)) : String(word);
  }

  #resolve(): void {
    const language = nearestLanguage(this.#element);
    if (language === this.#language) return;
    this.#language = language;
    this.#element.requestUpdate();
    loadLocale(language).then(
      words => {
        this.#use(language, words);
      },
      () => {
        // The words could not be fetched: English is better than nothing.
        this.#use(language, en);
      },
    );
  }

  #use(language: string, words: Translation): void {
    if (language !== this.#language || words === this.#builtIn) return;
    this.#builtIn = words;
    this.#element.requestUpdate();
  }
}
