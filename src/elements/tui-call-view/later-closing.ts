import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock, Stop} from '../../engine/ports.js';

const SECOND = 1000;

/** What closes by itself. */
export interface LaterClosingOptions {
  /** Time. */
  readonly clock: () => Clock;
  /** After how many seconds it should close, as it was rendered; 0: not by itself. */
  readonly delay: () => number;
  /** Closes it. */
  readonly close: () => void;
}

/** Closes something some time after it was first rendered so, unless it is to stay by then. */
export class LaterClosing implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly isConnected: boolean};
  readonly #options: LaterClosingOptions;
  #delay = 0;
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost & {readonly isConnected: boolean}, options: LaterClosingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Called by the host. */
  hostUpdated(): void {
    // A rendering may be due when the host has left.
    if (this.#host.isConnected) this.#set(this.#options.delay());
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#set(0);
  }

  #set(delay: number): void {
    if (delay === this.#delay) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#delay = delay;
    if (delay <= 0) return;
    this.#stop = this.#options.clock().setTimeout(this.#options.close, delay * SECOND);
  }
}
