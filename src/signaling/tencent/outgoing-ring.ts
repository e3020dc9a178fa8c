import type {OutgoingInvitation, Stop} from '../../engine/ports.js';
import type {SentInvite} from './chat-requests.js';
import {encodeNote, type AnswerNote, type Note} from './notes.js';
import type {SessionLink} from './session-link.js';
import {encodeInvite, type WireCall} from './wire-encode.js';

/** One invitation of the SDK; a call of several people without a group is several of them. */
export interface Leg {
  /** The SDK's id. */
  readonly inviteId: string;
  /** Whom it rings. */
  readonly userIds: readonly string[];
  /** The text it carries. */
  readonly data: string;
  /** Its way out. */
  readonly invite: SentInvite;
}

/** One ring of the engine on its way out. */
export class OutgoingRing {
  /** The first leg's id: the ring's id for the engine. */
  readonly ticketId: string;
  /** The call's id: the first invitation's. */
  readonly callId: string;
  /** What the engine asked for. */
  readonly invitation: OutgoingInvitation;
  /** What further texts about it repeat. */
  readonly call: WireCall;
  /** The invitations of the SDK that it consists of. */
  readonly legs: readonly Leg[];
  /** Who has not answered yet. */
  readonly pending: Set<string>;
  /** Who accepted. */
  readonly accepted = new Set<string>();
  /** The taking back under way. */
  cancelling: Promise<void> | undefined;
  /** Ends the watch over the ringing time. */
  stopWatch: Stop = () => undefined;

  constructor(invitation: OutgoingInvitation, call: WireCall, legs: readonly Leg[]) {
    this.ticketId = legs[0]?.inviteId ?? '';
    this.callId = invitation.callId || this.ticketId;
    this.invitation = invitation;
    this.call = call;
    this.legs = legs;
    this.pending = new Set(invitation.calleeIds);
  }
}

/** Sends the invitations of a ring: one for a group, else one for each person, all of the same call. */
export function sendLegs(link: SessionLink, invitation: OutgoingInvitation, pushTitle: string): Leg[] {
  const {groupId, calleeIds} = invitation;
  if (groupId !== '') return [send(link, invitation, calleeIds, pushTitle)];
  const legs: Leg[] = [];
  for (const userId of calleeIds) {
    const callId = invitation.callId || (legs[0]?.inviteId ?? '');
    legs.push(send(link, {...invitation, callId}, [userId], pushTitle));
  }
  return legs;
}

/** Tells who is in the call already that more people are rung; a group hears it by itself. */
export function relayRing(link: SessionLink, {invitation, ticketId, legs}: OutgoingRing): void {
  const {groupId, inCallUserIds, timeout} = invitation;
  const data = legs[0]?.data;
  if (groupId !== '' || data === undefined) return;
  tell(link, inCallUserIds, {note: 'ring', inviteId: ticketId, timeout, data});
}

/** Tells the others in a call without a group how some of the callees answered. */
export function relayAnswer(
  link: SessionLink,
  {invitation, ticketId, callId, pending, accepted}: OutgoingRing,
  userIds: readonly string[],
  answer: AnswerNote['answer'],
): void {
  const {groupId, calleeIds, inCallUserIds} = invitation;
  if (groupId !== '' || (calleeIds.length < 2 && inCallUserIds.length === 0)) return;
  const others = [...pending, ...accepted, ...inCallUserIds].filter(userId => !userIds.includes(userId));
  for (const userId of userIds)
    tell(link, others, {note: 'answer', inviteId: ticketId, callId, userId, answer});
}

function tell({requests, selfId}: SessionLink, userIds: readonly string[], note: Note): void {
  const data = encodeNote(note);
  for (const userID of new Set(userIds)) {
    if (userID !== selfId) requests.invite({userID, data, timeout: 0, onlineUserOnly: true});
  }
}

function send(
  {requests, selfId}: SessionLink,
  invitation: OutgoingInvitation,
  userIds: readonly string[],
  pushTitle: string,
): Leg {
  const {groupId, timeout, mediaType} = invitation;
  const data = encodeInvite(invitation, selfId);
  const description = mediaType === 'video' ? 'Video call' : 'Audio call';
  const common = {data, timeout, offlinePushInfo: {title: pushTitle, description}};
  const [userID = ''] = userIds;
  const invite =
    groupId === ''
      ? requests.invite({userID, ...common})
      : requests.invite({groupID: groupId, inviteeList: [...userIds], ...common});
  return {inviteId: invite.inviteId, userIds, data, invite};
}
