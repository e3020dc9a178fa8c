import type {SignalingEvent, Sink} from '../../engine/ports.js';

/**
 * Hands events to the engine, each in a microtask of its own: never inside a command, in order, and an engine that
 * threw would not disturb what this side was doing.
 */
export class Reporter {
  readonly #sink: Sink<SignalingEvent>;
  #isClosed = false;

  constructor(sink: Sink<SignalingEvent>) {
    this.#sink = sink;
  }

  /** Tells the engine, later. */
  report(event: SignalingEvent): void {
    queueMicrotask(() => {
      if (!this.#isClosed) this.#sink(event);
    });
  }

  /** Delivers nothing any more, not even what was reported before. */
  close(): void {
    this.#isClosed = true;
  }
}
