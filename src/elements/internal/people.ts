import type {ActiveState, CallState, CallSummary} from '../../engine/call-state.js';
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

/** Everyone else who is in the call or may still come, in the order of invitation. */
export function othersIn(state: ActiveState): readonly string[] {
  const here = [...state.participants.values()].filter(
    ({status}) => status === 'inviting' || status === 'accepted' || status === 'joined',
  );
  return here.map(({userId}) => userId);
}

/** Says why a call ended, with the name of who did it. */
export function endText(state: CallState, last: CallSummary, localize: Localize): string {
  return localize.term(`end.${last.reason}`, namesOf(state, last.userIds, localize), isMine(state, last));
}

/** Whether this party ended it. Before the start the role tells: an invitee answers, only the caller cancels. */
function isMine({userId}: CallState, last: CallSummary): boolean {
  const answers: readonly CallEndReason[] = ['reject', 'noResponse', 'lineBusy'];
  if (answers.includes(last.reason)) return last.role === 'callee';
  if (last.reason === 'canceled') return last.role === 'caller';
  return last.userId === userId;
}
