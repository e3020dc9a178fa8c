import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Knows when its host has been on screen for a frame. A screen reader hears what changes in a live region, but often not
 * what stood in it from the beginning: so a region begins empty.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #frame = 0;
  #isStanding = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What to write into a region: nothing at first. */
  say(text: string): string {
    return this.#isStanding ? text : '';
  }

  hostConnected(): void {
    // The first frame comes before the region is painted, and only the second one after that.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#isStanding = true;
        this.#host.requestUpdate();
      });
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#isStanding = false;
  }
}
