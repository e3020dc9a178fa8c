import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Clock, Stop} from '../../engine/ports.js';
import type {Localize} from '../../i18n/localize.js';
import type {DoctorEntrance} from '../doctor/doctor-entrance.js';
import type {CallTrouble} from '../doctor/trouble.js';
import {errorText} from '../internal/error-text.js';
import {basicIcon} from '../internal/basic-icons.js';

/** How long a plain error stays, in milliseconds: long enough to read two sentences twice. */
const READING_TIME = 12_000;

/** What a notice is about. */
export interface NoticeContent {
  /** `error`: something failed. `login`: nobody is logged in because of it. `kicked`: logged in elsewhere. */
  readonly kind: 'error' | 'login' | 'kicked';
  /** The error's code; 0 when there is none. */
  readonly code: number;
  /** What it says of a device: advice takes longer to read, so such a notice stays until it is closed. */
  readonly trouble?: CallTrouble | undefined;
}

/** What is shown of a notice. */
export interface NoticeOptions {
  /** The words. */
  readonly localize: Localize;
  /** Logs in once more. */
  readonly retry: () => void;
}

/** What the kit tells a person outside a call: what happened, and what to do about it. */
export class KitNotice {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #doctor: DoctorEntrance | undefined;
  #content: NoticeContent | undefined;
  #stopTimer: Stop | undefined;

  /** @param doctor gives advice about devices, below the words. */
  constructor(clock: Clock, onChange: () => void, doctor?: DoctorEntrance) {
    this.#doctor = doctor;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** What is shown now. */
  get content(): NoticeContent | undefined {
    return this.#content;
  }

  /** Shows something; a plain error goes by itself after a while, and never in place of what must be acted on. */
  show(content: NoticeContent): void {
    if (content.kind === 'error' && this.#content && this.#content.kind !== 'error') return;
    this.close();
    this.#content = content;
    this.#doctor?.follow(content.trouble);
    if (content.kind === 'error' && !content.trouble) this.closeLater();
    this.#onChange();
  }

  /** Shows nothing as soon as the words can have been read. */
  closeLater(): void {
    this.#stopTimer = this.#clock.setTimeout(() => {
      this.close();
    }, READING_TIME);
  }

  /** Shows nothing. */
  close(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    if (!this.#content) return;
    this.#content = undefined;
    this.#doctor?.follow(undefined);
    this.#onChange();
  }

  /** The notice as it is now. */
  render({localize, retry}: NoticeOptions): TemplateResult | typeof nothing {
    if (!this.#content) return nothing;
    const {kind, code} = this.#content;
    const text = kind === 'kicked' ? localize.term('kickedOffline') : errorText(localize, code);
    const dismiss = localize.name('dismiss');
    return html`
      ${basicIcon('alert')}
      <span class="text" part="notice-text">${text}</span>
      ${
        kind === 'error'
          ? nothing
          : html`<button type="button" class="retry" part="notice-action" @click=${retry}>
              ${localize.name(kind === 'kicked' ? 'useHere' : 'tryAgain')}
            </button>`
      }
      <button
        type="button"
        class="dismiss"
        part="notice-dismiss"
        aria-label=${dismiss}
        title=${dismiss}
        @click=${() => {
          this.close();
        }}
      >
        ${basicIcon('close')}
      </button>
      ${this.#doctor?.render() ?? nothing}
    `;
  }
}
