/** A phrase for each plural form of a language, with `#` for the number. What is not named is said as `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** Says how many, in the plural form and the digits of a language. */
export function counted(language: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const say = numbered(language, '#');
  return count => (forms[rules.select(count)] ?? forms.other).replace('#', () => say(count));
}

/** A phrase with a number for `#`, in the digits of a language. */
export function numbered(language: string, phrase: string): (number: number) => string {
  const digits = new Intl.NumberFormat(language);
  return number => phrase.replace('#', () => digits.format(number));
}

/** A code as it must be passed on: in plain digits, with its sign before them in text of either direction. */
export function plainCode(code: number): string {
  return `\u2066${code}\u2069`;
}
