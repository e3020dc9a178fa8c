import {html} from 'lit';
import type {TemplateResult} from 'lit';

/** What a menu over the bar is made of. */
export interface ControlMenuOptions {
  /** Its accessible name. */
  readonly label: string;
  /** Its lines, each with the part `menu-item`. */
  readonly items: TemplateResult | readonly TemplateResult[];
  /** Closes it and brings the focus back. */
  readonly close: () => void;
}

/** A menu over the bar: arrows move, Enter chooses, Escape and Tab close. */
export function renderControlMenu({label, items, close}: ControlMenuOptions): TemplateResult {
  return html`
    <div
      class="menu"
      part="menu"
      role="menu"
      aria-label=${label}
      @keydown=${(event: KeyboardEvent) => handleKey(event, close)}
    >
      ${items}
    </div>
  `;
}

function handleKey(event: KeyboardEvent, close: () => void): void {
  const {key, currentTarget, target} = event;
  if (key === 'Escape' || key === 'Tab') {
    // Escape closes the menu alone, not what it lies on.
    event.stopPropagation();
    if (key === 'Escape') event.preventDefault();
    close();
    return;
  }
  if (!(currentTarget instanceof Element)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[part=menu-item]')];
  const at = items.findIndex(item => item === target);
  const next = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
