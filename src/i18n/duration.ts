const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** Writes running times as a clock shows them, in a language's own digits: `0:07`, `12:34`, `1:02:03`. */
export class ClockFormat {
  /** The language, as BCP 47 writes it. */
  readonly language: string;
  readonly #plain: Intl.NumberFormat;
  readonly #padded: Intl.NumberFormat;

  /** Worth keeping: the browser takes its time to make formats. */
  constructor(language: string) {
    this.language = language;
    this.#plain = new Intl.NumberFormat(language, {useGrouping: false});
    this.#padded = new Intl.NumberFormat(language, {minimumIntegerDigits: 2});
  }

  /** Writes one time. Anything below zero counts as zero. */
  format(milliseconds: number): string {
    const {hours, minutes, seconds} = split(milliseconds);
    const tail = this.#padded.format(seconds);
    return hours > 0
      ? `${this.#plain.format(hours)}:${this.#padded.format(minutes)}:${tail}`
      : `${this.#plain.format(minutes)}:${tail}`;
  }
}

/** A length in words: `42 seconds`, `1 minute, 5 seconds`, `2 hours`. Parts that are zero are left out. */
export function formatDuration(milliseconds: number, language: string): string {
  const {hours, minutes, seconds} = split(milliseconds);
  const parts = [
    {count: hours, unit: 'hour'},
    {count: minutes, unit: 'minute'},
    {count: seconds, unit: 'second'},
  ].filter(({count, unit}) => count > 0 || (unit === 'second' && hours + minutes === 0));
  const words = parts.map(({count, unit}) =>
    new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'long'}).format(count),
  );
  return new Intl.ListFormat(language, {type: 'unit', style: 'short'}).format(words);
}

/** The same length as HTML's `datetime` attribute wants it: `PT65S`. */
export function machineDuration(milliseconds: number): string {
  return `PT${wholeSeconds(milliseconds)}S`;
}

function split(milliseconds: number): {hours: number; minutes: number; seconds: number} {
  const total = wholeSeconds(milliseconds);
  return {
    hours: Math.floor(total / HOUR),
    minutes: Math.floor((total % HOUR) / MINUTE),
    seconds: total % MINUTE,
  };
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / SECOND));
}
