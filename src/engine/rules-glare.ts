import type {CallingState, CallState} from './call-state.js';
import type {Effect} from './effects.js';
import type {IncomingInvitation} from './ports.js';
import {endCall, first, stay, type CallStep} from './rules-common.js';
import {cancelPending, isSameCall} from './rules-invite.js';
import {joinEffect, ring} from './rules-ring.js';

/** A ring while this party is in a call, or being rung. */
export function invitedMeanwhile(
  state: CallingState | (CallState & {status: 'connected'}),
  invitation: IncomingInvitation,
  moment: {readonly at: number; readonly serial: number},
): CallStep {
  const {inviteId} = invitation;
  if (state.inviteId === inviteId) return stay(state);
  const busy: Effect = {type: 'decline', inviteId, busy: true};
  if (isSameCall(state, invitation)) {
    // Whoever is on the way into the room, or in it, answers by being there; who still rings has been asked already.
    return state.status === 'calling' && state.phase === 'ringing' ? [state, [busy]] : stay(state);
  }
  if (state.status === 'connected' || !yieldsTo(state, invitation)) return [state, [busy]];
  return state.role === 'caller'
    ? joinRival(state, invitation, moment)
    : ringForRival(state, invitation, moment);
}

/**
 * Whether the call of this party makes way for another one of the same group that rings at the same moment. Both
 * callers, and whoever both have rung, come to the same answer by themselves: a call that nobody has been rung for yet
 * makes way, one of which the other caller knows nothing makes way, and else the smaller caller id wins.
 */
function yieldsTo(state: CallingState, invitation: IncomingInvitation): boolean {
  const {groupId, role, phase, callId, callerId, participants} = state;
  if (groupId === '' || groupId !== invitation.groupId || callerId === '') return false;
  if (role === 'caller' && callId === '') return true;
  const isFirstRing = role === 'caller' || (phase === 'ringing' && callId === state.inviteId);
  if (!isFirstRing || !invitation.calleeIds.includes(callerId)) return false;
  const isRunning = invitation.callId !== '';
  return isRunning || !participants.has(invitation.callerId) || invitation.callerId < callerId;
}

/** The caller takes its own ring back and goes into the other call, with the devices as they were. */
function joinRival(
  state: CallingState,
  invitation: IncomingInvitation,
  {at, serial}: {readonly at: number; readonly serial: number},
): CallStep {
  const {command, phase, self, mediaType} = state;
  const [idle, ended] = endCall(
    {...state, command: 0},
    {reason: 'canceled', userId: invitation.callerId, at},
  );
  const [ringing, rung] = ring(idle, invitation, serial);
  const isOpen = phase !== 'preparing';
  const camera = mediaType === 'video' && invitation.mediaType === 'video' && (!isOpen || self.camera);
  const next: CallingState = {...ringing, phase: 'answering', command};
  const join = joinEffect(next, {camera, microphone: !isOpen || self.microphone});
  return [next, [...cancelPending(state), ...ended, ...rung, join]];
}

/** A callee of both: the ring that makes way ends here, and the other one rings. */
function ringForRival(
  state: CallingState,
  invitation: IncomingInvitation,
  {at, serial}: {readonly at: number; readonly serial: number},
): CallStep {
  const [idle, ended] = endCall(state, {reason: 'canceled', userId: state.callerId, at});
  const decline: Effect = {type: 'decline', inviteId: state.inviteId, busy: true};
  return first([decline, ...ended], ring(idle, invitation, serial));
}
