import type {CallingState, CallState, Participant} from './call-state.js';
import type {Effect, Step} from './effects.js';
import type {IncomingInvitation} from './ports.js';
import {emit, invitee, newCall} from './rules-common.js';

/** It rings here: the call is known, the media adapter gets ready, the observers hear of it. */
export function ring(state: CallState, invitation: IncomingInvitation, serial: number): Step<CallingState> {
  const next = ringingState(state, invitation, serial);
  return [
    next,
    [...watchOthers(next), prepare(next, invitation.mediaHint), received(next, invitation.calleeIds)],
  ];
}

/** The observers hear of a ring. */
export function received(call: CallingState, calleeIds: readonly string[]): Effect {
  const {callerId, groupId, mediaType} = call;
  return emit('onCallReceived', [callerId, calleeIds, groupId, mediaType], call, {userId: callerId});
}

/** The media adapter gets ready for a call that rings. */
export function prepare({roomId, userId, callerId}: CallingState, hint: string | undefined): Effect {
  return {
    type: 'prepare',
    params: {roomId, selfId: userId, callerId, ...(hint === undefined ? {} : {hint})},
  };
}

/** Bounds how long those are waited for who are rung together with this party. */
export function watchOthers(call: CallingState): readonly Effect[] {
  const isAlone = [...call.participants.values()].every(({inviteId}) => inviteId !== call.inviteId);
  return isAlone ? [] : [watchRing(call, call.serial)];
}

/** Bounds how long people are waited for whom somebody else has rung. */
export function watchRing(
  {inviteId, timeout}: Pick<IncomingInvitation, 'inviteId' | 'timeout'>,
  serial: number,
): Effect {
  return {type: 'watchRing', serial, inviteId, timeout};
}

/** Opens the devices and enters the room of a call. */
export function joinEffect(call: CallingState, on: {camera: boolean; microphone: boolean}): Effect {
  const {serial, roomId, userId: selfId, mediaType, participants} = call;
  return {type: 'join', serial, params: {roomId, selfId, mediaType, ...on, people: participants.size + 1}};
}

/** The state of a party that is being rung. */
export function ringingState(state: CallState, invitation: IncomingInvitation, serial: number): CallingState {
  const {inviteId, callId, callerId, calleeIds, inCallUserIds, ...facts} = invitation;
  const {groupId, roomId, mediaType, userData, timeout} = facts;
  const participants = new Map<string, Participant>();
  for (const userId of [callerId, ...inCallUserIds]) {
    participants.set(userId, {...invitee(userId, ''), status: 'accepted'});
  }
  for (const userId of calleeIds) {
    if (!participants.has(userId)) participants.set(userId, invitee(userId, inviteId));
  }
  participants.delete(state.userId);
  return newCall(state, {
    phase: 'ringing',
    serial,
    callId: callId || inviteId,
    inviteId,
    groupId,
    roomId,
    mediaType,
    role: 'callee',
    callerId,
    userData,
    timeout,
    participants,
  });
}
