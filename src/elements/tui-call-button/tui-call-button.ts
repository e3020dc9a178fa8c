import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import {CALL_ERROR_CODES} from '../../engine/errors.js';
import {isGroupId} from '../../engine/ids.js';
import type {CallMediaType, GroupCall, RoomId} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import type {TuiErrorEvent} from '../events/session-events.js';
import {CallController} from '../internal/call-controller.js';
import {errorText} from '../internal/error-text.js';
import {GroupCallWatch} from '../internal/group-call-watch.js';
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
 * With a `group-id`, while a call of that group is running without this person, the button says how many talk, and a press
 * joins them instead of ringing anybody. That a call is running is known over the local backend; elsewhere a page that knows
 * the room gives it by `room-id`.
 *
 * @slot - The button's content, in place of icon and words. Where it has no text, set `label`.
 * @slot join - The same while a press joins a running call.
 *
 * @event {TuiBeforeCallEvent} tui-before-call - The person is about to call, or to join a running call: then `userIds` is
 * empty. Cancelable.
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

  /**
   * Joins the call of the group in this room rather than ringing anybody, unless there are `user-ids`: a number from 1 to
   * 2147483647, or any other text of up to 64 bytes.
   */
  @property({attribute: 'room-id'}) roomId = '';

  /** A press joins a running call. Set by the button. */
  @property({type: Boolean, reflect: true}) joins = false;

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
  readonly #group = new GroupCallWatch(this);
  /** What went wrong last, where no kit shows it; 0 when nothing did. */
  #errorCode = 0;

  constructor() {
    super();
    this.addEventListener('tui-error', this.#handleError);
  }

  /** Why it cannot call at this moment; undefined when it can. */
  get obstacle(): CallButtonObstacle | undefined {
    const {status, session} = this.#call.state;
    if (this.#targets().length === 0 && !this.#toJoin()) return 'nobody';
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
    const {groupId} = this;
    const call = this.#toJoin();
    void this.#call.request(
      call
        ? {type: 'join', ...call}
        : {type: 'call', userIds: this.#targets(), groupId, mediaType: this.#mediaType},
    );
  };

  protected override willUpdate(): void {
    this.#group.follow(this.#call.engine, isGroupId(this.groupId) ? this.groupId : '');
    this.joins = this.#toJoin() !== undefined;
  }

  protected override render(): TemplateResult {
    const {obstacle} = this;
    const {mediaType} = this.#toJoin() ?? {mediaType: this.#mediaType};
    const note = obstacle === undefined ? this.#names() : errorText(this.#localize, OBSTACLE_CODES[obstacle]);
    return html`
      <button
        type="button"
        part="button"
        ?disabled=${this.disabled}
        aria-label=${this.label === '' || this.joins ? nothing : this.label}
        aria-disabled=${obstacle === undefined ? nothing : 'true'}
        aria-describedby="note"
        title=${note === '' ? nothing : note}
        @click=${this.#handleClick}
      >
        <slot name=${this.joins ? 'join' : nothing}>
          <span class="icon" part="icon">${basicIcon(mediaType === 'video' ? 'video' : 'phone')}</span>
          <span class=${this.joins ? 'whole' : 'ellipsis'} part="label">${this.#words()}</span>
        </slot>
      </button>
      <span id="note" hidden>${note}</span>
      <div class="error" part="error" role="status" ?data-empty=${this.#errorCode === 0}>
        ${this.#error()}
      </div>
    `;
  }

  get #mediaType(): CallMediaType {
    return this.media === 'audio' ? 'audio' : 'video';
  }

  /** The call that a press joins, if any. Who is in it already, perhaps on another device, rather sees what rings. */
  #toJoin(): GroupCall | undefined {
    const {call} = this.#group;
    const {userId, status} = this.#call.state;
    if (call) return status !== 'idle' || call.userIds.includes(userId) ? undefined : call;
    const roomId = roomIdOf(this.roomId);
    if (!roomId || this.#targets().length > 0 || !isGroupId(this.groupId)) return undefined;
    return {groupId: this.groupId, roomId, mediaType: this.#mediaType};
  }

  /** Who is in the call that a press joins. */
  #names(): string {
    const {call} = this.#group;
    if (!this.joins || !call) return '';
    return call.userIds.map(userId => nameOf(this.#call.state, userId)).join(', ');
  }

  #words(): string {
    if (this.joins) {
      const {call} = this.#group;
      return call
        ? this.#localize.name('joinRunningCall', call.userIds.length)
        : this.#localize.name('joinCall');
    }
    if (this.label !== '') return this.label;
    const targets = this.#targets();
    const isVideo = this.#mediaType === 'video';
    const [first] = targets;
    if (first === undefined) return this.#localize.name(isVideo ? 'videoCall' : 'audioCall');
    const name =
      targets.length === 1
        ? nameOf(this.#call.state, first)
        : this.#localize.name('peopleCount', targets.length);
    return this.#localize.name(isVideo ? 'videoCallTo' : 'audioCallTo', name);
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

/** A number in the range of rooms, else a text; undefined when there is none. */
function roomIdOf(text: string): RoomId | undefined {
  const intRoomId = /^\d+$/.test(text) ? Number(text) : 0;
  if (intRoomId >= 1 && intRoomId <= 2147483647) return {intRoomId};
  return text === '' ? undefined : {strRoomId: text};
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-button': TuiCallButton;
  }
}
