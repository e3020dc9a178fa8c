import {composedAncestors} from '../../i18n/nearest-language.js';

/** Moves the focus into something that appears, and back to where it was when that goes. */
export class FocusKeeper {
  #before: HTMLElement | undefined;

  /** Remembers where the focus is, shadow roots included, and moves it to `target`. */
  enter(target: HTMLElement): void {
    this.#before ??= deepActiveElement(target.ownerDocument);
    target.focus({preventScroll: true});
  }

  /** Brings the focus back, unless the person has moved it out of `container` meanwhile. */
  leave(container: HTMLElement): void {
    const before = this.#before;
    this.#before = undefined;
    if (!before?.isConnected) return;
    const active = deepActiveElement(container.ownerDocument);
    if (active === undefined || isInside(active, container)) before.focus({preventScroll: true});
  }
}

/** The element that has the focus; undefined when it is nowhere in particular. */
function deepActiveElement(root: Document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== root.body ? active : undefined;
}

function isInside(element: Element, container: Element): boolean {
  for (const ancestor of composedAncestors(element)) if (ancestor === container) return true;
  return false;
}
