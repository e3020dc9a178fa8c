import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ActiveState} from '../../engine/call-state.js';
import type {DeviceInfo} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {errorText} from '../internal/error-text.js';
import {icon, type IconName} from '../internal/icons.js';
import type {ConsentParts} from './consent-entrance.js';

/** What notices are made of. */
export interface NoticeOptions {
  /** The call. */
  readonly call: ActiveState;
  /** What failed last. */
  readonly errorCode: number | undefined;
  /** What is asked and told about video. */
  readonly consent: Pick<ConsentParts, 'question' | 'notice'>;
  /** What to do about a device that cannot be used. */
  readonly advice: TemplateResult | typeof nothing;
  /** The device that goes on in place of one that stopped, while the person may not know. */
  readonly standIn: DeviceInfo | undefined;
  /** The words. */
  readonly localize: Localize;
  /** Plays the sound that the browser had blocked. */
  readonly hear: () => void;
  /** Takes the notice of an error away. */
  readonly dismiss: () => void;
  /** Takes the notice of the device away. */
  readonly dismissStandIn: () => void;
  /** Shares the screen no longer. */
  readonly stopSharing: () => void;
}

/**
 * Notices over a call: an error, blocked sound, one's own screen that others see. Empty live regions stand ready for them,
 * and a box for what `NetworkNotice` writes.
 */
export function renderNotices(options: NoticeOptions): TemplateResult {
  const {call, consent, localize, hear} = options;
  return html`
    <div class="notices" part="notices">
      <div role="alert">${renderError(options)}</div>
      ${options.advice}
      ${
        call.isPlaybackBlocked
          ? html`<button type="button" class="pill action" part="tap-to-hear" @click=${hear}>
              ${icon('speaker')} ${localize.name('tapToHear')}
            </button>`
          : nothing
      }
      <div role="status">${renderStandIn(options)}</div>
      <div role="status">
        ${call.self.screen ? renderSharing(options) : nothing}
        <div class="network-notice"></div>
      </div>
      <div role="status">${consent.notice()}</div>
      ${consent.question()}
    </div>
  `;
}

function renderSharing({localize, stopSharing}: NoticeOptions): TemplateResult {
  return html`<div class="notice pill" part="notice">
    ${icon('screen')}
    <span>${localize.term('sharingScreen')}</span>
    <button type="button" class="pill words" part="stop-sharing" @click=${stopSharing}>
      ${localize.name('stopSharing')}
    </button>
  </div>`;
}

function renderError({errorCode, localize, dismiss}: NoticeOptions): TemplateResult | typeof nothing {
  return errorCode === undefined
    ? nothing
    : renderNotice('alert', errorText(localize, errorCode), localize, dismiss);
}

function renderStandIn({standIn, localize, dismissStandIn}: NoticeOptions): TemplateResult | typeof nothing {
  if (!standIn) return nothing;
  const {label, kind} = standIn;
  const isCamera = kind === 'camera';
  const text = localize.term(isCamera ? 'standIn.camera' : 'standIn.microphone', label);
  return renderNotice(isCamera ? 'video' : 'microphone', text, localize, dismissStandIn);
}

function renderNotice(name: IconName, text: string, localize: Localize, dismiss: () => void): TemplateResult {
  return html`<div class="notice pill" part="notice">
    ${icon(name)}
    <span>${text}</span>
    <button
      type="button"
      part="dismiss"
      aria-label=${localize.name('dismiss')}
      title=${localize.term('dismiss')}
      @click=${dismiss}
    >
      ${icon('close')}
    </button>
  </div>`;
}
