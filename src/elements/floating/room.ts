import type {Stop} from '../../engine/ports.js';
import type {Box} from './floating-geometry.js';

/**
 * The room that a fixed element has in its window: what can be seen of it, less the element's `scroll-margin`, where the
 * style sheet puts the distance to the edges and to the device's own corners. An on-screen keyboard takes room away, a
 * page that is zoomed in with two fingers does not.
 */
export function roomFor(element: HTMLElement): Box {
  const view = element.ownerDocument.defaultView ?? window;
  const {documentElement} = element.ownerDocument;
  const visible = view.visualViewport;
  const seen =
    visible === null || visible.scale > 1.01
      ? {offsetLeft: 0, offsetTop: 0, width: documentElement.clientWidth, height: view.innerHeight}
      : visible;
  const style = view.getComputedStyle(element);
  const [top, right, bottom, left] = [
    style.scrollMarginTop,
    style.scrollMarginRight,
    style.scrollMarginBottom,
    style.scrollMarginLeft,
  ].map(margin => Number.parseFloat(margin) || 0);
  return {
    left: seen.offsetLeft + (left ?? 0),
    top: seen.offsetTop + (top ?? 0),
    width: Math.max(0, seen.width - (left ?? 0) - (right ?? 0)),
    height: Math.max(0, seen.height - (top ?? 0) - (bottom ?? 0)),
  };
}

/** Calls `listener` when the room in a window may have changed. */
export function watchRoom(view: Window, listener: () => void): Stop {
  const life = new AbortController();
  const options = {signal: life.signal};
  view.addEventListener('resize', listener, options);
  view.visualViewport?.addEventListener('resize', listener, options);
  view.visualViewport?.addEventListener('scroll', listener, options);
  return () => {
    life.abort();
  };
}
