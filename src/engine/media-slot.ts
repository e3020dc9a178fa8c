import {TUICallError} from './errors.js';
import type {Backend, Clock, Identity, Media} from './ports.js';
import {within} from './within.js';

/** How long the code of an adapter may take to load, in milliseconds. */
const LOAD_TIME = 20_000;

/** The code of an adapter did not come in time. */
function codeTooLate(): TUICallError {
  return TUICallError.of(
    'ERROR_UNKNOWN',
    `The code for calls did not load within ${LOAD_TIME / 1000} seconds. Check the connection and try again.`,
    'browser',
  );
}

/** Waits for the code of an adapter. */
export function loaded<Adapter>(clock: Clock, adapter: Promise<Adapter>): Promise<Adapter> {
  return within(clock, LOAD_TIME, adapter, codeTooLate);
}

/** The one media adapter of an engine: made when first needed, tried again when its loading failed. */
export class MediaSlot {
  readonly #backend: Backend;
  readonly #clock: Clock;
  #media: Promise<Media> | undefined;
  #identity: Identity | undefined;

  constructor(backend: Backend, clock: Clock) {
    this.#backend = backend;
    this.#clock = clock;
  }

  /** From now on this user is logged in. */
  setIdentity(identity: Identity): void {
    this.#identity = identity;
  }

  /** The adapter; rejects with a TUICallError when its code cannot be loaded. */
  get(): Promise<Media> {
    this.#media ??= this.#load();
    return this.#media;
  }

  /** The adapter if it has been asked for. */
  peek(): Promise<Media> | undefined {
    return this.#media;
  }

  /** Lets go of the adapter; the next `get` makes a new one. */
  async destroy(): Promise<void> {
    const media = this.#media;
    this.#media = undefined;
    await media?.then(adapter => adapter.destroy()).catch(() => undefined);
  }

  readonly #whoIsIt = (): Identity => {
    if (!this.#identity) throw TUICallError.notInitialised();
    return this.#identity;
  };

  async #load(): Promise<Media> {
    try {
      return await loaded(this.#clock, this.#backend.createMedia(this.#clock, this.#whoIsIt));
    } catch (cause) {
      this.#media = undefined;
      throw TUICallError.from(cause, 'browser');
    }
  }
}
