import {html, nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import {styles} from './settings-dialog.styles.js';

/** Fetches the code of the dialog, and makes one. */
export type SettingsDialogLoader = (host: LitElement, localize: Localize) => Promise<SettingsDialog>;

/** The settings of camera, microphone and loudspeaker, in a modal dialog over a call. */
export class SettingsDialog {
  readonly #host: LitElement;
  readonly #localize: Localize;
  #isOpen = false;

  constructor(host: LitElement, localize: Localize) {
    this.#host = host;
    this.#localize = localize;
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /** Opens it. */
  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** The dialog, open or closed; it ends with the call. */
  render(call: CallState): TemplateResult | typeof nothing {
    if (call.status === 'idle') this.#isOpen = false;
    if (!this.#isOpen) return nothing;
    const close = this.#localize.name('dismiss');
    return html`
      <dialog
        class="devices"
        part="devices"
        aria-labelledby="devices-title"
        @close=${this.#close}
        @keydown=${stopEscape}
      >
        <header>
          <h2 id="devices-title" part="devices-title">${this.#localize.term('deviceSettings')}</h2>
          <button type="button" part="devices-close" aria-label=${close} title=${close} @click=${this.#close}>
            ${icon('close')}
          </button>
        </header>
        <tui-device-settings
          part="devices-settings"
          media=${call.status === 'idle' ? nothing : call.mediaType}
        ></tui-device-settings>
      </dialog>
    `;
  }

  /** Shows the dialog as it was rendered. To be called after each rendering. */
  arrange(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.devices');
    if (dialog && !dialog.open) dialog.showModal();
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };
}

/** Escape closes the dialog alone, not what the page would close by it. */
function stopEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
