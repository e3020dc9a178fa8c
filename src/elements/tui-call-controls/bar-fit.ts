import type {ControlAction} from './control-actions.js';
import type {ControlButton} from './control-buttons.js';

/** Which buttons stand in the bar, and which in the menu behind its button for more. */
export interface BarFit {
  /** In the bar, in their order. */
  readonly shown: readonly ControlButton[];
  /** In the menu, in their order. */
  readonly more: readonly ControlButton[];
}

/** What stays in the bar however narrow it is. */
const ALWAYS: ReadonlySet<ControlAction> = new Set(['microphone', 'camera', 'hangup']);
/** What goes into the menu first stands first. */
const LEAST_NEEDED: readonly ControlAction[] = [
  'fullscreen',
  'settings',
  'pip',
  'speaker',
  'media',
  'screen',
  'invite',
  'minimize',
];

/**
 * Divides buttons between a bar of so many places and the menu. The menu's own button takes a place. Where even the buttons
 * that always show need all of a small window's places there is no menu; elsewhere the bar takes a second line then.
 */
export function fitBar(buttons: readonly ControlButton[], places: number, isSmall = false): BarFit {
  if (buttons.length <= places) return {shown: buttons, more: []};
  const fixed = buttons.filter(button => isFixed(button, isSmall)).length;
  const free = Math.max(0, Math.floor(places) - fixed - 1);
  const movable = buttons.filter(button => !isFixed(button, isSmall)).sort(byNeed);
  const moved = new Set(movable.slice(0, movable.length - free));
  const shown = buttons.filter(button => !moved.has(button));
  const hasMenu = !isSmall || fixed < places;
  return {shown, more: hasMenu ? buttons.filter(button => moved.has(button)) : []};
}

/** In a small window, and in one out of the page, the way back must not hide. */
function isFixed({action, isPressed}: ControlButton, isSmall: boolean): boolean {
  return ALWAYS.has(action) || (isSmall && action === 'minimize') || (action === 'pip' && isPressed === true);
}

function byNeed(one: ControlButton, other: ControlButton): number {
  return LEAST_NEEDED.indexOf(one.action) - LEAST_NEEDED.indexOf(other.action);
}
