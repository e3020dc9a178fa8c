import type {CallingState, CallState, Participant} from './call-state.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import type {IncomingInvitation, SignalingEvent} from './ports.js';
import {
  current,
  emit,
  emitError,
  endCall,
  first,
  NOTHING_ON,
  sessionOf,
  settle,
  stay,
  then,
  type CallStep,
} from './rules-common.js';
import {invitee} from './rules-outgoing.js';
import {begin} from './rules-running.js';

/** The Chat SDK's code for an invitation that is over; the local backend uses the same. */
export const INVITATION_OVER = 8010;

/** A ring came in. Whoever is in a call, or being rung, is busy. */
export function onInvited(
  state: CallState,
  event: SignalingEvent & {type: 'invited'},
  serial: number,
): CallStep {
  const {invitation} = event;
  const isForMe = invitation.callerId !== state.userId && invitation.calleeIds.includes(state.userId);
  // A ring that was waiting may arrive before the login is confirmed.
  const isLoggedIn = state.session === 'ready' || state.session === 'connecting';
  if (!isForMe || !isLoggedIn) return stay(state);
  if (state.status !== 'idle') {
    if (state.inviteId === invitation.inviteId) return stay(state);
    return [state, [{type: 'decline', inviteId: invitation.inviteId, busy: true}]];
  }
  const next = ringingState(state, invitation, serial);
  const {callerId, calleeIds, groupId, mediaType, roomId, mediaHint} = invitation;
  const hint = mediaHint === undefined ? {} : {hint: mediaHint};
  return [
    next,
    [
      {type: 'prepare', params: {roomId, selfId: state.userId, callerId, ...hint}},
      emit('onCallReceived', [callerId, calleeIds, groupId, mediaType], next, {userId: callerId}),
    ],
  ];
}

/** Accept: devices and room first, then the answer. */
export function onAcceptCommand(state: CallState, input: Command & {type: 'accept'}): CallStep {
  const refusal = answerRefusal(state, 'accept');
  if (refusal || state.status !== 'calling') return [state, settle(input.command, refusal)];
  const {serial, roomId, userId: selfId, mediaType} = state;
  const camera = input.camera ?? mediaType === 'video';
  const params = {roomId, selfId, mediaType, camera, microphone: input.microphone ?? true};
  return [{...state, phase: 'answering', command: input.command}, [{type: 'join', serial, params}]];
}

/** The callee is in the room: answer. */
export function onCalleeJoined(state: CallingState, input: Result & {type: 'joined'}): CallStep {
  const {serial, inviteId} = state;
  return [{...state, self: input.self}, [{type: 'answer', serial, inviteId}]];
}

/** Devices or room failed the callee: the ring is declined, and this party hears why. */
export function onCalleeJoinFailed(state: CallingState, error: TUICallError, at: number): CallStep {
  const ended = endCall(state, {reason: 'unknown', userId: state.userId, at, error});
  return first([{type: 'decline', inviteId: state.inviteId, busy: false}, emitError(error, state)], ended);
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

/** The caller took the ring back. */
export function onCancelled(
  state: CallState,
  event: SignalingEvent & {type: 'cancelled'},
  at: number,
): CallStep {
  if (state.status !== 'calling' || state.inviteId !== event.inviteId) return stay(state);
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
  if (state.status !== 'calling' || state.role !== 'callee') {
    return TUICallError.refused(`${command}: no call is ringing here.`);
  }
  if (state.phase === 'answering' && command === 'accept') {
    return TUICallError.repeated('accept: the call is already being answered.');
  }
  return undefined;
}

function ringingState(state: CallState, invitation: IncomingInvitation, serial: number): CallingState {
  const {inviteId, callerId, calleeIds, groupId, roomId, mediaType, userData, timeout} = invitation;
  const participants = new Map<string, Participant>([
    [callerId, {...invitee(callerId, ''), status: 'accepted'}],
  ]);
  for (const userId of invitation.inCallUserIds) {
    if (userId !== state.userId) participants.set(userId, {...invitee(userId, ''), status: 'accepted'});
  }
  for (const userId of calleeIds) {
    if (userId !== state.userId && !participants.has(userId))
      participants.set(userId, invitee(userId, inviteId));
  }
  return {
    ...sessionOf(state),
    status: 'calling',
    phase: 'ringing',
    command: 0,
    serial,
    callId: invitation.callId || inviteId,
    inviteId,
    groupId,
    roomId,
    mediaType,
    role: 'callee',
    callerId,
    userData,
    timeout,
    participants,
    self: NOTHING_ON,
    resumesCamera: false,
    isPlaybackBlocked: false,
  };
}
