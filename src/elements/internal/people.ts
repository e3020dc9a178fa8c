import type {ActiveState, CallState, CallSummary} from '../../engine/call-state.js';
import type {CallEndReason} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {nameOf} from './names.js';

export {nameOf, pictureOf} from './names.js';

/** The names of several people, joined as the language does. */
export function namesOf(state: CallState, userIds: readonly string[], localize: Localize): string {
  const names = userIds.map(userId => nameOf(state, userId));
  return new Intl.ListFormat(localize.lang(), {type: 'conjunction', style: 'short'}).format(names);
}

/** Everyone else who is in the call or may still come, in the order of invitation. */
export function othersIn(state: ActiveState): readonly string[] {
  const here = [...state.participants.values()].filter(
    ({status}) => status === 'inviting' || status === 'accepted' || status === 'joined',
  );
  return here.map(({userId}) => userId);
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
