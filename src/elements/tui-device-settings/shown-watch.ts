/** Tells when an element comes into sight and when it goes: a closed dialog, `hidden` and the like leave it without a box. */
export class ShownWatch {
  readonly #element: Element;
  readonly #size: ResizeObserver;
  #wasShown = false;

  /** @param changed hears each change, from hidden at the start. */
  constructor(element: Element, changed: (isShown: boolean) => void) {
    this.#element = element;
    this.#size = new ResizeObserver(() => {
      const {isShown} = this;
      if (isShown === this.#wasShown) return;
      this.#wasShown = isShown;
      changed(isShown);
    });
  }

  /** It has a box now. */
  get isShown(): boolean {
    return this.#element.getClientRects().length > 0;
  }

  /** Begins to watch, as if the element had been hidden. */
  start(): void {
    this.#wasShown = false;
    this.#size.observe(this.#element);
  }

  /** Watches no longer. */
  stop(): void {
    this.#size.disconnect();
  }
}
