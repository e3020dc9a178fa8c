import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isolate} from './isolate.js';
import {composedAncestors, nearestLanguage} from './nearest-language.js';
import {registeredWord, unwatchWords, watchWords} from './registered-words.js';
import type {TranslationHeader} from './translation-header.js';
import type {AllWords} from './translation.js';

/** What a word depends on; nothing for plain text. */
type Details<Word> = Word extends (...details: infer D) => string ? D : [];

/** Where the words of one part of the elements come from. */
export interface WordSource<Words extends TranslationHeader> {
  /** The English words, there at once. */
  readonly english: Words;
  /** Fetches the words for a language tag; rejects when they could not be fetched. */
  readonly load: (tag: string) => Promise<Words>;
}

/**
 * Speaks to a person in the language that counts for one element: its own `lang`, else the nearest around it, else the
 * browser's. The host renders again when that language changes or its words arrive, and what it renders runs in the
 * direction of the words.
 */
export class SpokenWords<Words extends TranslationHeader & Partial<AllWords>> implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #source: WordSource<Words>;
  readonly #languageChanges: MutationObserver;
  #language: string;
  #builtIn: Words;

  constructor(host: ReactiveControllerHost & HTMLElement, source: WordSource<Words>) {
    this.#element = host;
    this.#source = source;
    this.#language = source.english.$code;
    this.#builtIn = source.english;
    this.#languageChanges = new MutationObserver(() => {
      this.#resolve();
    });
    host.addController(this);
  }

  /** Starts to follow the language around the element. */
  hostConnected(): void {
    watchWords(this.#update);
    for (const ancestor of composedAncestors(this.#element)) {
      this.#languageChanges.observe(ancestor, {attributes: true, attributeFilter: ['lang', 'language']});
    }
    this.#resolve();
  }

  /** Stops following. */
  hostDisconnected(): void {
    unwatchWords(this.#update);
    this.#languageChanges.disconnect();
  }

  /**
   * Turns what was rendered in the direction of the words. The element itself and what the page has put in it belong to
   * the page, and stay as they are.
   */
  hostUpdated(): void {
    const dir = this.dir();
    for (const part of this.#element.shadowRoot?.children ?? []) {
      if (!(part instanceof HTMLElement) || part.localName === 'slot') continue;
      // Written once more, it would have the browser work out the style of everything below once more.
      if (part.dir !== dir) part.dir = dir;
    }
  }

  /** The language tag that counts, as BCP 47 writes it. */
  lang(): string {
    return this.#language;
  }

  /** The direction of the words. */
  dir(): TranslationHeader['$dir'] {
    return this.term('$dir') === 'rtl' ? 'rtl' : 'ltr';
  }

  /**
   * A word in that language: the page's own if it registered one, else the built-in one, else English. Names keep their
   * own direction in it.
   */
  term<K extends keyof Words & keyof AllWords>(key: K, ...details: Details<AllWords[K]>): string {
    return this.#say(registeredWord(this.#language, key) ?? this.#builtIn[key], details);
  }

  /**
   * As `term`, for what a person presses or finds by these words alone: where the page has registered an empty text, the
   * built-in one stays.
   */
  name<K extends keyof Words & keyof AllWords>(key: K, ...details: Details<AllWords[K]>): string {
    const own = this.term(key, ...details);
    return own === '' ? this.#say(this.#builtIn[key], details) : own;
  }

  #say(word: unknown, details: readonly unknown[]): string {
    if (typeof word !== 'function') return typeof word === 'string' ? word : '';
    const said = details.map(detail => (typeof detail === 'string' ? isolate(detail, this.dir()) : detail));
    return String(Reflect.apply(word, undefined, said));
  }

  readonly #update = (): void => {
    this.#element.requestUpdate();
  };

  #resolve(): void {
    const language = nearestLanguage(this.#element);
    if (language === this.#language) return;
    this.#language = language;
    this.#update();
    this.#source.load(language).then(
      words => {
        this.#use(language, words);
      },
      () => {
        // The words could not be fetched: English is better than nothing.
        this.#use(language, this.#source.english);
      },
    );
  }

  #use(language: string, words: Words): void {
    if (language !== this.#language || words === this.#builtIn) return;
    this.#builtIn = words;
    this.#update();
  }
}
