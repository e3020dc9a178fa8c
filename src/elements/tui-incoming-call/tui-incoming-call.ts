import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallingState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import {CallController} from '../internal/call-controller.js';
import type {CallRequest} from '../internal/call-request.js';
import {FocusKeeper} from '../internal/focus-keeper.js';
import {basicIcon, type BasicIconName} from '../internal/basic-icons.js';
import {nameOf, pictureOf} from '../internal/names.js';
import {styles} from './tui-incoming-call.styles.js';

/** One of the card's buttons. */
interface Action {
  readonly part: 'reject' | 'accept-without-camera' | 'accept';
  readonly word: 'rejectCall' | 'acceptWithoutCamera' | 'acceptCall' | 'endAndAccept';
  readonly icon: BasicIconName;
  readonly request: CallRequest;
}

/**
 * Rings: who calls, audio or video, and the buttons to answer or decline. With call waiting it also shows a call that
 * rings during another one: answering ends that one, declining says that the line is busy. While nothing rings it is empty
 * and takes no space. The focus moves into the card when it appears, but onto no button, so that a key pressed at that moment neither
 * answers nor declines; it goes back afterwards.
 *
 * @slot - Below the caller, for instance what your app knows about them.
 * @slot actions - Before the buttons, for buttons of your own.
 *
 * @event {TuiBeforeAcceptEvent} tui-before-accept - The person is about to answer; cancelable.
 * @event {TuiBeforeRejectEvent} tui-before-reject - The person is about to decline; cancelable.
 *
 * @attribute ringing - Set while the card shows.
 * @attribute busy - Set while the call is being answered.
 * @attribute waiting - Set while the call waits beside a running one.
 *
 * @csspart card - The card.
 * @csspart avatar - The caller's picture or initials.
 * @csspart name - The caller's name.
 * @csspart kind - Audio or video; while the call is being answered, that it connects.
 * @csspart hint - While the call waits: what becomes of the running one. Else, while the browser refuses to play the ring:
 * that a tap lets it be heard.
 * @csspart actions - The row of buttons.
 * @csspart action - Every button, with its word.
 * @csspart reject - The button that declines.
 * @csspart accept-without-camera - The button that answers a video call with the camera off.
 * @csspart accept - The button that answers.
 * @csspart disc - The round picture in every button.
 */
export class TuiIncomingCall extends LitElement {
  /** @internal */
  static override styles = styles;

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this, {places: 'incoming-call'});
  readonly #focus = new FocusKeeper();
  /** The serial of the call whose card shows; 0 when none does. */
  #shown = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moveFocus(0);
  }

  protected override willUpdate(): void {
    const ring = this.#ring();
    this.toggleAttribute('ringing', ring !== undefined);
    this.toggleAttribute('busy', ring?.phase === 'answering');
    this.toggleAttribute('waiting', ring !== undefined && this.#isWaiting);
  }

  protected override updated(): void {
    if (this.isConnected) this.#moveFocus(this.#ring()?.serial ?? 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const ring = this.#ring();
    if (!ring) return nothing;
    const {callerId, mediaType} = ring;
    const {state} = this.#call;
    const name = nameOf(state, callerId);
    return html`
      <div
        class="card"
        part="card"
        role="alertdialog"
        aria-labelledby="title"
        aria-describedby=${this.#isWaiting ? 'kind hint' : 'kind'}
        aria-busy=${ring.phase === 'answering'}
        tabindex="-1"
      >
        ${avatar({userId: callerId, name, url: pictureOf(state, callerId)})}
        <div class="who">
          <div id="title">
            <span aria-hidden="true" part="name" dir="auto" title=${name}>${name}</span>
            <span class="visually-hidden">${this.#localize.name('incomingFrom', name)}</span>
          </div>
          <div class="kind" id="kind" part="kind" aria-live="polite">
            ${basicIcon(mediaType === 'video' ? 'video' : 'phone')} ${this.#kind(ring)}
          </div>
          ${
            this.#isWaiting
              ? html`<div class="note" id="hint" part="hint">${this.#localize.term('waitingHint')}</div>`
              : nothing
          }
        </div>
        ${this.#hint(ring)}
        <slot></slot>
        <div class="actions" part="actions">
          <slot name="actions"></slot>
          ${actionsFor(ring, this.#isWaiting).map(action => this.#action(action, ring.phase === 'answering'))}
        </div>
      </div>
    `;
  }

  #action({part, word, icon: picture, request}: Action, isBusy: boolean): TemplateResult {
    // Whoever is answering may still decline. A button that is disabled for good would lose the focus.
    const isDisabled = isBusy && part !== 'reject';
    return html`
      <button
        type="button"
        class=${part}
        part="action ${part}"
        aria-disabled=${isDisabled}
        aria-label=${this.#localize.name(word)}
        @click=${() => {
          if (!isDisabled) void this.#call.request(request);
        }}
      >
        <span class="disc" part="disc">${basicIcon(picture)}</span>
        <span>${this.#localize.term(word)}</span>
      </button>
    `;
  }

  /** A tap anywhere helps, so this is no button: one that answers is pressed more easily than one more beside it. */
  #hint({phase}: CallingState): TemplateResult | typeof nothing {
    if (phase === 'answering' || this.#isWaiting || this.#call.provider?.isRingBlocked !== true)
      return nothing;
    return html`<div class="hint" part="hint">${this.#localize.term('tapForSound')}</div>`;
  }

  #kind({phase, mediaType}: CallingState): string {
    if (phase === 'answering') return this.#localize.term('connecting');
    return this.#localize.term(mediaType === 'video' ? 'incomingVideoCall' : 'incomingAudioCall');
  }

  #ring(): CallingState | undefined {
    return this.#call.provider?.ring;
  }

  get #isWaiting(): boolean {
    return this.#call.state.status === 'connected';
  }

  #moveFocus(serial: number): void {
    if (serial === this.#shown) return;
    this.#shown = serial;
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (card && serial !== 0) this.#focus.enter(card);
    else this.#focus.leave(this);
  }
}

/** Who declines a call during another one is busy. */
function actionsFor({mediaType}: CallingState, isWaiting: boolean): readonly Action[] {
  const reject: Action = {
    part: 'reject',
    word: 'rejectCall',
    icon: 'phone',
    request: {type: 'reject', busy: isWaiting},
  };
  const word = isWaiting ? 'endAndAccept' : 'acceptCall';
  if (mediaType === 'audio') {
    return [reject, {part: 'accept', word, icon: 'phone', request: {type: 'accept'}}];
  }
  return [
    reject,
    {
      part: 'accept-without-camera',
      word: 'acceptWithoutCamera',
      icon: 'videoOff',
      request: {type: 'accept', camera: false},
    },
    {part: 'accept', word, icon: 'video', request: {type: 'accept'}},
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-incoming-call': TuiIncomingCall;
  }
}
