import type {CallingState, CallState, Participant} from './call-state.js';
import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import {
  current,
  emit,
  emitError,
  NOTHING_ON,
  sessionOf,
  settle,
  stay,
  type CallStep,
} from './rules-common.js';

/** The caller's side until the ring is on its way: devices and room first, then the ring. */
export function onCallCommand(state: CallState, input: Command & {type: 'call'}, serial: number): CallStep {
  const {command, calleeIds, groupId, mediaType, roomId, userData, timeout} = input;
  if (state.status !== 'idle') {
    const error = TUICallError.refused('A call is already under way. End it before you start another.');
    return [state, settle(command, error)];
  }
  if (state.session !== 'ready') return [state, settle(command, TUICallError.notInitialised())];
  const next: CallingState = {
    ...sessionOf(state),
    status: 'calling',
    phase: 'preparing',
    command,
    serial,
    callId: '',
    inviteId: '',
    groupId,
    roomId,
    mediaType,
    role: 'caller',
    callerId: state.userId,
    userData,
    timeout,
    participants: new Map(calleeIds.map(userId => [userId, invitee(userId, '')])),
    self: NOTHING_ON,
    resumesCamera: false,
    isPlaybackBlocked: false,
  };
  const params = {roomId, selfId: state.userId, mediaType, camera: mediaType === 'video', microphone: true};
  return [next, [{type: 'join', serial, params}]];
}

/** The caller is in the room: ring. */
export function onCallerJoined(state: CallingState, input: Result & {type: 'joined'}): CallStep {
  const {serial, groupId, roomId, mediaType, userData, timeout} = state;
  const calleeIds = [...state.participants.keys()];
  const invitation = {
    calleeIds,
    groupId,
    roomId,
    mediaType,
    userData,
    timeout,
    callId: '',
    inCallUserIds: [],
  };
  return [{...state, phase: 'ringing', self: input.self}, [{type: 'ring', serial, invitation}]];
}

/** The ring has its id. When its call is over by now, the ring must be taken back. */
export function onRinging(state: CallState, input: Result & {type: 'ringing'}): CallStep {
  const call = current(state, input.serial);
  if (!call) return [state, [{type: 'cancel', inviteId: input.inviteId}]];
  const participants = new Map(call.participants);
  for (const userId of input.calleeIds) participants.set(userId, invitee(userId, input.inviteId));
  return [{...call, callId: call.callId || input.inviteId, participants}, []];
}

/** The ring is on its way: the command is done. */
export function onRingSent(state: CallState, input: Result & {type: 'ringSent'}): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'calling' || call.command === 0) return stay(state);
  return [{...call, command: 0}, announceRing(call)];
}

/** The ring could not be sent: nobody heard anything, so there was no call. */
export function onRingFailed(state: CallState, input: Result & {type: 'ringFailed'}): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'calling') return stay(state);
  return abandon(call, input.error);
}

/** Gives up a call that never rang: no last callback, the command rejects with what went wrong. */
export function abandon(call: CallingState, error: TUICallError): CallStep {
  return [
    {...sessionOf(call), status: 'idle'},
    [{type: 'leave'}, emitError(error, call), ...settle(call.command, error)],
  ];
}

/** What a ring on its way means to the caller; an answer may come before the service has confirmed the ring. */
export function announceRing(call: CallingState): readonly Effect[] {
  if (call.command === 0 || call.role !== 'caller') return [];
  const inviting = [...call.participants.keys()].map(userId => emit('onUserInviting', [userId], call));
  return [...inviting, ...settle(call.command)];
}

/** Somebody who is being rung. */
export function invitee(userId: string, inviteId: string): Participant {
  return {userId, status: 'inviting', inviteId, isAudioAvailable: false, isVideoAvailable: false};
}
