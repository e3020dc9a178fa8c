/** What is known of a language besides its words. */
export interface TranslationHeader {
  /** The language tag, as BCP 47 writes it, in any case: `de`, `pt-br`. */
  readonly $code: string;
  /** What the language is called in itself. */
  readonly $name: string;
  /** Which way it is written. */
  readonly $dir: 'ltr' | 'rtl';
}
