import type {CallingState, CallState} from './call-state.js';
import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import type {SignalingEvent} from './ports.js';
import {
  current,
  emitError,
  endCall,
  expireWith,
  first,
  newCall,
  settle,
  stay,
  then,
  type CallStep,
} from './rules-common.js';
import {invitedMeanwhile} from './rules-glare.js';
import {isSameCall, onOthersCancelled, onOthersInvited} from './rules-invite.js';
import {abandon, startRefusal} from './rules-outgoing.js';
import {joinEffect, ring} from './rules-ring.js';
import {begin} from './rules-begin.js';

/** The Chat SDK's code for an invitation that is over; the local backend uses the same. */
export const INVITATION_OVER = 8010;

/** A ring came in. Whoever is in a call, or being rung, is busy. */
export function onInvited(
  state: CallState,
  event: SignalingEvent & {type: 'invited'},
  moment: {readonly at: number; readonly serial: number},
): CallStep {
  const {invitation} = event;
  const isAsked = invitation.calleeIds.includes(state.userId);
  if (state.status !== 'idle' && !isAsked && isSameCall(state, invitation)) {
    return onOthersInvited(state, invitation);
  }
  const isForMe = isAsked && invitation.callerId !== state.userId;
  // A ring that was waiting may arrive before the login is confirmed.
  const isLoggedIn = state.session === 'ready' || state.session === 'connecting';
  if (!isForMe || !isLoggedIn) return stay(state);
  if (state.status !== 'idle') return invitedMeanwhile(state, invitation, moment);
  return ring(state, invitation, moment.serial);
}

/** Accept: devices and room first, then the answer. */
export function onAcceptCommand(state: CallState, input: Command & {type: 'accept'}): CallStep {
  const refusal = answerRefusal(state, 'accept');
  if (refusal || state.status !== 'calling') return [state, settle(input.command, refusal)];
  const camera = input.camera ?? state.mediaType === 'video';
  const join = joinEffect(state, {camera, microphone: input.microphone ?? true});
  return [{...state, phase: 'answering', command: input.command}, [join]];
}

/** The callee is in the room: answer. Who came without a ring has nobody to answer. */
export function onCalleeJoined(state: CallingState, input: Result & {type: 'joined'}, at: number): CallStep {
  const {serial, inviteId} = state;
  const next = {...state, self: input.self};
  return inviteId === '' ? begin(next, at) : [next, [{type: 'answer', serial, inviteId}]];
}

/** Enters a running call of a group without having been rung. */
export function onJoinCommand(
  state: CallState,
  input: Command & {type: 'joinInGroupCall'},
  serial: number,
): CallStep {
  const {command, roomId, groupId, mediaType} = input;
  const refusal = startRefusal(state);
  if (refusal) return [state, settle(command, refusal)];
  const next = newCall(state, {
    phase: 'answering',
    command,
    serial,
    groupId,
    roomId,
    mediaType,
    role: 'callee',
    callerId: '',
    participants: new Map(),
  });
  return [next, [joinEffect(next, {camera: mediaType === 'video', microphone: true})]];
}

/** Devices or room failed the callee: the ring is declined, and this party hears why. */
export function onCalleeJoinFailed(state: CallingState, error: TUICallError, at: number): CallStep {
  if (state.inviteId === '') return abandon(state, error);
  const ended = endCall(state, {reason: 'unknown', userId: state.userId, at, error});
  const told: readonly Effect[] = [
    {type: 'decline', inviteId: state.inviteId, busy: false},
    emitError(error, state),
  ];
  return expireWith(error, first(told, ended));
}

/** The answer arrived: the call begins. */
export function onAnswered(state: CallState, input: Result & {type: 'answered'}, at: number): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'calling') return stay(state);
  return begin(call, at);
}

/** The answer came too late, or could not be sent. */
export function onAnswerFailed(
  state: CallState,
  input: Result & {type: 'answerFailed'},
  at: number,
): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'calling') return stay(state);
  const {error} = input;
  if (error.code !== INVITATION_OVER) return onCalleeJoinFailed(call, error, at);
  return endCall(call, {reason: 'canceled', userId: call.callerId, at, error});
}

/** Decline, or pretend that the line is busy. */
export function onRejectCommand(state: CallState, input: Command & {type: 'reject'}, at: number): CallStep {
  const refusal = answerRefusal(state, input.busy ? 'ignore' : 'reject');
  if (refusal || state.status !== 'calling') return [state, settle(input.command, refusal)];
  return then(decline(state, input.busy, at), settle(input.command));
}

/** Declines the ring; an accept that was under way is refused. */
export function decline(state: CallingState, busy: boolean, at: number): CallStep {
  const error = TUICallError.refused('The call was declined before it was connected.');
  const ended = endCall(state, {reason: busy ? 'lineBusy' : 'reject', userId: state.userId, at, error});
  return first([{type: 'decline', inviteId: state.inviteId, busy}], ended);
}

/** The caller took the ring back, or one by which others were rung. */
export function onCancelled(
  state: CallState,
  event: SignalingEvent & {type: 'cancelled'},
  at: number,
): CallStep {
  if (state.status === 'idle') return stay(state);
  if (state.status === 'connected' || state.inviteId !== event.inviteId) {
    return onOthersCancelled(state, event, at);
  }
  const error = TUICallError.refused('The caller took the call back.');
  return endCall(state, {reason: 'canceled', userId: state.callerId, at, error});
}

/** This user answered on another device. */
export function onAnsweredElsewhere(
  state: CallState,
  event: SignalingEvent & {type: 'answeredElsewhere'},
  at: number,
): CallStep {
  if (state.status !== 'calling' || state.inviteId !== event.inviteId) return stay(state);
  const reason = event.answer === 'accepted' ? 'otherDeviceAccepted' : 'otherDeviceReject';
  const error = TUICallError.refused('The call was answered on another device.');
  return endCall(state, {reason, userId: state.userId, at, error});
}

function answerRefusal(state: CallState, command: string): TUICallError | undefined {
  if (state.status !== 'calling' || state.inviteId === '') {
    return TUICallError.refused(`${command}: no call is ringing here.`);
  }
  if (state.phase === 'answering' && command === 'accept') {
    return TUICallError.repeated('accept: the call is already being answered.');
  }
  return undefined;
}
