const CAPACITY = 500;

/** Remembers the last few hundred ids, so that a session that lasts for weeks does not grow. */
export class RecentIds {
  readonly #ids = new Set<string>();

  /** Whether the id is remembered. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Remembers an id; the oldest is forgotten when there are too many. */
  add(id: string): void {
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > CAPACITY && oldest !== undefined) this.#ids.delete(oldest);
  }
}
