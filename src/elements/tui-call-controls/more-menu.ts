import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import type {ControlButton} from './control-buttons.js';

/** The lines of the menu that holds the buttons for which the bar has no room: each says what a press does now. */
export function moreItems(
  buttons: readonly ControlButton[],
  localize: Localize,
  press: (button: ControlButton) => void,
): readonly TemplateResult[] {
  return buttons.map(
    button => html`
      <button
        type="button"
        class="menu-item ${button.action}"
        part="menu-item"
        role="menuitem"
        tabindex="-1"
        ?disabled=${button.isDisabled ?? false}
        @click=${() => press(button)}
      >
        ${icon(button.icon)}
        <span>${localize.name(button.hint)}</span>
      </button>
    `,
  );
}
