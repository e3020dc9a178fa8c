/** A part of the page that lies above everything else while it is open. */
export interface Layer {
  /** An element with `popover="manual"`. */
  readonly element: HTMLElement;
  /** Whether it should be open. */
  readonly isOpen: boolean;
}

/**
 * Opens and closes layers, the later ones above the earlier ones. Where the browser has no popovers, the styles of
 * `[data-open]` put them in front as well as they can.
 */
export function arrangeLayers(layers: readonly Layer[]): void {
  let isCovered = false;
  for (const {element, isOpen} of layers) {
    element.toggleAttribute('data-open', isOpen);
    if (!element.isConnected || !('showPopover' in element)) continue;
    const wasOpen = element.matches(':popover-open');
    // A layer that has just opened lies above this one: opening once more brings this one to the front.
    if (wasOpen && (!isOpen || isCovered)) element.hidePopover();
    if (isOpen && (!wasOpen || isCovered)) {
      element.showPopover();
      isCovered = true;
    }
  }
}
