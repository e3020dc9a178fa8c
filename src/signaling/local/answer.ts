import {TUICallError} from '../../engine/errors.js';
import type {Clock, Stop} from '../../engine/ports.js';

/** A second at a time, in milliseconds. */
const SECOND = 1_000;

/** An acceptance that waits, for a bounded time, until the inviter confirms it. */
export class Answer {
  /** Settles once: confirmed, refused, or -1406 when nothing came in time. */
  readonly settled: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (error: TUICallError) => void = () => undefined;
  #stop: Stop = () => undefined;

  /** Waits for so many seconds. One in which this page was held up counts no longer than another. */
  constructor(clock: Clock, seconds: number, onSilence: () => void) {
    this.settled = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const wait = (left: number): void => {
      this.#stop = clock.setTimeout(() => {
        // The confirmation may be among what this page has not got round to: whoever is late listens once more.
        if (left > 1) {
          wait(left - 1);
          return;
        }
        onSilence();
        this.refuse(TUICallError.signalingFailed('The caller did not confirm the answer in time.'));
      }, SECOND);
    };
    wait(seconds);
  }

  /** The inviter took it. */
  confirm(): void {
    this.#stop();
    this.#resolve();
  }

  /** It came to nothing. */
  refuse(error: TUICallError): void {
    this.#stop();
    this.#reject(error);
  }
}

/** 8010: the ring is over (the Chat SDK's code for it). */
export function invitationOver(): TUICallError {
  return new TUICallError({
    name: 'ERROR_INVALID_INVITE_ID',
    code: 8010,
    message: 'The invitation is over: it was answered, taken back, or it timed out.',
    source: 'call',
  });
}
