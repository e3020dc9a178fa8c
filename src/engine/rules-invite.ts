import type {ActiveState, CallState, FurtherRing, ParticipantStatus} from './call-state.js';
import type {Effect, Step} from './effects.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import type {IncomingInvitation, SignalingEvent} from './ports.js';
import {
  current,
  emit,
  emitError,
  endCall,
  first,
  hasCompany,
  invitee,
  isCounted,
  isOneToOne,
  othersIn,
  settle,
  stay,
  withParticipant,
  type CallStep,
} from './rules-common.js';
import {watchRing} from './rules-ring.js';
import {roomKey} from './running-call.js';
import {tooManyMembers} from './validate.js';

/** Rings more people into the call. Who is in it, or is being rung, is not rung again. */
export function onInviteCommand(state: CallState, input: Command & {type: 'inviteUser'}): CallStep {
  const {command, timeout, userData, maxMembers} = input;
  const refusal = inviteRefusal(state);
  if (refusal || state.status === 'idle') return [state, settle(command, refusal)];
  const userIds = input.userIds.filter(userId => !isExpected(state, userId));
  const problem = listProblem(state, userIds, maxMembers);
  if (problem) return [state, settle(command, problem)];
  const participants = new Map(state.participants);
  for (const userId of userIds) participants.set(userId, invitee(userId, ''));
  const furtherRings = [...state.furtherRings, {command, inviteId: '', userIds}];
  const {serial, groupId, roomId, mediaType, callId} = state;
  const inCallUserIds = [state.userId, ...othersIn(state)];
  const ring = {groupId, roomId, mediaType, callId, timeout, userData, calleeIds: userIds, inCallUserIds};
  return [{...state, participants, furtherRings}, [{type: 'invite', serial, command, invitation: ring}]];
}

/** The further ring has its id. When the call is over by now, the ring must be taken back. */
export function onInviting(state: CallState, input: Result & {type: 'inviting'}): CallStep {
  const {serial, command, inviteId} = input;
  const call = current(state, serial);
  if (!call) return [state, [{type: 'cancel', inviteId}]];
  const furtherRings = call.furtherRings.map(ring => (ring.command === command ? {...ring, inviteId} : ring));
  const rung = furtherRings.find(ring => ring.inviteId === inviteId)?.userIds ?? [];
  return [
    rung.reduce<ActiveState>((now, userId) => setInvite(now, userId, inviteId), {...call, furtherRings}),
    [],
  ];
}

/** The further ring is on its way. */
export function onInviteSent(state: CallState, input: Result & {type: 'inviteSent'}): CallStep {
  const call = current(state, input.serial);
  const ring = call?.furtherRings.find(({command}) => command === input.command);
  return call && ring ? announceFurther(call, ring.inviteId) : stay(state);
}

/** The further ring could not be sent: nobody has heard of it, so nobody was invited. */
export function onInviteFailed(
  state: CallState,
  input: Result & {type: 'inviteFailed'},
  at: number,
): CallStep {
  const {command, error} = input;
  const call = current(state, input.serial);
  const ring = call?.furtherRings.find(each => each.command === command);
  if (!call || !ring) return stay(state);
  const participants = new Map(call.participants);
  for (const userId of ring.userIds) {
    if (participants.get(userId)?.status === 'inviting') participants.delete(userId);
  }
  const furtherRings = call.furtherRings.filter(each => each !== ring);
  const cancel: readonly Effect[] = ring.inviteId ? [{type: 'cancel', inviteId: ring.inviteId}] : [];
  const told = [...cancel, emitError(error, call), ...settle(command, error)];
  return first(told, endIfAlone({...call, participants, furtherRings}, {userId: call.userId, at}));
}

/**
 * Tells that a further ring is on its way, by whatever news shows it first: the service's word, or an answer that was
 * faster. Happens once; the command is done by it.
 */
export function announceFurther(call: ActiveState, inviteId: string): Step<ActiveState> {
  const ring = call.furtherRings.find(each => each.command !== 0 && each.inviteId === inviteId);
  if (!ring) return [call, []];
  const told: FurtherRing = {...ring, command: 0};
  const next = {...call, furtherRings: call.furtherRings.map(each => (each === ring ? told : each))};
  return [next, [...announcements(ring.userIds, next), ...settle(ring.command)]];
}

/** Whether a ring is about the call that this party is in, ringing or connected. */
export function isSameCall(state: CallState, invitation: IncomingInvitation): boolean {
  if (state.status === 'idle') return false;
  return state.groupId === invitation.groupId && roomKey(state.roomId) === roomKey(invitation.roomId);
}

/** Somebody in this call rings more people into it. */
export function onOthersInvited(state: ActiveState, invitation: IncomingInvitation): CallStep {
  const {callerId, inviteId, calleeIds, inCallUserIds} = invitation;
  const isKnown = othersIn(state).includes(callerId);
  if (!isKnown || !inCallUserIds.includes(state.userId)) return stay(state);
  const userIds = calleeIds.filter(userId => userId !== state.userId && !isExpected(state, userId));
  const participants = new Map(state.participants);
  for (const userId of userIds) participants.set(userId, invitee(userId, inviteId));
  const next: ActiveState = {...state, callId: state.callId || invitation.callId, participants};
  return [next, [watchRing(invitation, state.serial), ...announcements(userIds, next)]];
}

/** A ring by which others were rung was taken back: they will not come. */
export function onOthersCancelled(
  state: ActiveState,
  event: SignalingEvent & {type: 'cancelled'},
  at: number,
): CallStep {
  return withdrawRing(state, event.inviteId, {userId: state.callerId, at});
}

/** Who is rung by a ring will not come. */
export function withdrawRing(
  state: ActiveState,
  ringId: string,
  end: {readonly userId: string; readonly at: number},
): CallStep {
  const withdrawn = [...state.participants.values()].filter(
    ({status, inviteId}) => status === 'inviting' && inviteId === ringId,
  );
  if (withdrawn.length === 0) return stay(state);
  return endIfAlone(markAll(state, withdrawn, 'left'), end);
}

/** Nobody who is being rung can be heard of any more: the login is over. */
export function giveUpInvitees(state: ActiveState, at: number): CallStep {
  const asked = [...state.participants.values()].filter(({status}) => status === 'inviting');
  if (asked.length === 0) return stay(state);
  return endIfAlone(markAll(state, asked, 'left'), {userId: state.userId, at});
}

/** The call goes on while there is company. */
export function endIfAlone(state: ActiveState, end: {userId: string; at: number}): CallStep {
  if (hasCompany(state)) return [state, []];
  return endCall(state, {reason: state.status === 'connected' ? 'hangup' : 'canceled', ...end});
}

/** Takes back every ring of this party that nobody has answered yet. */
export function cancelPending(call: ActiveState): readonly Effect[] {
  const own = new Set(call.furtherRings.map(({inviteId}) => inviteId));
  if (call.role === 'caller') own.add(call.callId);
  own.delete('');
  const pending = [...call.participants.values()].filter(({status}) => status === 'inviting');
  const open = new Set(pending.map(({inviteId}) => inviteId).filter(inviteId => own.has(inviteId)));
  return [...open].map(inviteId => ({type: 'cancel', inviteId}));
}

function announcements(userIds: readonly string[], call: ActiveState): readonly Effect[] {
  return userIds.map(userId => emit('onUserInviting', [userId], call, {userId}));
}

function markAll(
  state: ActiveState,
  people: readonly {readonly userId: string}[],
  status: ParticipantStatus,
): ActiveState {
  return people.reduce<ActiveState>((now, {userId}) => withParticipant(now, userId, {status}), state);
}

function setInvite(state: ActiveState, userId: string, inviteId: string): ActiveState {
  const isUnsent = state.participants.get(userId)?.inviteId === '';
  return isUnsent ? withParticipant(state, userId, {inviteId}) : state;
}

function isExpected(state: ActiveState, userId: string): boolean {
  const participant = state.participants.get(userId);
  return participant !== undefined && isCounted(participant);
}

function inviteRefusal(state: CallState): TUICallError | undefined {
  const isRingingOut = state.status === 'calling' && state.phase === 'ringing' && state.role === 'caller';
  // Until its own ring is on its way, nobody knows of this call.
  const isAnnounced = state.status === 'connected' || (isRingingOut && state.command === 0);
  if (!isAnnounced) return TUICallError.refused('inviteUser: there is no call to invite to.');
  if (isOneToOne(state)) {
    const advice = 'Start it with groupCall, or with calls and several people.';
    return TUICallError.notSupportedInScene(
      `inviteUser: nobody can be added to a one-to-one call. ${advice}`,
    );
  }
  return state.session === 'ready' ? undefined : TUICallError.notInitialised();
}

function listProblem(
  state: ActiveState,
  userIds: readonly string[],
  maxMembers: number,
): TUICallError | undefined {
  if (userIds.length === 0) {
    return TUICallError.invalidParameter(
      'userIds',
      'everyone named is in the call or is being rung already.',
    );
  }
  const members = 1 + [...state.participants.values()].filter(isCounted).length + userIds.length;
  return members > maxMembers ? tooManyMembers(members, maxMembers) : undefined;
}
