import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {within} from '../../engine/within.js';
import {onAbort} from '../internal/abort.js';

/** What is known of a UserSig before a login. */
export interface UserSigWish {
  /** The one that the page has put on the kit; empty when there is none yet. */
  readonly userSig: string;
  /** Whether the page can be asked for one. */
  readonly canAskForSig: boolean;
}

/** Where a UserSig comes from. */
export interface UserSigSourceOptions {
  /** Time. */
  readonly clock: Clock;
  /** Asks the page for a UserSig. */
  readonly askForSig: () => Promise<unknown>;
}

/** How long the page may take to give a UserSig, in milliseconds: a person may have to log in to the page first. */
const SIG_TIME = 60_000;

/** The proof of identity for a login: the one that is there, or one that the page is asked for. */
export class UserSigSource {
  readonly #options: UserSigSourceOptions;
  /** One that has expired. */
  #spent = '';

  constructor(options: UserSigSourceOptions) {
    this.#options = options;
  }

  /** From now on this UserSig is no longer good. */
  spend(userSig: string): void {
    this.#spent = userSig;
  }

  /**
   * Yields the UserSig for the next login; empty when there is none, or when aborted. Rejects with -1201 when the page
   * gives none within a minute.
   */
  async get({userSig, canAskForSig}: UserSigWish, signal: AbortSignal): Promise<string> {
    const isFresh = userSig !== '' && userSig !== this.#spent;
    if (isFresh || !canAskForSig) return userSig;
    const {askForSig, clock} = this.#options;
    const aborted = new Promise<string>(resolve => {
      onAbort(signal, () => {
        resolve('');
      });
    });
    try {
      const answer = await within(clock, SIG_TIME, Promise.race([askForSig(), aborted]), () =>
        noSig(`it did not answer within ${SIG_TIME / 1000} seconds.`),
      );
      if (signal.aborted) return '';
      if (typeof answer !== 'string' || answer === '') throw noSig('it gave no text.');
      return answer;
    } catch (cause) {
      throw cause instanceof TUICallError ? cause : noSig('it failed.', cause);
    }
  }
}

function noSig(problem: string, cause?: unknown): TUICallError {
  return TUICallError.of('ERROR_INIT_FAIL', `getUserSig: ${problem}`, 'call', cause);
}
