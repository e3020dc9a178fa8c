import {TUICallError} from './errors.js';
import type {Backend, Clock, Media} from './ports.js';

/** The one media adapter of an engine: made when first needed, tried again when its loading failed. */
export class MediaSlot {
  readonly #backend: Backend;
  readonly #clock: Clock;
  #media: Promise<Media> | undefined;

  constructor(backend: Backend, clock: Clock) {
    this.#backend = backend;
    this.#clock = clock;
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

  async #load(): Promise<Media> {
    try {
      return await this.#backend.createMedia(this.#clock);
    } catch (cause) {
      this.#media = undefined;
      throw TUICallError.from(cause, 'browser');
    }
  }
}
