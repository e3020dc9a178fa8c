import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Box} from './layout-geometry.js';

/** Measures the room for tiles, and renders the host again when it has changed. */
export class StageSize implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Element | null;
  readonly #observer: ResizeObserver;
  #stage: Element | null = null;
  #box: Box | undefined;

  /** `find` gives the element to measure, once it is rendered; null while there is none. */
  constructor(host: ReactiveControllerHost, find: () => Element | null) {
    this.#host = host;
    this.#find = find;
    this.#observer = new ResizeObserver(entries => {
      const latest = entries.at(-1);
      if (latest) this.#measure(latest.contentRect);
    });
    host.addController(this);
  }

  /** The room inside the element's padding, in whole pixels; undefined until it is known. */
  get box(): Box | undefined {
    return this.#box;
  }

  /** Called by the host. */
  hostConnected(): void {
    this.hostUpdated();
  }

  /** Called by the host. */
  hostUpdated(): void {
    const stage = this.#find();
    if (stage === this.#stage) return;
    this.#observer.disconnect();
    this.#stage = stage;
    // Hears the present size too, before anything is painted.
    if (stage) this.#observer.observe(stage);
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stage = null;
  }

  #measure(size: Box): void {
    const box = {width: Math.floor(size.width), height: Math.floor(size.height)};
    const isHidden = box.width === 0 || box.height === 0;
    if (isHidden || (box.width === this.#box?.width && box.height === this.#box.height)) return;
    this.#box = box;
    this.#host.requestUpdate();
  }
}
