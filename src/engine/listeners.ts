import type {Clock, Stop} from './ports.js';

/**
 * A set of listeners. One that throws stops neither the others nor the engine; its error is thrown again on its own,
 * where the page's error handling sees it.
 */
export class Listeners<Listener> {
  readonly #listeners = new Set<Listener>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds a listener once; returns its end. */
  add(listener: Listener): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Removes a listener. */
  delete(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Tells every listener that was there when this began. */
  each(tell: (listener: Listener) => void): void {
    for (const listener of [...this.#listeners]) {
      try {
        tell(listener);
      } catch (error) {
        this.#clock.setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  }
}
