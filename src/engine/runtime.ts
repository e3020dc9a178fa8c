import {INITIAL_STATE, type CallState} from './call-state.js';
import {EffectRunner} from './effect-runner.js';
import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Input} from './inputs.js';
import {Listeners} from './listeners.js';
import type {MediaSlot} from './media-slot.js';
import type {TUICallObserver} from './observer.js';
import type {Clock, Signaling} from './ports.js';
import {transition, type Moment} from './transition.js';
import type {VideoConsent} from './types.js';

/** What an engine's owner decides about calls. */
export interface CallPolicy {
  /**
   * A second call waits while this party is in one: `state.waiting`, `accept`, `reject`, `ignore`. Default false: its caller
   * is told at once that the line is busy. A function is asked anew each time.
   */
  readonly callWaiting?: boolean | (() => boolean);
  /**
   * Who decides when the other side wants an audio call to become video. `ask`: whoever answers `state.videoRequest`, by
   * `acceptVideo` or `rejectVideo`. `always` (default), for a page that shows no question: it becomes video, with one's own
   * camera off unless it was on in this call before.
   */
  readonly videoConsent?: VideoConsent | (() => VideoConsent);
}

interface Waiting {
  resolve(): void;
  reject(error: TUICallError): void;
}

/**
 * Holds the state and drives it: inputs one after the other, each with its effects in order, so that a command given
 * inside a callback comes after the callbacks that are still due.
 */
export class Runtime {
  /** Who hears every callback. */
  readonly observers: Listeners<TUICallObserver>;
  /** Who hears every new state. */
  readonly subscribers: Listeners<(state: CallState) => void>;
  /** The signaling adapter of the present login. */
  signaling: Signaling | undefined;

  readonly #clock: Clock;
  readonly #policy: CallPolicy;
  readonly #runner: EffectRunner;
  readonly #waiting = new Map<number, Waiting>();
  readonly #inbox: Input[] = [];
  #state: CallState = INITIAL_STATE;
  #isDraining = false;
  #serial = 0;
  #command = 0;

  constructor(media: MediaSlot, clock: Clock, policy: CallPolicy = {}) {
    this.#clock = clock;
    this.#policy = policy;
    this.observers = new Listeners(clock);
    this.subscribers = new Listeners(clock);
    this.#runner = new EffectRunner(
      {
        dispatch: input => {
          this.dispatch(input);
        },
        signaling: () => this.signaling,
        isCurrent: serial => this.#state.status !== 'idle' && this.#state.serial === serial,
        settle: (command, error) => {
          this.#settle(command, error);
        },
        emit: effect => {
          this.#emit(effect);
        },
        dropSession: () => {
          void this.dropSession();
        },
      },
      media,
      clock,
    );
  }

  /** The present state. */
  get state(): CallState {
    return this.#state;
  }

  /** Something happened. */
  dispatch(input: Input): void {
    this.#inbox.push(input);
    if (this.#isDraining) return;
    this.#isDraining = true;
    try {
      for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) this.#take(next);
    } finally {
      this.#isDraining = false;
    }
  }

  /** Gives a command; the promise settles when the rules say so. */
  command(make: (command: number) => Input): Promise<void> {
    const command = ++this.#command;
    return new Promise((resolve, reject) => {
      this.#waiting.set(command, {resolve, reject});
      this.dispatch(make(command));
    });
  }

  /** Makes a TUICallError of what a command met, and tells the observers unless it was the caller's own mistake. */
  report(cause: unknown): TUICallError {
    const error = TUICallError.from(cause);
    if (!error.isMisuse) this.dispatch({type: 'signal', event: {type: 'failed', error}});
    return error;
  }

  /** Lets go of the signaling adapter; resolves when it has logged out. */
  async dropSession(): Promise<void> {
    const signaling = this.signaling;
    this.signaling = undefined;
    // What ends a call (cancel, decline, hang up) goes out before the line is closed.
    await this.#runner.told();
    // A logout that fails changes nothing for this side: the adapter reports nothing more either way.
    await signaling?.disconnect().catch(() => undefined);
  }

  #take(input: Input): void {
    const before = this.#state;
    const [next, effects] = transition(before, input, this.#moment());
    this.#serial = Math.max(this.#serial, lastSerialOf(next));
    if (next !== before) {
      this.#state = next;
      this.subscribers.each(listener => {
        listener(next);
      });
    }
    for (const effect of effects) this.#runner.run(effect);
  }

  #moment(): Moment {
    const {callWaiting = false, videoConsent = 'always'} = this.#policy;
    return {
      at: this.#clock.now(),
      serial: this.#serial + 1,
      callWaiting: typeof callWaiting === 'function' ? callWaiting() : callWaiting,
      videoConsent: typeof videoConsent === 'function' ? videoConsent() : videoConsent,
    };
  }

  #settle(command: number, error: TUICallError | undefined): void {
    const waiting = this.#waiting.get(command);
    this.#waiting.delete(command);
    if (error) waiting?.reject(error);
    else waiting?.resolve();
  }

  #emit({callback, args, info}: Effect & {type: 'emit'}): void {
    this.observers.each(observer => {
      const method: unknown = observer[callback];
      if (typeof method === 'function') method.call(observer, ...args, info);
    });
  }
}

/** The number of the newest call in a state; 0 when there is none. */
function lastSerialOf(state: CallState): number {
  if (state.status === 'idle') return 0;
  const waiting = state.status === 'connected' ? state.waiting?.serial : undefined;
  return Math.max(state.serial, waiting ?? 0);
}
