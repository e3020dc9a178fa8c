import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ActiveState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {errorText} from '../internal/error-text.js';
import {icon} from '../internal/icons.js';

/** What notices are made of. */
export interface NoticeOptions {
  /** The call. */
  readonly call: ActiveState;
  /** What failed last. */
  readonly errorCode: number | undefined;
  /** The words. */
  readonly localize: Localize;
  /** Plays the sound that the browser had blocked. */
  readonly hear: () => void;
  /** Takes the notice of an error away. */
  readonly dismiss: () => void;
}

/**
 * Notices over a call: an error, blocked sound, a weak network. Empty live regions stand ready for them; what is in
 * `network` is `NetworkNotice`'s.
 */
export function renderNotices(options: NoticeOptions): TemplateResult {
  const {call, localize, hear} = options;
  return html`
    <div class="notices" part="notices">
      <div role="alert">${renderError(options)}</div>
      ${
        call.isPlaybackBlocked
          ? html`<button type="button" class="pill action" part="tap-to-hear" @click=${hear}>
              ${icon('speaker')} ${localize.term('tapToHear')}
            </button>`
          : nothing
      }
      <div class="network" role="status"></div>
    </div>
  `;
}

function renderError({errorCode, localize, dismiss}: NoticeOptions): TemplateResult | typeof nothing {
  if (errorCode === undefined) return nothing;
  return html`<div class="notice pill" part="notice">
    ${icon('alert')}
    <span>${errorText(localize, errorCode)}</span>
    <button
      type="button"
      part="dismiss"
      aria-label=${localize.term('dismiss')}
      title=${localize.term('dismiss')}
      @click=${dismiss}
    >
      ${icon('close')}
    </button>
  </div>`;
}
