import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Clock, Stop} from '../../engine/ports.js';

const SECOND = 1000;

/** Where a ticker gets its time from, asked after each rendering. */
export interface TickerSource {
  /** Time. */
  readonly clock: Clock;
  /** Since when seconds count, in milliseconds since the epoch; undefined while nothing counts. */
  readonly since: number | undefined;
}

/** Renders the host again whenever one more whole second has passed, for as long as there is something to count. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => TickerSource;
  #stop: Stop | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: () => TickerSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Called by the host. */
  hostUpdated(): void {
    const {clock, since} = this.#source();
    this.hostDisconnected();
    if (since === undefined || !this.#host.isConnected) return;
    const late = (((clock.now() - since) % SECOND) + SECOND) % SECOND;
    this.#stop = clock.setTimeout(() => {
      this.#host.requestUpdate();
    }, SECOND - late);
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
