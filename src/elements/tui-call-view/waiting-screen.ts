import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {CallingState, Participant} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import {icon} from '../internal/icons.js';
import {isExpected, nameOf, namesOf, othersIn, pictureOf} from '../internal/people.js';
import type {ViewState} from './view-facts.js';

/** What a call view shows until the call is connected: who is on the other side, and how far it has come. */
export function renderWaiting(call: CallingState, view: ViewState, localize: Localize): TemplateResult {
  const isGroup = view === 'outgoing' && call.participants.size > 1;
  return html`
    ${
      call.self.camera
        ? html`<tui-call-tile class="preview" part="preview" user-id=${call.userId}></tui-call-tile>`
        : nothing
    }
    ${isGroup ? renderInvitees(call, view, localize) : renderPerson(call, view, localize)}
  `;
}

function renderPerson(call: CallingState, view: ViewState, localize: Localize): TemplateResult {
  const userIds = call.role === 'callee' ? [call.callerId] : othersIn(call);
  const [userId = ''] = userIds;
  const name = namesOf(call, userIds, localize);
  return html`
    <div class="centre person" part="waiting person">
      ${
        // Who joins a running call does not know yet who is in it.
        userId === ''
          ? html`<span class="emblem">${icon(call.mediaType === 'video' ? 'video' : 'phone')}</span>`
          : avatar({userId, name, url: pictureOf(call, userId)})
      }
      <span class="name" part="name" dir="auto">${name}</span>
      <span class="status" part="status">${statusOf(call, view, localize)}</span>
    </div>
  `;
}

function renderInvitees(call: CallingState, view: ViewState, localize: Localize): TemplateResult {
  const people = [...call.participants.values()];
  return html`
    <div class="centre" part="waiting">
      <span class="name" part="status">${statusOf(call, view, localize)}</span>
      <ul class="invitees" part="invitees" role="list">
        ${repeat(
          people,
          ({userId}) => userId,
          person => renderInvitee(person, call, localize),
        )}
      </ul>
    </div>
  `;
}

function renderInvitee(
  {userId, status}: Participant,
  call: CallingState,
  localize: Localize,
): TemplateResult {
  const name = nameOf(call, userId);
  const progress = status === 'inviting' ? statusWord(call) : 'connecting';
  return html`<li class="invitee" part="invitee" data-status=${status}>
    ${avatar({userId, name, url: pictureOf(call, userId)})}
    <span class="invitee-name" part="name" dir="auto">${name}</span>
    <span class="status" part="invitee-status">
      ${localize.term(isExpected(status) ? progress : `absence.${status}`)}
    </span>
  </li>`;
}

function statusOf(call: CallingState, view: ViewState, localize: Localize): string {
  if (view === 'outgoing') return localize.term(statusWord(call));
  if (view === 'connecting') return localize.term('connecting');
  return localize.term(call.mediaType === 'video' ? 'incomingVideoCall' : 'incomingAudioCall');
}

function statusWord({phase}: CallingState): 'ringing' | 'calling' {
  return phase === 'ringing' ? 'ringing' : 'calling';
}
