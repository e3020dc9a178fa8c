import type {CallingState, CallState} from './call-state.js';
import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import {
  current,
  emit,
  emitError,
  expireWith,
  first,
  invitee,
  newCall,
  sessionOf,
  settle,
  stay,
  type CallStep,
} from './rules-common.js';
import {withdrawRing} from './rules-invite.js';
import {joinEffect} from './rules-ring.js';

/** The caller's side until the ring is on its way: devices and room first, then the ring. */
export function onCallCommand(state: CallState, input: Command & {type: 'call'}, serial: number): CallStep {
  const {command, calleeIds, groupId, mediaType, roomId, userData, timeout} = input;
  const refusal = startRefusal(state);
  if (refusal) return [state, settle(command, refusal)];
  const next = newCall(state, {
    phase: 'preparing',
    command,
    serial,
    groupId,
    roomId,
    mediaType,
    role: 'caller',
    callerId: state.userId,
    userData,
    timeout,
    participants: new Map(calleeIds.map(userId => [userId, invitee(userId, '')])),
  });
  return [next, [joinEffect(next, {camera: mediaType === 'video', microphone: true})]];
}

/** Why no call can start in this state. */
export function startRefusal(state: CallState): TUICallError | undefined {
  if (state.status !== 'idle') {
    return TUICallError.refused('A call is already under way. End it before you start another.');
  }
  return state.session === 'ready' ? undefined : TUICallError.notInitialised();
}

/** The ring is on its way: the command is done. */
export function onRingSent(state: CallState, input: Result & {type: 'ringSent'}): CallStep {
  const call = current(state, input.serial);
  if (call?.status !== 'calling' || call.command === 0) return stay(state);
  return [{...call, command: 0}, announceRing(call)];
}

/**
 * The ring could not be sent: nobody heard anything, so there was no call. With somebody who was in the room already
 * there is one, and it goes on without those who were to be rung.
 */
export function onRingFailed(state: CallState, input: Result & {type: 'ringFailed'}, at: number): CallStep {
  const call = current(state, input.serial);
  if (!call) return stay(state);
  if (call.status === 'calling') return abandon(call, input.error);
  return first([emitError(input.error, call)], withdrawRing(call, call.callId, {userId: call.userId, at}));
}

/** Gives up a call that never rang: no last callback, the command rejects with what went wrong. */
export function abandon(call: CallingState, error: TUICallError): CallStep {
  return expireWith(error, [
    {...sessionOf(call), status: 'idle'},
    [{type: 'leave'}, emitError(error, call), ...settle(call.command, error)],
  ]);
}

/** What a ring on its way means to the caller; an answer may come before the service has confirmed the ring. */
export function announceRing(call: CallingState): readonly Effect[] {
  if (call.command === 0 || call.role !== 'caller') return [];
  const rung = [...call.participants.values()].filter(({inviteId}) => inviteId !== '');
  const inviting = rung.map(({userId}) => emit('onUserInviting', [userId], call, {userId}));
  return [...inviting, ...settle(call.command)];
}
