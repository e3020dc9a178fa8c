import type {ActiveState, CallingState, CallState} from './call-state.js';
import type {Effect} from './effects.js';
import type {Result} from './inputs.js';
import type {MediaEvent, SignalingEvent} from './ports.js';
import {begin} from './rules-begin.js';
import {
  current,
  emit,
  emitError,
  endCall,
  first,
  hasCompany,
  invitee,
  isOneToOne,
  secondsOf,
  stay,
  then,
  withParticipant,
  type CallStep,
} from './rules-common.js';
import {announceFurther, cancelPending} from './rules-invite.js';
import {announceRing} from './rules-outgoing.js';
import type {CallEndReason} from './types.js';

/** An invitee accepted; for the caller of a call not yet connected, that connects it. */
export function onAccepted(
  state: CallState,
  event: SignalingEvent & {type: 'accepted'},
  at: number,
): CallStep {
  if (!isPending(state, event.userId, event.inviteId)) return stay(state);
  const [told, effects] = announceFurther(state, event.inviteId);
  const next = withParticipant(told, event.userId, {status: 'accepted'});
  if (next.status === 'connected') {
    return [next, [...effects, {type: 'watchArrival', serial: next.serial}]];
  }
  return next.role === 'caller' ? first(effects, begin(next, at)) : [next, effects];
}

/** An invitee declined or is busy. */
export function onRejected(
  state: CallState,
  event: SignalingEvent & {type: 'rejected'},
  at: number,
): CallStep {
  const {userId, inviteId, busy} = event;
  if (!isPending(state, userId, inviteId)) return stay(state);
  return refused(state, {userId, status: busy ? 'busy' : 'rejected'}, at);
}

/** Nobody answered in time: at the caller and others the invitees, at the callee oneself. */
export function onTimedOut(
  state: CallState,
  event: SignalingEvent & {type: 'timedOut'},
  at: number,
): CallStep {
  if (
    state.status === 'calling' &&
    state.inviteId === event.inviteId &&
    event.userIds.includes(state.userId)
  ) {
    return endCall(state, {reason: 'noResponse', userId: state.userId, at});
  }
  return event.userIds.reduce<CallStep>(
    ([now, effects], userId) => {
      if (!isPending(now, userId, event.inviteId)) return [now, effects];
      return first(effects, refused(now, {userId, status: 'noResponse'}, at));
    },
    [state, []],
  );
}

/** Somebody else's ring must be over, and its end has not been heard of. */
export function onRingDue(state: CallState, input: Result & {type: 'ringDue'}, at: number): CallStep {
  const call = current(state, input.serial);
  if (!call) return stay(state);
  const {inviteId} = input;
  const pending = [...call.participants.values()].filter(({userId}) => isPending(call, userId, inviteId));
  return onTimedOut(call, {type: 'timedOut', inviteId, userIds: pending.map(({userId}) => userId)}, at);
}

/** Somebody entered the room. Before the call begins it is only noted, except that it connects the caller. */
export function onUserEntered(
  call: ActiveState,
  event: MediaEvent & {type: 'userEntered'},
  at: number,
): CallStep {
  const {userId} = event;
  const known = call.participants.get(userId);
  const [told, effects] = announceFurther(call, known?.inviteId ?? '');
  const fresh = {...(known ?? invitee(userId, '')), status: 'joined'} as const;
  const next = {...told, participants: new Map(told.participants).set(userId, fresh)};
  if (next.status === 'connected') {
    if (known?.status === 'joined') return [next, effects];
    return [next, [...effects, emit('onUserJoin', [userId], next, {userId})]];
  }
  // Before its ring has an id, the caller only notes who is in the room already: the ring comes first.
  return next.role === 'caller' && next.callId !== '' ? first(effects, begin(next, at)) : [next, effects];
}

/** Somebody left the room, or their page is gone. */
export function onUserLeft(call: ActiveState, userId: string, at: number): CallStep {
  const participant = call.participants.get(userId);
  if (!participant) return stay(call);
  const gone = {status: 'left', isAudioAvailable: false, isVideoAvailable: false} as const;
  const next = withParticipant(call, userId, gone);
  // Before the start the ring tells how it ends; who comes back in time (a reload) is simply there again.
  if (next.status === 'calling') return [next, []];
  const told = participant.status === 'joined' ? [emit('onUserLeave', [userId], next, {userId})] : [];
  if (hasCompany(next)) return [next, told];
  const {callId} = next;
  const seconds = secondsOf(next, at);
  const tell: readonly Effect[] = isOneToOne(next)
    ? [{type: 'hangUp', callId, userIds: [userId], seconds}]
    : [];
  return first(told, then(endCall(next, {reason: 'hangup', userId, at}), tell));
}

/** Somebody's sound came or went. */
export function onAudioAvailable(call: ActiveState, event: MediaEvent & {type: 'audioAvailable'}): CallStep {
  const {userId, available} = event;
  if (call.participants.get(userId)?.isAudioAvailable === available) return stay(call);
  const next = withParticipant(call, userId, {isAudioAvailable: available});
  if (next === call || next.status !== 'connected') return [next, []];
  return [next, [emit('onUserAudioAvailable', [userId, available], next, {userId})]];
}

/** Somebody's picture came or went. */
export function onVideoAvailable(call: ActiveState, event: MediaEvent & {type: 'videoAvailable'}): CallStep {
  const {userId, available} = event;
  if (call.participants.get(userId)?.isVideoAvailable === available) return stay(call);
  const next = withParticipant(call, userId, {isVideoAvailable: available});
  if (next === call || next.status !== 'connected') return [next, []];
  return [next, [emit('onUserVideoAvailable', [userId, available], next, {userId})]];
}

/** Somebody says that they have hung up; in a one-to-one call, that the call is over. */
export function onHungUp(state: CallState, event: SignalingEvent & {type: 'hungUp'}, at: number): CallStep {
  const {userId, callId} = event;
  if (state.status === 'idle' || state.callId !== callId) return stay(state);
  // Among several, presence in the room counts: who is seen there has come back meanwhile, or is about to leave it.
  const isHeeded = isOneToOne(state) || state.participants.get(userId)?.status === 'accepted';
  if (!isHeeded) return stay(state);
  if (state.status === 'connected') return onUserLeft(state, userId, at);
  if (isOneToOne(state)) return userId === state.callerId ? cancelled(state, userId, at) : stay(state);
  const next = withParticipant(state, userId, {status: 'left'});
  return hasCompany(next) ? [next, []] : cancelled(next, userId, at);
}

function cancelled(state: CallingState, userId: string, at: number): CallStep {
  return endCall(state, {reason: 'canceled', userId, at});
}

/** Who accepted never turned up in the room. */
export function onArrivalDue(state: CallState, input: Result & {type: 'arrivalDue'}, at: number): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'connected') return stay(state);
  const absent = [...call.participants.values()].filter(({status}) => status === 'accepted');
  const next = absent.reduce((now, {userId}) => withParticipant(now, userId, {status: 'left'}), call);
  if (hasCompany(next)) return [next, []];
  return endCall(next, {reason: 'unknown', userId: absent[0]?.userId ?? '', at});
}

/** The room is lost. */
export function onRoomLost(call: ActiveState, event: MediaEvent & {type: 'failed'}, at: number): CallStep {
  const {error} = event;
  const others: readonly Effect[] =
    call.status === 'calling' && call.inviteId !== ''
      ? [{type: 'decline', inviteId: call.inviteId, busy: false}]
      : cancelPending(call);
  return first(
    [...others, emitError(error, call)],
    endCall(call, {reason: 'unknown', userId: call.userId, at, error}),
  );
}

function isPending(state: CallState, userId: string, inviteId: string): state is ActiveState {
  if (state.status === 'idle') return false;
  const participant = state.participants.get(userId);
  return participant?.status === 'inviting' && participant.inviteId === inviteId;
}

const REFUSALS = {
  rejected: {callback: 'onUserReject', reason: 'reject'},
  busy: {callback: 'onUserLineBusy', reason: 'lineBusy'},
  noResponse: {callback: 'onUserNoResponse', reason: 'noResponse'},
} as const;

/** An invitee will not come. That is told, and ends the call for who has nobody else to wait for. */
function refused(
  call: ActiveState,
  who: {readonly userId: string; readonly status: keyof typeof REFUSALS},
  at: number,
): CallStep {
  const {userId, status} = who;
  const {callback, reason} = REFUSALS[status];
  const [announced, news] = announceFurther(call, call.participants.get(userId)?.inviteId ?? '');
  const isRingingOut = announced.status === 'calling' && announced.role === 'caller';
  const told = [
    ...(isRingingOut ? announceRing(announced) : []),
    ...news,
    emit(callback, [userId], call, {userId}),
  ];
  const marked = withParticipant(announced, userId, {status});
  const next = isRingingOut ? {...marked, command: 0} : marked;
  if (hasCompany(next)) return [next, told];
  const end: CallEndReason = next.status === 'connected' ? 'hangup' : reason;
  return first(told, endCall(next, {reason: end, userId: call.userId, at}));
}
