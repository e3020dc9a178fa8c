/** How large a person's picture is shown, in pixels of the screen. */
export interface ShownSize {
  /** Width of the view. */
  readonly width: number;
  /** Height of the view. */
  readonly height: number;
}

/** Observes elements; injected so that tests need no layout. */
export interface ViewObservers {
  /** Hears when an element's size changes. */
  readonly resize: (
    heard: (elements: readonly Element[]) => void,
  ) => Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'>;
  /** Hears when an element comes into sight or goes out of it. */
  readonly sight: (
    heard: (changes: readonly {readonly target: Element; readonly isIntersecting: boolean}[]) => void,
  ) => Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'>;
}

interface Watched {
  readonly userId: string;
  isInSight: boolean;
  size: ShownSize | undefined;
}

/**
 * Knows how large each person is shown, so that a picture is fetched only while somebody can see it, and no larger than
 * it is seen. A view that is scrolled away, hidden or empty counts as not shown.
 */
export class ViewWatch {
  readonly #report: (userId: string, size: ShownSize | undefined) => void;
  readonly #resize: ReturnType<ViewObservers['resize']>;
  readonly #sight: ReturnType<ViewObservers['sight']>;
  readonly #watched = new Map<Element, Watched>();

  /** `report` is called, never inside a call of this object, when somebody's size has changed. */
  constructor(
    report: (userId: string, size: ShownSize | undefined) => void,
    observers: ViewObservers = browserObservers(),
  ) {
    this.#report = report;
    this.#resize = observers.resize(elements => {
      for (const element of elements) this.#measure(element);
    });
    this.#sight = observers.sight(changes => {
      for (const {target, isIntersecting} of changes) {
        const watched = this.#watched.get(target);
        if (watched) watched.isInSight = isIntersecting;
        this.#measure(target);
      }
    });
  }

  /** Watches where a person is shown, in place of an earlier view; undefined: nowhere. */
  watch(userId: string, element: Element | undefined): void {
    for (const [other, watched] of this.#watched) {
      if (watched.userId === userId && other !== element) this.#unwatch(other);
    }
    if (!element || this.#watched.get(element)?.userId === userId) return;
    this.#unwatch(element);
    this.#watched.set(element, {userId, isInSight: false, size: undefined});
    this.#resize.observe(element);
    this.#sight.observe(element);
  }

  /** How large a person is shown now; undefined while nobody can see them. */
  sizeOf(userId: string): ShownSize | undefined {
    return [...this.#watched.values()].find(watched => watched.userId === userId)?.size;
  }

  /** Watches nobody any more. */
  close(): void {
    this.#resize.disconnect();
    this.#sight.disconnect();
    this.#watched.clear();
  }

  #unwatch(element: Element): void {
    if (!this.#watched.delete(element)) return;
    this.#resize.unobserve(element);
    this.#sight.unobserve(element);
  }

  #measure(element: Element): void {
    const watched = this.#watched.get(element);
    if (!watched) return;
    const size = watched.isInSight ? sizeOnScreen(element) : undefined;
    const {width, height} = watched.size ?? {};
    if (width === size?.width && height === size?.height) return;
    watched.size = size;
    this.#report(watched.userId, size);
  }
}

function sizeOnScreen(element: Element): ShownSize | undefined {
  const ratio = element.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const {width, height} = element.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  return {width: Math.round(width * ratio), height: Math.round(height * ratio)};
}

function browserObservers(): ViewObservers {
  return {
    resize: heard =>
      new ResizeObserver(entries => {
        heard(entries.map(({target}) => target));
      }),
    sight: heard => new IntersectionObserver(heard),
  };
}
