import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {CallMediaType} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import type {TuiErrorEvent} from '../events/session-events.js';
import {CallController} from '../internal/call-controller.js';
import {errorText} from '../internal/error-text.js';
import {basicIcon} from '../internal/basic-icons.js';
import {nameOf} from '../internal/names.js';
import {styles} from './tui-call-button.styles.js';

/** Why a button cannot call at this moment. */
export type CallButtonObstacle = 'nobody' | 'offline' | 'in-call';

const OBSTACLE_CODES: Readonly<Record<CallButtonObstacle, number>> = {
  nobody: CALL_ERROR_CODES.ERROR_PARAM_INVALID,
  offline: CALL_ERROR_CODES.ERROR_INIT_FAIL,
  'in-call': CALL_ERROR_CODES.ERROR_REQUEST_REFUSED,
};

/**
 * Click to call. While it cannot call, it says why: it keeps its place in the tab order, so that the reason can be heard.
 *
 * @slot - The button's content, in place of icon and words. Where it has no text, set `label`.
 *
 * @event {TuiBeforeCallEvent} tui-before-call - The person is about to call; cancelable.
 *
 * @csspart button - The button.
 * @csspart icon - The picture.
 * @csspart label - The words.
 * @csspart error - What went wrong; only where no kit shows it.
 */
export class TuiCallButton extends LitElement {
  /** @internal */
  static override styles = styles;

  /** Whom to call: one person. */
  @property({attribute: 'user-id'}) userId = '';

  /** Whom to call: several people, separated by spaces. */
  @property({attribute: 'user-ids'}) userIds = '';

  /** The group that the call is for, if any. */
  @property({attribute: 'group-id'}) groupId = '';

  /** What the call carries: `audio` or `video`. Default `video`. */
  @property() media: CallMediaType = 'video';

  /** The words on the button, and its name where the slot has no text. Default: audio or video call to whom. */
  @property() label = '';

  /** Keeps the button from calling, whatever the state. */
  @property({type: Boolean, reflect: true}) disabled = false;

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this);
  /** What went wrong last, where no kit shows it; 0 when nothing did. */
  #errorCode = 0;

  constructor() {
    super();
    this.addEventListener('tui-error', this.#handleError);
  }

  /** Why it cannot call at this moment; undefined when it can. */
  get obstacle(): CallButtonObstacle | undefined {
    const {status, session} = this.#call.state;
    if (this.#targets().length === 0) return 'nobody';
    if (status !== 'idle') return 'in-call';
    return session === 'ready' ? undefined : 'offline';
  }

  /** Moves the focus onto the button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** Calls, as if the person had pressed the button. */
  override click(): void {
    this.renderRoot.querySelector('button')?.click();
  }

  readonly #handleError = ({target, detail}: TuiErrorEvent): void => {
    if (target === this && this.#call.provider?.owner === undefined) this.#show(detail.code);
  };

  readonly #handleClick = (event: Event): void => {
    if (this.disabled || this.obstacle !== undefined) {
      event.stopPropagation();
      return;
    }
    this.#show(0);
    void this.#call.request({
      type: 'call',
      userIds: this.#targets(),
      groupId: this.groupId,
      mediaType: this.#mediaType,
    });
  };

  protected override render(): TemplateResult {
    const {obstacle} = this;
    const reason = obstacle === undefined ? '' : errorText(this.#localize, OBSTACLE_CODES[obstacle]);
    return html`
      <button
        type="button"
        part="button"
        ?disabled=${this.disabled}
        aria-label=${this.label === '' ? nothing : this.label}
        aria-disabled=${obstacle === undefined ? nothing : 'true'}
        aria-describedby="reason"
        title=${reason === '' ? nothing : reason}
        @click=${this.#handleClick}
      >
        <slot>
          <span class="icon" part="icon">${basicIcon(this.#mediaType === 'video' ? 'video' : 'phone')}</span>
          <span class="ellipsis" part="label">${this.#words()}</span>
        </slot>
      </button>
      <span id="reason" hidden>${reason}</span>
      <div class="error" part="error" role="status" ?data-empty=${this.#errorCode === 0}>
        ${this.#error()}
      </div>
    `;
  }

  get #mediaType(): CallMediaType {
    return this.media === 'audio' ? 'audio' : 'video';
  }

  #words(): string {
    if (this.label !== '') return this.label;
    const targets = this.#targets();
    const isVideo = this.#mediaType === 'video';
    const [first] = targets;
    if (first === undefined) return this.#localize.term(isVideo ? 'videoCall' : 'audioCall');
    const name =
      targets.length === 1
        ? nameOf(this.#call.state, first)
        : this.#localize.term('peopleCount', targets.length);
    return this.#localize.term(isVideo ? 'videoCallTo' : 'audioCallTo', name);
  }

  #error(): TemplateResult | '' {
    if (this.#errorCode === 0) return '';
    return html`${basicIcon('alert')}<span>${errorText(this.#localize, this.#errorCode)}</span>`;
  }

  #show(code: number): void {
    this.#errorCode = code;
    this.requestUpdate();
  }

  #targets(): readonly string[] {
    const all = `${this.userId} ${this.userIds}`.split(/\s+/).filter(userId => userId !== '');
    return [...new Set(all)];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-button': TuiCallButton;
  }
}
