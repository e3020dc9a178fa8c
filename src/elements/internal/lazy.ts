/** A part whose code is fetched when it is needed for the first time. What could not be fetched is tried again. */
export class Lazy<Part> {
  readonly #load: () => Promise<Part>;
  readonly #ready: () => void;
  #part: Part | undefined;
  #isLoading = false;

  /**
   * @param load fetches the code and makes the part.
   * @param ready is called once, when the part is there.
   */
  constructor(load: () => Promise<Part>, ready: () => void) {
    this.#load = load;
    this.#ready = ready;
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Says that it is needed; once is enough, more often does no harm. */
  need(): void {
    if (!this.#part && !this.#isLoading) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#part = await this.#load();
      this.#ready();
    } catch {
      // A call goes on without it.
    } finally {
      this.#isLoading = false;
    }
  }
}
