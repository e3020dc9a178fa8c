import type {SignalingEvent, Sink} from '../../engine/ports.js';

/** Hands events to the engine, in order and never inside a command; holds them back until the login is done. */
export class Reporter {
  readonly #sink: Sink<SignalingEvent>;
  #held: SignalingEvent[] | undefined = [];
  #isClosed = false;

  constructor(sink: Sink<SignalingEvent>) {
    this.#sink = sink;
  }

  /** Tells the engine, later. */
  report(event: SignalingEvent): void {
    if (this.#held) {
      this.#held.push(event);
      return;
    }
    queueMicrotask(() => {
      if (!this.#isClosed) this.#sink(event);
    });
  }

  /** The login is done: what was held back goes out. */
  open(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const event of held) this.report(event);
  }

  /** Tells the engine one last thing, and nothing after it. */
  last(event: SignalingEvent): void {
    this.report(event);
    queueMicrotask(() => {
      this.#isClosed = true;
    });
  }

  /** Delivers nothing any more, not even what was reported before. */
  close(): void {
    this.#isClosed = true;
  }
}
