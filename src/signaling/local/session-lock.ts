import type {Clock, Stop} from '../../engine/ports.js';

/** How long a login waits for its own lock, in milliseconds; a new name is free, so this is never reached. */
const LOCK_TIME = 1000;

/**
 * The Web Locks by which pages learn that another page is gone, however it went: every session holds a lock of its
 * own name, and the browser frees it when the page crashes. Without Web Locks nothing is held and nothing is seen.
 */
export class SessionLocks {
  readonly #locks: LockManager | undefined;
  readonly #prefix: string;
  readonly #clock: Clock;
  #release: (() => void) | undefined;
  #isReleased = false;

  constructor(locks: LockManager | undefined, prefix: string, clock: Clock) {
    this.#locks = locks;
    this.#prefix = prefix;
    this.#clock = clock;
  }

  /** Whether this session's own lock is held, so that others may watch it. */
  get isHeld(): boolean {
    return this.#release !== undefined;
  }

  /** Takes this session's lock. Resolves when it is held, or cannot be; never rejects. */
  async hold(sessionId: string): Promise<void> {
    const locks = this.#locks;
    if (!locks) return;
    await new Promise<void>(resolve => {
      const stop = this.#clock.setTimeout(resolve, LOCK_TIME);
      const settle = (): void => {
        stop();
        resolve();
      };
      // The lock is held until the promise of its callback settles.
      const holding = async (): Promise<void> => {
        settle();
        if (this.#isReleased) return;
        await new Promise<void>(release => {
          this.#release = release;
        });
      };
      // An origin may be forbidden to use locks; then this session goes without.
      locks.request(this.#name(sessionId), holding).catch(settle);
    });
  }

  /** Lets go of this session's lock, now and for good. */
  release(): void {
    this.#isReleased = true;
    this.#release?.();
    this.#release = undefined;
  }

  /** Calls `onGone` once when the session of this id, which must hold its lock, is gone. Ends with the returned stop. */
  watch(sessionId: string, onGone: () => void): Stop {
    const controller = new AbortController();
    const {signal} = controller;
    this.#locks
      ?.request(this.#name(sessionId), {mode: 'shared', signal}, () => {
        if (!signal.aborted) onGone();
      })
      .catch(() => undefined);
    return () => {
      controller.abort();
    };
  }

  #name(sessionId: string): string {
    return `${this.#prefix}:${sessionId}`;
  }
}
