import type {Stop} from '../../engine/ports.js';

/** How far a pointer moves before it drags, in pixels: a finger is never quite still when it taps. */
const THRESHOLD = 6;

/** How far a pointer has moved since it was put down, in pixels. */
export interface Way {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** What is dragged. */
export interface DragOptions {
  /** Whether a drag may begin with this press. */
  readonly accepts?: (event: PointerEvent) => boolean;
  /** A drag begins. */
  readonly begin: () => void;
  /** The pointer is here now. */
  readonly move: (way: Way) => void;
  /** The pointer was let go here; undefined: the drag was given up, by Escape or by the browser. */
  readonly end: (way: Way | undefined) => void;
}

/**
 * Lets an element be dragged by mouse, pen or finger, until the stop. A press that does not move stays a press, so buttons
 * in the element go on working; after a drag the button under the pointer is not pressed. The element needs
 * `touch-action: none`.
 */
export function makeDraggable(element: HTMLElement, options: DragOptions): Stop {
  const life = new AbortController();
  let stopDrag: Stop | undefined;
  element.addEventListener(
    'pointerdown',
    event => {
      const isWanted = event.isPrimary && event.button === 0 && (options.accepts?.(event) ?? true);
      if (!isWanted || stopDrag) return;
      stopDrag = follow(element, event, {
        ...options,
        over: () => {
          stopDrag = undefined;
        },
      });
    },
    {signal: life.signal},
  );
  return () => {
    life.abort();
    stopDrag?.();
  };
}

/** Follows one press, from the pointer's going down to its coming up. */
function follow(
  element: HTMLElement,
  {pointerId, clientX, clientY}: PointerEvent,
  {begin, move, end, over}: DragOptions & {readonly over: () => void},
): Stop {
  const life = new AbortController();
  const {signal} = life;
  let isDragging = false;
  const wayTo = (event: PointerEvent): Way => ({x: event.clientX - clientX, y: event.clientY - clientY});
  const finish = (way: Way | undefined): void => {
    if (signal.aborted) return;
    life.abort();
    over();
    if (!isDragging) return;
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    end(way);
  };
  const handleMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const way = wayTo(event);
    if (!isDragging) {
      if (Math.hypot(way.x, way.y) < THRESHOLD) return;
      isDragging = true;
      capture(element, pointerId);
      swallowClick(element, pointerId);
      begin();
    }
    move(way);
  };
  const handleUp = (event: PointerEvent): void => {
    if (event.pointerId === pointerId) finish(wayTo(event));
  };
  const handleCancel = (event: PointerEvent): void => {
    if (event.pointerId === pointerId) finish(undefined);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isDragging) return;
    // Escape gives up the drag alone, not what is around it.
    event.stopPropagation();
    event.preventDefault();
    finish(undefined);
  };
  const {defaultView} = element.ownerDocument;
  // Before it is captured, a fast pointer leaves the element.
  defaultView?.addEventListener('pointermove', handleMove, {signal});
  defaultView?.addEventListener('pointerup', handleUp, {signal});
  defaultView?.addEventListener('pointercancel', handleCancel, {signal});
  defaultView?.addEventListener('keydown', handleKey, {signal, capture: true});
  return () => {
    finish(undefined);
  };
}

function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone at that very moment; its end will be heard all the same.
  }
}

/** After the pointer has come up the browser tells of a click, in the same turn; also when the drag was given up before. */
function swallowClick(element: HTMLElement, pointerId: number): void {
  const life = new AbortController();
  const {signal} = life;
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  const stop = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    setTimeout(() => {
      life.abort();
    });
  };
  const {defaultView} = element.ownerDocument;
  element.addEventListener('click', swallow, {capture: true, signal});
  defaultView?.addEventListener('pointerup', stop, {capture: true, signal});
  defaultView?.addEventListener('pointercancel', stop, {capture: true, signal});
}
