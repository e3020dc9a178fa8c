import type {Stop} from '../../engine/ports.js';
import {watchSize} from '../internal/watch-size.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Knows how many buttons fit into one line of the bar. It watches the width alone, by the host's `.ruler`: the height
 * follows from what is found out here.
 */
export class BarSize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #stopWatching: Stop | undefined;
  #places = Infinity;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How many; endless until the bar is laid out. */
  get places(): number {
    return this.#places;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#places = Infinity;
  }

  /** @internal */
  hostUpdated(): void {
    const ruler = this.#host.shadowRoot?.querySelector('.ruler');
    if (this.#places !== Infinity || !ruler) return;
    // Right after this rendering: the height that follows is known before anything is painted.
    queueMicrotask(this.measure);
    this.#stopWatching ??= watchSize(ruler, () => {
      // Later: what the height follows from must not change while others are told their heights.
      ruler.ownerDocument.defaultView?.requestAnimationFrame(() => {
        this.measure();
      });
    });
  }

  /** Measures anew, because the page has put something into the bar. */
  readonly measure = (): void => {
    const bar = this.#host.shadowRoot?.querySelector('.bar');
    const button = bar?.querySelector<HTMLElement>('[part~=button]');
    if (!bar || !button || bar.clientWidth === 0) return;
    const gap = Number.parseFloat(getComputedStyle(bar).columnGap) || 0;
    const guests = [...bar.querySelectorAll('slot')].flatMap(slot => slot.assignedElements({flatten: true}));
    const taken = guests.reduce((sum, guest) => sum + guest.getBoundingClientRect().width + gap, 0);
    const places = Math.floor((bar.clientWidth - taken + gap) / (button.offsetWidth + gap));
    if (places === this.#places) return;
    this.#places = places;
    this.#host.requestUpdate();
  };
}
