import type {Clock, Stop} from '../../engine/ports.js';
import type {LocalMediaEnvironment} from './environment.js';

type Locks = LocalMediaEnvironment['locks'];

/** How often a member shows that it lives, in milliseconds. */
export const BEAT_INTERVAL = 1_000;
/** After this much silence a member counts as gone, in milliseconds. */
export const SILENCE_LIMIT = 4_500;
/**
 * A tick counts for this much at most, in milliseconds: when it comes later, this page itself was held up, and the
 * others may have beaten all along.
 */
const LONGEST_TICK = 2_000;

/**
 * Holds a lock from now on until `signal` aborts. The browser frees it when the page is gone, however it went. Resolves
 * when the lock is held, or at once where there are no locks.
 */
export function holdLock(locks: Locks, name: string, signal: AbortSignal): Promise<void> {
  if (!locks) return Promise.resolve();
  return new Promise(resolve => {
    const released = new Promise<void>(release => {
      signal.addEventListener('abort', () => {
        release();
      });
    });
    locks
      .request(name, {signal}, () => {
        resolve();
        return released;
      })
      // Locks may be forbidden in this frame; then only the beats tell.
      .catch(() => {
        resolve();
      });
  });
}

/** Calls `freed` when the holder of a lock is gone, unless `signal` aborts before. */
export function watchLock(locks: Locks, name: string, signal: AbortSignal, freed: () => void): void {
  locks
    ?.request(name, {mode: 'shared', signal}, () => {
      if (!signal.aborted) freed();
    })
    .catch(() => undefined);
}

/**
 * Counts the silence of the other members in time that this page was awake, so that it is fair to them when it was held
 * up itself, and still comes to an end on a machine that is slow throughout.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #heard = new Map<string, number>();
  #lastTick = 0;
  #awake = 0;
  #stop: Stop = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `beat` every second and `lost` for each member that has been silent too long, until stopped. */
  start(beat: () => void, lost: (memberId: string) => void): void {
    this.#lastTick = this.#clock.now();
    this.#stop = this.#clock.setInterval(() => {
      beat();
      for (const memberId of this.#silent()) lost(memberId);
    }, BEAT_INTERVAL);
  }

  /** Stops for good. */
  stop(): void {
    this.#stop();
    this.#heard.clear();
  }

  /** A member showed that it lives. */
  heard(memberId: string): void {
    this.#heard.set(memberId, this.#awakeNow());
  }

  /** A member is no longer expected to be heard. */
  forget(memberId: string): void {
    this.#heard.delete(memberId);
  }

  #silent(): readonly string[] {
    this.#awake = this.#awakeNow();
    this.#lastTick = this.#clock.now();
    return [...this.#heard]
      .filter(([, at]) => this.#awake - at >= SILENCE_LIMIT)
      .map(([memberId]) => memberId);
  }

  /** For how long this page has been awake since the start, in milliseconds. */
  #awakeNow(): number {
    return this.#awake + Math.min(this.#clock.now() - this.#lastTick, LONGEST_TICK);
  }
}
