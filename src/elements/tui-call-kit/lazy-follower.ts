import {Lazy} from '../internal/lazy.js';

/** What goes on as long as there is something to follow. */
export interface Follower<Facts> {
  /** To be told with every change; undefined: there is nothing to follow. */
  follow(facts: Facts | undefined): void;
}

/** Hands facts on to code that is fetched with the first ones. */
export class LazyFollower<Facts> implements Follower<Facts> {
  readonly #lazy: Lazy<Follower<Facts>>;
  #facts: Facts | undefined;

  /** @param load fetches the code; tried again when it failed. */
  constructor(load: () => Promise<Follower<Facts>>) {
    this.#lazy = new Lazy(load, () => {
      this.#lazy.part?.follow(this.#facts);
    });
  }

  follow(facts: Facts | undefined): void {
    this.#facts = facts;
    if (facts) this.#lazy.need();
    this.#lazy.part?.follow(facts);
  }
}
