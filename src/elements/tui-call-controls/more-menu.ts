import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import {ariaKeys, printedKeys} from '../internal/shortcuts.js';
import type {ControlButton} from './control-buttons.js';

/** What the menu is made of. */
export interface MoreMenuOptions {
  /** The words. */
  readonly localize: Localize;
  /** The letter that does the same on the keyboard; undefined where there is none. */
  readonly letterOf: (button: ControlButton) => string | undefined;
  /** Does what a button does. */
  readonly press: (button: ControlButton) => void;
}

/** The lines of the menu that holds the buttons for which the bar has no room: each says what a press does now. */
export function moreItems(
  buttons: readonly ControlButton[],
  {localize, letterOf, press}: MoreMenuOptions,
): readonly TemplateResult[] {
  return buttons.map(button => {
    const letter = letterOf(button);
    return html`
      <button
        type="button"
        class="menu-item ${button.action}"
        part="menu-item"
        role="menuitem"
        tabindex="-1"
        aria-keyshortcuts=${letter === undefined ? nothing : ariaKeys(letter)}
        ?disabled=${button.isDisabled ?? false}
        @click=${() => press(button)}
      >
        ${icon(button.icon)}
        <span>${localize.name(button.hint)}</span>
        ${letter === undefined ? nothing : html`<kbd aria-hidden="true">${printedKeys(letter)}</kbd>`}
      </button>
    `;
  });
}
