import type {CallState, ConnectedState, WaitingCall} from './call-state.js';
import type {Effect} from './effects.js';
import type {IncomingInvitation, SignalingEvent} from './ports.js';
import {isSameCall} from './rules-invite.js';
import {prepare, received, ringingState, watchOthers} from './rules-ring.js';
import {sessionOf, then, type CallStep} from './rules-common.js';

/** A call with another one that waits. */
export type BusyLine = ConnectedState & {readonly waiting: WaitingCall};

/** One rule, applied to whichever call it is about. */
type Rule = (state: CallState) => CallStep;

/** News that may be about either call. */
const NEWS_OF_RINGS: readonly SignalingEvent['type'][] = [
  'accepted',
  'rejected',
  'cancelled',
  'timedOut',
  'answeredElsewhere',
  'hungUp',
];

/** Whether another call waits beside the one that this party is in. */
export function hasWaiting(state: CallState): state is BusyLine {
  return state.status === 'connected' && state.waiting !== undefined;
}

/** Holds a ring that came during a call: the observers hear of it, and nothing else changes. */
export function hold(call: ConnectedState, invitation: IncomingInvitation, serial: number): CallStep {
  const ringing = ringingState(call, invitation, serial);
  const waiting: WaitingCall = {...ringing, mediaHint: invitation.mediaHint ?? ''};
  return [{...call, waiting}, [...watchOthers(ringing), received(ringing, invitation.calleeIds)]];
}

/** Whether a ring may wait: during a call, and only one at a time. */
export function mayHold(state: CallState, invitation: IncomingInvitation): state is ConnectedState {
  if (state.status !== 'connected' || state.waiting || state.session !== 'ready') return false;
  const isAsked = invitation.calleeIds.includes(state.userId) && invitation.callerId !== state.userId;
  return isAsked && !isSameCall(state, invitation);
}

/**
 * News of a ring goes to the call that it is about. The same rules hold for a call that waits as for one that rings alone,
 * only that it has touched no device yet.
 */
export function onNews(state: CallState, event: SignalingEvent, rule: Rule): CallStep {
  if (!hasWaiting(state)) return rule(state);
  if (event.type === 'invited') {
    return isSameCall(state.waiting, event.invitation) ? onWaiting(state, rule) : rule(state);
  }
  if (!NEWS_OF_RINGS.includes(event.type)) return rule(state);
  const step = onWaiting(state, rule);
  const [next, effects] = step;
  // What changes nothing there is about the call that this party is in.
  return next === state && effects.length === 0 ? rule(state) : step;
}

/** Applies a rule to the call that waits. When that ends by it, the running call is alone again. */
export function onWaiting(state: BusyLine, rule: (waiting: WaitingCall) => CallStep): CallStep {
  const {waiting, ...call} = state;
  const [next, effects] = rule(waiting);
  if (next === waiting) return [state, effects];
  const told = effects.filter(({type}) => type !== 'leave');
  if (next.status !== 'calling') return [call, told];
  return [{...call, waiting: {...next, mediaHint: waiting.mediaHint}}, told];
}

/**
 * The running call has ended: the one that waited rings now, as if it had come at this moment. Where the login has ended
 * too, no call waits any more.
 */
export function promote(before: CallState, step: CallStep): CallStep {
  const [after] = step;
  if (!hasWaiting(before) || after.status !== 'idle' || after.session !== 'ready') return step;
  const {mediaHint, ...call} = before.waiting;
  const ringing = {...call, ...sessionOf(after)};
  const effects: readonly Effect[] = [...watchOthers(ringing), prepare(ringing, mediaHint || undefined)];
  return then([ringing, step[1]], effects);
}
