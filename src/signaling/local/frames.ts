import * as v from 'valibot';

import {TUICallError} from '../../engine/errors.js';
import {isUserId} from '../../engine/ids.js';

const VERSION = 1;
const MAX_PEOPLE = 1000;

const userId = v.custom<string>(isUserId, 'expected 1 to 32 of A-Z a-z 0-9 _ and -');
const userIds = v.pipe(v.array(userId), v.maxLength(MAX_PEOPLE));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const mediaType = v.picklist(['audio', 'video']);
const duration = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The name of a channel or a group: printable, at most 64 characters. */
const name = v.pipe(v.string(), v.regex(/^\P{Cc}{0,64}$/u, 'expected at most 64 printable characters'));

const roomId = v.pipe(
  v.object({
    intRoomId: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))),
    strRoomId: v.exactOptional(v.pipe(v.string(), v.maxBytes(64))),
  }),
  v.check(room => room.intRoomId !== undefined || (room.strRoomId ?? '') !== '', 'expected a room'),
);

const profile = v.object({
  nickname: v.pipe(v.string(), v.maxLength(500)),
  avatar: v.pipe(v.string(), v.maxLength(8192)),
});

const invitation = v.object({
  calleeIds: v.pipe(userIds, v.minLength(1)),
  groupId: name,
  roomId,
  mediaType,
  userData: v.pipe(v.string(), v.maxBytes(8192)),
  timeout: duration,
  callId: v.pipe(v.string(), v.maxLength(64)),
  inCallUserIds: userIds,
  mediaHint: v.exactOptional(v.pipe(v.string(), v.maxBytes(65_536))),
});

const groupName = v.pipe(name, v.minLength(1));

const groupCall = v.object({groupId: groupName, roomId, mediaType});

const body = v.variant('kind', [
  /** A session has logged in. Everyone answers with their profile and repeats the rings that it missed. */
  v.object({
    kind: v.literal('hello'),
    loginAt: v.pipe(v.number(), v.finite()),
    multiDevice: v.boolean(),
    profile,
  }),
  /** Somebody's name and picture. */
  v.object({kind: v.literal('profile'), profile}),
  /** To an older session of the same user: it is over. */
  v.object({kind: v.literal('kick')}),
  /** A session has logged out, or its page goes away. */
  v.object({kind: v.literal('bye')}),
  /** A ring. `isLocked`: the inviter holds its session lock, so that its end can be watched. */
  v.object({kind: v.literal('invite'), inviteId: id, invitation, profile, isLocked: v.boolean()}),
  /** The inviter took the ring back. */
  v.object({kind: v.literal('cancel'), inviteId: id}),
  /** An invitee wants to accept; the inviter decides and says `outcome` or `over`. */
  v.object({kind: v.literal('accept'), inviteId: id, profile}),
  /** An invitee declines. */
  v.object({kind: v.literal('reject'), inviteId: id, busy: v.boolean()}),
  /** What the inviter found: how the ring ended for these people, and by which of their sessions. */
  v.object({
    kind: v.literal('outcome'),
    inviteId: id,
    callId: id,
    userIds: v.pipe(userIds, v.minLength(1)),
    outcome: v.picklist(['accepted', 'rejected', 'busy', 'timedOut']),
    sessionId: v.pipe(v.string(), v.maxLength(64)),
  }),
  /** The inviter's answer to an `accept` that came too late. */
  v.object({kind: v.literal('over'), inviteId: id}),
  /** The sender is in this call of a group, or in none any more. `isLocked` as in an invitation. */
  v.object({
    kind: v.literal('groupCall'),
    call: v.exactOptional(groupCall),
    isLocked: v.boolean(),
  }),
  /** Who is in a call of this group? Everyone who is answers with a `groupCall`. */
  v.object({kind: v.literal('groupQuery'), groupId: groupName}),
  /** A call is over. */
  v.object({kind: v.literal('hangup'), callId: id, seconds: duration}),
  /** A wish to change what a call carries. */
  v.object({kind: v.literal('mediaRequest'), requestId: id, callId: id, mediaType}),
  /** The wish is taken back, or nobody waits for its answer any more. */
  v.object({kind: v.literal('mediaWithdraw'), requestId: id}),
  /** The answer to it. */
  v.object({kind: v.literal('mediaAnswer'), requestId: id, agreed: v.boolean()}),
]);

const frame = v.object({
  v: v.literal(VERSION),
  from: v.object({userId, sessionId: id}),
  to: v.object({userIds: v.exactOptional(userIds), sessionId: v.exactOptional(id)}),
  body,
});

/** One message on the channel. */
export type Frame = v.InferOutput<typeof frame>;

/** What a message says. */
export type FrameBody = Frame['body'];

/** What a message of one kind says. */
export type BodyOf<K extends FrameBody['kind']> = Extract<FrameBody, {kind: K}>;

/** Who speaks: a user, and which of that user's sessions. */
export type SessionAddress = Frame['from'];

/** Who is meant: these users, this session, or everybody when it is empty. */
export type FrameAddress = Frame['to'];

/** A name and a picture; whose it is, the sender tells. */
export type WireProfile = v.InferOutput<typeof profile>;

/** How a ring ended for one person. */
export type Outcome = BodyOf<'outcome'>['outcome'];

/** The frame in a message, or undefined when it is none: anything may be posted on a channel. */
export function decodeFrame(data: unknown): Frame | undefined {
  const result = v.safeParse(frame, data);
  return result.success ? result.output : undefined;
}

/** Makes a frame. Throws -1202, naming the argument, when a receiver would drop it. */
export function encodeFrame(from: SessionAddress, to: FrameAddress, content: FrameBody): Frame {
  const result = v.safeParse(frame, {v: VERSION, from, to, body: content});
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw TUICallError.invalidParameter(v.getDotPath(issue) ?? 'frame', issue.message);
}

/** Whether a channel's name is well-formed: 1 to 64 printable characters. */
export function isChannelName(value: unknown): boolean {
  return v.is(name, value) && value !== '';
}

/** Whether a frame is meant for this session. */
export function isAddressedTo(self: SessionAddress, {to}: Frame): boolean {
  if (to.sessionId !== undefined && to.sessionId !== self.sessionId) return false;
  return to.userIds === undefined || to.userIds.includes(self.userId);
}
