import {html, nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState, VideoRefusal} from '../../engine/call-state.js';
import type {CallRequest} from '../internal/call-request.js';
import {FocusKeeper} from '../internal/focus-keeper.js';
import {icon} from '../internal/icons.js';
import {namesOf, nameOf, othersIn} from '../internal/people.js';
import type {ConsentOptions, ConsentParts} from './consent-entrance.js';
import {styles} from './video-consent.styles.js';

/** One of the buttons of the question. */
interface Answer {
  readonly part: 'video-accept' | 'video-accept-without-camera' | 'video-reject';
  readonly word: 'videoAccept' | 'videoAcceptWithoutCamera' | 'rejectCall';
  readonly request: CallRequest;
}

const ANSWERS: readonly Answer[] = [
  {part: 'video-accept', word: 'videoAccept', request: {type: 'acceptVideo', camera: true}},
  {
    part: 'video-accept-without-camera',
    word: 'videoAcceptWithoutCamera',
    request: {type: 'acceptVideo', camera: false},
  },
  {part: 'video-reject', word: 'rejectCall', request: {type: 'rejectVideo'}},
];

/**
 * Asks whether an audio call may become video, and tells who has asked that the answer is awaited, or was no. Like the card
 * of a ring, the question takes the focus onto none of its buttons.
 */
export class VideoConsent implements ConsentParts {
  readonly #host: LitElement;
  readonly #options: ConsentOptions;
  readonly #focus = new FocusKeeper();
  /** The request that is shown; empty when none is. */
  #shown = '';
  /** The person has read why the last wish came to nothing. */
  #isRead = false;

  constructor(host: LitElement, options: ConsentOptions) {
    this.#host = host;
    this.#options = options;
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  question(): TemplateResult | typeof nothing {
    const {localize, call, request} = this.#options;
    const asked = request();
    if (!asked) return nothing;
    return html`
      <div
        class="consent"
        part="video-question"
        role="alertdialog"
        aria-labelledby="video-question"
        tabindex="-1"
      >
        <p id="video-question">${localize.name('videoAsked', nameOf(call(), asked.userId))}</p>
        <div class="answers">${ANSWERS.map(answer => this.#button(answer))}</div>
      </div>
    `;
  }

  notice(): TemplateResult | typeof nothing {
    const {localize, call, send} = this.#options;
    const state = call();
    if (state.status !== 'connected') return nothing;
    const name = namesOf(state, othersIn(state), localize);
    if (state.ownWish?.mediaType === 'video') {
      this.#isRead = false;
      return notice(
        localize.term('videoWaiting', name),
        html`<button
          type="button"
          class="pill words"
          part="video-withdraw"
          @click=${() => void send({type: 'switchMediaType', mediaType: 'audio'})}
        >
          ${localize.name('videoWithdraw')}
        </button>`,
      );
    }
    const text = this.#isRead ? '' : this.#refusal(state, name);
    if (text === '') return nothing;
    return notice(
      text,
      html`<button
        type="button"
        part="dismiss"
        aria-label=${localize.name('dismiss')}
        title=${localize.term('dismiss')}
        @click=${this.#handleRead}
      >
        ${icon('close')}
      </button>`,
    );
  }

  arrange(): void {
    const shown = this.#options.request()?.requestId ?? '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    const question = this.#host.renderRoot.querySelector<HTMLElement>('.consent');
    if (question) this.#focus.enter(question);
    else this.#focus.leave(this.#host);
  }

  readonly #handleRead = (): void => {
    this.#isRead = true;
    this.#host.requestUpdate();
  };

  #button({part, word, request}: Answer): TemplateResult {
    const {localize, send} = this.#options;
    return html`<button type="button" class=${part} part=${part} @click=${() => void send(request)}>
      ${localize.name(word)}
    </button>`;
  }

  #refusal(state: CallState & {readonly videoRefusal?: VideoRefusal}, name: string): string {
    const {localize} = this.#options;
    if (state.videoRefusal === 'rejected') return localize.term('videoRejected', name);
    return state.videoRefusal === 'noAnswer' ? localize.term('end.noResponse', name, false) : '';
  }
}

function notice(text: string, button: TemplateResult): TemplateResult {
  return html`<div class="notice pill" part="notice">${icon('video')}<span>${text}</span>${button}</div>`;
}
