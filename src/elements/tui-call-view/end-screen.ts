import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ActiveState, CallSummary, IdleState} from '../../engine/call-state.js';
import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {CallMediaType} from '../../engine/types.js';
import {formatDuration, machineDuration} from '../../i18n/duration.js';
import type {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import {errorText} from '../internal/error-text.js';
import {icon} from '../internal/icons.js';
import {endText, nameOf, pictureOf} from '../internal/people.js';

/** What the end screen is made of. */
export interface EndOptions {
  /** The engine's state. */
  readonly state: IdleState;
  /** What failed; undefined when the call ended in an ordinary way. */
  readonly errorCode: number | undefined;
  /** The call as it was last seen. */
  readonly recent: ActiveState | undefined;
  /** What to do about a device that cannot be used. */
  readonly advice: TemplateResult | typeof nothing;
  /** The words. */
  readonly localize: Localize;
  /** Closes the screen. */
  readonly close: () => void;
  /** Rings the same person once more. */
  readonly callAgain: (mediaType: CallMediaType) => void;
}

/** The next call would fail alike, whatever the person does meanwhile. */
const HOPELESS: ReadonlySet<number> = new Set([
  CALL_ERROR_CODES.ERROR_NOT_SUPPORTED,
  CALL_ERROR_CODES.ERROR_PACKAGE_NOT_PURCHASED,
  CALL_ERROR_CODES.ERROR_PACKAGE_NOT_SUPPORTED,
]);
/** A call without a picture would do. */
const NO_PICTURE: ReadonlySet<number> = new Set([
  CALL_ERROR_CODES.ERROR_NO_CAMERA,
  CALL_ERROR_CODES.ERROR_CAMERA_OCCUPIED,
]);

/** How a call ended, or what went wrong and what to do about it. */
export function renderEnd(options: EndOptions): TemplateResult {
  const {state, errorCode, localize, close} = options;
  const {last} = state;
  return html`
    <div class="centre end" part="end">
      ${errorCode === undefined && last ? renderSummary(state, last, localize) : renderFailure(options)}
      ${options.advice}
      <div class="actions">
        ${renderCallAgain(options)}
        <button type="button" class="pill quiet" part="dismiss" @click=${close}>
          ${localize.name('dismiss')}
        </button>
      </div>
      <slot name="ended"></slot>
    </div>
  `;
}

function renderCallAgain({
  recent,
  errorCode = 0,
  localize,
  callAgain,
}: EndOptions): TemplateResult | typeof nothing {
  if (recent?.groupId !== '' || recent.participants.size !== 1 || HOPELESS.has(errorCode)) return nothing;
  const isVideo = recent.mediaType === 'video';
  return html`
    <button type="button" class="pill action" part="call-again" @click=${() => callAgain(recent.mediaType)}>
      ${icon(isVideo ? 'video' : 'phone')} ${localize.name('callAgain')}
    </button>
    ${
      isVideo && NO_PICTURE.has(errorCode)
        ? html`<button type="button" class="pill action" part="call-audio" @click=${() => callAgain('audio')}>
            ${icon('phone')} ${localize.name('audioCall')}
          </button>`
        : nothing
    }
  `;
}

function renderSummary(state: IdleState, last: CallSummary, localize: Localize): TemplateResult {
  const [userId = ''] = last.userIds;
  const name = nameOf(state, userId);
  const reason = endText(state, last, localize);
  return html`
    ${avatar({userId, name, url: pictureOf(state, userId)})}
    ${reason.includes(name) ? nothing : html`<span class="status" part="name" dir="auto">${name}</span>`}
    <span class="name" part="reason">${reason}</span>
    ${
      last.began
        ? html`<time class="status" part="duration" datetime=${machineDuration(last.totalTime)}
            >${localize.term('callLasted', formatDuration(last.totalTime, localize.lang()))}</time
          >`
        : nothing
    }
  `;
}

function renderFailure({errorCode, localize}: EndOptions): TemplateResult {
  return html`
    <span class="emblem failed">${icon('alert')}</span>
    <span class="name">${localize.term('callFailed')}</span>
    <span class="status" part="reason">${errorText(localize, errorCode ?? 0)}</span>
  `;
}
