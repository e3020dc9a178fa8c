import {TUICallError} from '../../engine/errors.js';
import type {Clock, Stop} from '../../engine/ports.js';

/** An acceptance that waits, for a bounded time, until the inviter confirms it. */
export class Answer {
  /** Settles once: confirmed, refused, or -1406 when nothing came in time. */
  readonly settled: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (error: TUICallError) => void = () => undefined;
  readonly #stop: Stop;

  constructor(clock: Clock, ms: number, onSilence: () => void) {
    this.settled = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#stop = clock.setTimeout(() => {
      onSilence();
      this.refuse(TUICallError.signalingFailed('The caller did not confirm the answer in time.'));
    }, ms);
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
