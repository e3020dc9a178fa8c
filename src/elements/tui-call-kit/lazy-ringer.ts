import type {RingFacts, RingFollower, RingerLoader} from '../ring/ring.js';

/** Hands what a ring depends on to code that is fetched with the first one. */
export class LazyRinger implements RingFollower {
  readonly #load: () => ReturnType<RingerLoader>;
  #facts: RingFacts | undefined;
  #ringer: RingFollower | undefined;
  #isLoading = false;

  /** @param load fetches the code; tried again when it failed. */
  constructor(load: () => ReturnType<RingerLoader>) {
    this.#load = load;
  }

  follow(facts: RingFacts | undefined): void {
    this.#facts = facts;
    if (this.#ringer) this.#ringer.follow(facts);
    else if (facts && !this.#isLoading) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#ringer = await this.#load();
      this.#ringer.follow(this.#facts);
    } catch {
      // Nothing can be heard then; the card shows all the same.
      this.#isLoading = false;
    }
  }
}
