import type {ReactiveController} from 'lit';
import {Lazy} from '../internal/lazy.js';
import type {PortableElement} from '../internal/portable-element.js';
import type {SelfView, SelfViewOptions} from './self-view.js';

/** Fetches the code that moves the small picture of a call of two, and makes one. */
export type SelfViewLoader = (host: PortableElement, options: SelfViewOptions) => Promise<SelfView>;

/** The way to the small picture that can be moved: its code comes with the first small picture. */
export class SelfViewEntrance implements ReactiveController {
  readonly #host: PortableElement;
  readonly #lazy: Lazy<SelfView>;

  constructor(host: PortableElement, load: SelfViewLoader, options: SelfViewOptions) {
    this.#host = host;
    this.#lazy = new Lazy(
      () => load(host, options),
      () => {
        this.hostUpdated();
      },
    );
    host.addController(this);
  }

  /** Called by the host. */
  hostUpdated(): void {
    const stage = this.#host.shadowRoot?.querySelector<HTMLElement>('.pair:has(> .small)') ?? null;
    if (stage) this.#lazy.need();
    this.#lazy.part?.arrange(stage);
  }
}
