import type {Clock, Stop} from '../../engine/ports.js';
import type {PagePresence} from './page-presence.js';

/** How long a tab that could not sound before a touch gives the others, in milliseconds. */
const UNTOUCHED_DELAY = 150;
/** How long a tab that the person does not look at gives the others, in milliseconds. */
const AWAY_DELAY = 100;
/**
 * How long a tab that inherits the ring stays silent, in milliseconds: the former leader may have stopped because the call
 * was answered, and the news of it may still be on its way.
 */
const GRACE = 1000;

/** What an election is held with. */
export interface LeadershipOptions {
  /** The browser's locks; undefined where it has none. */
  readonly locks: LockManager | undefined;
  /** Time. */
  readonly clock: Clock;
  /** Whether the person is at this page. */
  readonly page: Pick<PagePresence, 'isAway' | 'isTouched'>;
}

/**
 * One tab's part in the election of the one that rings for a user: whoever holds the lock of the ring leads. A tab that is
 * closed loses the lock by the browser's doing, and the next one leads. Without Web Locks every tab leads.
 */
export class Leadership {
  readonly #name: string;
  readonly #options: LeadershipOptions;
  readonly #tell: (isLeading: boolean) => void;
  #waiting = new AbortController();
  #stopTimer: Stop | undefined;
  /** The request by which the lock is held; undefined while it is not. */
  #held: object | undefined;
  #release: (() => void) | undefined;
  #isLeading = false;
  #isTaking = false;
  #isOver = false;

  /** @param id of the ring, the same in every tab. */
  constructor(id: string, options: LeadershipOptions, tell: (isLeading: boolean) => void) {
    this.#name = `tui-call-ring:${id}`;
    this.#options = options;
    this.#tell = tell;
    const {isAway, isTouched} = options.page;
    const delay = (isTouched ? 0 : UNTOUCHED_DELAY) + (isAway ? AWAY_DELAY : 0);
    this.#stopTimer = options.clock.setTimeout(() => {
      this.#ask({ifAvailable: true}, this.#lead);
    }, delay);
  }

  /** Leads from now on, whoever else did: the person is here. */
  take(): void {
    if (this.#isLeading || this.#isTaking || this.#isOver) return;
    this.#stopTimer?.();
    this.#waiting.abort();
    if (this.#held) {
      this.#lead();
      return;
    }
    this.#isTaking = true;
    this.#ask({steal: true}, this.#lead);
  }

  /** Leads no longer, and does not want to. */
  stop(): void {
    this.#isOver = true;
    this.#stopTimer?.();
    this.#waiting.abort();
    this.#release?.();
  }

  #ask(options: LockOptions, whenHeld: () => void): void {
    const {locks} = this.#options;
    if (!locks) {
      this.#lead();
      return;
    }
    const request = {};
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (this.#isOver) return undefined;
      if (!lock) {
        this.#wait();
        return undefined;
      }
      this.#waiting.abort();
      this.#held = request;
      this.#isTaking = false;
      whenHeld();
      return new Promise(release => {
        this.#release = release;
      });
    };
    locks.request(this.#name, options, hold).catch((cause: unknown) => {
      this.#handleFailure(request, cause);
    });
  }

  #wait(): void {
    this.#waiting = new AbortController();
    this.#ask({signal: this.#waiting.signal}, () => {
      this.#stopTimer = this.#options.clock.setTimeout(this.#lead, GRACE);
    });
  }

  #handleFailure(request: object, cause: unknown): void {
    if (this.#isOver) return;
    if (this.#held === request) this.#lose();
    // A page may be forbidden to use locks; then it rings, whatever the others do.
    else if (!(cause instanceof DOMException && cause.name === 'AbortError')) this.#lead();
  }

  /** Another tab has taken it. */
  #lose(): void {
    this.#held = undefined;
    this.#release = undefined;
    this.#stopTimer?.();
    if (this.#isLeading) {
      this.#isLeading = false;
      this.#tell(false);
    }
    this.#wait();
  }

  readonly #lead = (): void => {
    if (this.#isLeading) return;
    this.#isLeading = true;
    this.#tell(true);
  };
}
