import type {CallCommands, InitParams} from '../../engine/commands.js';
import {CALL_ERROR_CODES, TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {isAborted, onAbort} from '../internal/abort.js';
import {ToldErrors} from '../internal/told-errors.js';
import {UserSigSource} from './user-sig-source.js';

/** Who should be logged in, and where. */
export interface LoginWish {
  /** On which engine. */
  readonly engine: CallCommands;
  /** The backend's name. */
  readonly backend: string;
  /** The local backend's channel. */
  readonly channel: string;
  /** The Chat instance of the page, if it has one. */
  readonly chat?: object | undefined;
  /** Who. */
  readonly userId: string;
  /** Proof of identity; empty when there is none yet. */
  readonly userSig: string;
  /** The Tencent application's number; 0 when there is none. */
  readonly sdkAppId: number;
  /** Whether the same user may be logged in more than once. */
  readonly multiDevice: boolean;
  /** Whether the page can be asked for a UserSig. */
  readonly canAskForSig: boolean;
}

/** What a login needs from around it. */
export interface LoginOptions {
  /** Time. */
  readonly clock: Clock;
  /** Asks the page for a UserSig. */
  readonly askForSig: () => Promise<unknown>;
  /** A login failed; `isTold`: the engine has told its observers. */
  readonly onFailure: (error: TUICallError, isTold: boolean) => void;
}

/**
 * Sees to it that whoever should be logged in is. One step at a time; of wishes that follow each other quickly only the
 * last one counts. What it has not logged in, it does not log out.
 */
export class Login {
  readonly #options: LoginOptions;
  #wish: LoginWish | undefined;
  /** What was logged in here last, and has not been logged out since. */
  #held: LoginWish | undefined;
  readonly #sigs: UserSigSource;
  #attempt = new AbortController();
  #isDone = true;
  #work: Promise<void> | undefined;
  #failure: TUICallError | undefined;

  constructor(options: LoginOptions) {
    this.#options = options;
    this.#sigs = new UserSigSource(options);
  }

  /** From now on this user should be logged in; undefined: nobody. Logging out begins before this returns. */
  want(wish: LoginWish | undefined): void {
    const former = this.#wish;
    this.#wish = wish;
    const isSame =
      wish && former ? isSamePerson(wish, former) && wish.userSig === former.userSig : wish === former;
    // A page that can be asked only now may help where a login has failed, but is no reason to disturb one that has not.
    const isHelp =
      this.#failure !== undefined && wish?.canAskForSig === true && former?.canAskForSig !== true;
    if (!isSame || isHelp) this.#start();
  }

  /** Logs in once more, with a new UserSig where the page has one to give. Does nothing when nobody should be logged in. */
  renew(): void {
    if (!this.#wish) return;
    this.#sigs.spend(this.#wish.userSig);
    this.#start();
  }

  /** Resolves when nothing is under way. Rejects with the TUICallError of a login that failed. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work;
    if (this.#failure) throw this.#failure;
  }

  #start(): void {
    this.#isDone = false;
    this.#attempt.abort();
    this.#attempt = new AbortController();
    this.#work ??= this.#run();
  }

  async #run(): Promise<void> {
    while (!this.#isDone) {
      const {signal} = this.#attempt;
      this.#failure = undefined;
      await this.#carryOut(this.#wish, signal);
      if (!signal.aborted) this.#isDone = true;
    }
    this.#work = undefined;
  }

  async #carryOut(wish: LoginWish | undefined, signal: AbortSignal): Promise<void> {
    if (this.#held && !(wish && isSamePerson(wish, this.#held))) {
      const {engine} = this.#held;
      this.#held = undefined;
      await engine.unInit();
    }
    if (!wish || signal.aborted) return;
    const isOthers = !this.#held && wish.engine.state.session !== 'none';
    if (isOthers) return;
    const told = new ToldErrors();
    wish.engine.addObserver(told.observer);
    try {
      await this.#logIn(wish, signal);
    } catch (cause) {
      if (isAborted(signal)) return;
      this.#failure = TUICallError.from(cause);
      this.#options.onFailure(this.#failure, told.includes(this.#failure));
    } finally {
      wish.engine.removeObserver(told.observer);
    }
  }

  async #logIn(wish: LoginWish, signal: AbortSignal): Promise<void> {
    const {engine} = wish;
    // The same person with another UserSig: that can wait for the end of a call.
    const isAgain = engine.state.session === 'ready';
    if (isAgain) await untilIdle(engine, signal);
    if (isAgain && !signal.aborted) await engine.unInit();
    if (signal.aborted) return;
    const userSig = await this.#sigs.get(wish, signal);
    if (isAborted(signal)) return;
    this.#held = wish;
    const stop = onAbort(signal, () => {
      const isStillWanted = this.#wish !== undefined && isSamePerson(this.#wish, wish);
      if (engine.state.status === 'idle' || !isStillWanted) void engine.unInit();
    });
    try {
      await this.#init(wish, userSig, signal);
    } finally {
      stop();
    }
  }

  /** Logs in; with a new UserSig where the page's first one turns out to have expired. */
  async #init(wish: LoginWish, userSig: string, signal: AbortSignal): Promise<void> {
    try {
      await wish.engine.init(initParams(wish, userSig));
    } catch (cause) {
      const isExpired =
        cause instanceof TUICallError && cause.code === CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED;
      const mayAsk = wish.canAskForSig && userSig !== '' && userSig === wish.userSig;
      if (!isExpired || !mayAsk || signal.aborted) throw cause;
      this.#sigs.spend(userSig);
      const fresh = await this.#sigs.get(wish, signal);
      if (!isAborted(signal)) await wish.engine.init(initParams(wish, fresh));
    }
  }
}

function initParams({userId, sdkAppId, multiDevice}: LoginWish, userSig: string): InitParams {
  return {
    userId,
    multiDevice,
    ...(userSig === '' ? {} : {userSig}),
    ...(sdkAppId === 0 ? {} : {sdkAppId}),
  };
}

function untilIdle(engine: CallCommands, signal: AbortSignal): Promise<void> {
  if (engine.state.status === 'idle') return Promise.resolve();
  return new Promise(resolve => {
    const stops = [
      engine.subscribe(({status}) => {
        if (status === 'idle') done();
      }),
      onAbort(signal, () => {
        done();
      }),
    ];
    const done = (): void => {
      for (const stop of stops) stop();
      resolve();
    };
  });
}

function isSamePerson(one: LoginWish, other: LoginWish): boolean {
  return (
    one.engine === other.engine &&
    one.backend === other.backend &&
    one.channel === other.channel &&
    one.chat === other.chat &&
    one.userId === other.userId &&
    one.sdkAppId === other.sdkAppId &&
    one.multiDevice === other.multiDevice
  );
}
