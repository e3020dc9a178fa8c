import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {CallingState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import {icon} from '../internal/icons.js';
import {namesOf, othersIn, pictureOf} from '../internal/people.js';
import type {ViewState} from './view-facts.js';

/** What a call view shows until the call is connected: who is on the other side, and how far it has come. */
export function renderWaiting(call: CallingState, view: ViewState, localize: Localize): TemplateResult {
  const userIds = call.role === 'callee' ? [call.callerId] : othersIn(call);
  const [userId = ''] = userIds;
  const name = namesOf(call, userIds, localize);
  return html`
    ${
      call.self.camera
        ? html`<tui-call-tile class="preview" part="preview" user-id=${call.userId}></tui-call-tile>`
        : nothing
    }
    <div class="centre person" part="waiting person">
      ${
        // Who joins a running call does not know yet who is in it.
        userId === ''
          ? html`<span class="emblem">${icon(call.mediaType === 'video' ? 'video' : 'phone')}</span>`
          : avatar({userId, name, url: pictureOf(call, userId)})
      }
      <span class="name" part="name">${name}</span>
      <span class="status" part="status">${statusOf(call, view, localize)}</span>
    </div>
  `;
}

function statusOf(call: CallingState, view: ViewState, localize: Localize): string {
  if (view === 'outgoing') return localize.term(call.phase === 'ringing' ? 'ringing' : 'calling');
  if (view === 'connecting') return localize.term('connecting');
  return localize.term(call.mediaType === 'video' ? 'incomingVideoCall' : 'incomingAudioCall');
}
