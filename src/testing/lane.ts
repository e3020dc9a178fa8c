/** Resolves after as long as a piece of news takes to arrive. */
export type Travel = () => Promise<void>;

/** A way on which nothing overtakes: each piece of news takes its own time, and waits for those before it. */
export class Lane {
  readonly #travel: Travel | undefined;
  #last: Promise<void> = Promise.resolve();

  /** @param travel how long each piece of news takes; a microtask when absent. */
  constructor(travel?: Travel) {
    this.#travel = travel;
  }

  /** Resolves when what is sent now has arrived, after everything that was sent before. */
  pass(): Promise<void> {
    // Microtasks keep their order by themselves.
    if (!this.#travel) return Promise.resolve();
    const before = this.#last;
    const travelled = this.#travel();
    this.#last = travelled.then(() => before);
    return this.#last;
  }
}
