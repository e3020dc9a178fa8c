import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';

/** What a call view shows while there is no call. */
export function renderIdle(localize: Localize): TemplateResult {
  return html`
    <div class="centre" part="idle">
      <slot name="idle">
        <span class="emblem">${icon('phone')}</span>
        <span class="name">${localize.term('noCall')}</span>
        <span class="status">${localize.term('noCallHint')}</span>
      </slot>
    </div>
  `;
}
