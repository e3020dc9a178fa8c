import type {CallingState, CallState, Participant} from './call-state.js';
import type {Effect, Step} from './effects.js';
import type {IncomingInvitation} from './ports.js';
import {emit, invitee, newCall} from './rules-common.js';

/** It rings here: the call is known, the media adapter gets ready, the observers hear of it. */
export function ring(state: CallState, invitation: IncomingInvitation, serial: number): Step<CallingState> {
  const {callerId, calleeIds, groupId, mediaType, roomId, mediaHint} = invitation;
  const next = ringingState(state, invitation, serial);
  const hint = mediaHint === undefined ? {} : {hint: mediaHint};
  const isAlone = calleeIds.every(userId => userId === state.userId);
  return [
    next,
    [
      ...(isAlone ? [] : [watchRing(invitation, serial)]),
      {type: 'prepare', params: {roomId, selfId: state.userId, callerId, ...hint}},
      emit('onCallReceived', [callerId, calleeIds, groupId, mediaType], next, {userId: callerId}),
    ],
  ];
}

/** Bounds how long people are waited for whom somebody else has rung. */
export function watchRing({inviteId, timeout}: IncomingInvitation, serial: number): Effect {
  return {type: 'watchRing', serial, inviteId, timeout};
}

/** Opens the devices and enters the room of a call. */
export function joinEffect(call: CallingState, on: {camera: boolean; microphone: boolean}): Effect {
  const {serial, roomId, userId: selfId, mediaType} = call;
  return {type: 'join', serial, params: {roomId, selfId, mediaType, ...on}};
}

function ringingState(state: CallState, invitation: IncomingInvitation, serial: number): CallingState {
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
