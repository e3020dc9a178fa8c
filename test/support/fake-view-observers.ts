import type {ViewObservers} from '../../src/media/view-watch.js';

type Sight = Parameters<Parameters<ViewObservers['sight']>[0]>[0];

/** Stands for the browser's observers, which wait for a frame: whatever is in the page is in sight unless told otherwise. */
export class FakeViewObservers implements ViewObservers {
  readonly #hidden = new Set<Element>();
  readonly #seen = new Set<Element>();
  #hearResize: (elements: readonly Element[]) => void = () => undefined;
  #hearSight: (changes: Sight) => void = () => undefined;

  readonly resize: ViewObservers['resize'] = heard => {
    this.#hearResize = heard;
    return {
      observe: () => undefined,
      unobserve: () => undefined,
      disconnect: () => undefined,
    };
  };

  readonly sight: ViewObservers['sight'] = heard => {
    this.#hearSight = heard;
    return {
      observe: element => {
        this.#seen.add(element);
        void Promise.resolve().then(() => {
          this.#tell(element);
        });
      },
      unobserve: element => {
        this.#seen.delete(element);
      },
      disconnect: () => {
        this.#seen.clear();
      },
    };
  };

  /** Tells that what is inside an element may have another size. */
  resized(view: Element): void {
    this.#hearResize(this.#inside(view));
  }

  /** Scrolls what is inside an element out of sight, or back. */
  setInSight(view: Element, isInSight: boolean): void {
    for (const element of this.#inside(view)) {
      if (isInSight) this.#hidden.delete(element);
      else this.#hidden.add(element);
      this.#tell(element);
    }
  }

  #inside(view: Element): readonly Element[] {
    return [...this.#seen].filter(element => view.contains(element));
  }

  #tell(element: Element): void {
    if (!this.#seen.has(element)) return;
    const isIntersecting = element.isConnected && !this.#hidden.has(element);
    this.#hearSight([{target: element, isIntersecting}]);
  }
}
