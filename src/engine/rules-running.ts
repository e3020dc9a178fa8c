import type {ActiveState, CallingState, CallState, ConnectedState, ParticipantStatus} from './call-state.js';
import type {Effect} from './effects.js';
import type {Result} from './inputs.js';
import type {MediaEvent, SignalingEvent} from './ports.js';
import {
  current,
  emit,
  emitError,
  endCall,
  first,
  hasCompany,
  isOneToOne,
  secondsOf,
  stay,
  then,
  withParticipant,
  type CallStep,
} from './rules-common.js';
import {announceRing} from './rules-outgoing.js';
import type {CallEndReason} from './types.js';

/** The call is connected. Who was seen in the room before is announced now: onCallBegin comes first. */
export function begin(call: CallingState, at: number): CallStep {
  const {status: _status, phase: _phase, command: _command, ...facts} = call;
  const next: ConnectedState = {...facts, status: 'connected', beganAt: at, isSwitching: false};
  const {serial, roomId, mediaType, role} = call;
  const present = [...call.participants.values()].filter(({status}) => status === 'joined');
  const arrivals = present.flatMap(({userId, isAudioAvailable, isVideoAvailable}) => [
    emit('onUserJoin', [userId], next),
    ...(isAudioAvailable ? [emit('onUserAudioAvailable', [userId, true], next)] : []),
    ...(isVideoAvailable ? [emit('onUserVideoAvailable', [userId, true], next)] : []),
  ]);
  const settled: readonly Effect[] =
    role === 'caller' ? announceRing(call) : [{type: 'settle', command: call.command}];
  const before = role === 'caller' ? settled : [];
  const after = role === 'callee' ? settled : [];
  const begun: CallStep = [
    next,
    [
      ...before,
      emit('onCallBegin', [roomId, mediaType, role], next),
      {type: 'publish'},
      ...arrivals,
      ...(present.length === 0 ? [{type: 'watchArrival', serial} as const] : []),
      ...after,
    ],
  ];
  if (hasCompany(next)) return begun;
  // The caller left between the answer and its arrival.
  return first(begun[1], endCall(next, {reason: 'hangup', userId: call.callerId, at}));
}

/** An invitee accepted; for the caller of a call not yet connected, that connects it. */
export function onAccepted(
  state: CallState,
  event: SignalingEvent & {type: 'accepted'},
  at: number,
): CallStep {
  if (!isPending(state, event.userId, event.inviteId)) return stay(state);
  const next = withParticipant(state, event.userId, {status: 'accepted'});
  return next.status === 'calling' && next.role === 'caller' ? begin(next, at) : [next, []];
}

/** An invitee declined or is busy. */
export function onRejected(
  state: CallState,
  event: SignalingEvent & {type: 'rejected'},
  at: number,
): CallStep {
  const {userId, inviteId, busy} = event;
  if (!isPending(state, userId, inviteId)) return stay(state);
  const callback = busy ? 'onUserLineBusy' : 'onUserReject';
  const told = [...announced(state), emit(callback, [userId], state, {userId})];
  return refused(state, {userId, status: busy ? 'busy' : 'rejected'}, told, at);
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
      const told = [...announced(now), emit('onUserNoResponse', [userId], now, {userId})];
      return first(effects, refused(now, {userId, status: 'noResponse'}, told, at));
    },
    [state, []],
  );
}

/** Somebody entered the room. Before the call begins it is only noted, except that it connects the caller. */
export function onUserEntered(
  call: ActiveState,
  event: MediaEvent & {type: 'userEntered'},
  at: number,
): CallStep {
  const {userId} = event;
  const known = call.participants.get(userId);
  const fresh = known ?? {
    userId,
    status: 'joined',
    inviteId: '',
    isAudioAvailable: false,
    isVideoAvailable: false,
  };
  const participants = new Map(call.participants).set(userId, {...fresh, status: 'joined'});
  const next = {...call, participants};
  if (next.status === 'connected') {
    return known?.status === 'joined' ? [next, []] : [next, [emit('onUserJoin', [userId], next, {userId})]];
  }
  return next.role === 'caller' ? begin(next, at) : [next, []];
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

/** The other side says that the call is over. */
export function onHungUp(state: CallState, event: SignalingEvent & {type: 'hungUp'}, at: number): CallStep {
  if (state.status === 'idle' || state.callId !== event.callId) return stay(state);
  if (state.status === 'connected') return onUserLeft(state, event.userId, at);
  return event.userId === state.callerId
    ? endCall(state, {reason: 'canceled', userId: event.userId, at})
    : stay(state);
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
    call.status === 'calling' && call.role === 'callee'
      ? [{type: 'decline', inviteId: call.inviteId, busy: false}]
      : cancelPending(call);
  return first(
    [...others, emitError(error, call)],
    endCall(call, {reason: 'unknown', userId: call.userId, at, error}),
  );
}

/** Takes back every ring of this party that nobody has answered yet. */
export function cancelPending(call: ActiveState): readonly Effect[] {
  const pending = [...call.participants.values()].filter(
    ({status, inviteId}) => status === 'inviting' && inviteId,
  );
  if (call.inviteId) return [];
  return [...new Set(pending.map(({inviteId}) => inviteId))].map(inviteId => ({type: 'cancel', inviteId}));
}

function announced(state: ActiveState): readonly Effect[] {
  return state.status === 'calling' ? announceRing(state) : [];
}

function isPending(state: CallState, userId: string, inviteId: string): state is ActiveState {
  if (state.status === 'idle') return false;
  const participant = state.participants.get(userId);
  return participant?.status === 'inviting' && participant.inviteId === inviteId;
}

function refused(
  call: ActiveState,
  who: {userId: string; status: ParticipantStatus & ('rejected' | 'busy' | 'noResponse')},
  told: readonly Effect[],
  at: number,
): CallStep {
  const marked = withParticipant(call, who.userId, {status: who.status});
  const next = marked.status === 'calling' && marked.role === 'caller' ? {...marked, command: 0} : marked;
  if (hasCompany(next)) return [next, told];
  const reasons = {rejected: 'reject', busy: 'lineBusy', noResponse: 'noResponse'} as const;
  const reason: CallEndReason = next.status === 'connected' ? 'hangup' : reasons[who.status];
  return first(told, endCall(next, {reason, userId: call.userId, at}));
}
