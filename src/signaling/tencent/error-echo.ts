import type {TUICallError} from '../../engine/errors.js';
import type {Clock, Stop} from '../../engine/ports.js';

/** How far apart a rejection and its echo may be, in milliseconds. */
const ECHO_TIME = 1000;

/**
 * The SDK emits an ERROR event for many a promise that it rejects. Whoever waits for the promise hears of it already;
 * this tells the echo from an error of its own, by the code and the time.
 */
export class ErrorEcho {
  readonly #clock: Clock;
  readonly #report: (error: TUICallError) => void;
  readonly #rejected = new Map<number, number>();
  readonly #held = new Map<number, Stop>();

  constructor(clock: Clock, report: (error: TUICallError) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** A promise was rejected with this code. */
  rejected(code: number): void {
    this.#held.get(code)?.();
    this.#held.delete(code);
    this.#rejected.set(code, this.#clock.now());
  }

  /** An ERROR event came. It is reported a second later, unless a promise is rejected with it. */
  emitted(error: TUICallError): void {
    const {code} = error;
    const at = this.#rejected.get(code);
    const isEcho = at !== undefined && this.#clock.now() - at <= ECHO_TIME;
    if (isEcho || this.#held.has(code)) return;
    const stop = this.#clock.setTimeout(() => {
      this.#held.delete(code);
      this.#report(error);
    }, ECHO_TIME);
    this.#held.set(code, stop);
  }

  /** Reports nothing more. */
  close(): void {
    for (const stop of this.#held.values()) stop();
    this.#held.clear();
  }
}
