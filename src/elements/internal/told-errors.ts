import type {TUICallError} from '../../engine/errors.js';
import type {TUICallObserver} from '../../engine/observer.js';

/** What the engine's callbacks have told while a command was under way, so that nothing is told twice. */
export class ToldErrors {
  /** To be added to the engine for as long as the command takes. */
  readonly observer: TUICallObserver = {
    onError: (code, message) => {
      this.#errors.add(`${code} ${message}`);
    },
    onCallCancelled: () => {
      this.#hasCallEnded = true;
    },
    onCallEnd: () => {
      this.#hasCallEnded = true;
    },
  };
  readonly #errors = new Set<string>();
  #hasCallEnded = false;

  /** Whether a call ended meanwhile. */
  get hasCallEnded(): boolean {
    return this.#hasCallEnded;
  }

  /** Whether this very error was told. */
  includes(error: TUICallError): boolean {
    return this.#errors.has(`${error.code} ${error.message}`);
  }
}
