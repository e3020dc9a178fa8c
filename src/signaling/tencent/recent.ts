/** Remembers the last few hundred things by id, so that a login that lasts for weeks does not grow. */
export class Recent<T> {
  readonly #capacity: number;
  readonly #items = new Map<string, T>();

  constructor(capacity = 300) {
    this.#capacity = capacity;
  }

  /** Whether the id is remembered. */
  has(id: string): boolean {
    return this.#items.has(id);
  }

  /** What is remembered of it. */
  get(id: string): T | undefined {
    return this.#items.get(id);
  }

  /** Remembers; the oldest is forgotten when there are too many. */
  set(id: string, item: T): void {
    this.#items.set(id, item);
    const [oldest] = this.#items.keys();
    if (this.#items.size > this.#capacity && oldest !== undefined) this.#items.delete(oldest);
  }

  /** Forgets, and gives back what was remembered. */
  take(id: string): T | undefined {
    const item = this.#items.get(id);
    this.#items.delete(id);
    return item;
  }
}
