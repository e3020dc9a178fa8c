import type {Clock, Stop} from '../engine/index.js';

interface Timer {
  due: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

/** Time that moves only when a test says so. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #settle: () => Promise<void>;
  #now: number;

  /**
   * @param now the time it starts at, in milliseconds since the epoch.
   * @param settle waits until what is under way has had its turn; by default a number of microtasks. A test over
   * real channels waits for its messages here.
   */
  constructor(now = 1_700_000_000_000, settle: () => Promise<void> = microtasks) {
    this.#now = now;
    this.#settle = settle;
  }

  /** How many timers are running: none once everything has been let go. */
  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, ms: number): Stop {
    return this.#start({due: this.#now + ms, every: undefined, run});
  }

  setInterval(run: () => void, ms: number): Stop {
    return this.#start({due: this.#now + ms, every: Math.max(1, ms), run});
  }

  /** Moves time on by `ms` milliseconds, running what falls due in order, each with time to settle. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.#settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.due);
      if (next.every === undefined) this.#timers.delete(next);
      else next.due += next.every;
      next.run();
      await this.#settle();
    }
    this.#now = end;
    await this.#settle();
  }

  #start(timer: Timer): Stop {
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.due <= end && (!first || timer.due < first.due)) first = timer;
    }
    return first;
  }
}

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}
