import type {Stop} from '../../engine/ports.js';

/**
 * Calls `heard` with the size inside an element's padding, now and whenever it changes. The element's own window watches:
 * the page's sleeps while it is out of sight, though a window of the page's may be in sight.
 */
export function watchSize(element: Element, heard: (size: DOMRectReadOnly) => void): Stop {
  const {ResizeObserver: Observer} = element.ownerDocument.defaultView ?? window;
  const observer = new Observer(entries => {
    const latest = entries.at(-1);
    if (latest) heard(latest.contentRect);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
