import type {Stop} from '../../engine/ports.js';

/** The gestures after which a browser lets a page play sound, as early as each is one. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const;

/** Whether the person is at this page, and what they do there. */
export class PagePresence {
  readonly #document: Document;
  readonly #window: Window;

  constructor(document: Document, window: Window) {
    this.#document = document;
    this.#window = window;
  }

  /** The person looks at something else. */
  get isAway(): boolean {
    return this.#document.hidden || !this.#document.hasFocus();
  }

  /** The person has touched the page since it was loaded. */
  get isTouched(): boolean {
    return isTouched(this.#window.navigator);
  }

  /** Calls `listener` when `isAway` may have changed. */
  onChange(listener: () => void): Stop {
    return listen(
      [
        [this.#document, 'visibilitychange'],
        [this.#window, 'focus'],
        [this.#window, 'blur'],
      ],
      listener,
    );
  }

  /** Calls `listener` inside every gesture, except one that answers or declines: it needs no sound any more. */
  onGesture(listener: () => void): Stop {
    const handle = (event: Event): void => {
      if (!isAnswer(event)) listener();
    };
    return listen(
      GESTURES.map(type => [this.#window, type]),
      handle,
    );
  }

  /** Calls `listener` when the page goes away. */
  onLeave(listener: () => void): Stop {
    return listen([[this.#window, 'pagehide']], listener);
  }
}

function listen(
  sources: readonly (readonly [EventTarget, string])[],
  listener: (event: Event) => void,
): Stop {
  const controller = new AbortController();
  const options = {capture: true, passive: true, signal: controller.signal};
  for (const [target, type] of sources) target.addEventListener(type, listener, options);
  return () => {
    controller.abort();
  };
}

function isAnswer(event: Event): boolean {
  const names = event.composedPath().map(target => (target instanceof Element ? target.localName : ''));
  return names.includes('tui-incoming-call') && names.includes('button');
}

/** Not every browser says. */
function isTouched({userActivation}: {readonly userActivation?: UserActivation}): boolean {
  return userActivation?.hasBeenActive === true;
}
