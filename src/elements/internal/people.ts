import type {ActiveState, CallState, CallSummary, ParticipantStatus} from '../../engine/call-state.js';
import type {CallEndReason} from '../../engine/types.js';
import {isolate} from '../../i18n/isolate.js';
import type {Localize} from '../../i18n/localize.js';
import {nameOf} from './names.js';

export {nameOf, pictureOf} from './names.js';

/** The names of several people, joined as the language does; none moves what stands around it. */
export function namesOf(state: CallState, userIds: readonly string[], localize: Localize): string {
  const names = userIds.map(userId => nameOf(state, userId));
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  return new Intl.ListFormat(localize.lang(), {type: 'conjunction', style: 'short'}).format(
    names.map(name => isolate(name, localize.dir())),
  );
}

/** How far somebody has come who is in the call or may still come. */
export type ExpectedStatus = 'inviting' | 'accepted' | 'joined';

/** Why somebody is not in the call, or no longer. */
export type Absence = Exclude<ParticipantStatus, ExpectedStatus>;

/** Whether somebody with this status is in the call or may still come. */
export function isExpected(status: ParticipantStatus): status is ExpectedStatus {
  return status === 'inviting' || status === 'accepted' || status === 'joined';
}

/** Everyone else who is in the call or may still come, in the order of invitation. */
export function othersIn(state: ActiveState): readonly string[] {
  const here = [...state.participants.values()].filter(({status}) => isExpected(status));
  return here.map(({userId}) => userId);
}

/** Says why somebody is not in a call, or no longer; empty of who is or may still come. */
export function absenceText(state: ActiveState, userId: string, localize: Localize): string {
  const name = nameOf(state, userId);
  switch (state.participants.get(userId)?.status) {
    case 'rejected':
      return localize.term('end.reject', name, false);
    case 'busy':
      return localize.term('end.lineBusy', name, false);
    case 'noResponse':
      return localize.term('end.noResponse', name, false);
    case 'left':
      return localize.term('hasLeft', name);
    default:
      return '';
  }
}

/** Says why a call ended, with the name of who did it. */
export function endText(state: CallState, last: CallSummary, localize: Localize): string {
  return localize.term(`end.${last.reason}`, namesOf(state, last.userIds, localize), isMine(last));
}

/** Whether this party ended it. Before the start the role tells: an invitee answers, only the caller cancels. */
function isMine(last: CallSummary): boolean {
  const answers: readonly CallEndReason[] = ['reject', 'noResponse', 'lineBusy'];
  if (answers.includes(last.reason)) return last.role === 'callee';
  if (last.reason === 'canceled') return last.role === 'caller';
  // Who has been logged out by the end of the call has no id any more: it was one of the others, or oneself.
  return !last.userIds.includes(last.userId);
}
