/** Remembers what the browser refused to play until the person touches the page. */
export class Playback {
  readonly #blockedChanged: (isBlocked: boolean) => void;
  readonly #refused = new Set<() => Promise<void>>();
  #isBlocked = false;

  /** `blockedChanged` hears when the browser refuses to play, and when everything plays again. */
  constructor(blockedChanged: (isBlocked: boolean) => void) {
    this.#blockedChanged = blockedChanged;
  }

  /** The browser refused to play something; `resume` tries again. */
  refused(resume: () => Promise<void>): void {
    this.#refused.add(resume);
    this.#tell();
  }

  /** Tries again, inside the person's gesture. What is refused once more is kept for the next time. */
  async resume(): Promise<void> {
    const all = [...this.#refused];
    const outcomes = await Promise.allSettled(all.map(async resume => resume()));
    for (const [index, resume] of all.entries()) {
      if (outcomes[index]?.status === 'fulfilled') this.#refused.delete(resume);
    }
    this.#tell();
  }

  #tell(): void {
    const isBlocked = this.#refused.size > 0;
    if (isBlocked === this.#isBlocked) return;
    this.#isBlocked = isBlocked;
    this.#blockedChanged(isBlocked);
  }
}
