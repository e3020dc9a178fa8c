/**
 * Small messages between our own clients. They travel as invitations of the Chat SDK with timeout 0 to who is online
 * (`onlineUserOnly`), so nobody keeps them; their `businessID` is our own, so official clients pass them over.
 *
 * - `{"businessID":"tui_call_note","version":1,"note":"profile","nickname":"…","avatar":"…"}`: the sender's name or
 *   picture changed. (The service tells only friends.)
 *
 * In a call of several people without a group every callee has an invitation of its own, and nobody but the inviter
 * hears how each ends. So the inviter tells the others:
 *
 * - `{…,"note":"ring","inviteId":"…","timeout":30,"data":"…"}`, to who is in the call already: more people are rung.
 *   `data` is the text of the first invitation, whose id is `inviteId`; `timeout` is in seconds.
 * - `{…,"note":"answer","inviteId":"…","callId":"…","userId":"…","answer":"accepted"}`, to who is in the call or still
 *   rings: how one of them answered, `accepted`, `rejected`, `busy`, `timedOut` or `cancelled`.
 */
import * as v from 'valibot';

import {isUserId} from '../../engine/ids.js';
import {MAX_WIRE_LENGTH} from './wire-schema.js';

const MAX_NAME = 500;
const MAX_AVATAR = 8192;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const HEAD = {businessID: v.literal('tui_call_note'), version: v.literal(1)};

const schema = v.variant('note', [
  v.object({
    ...HEAD,
    note: v.literal('profile'),
    nickname: v.pipe(v.string(), v.maxLength(MAX_NAME)),
    avatar: v.pipe(v.string(), v.maxLength(MAX_AVATAR)),
  }),
  v.object({
    ...HEAD,
    note: v.literal('ring'),
    inviteId: id,
    timeout: v.pipe(v.number(), v.finite(), v.minValue(0)),
    data: v.string(),
  }),
  v.object({
    ...HEAD,
    note: v.literal('answer'),
    inviteId: id,
    callId: id,
    userId: v.custom<string>(isUserId, 'expected a user id'),
    answer: v.picklist(['accepted', 'rejected', 'busy', 'timedOut', 'cancelled']),
  }),
]);

type Noted = v.InferOutput<typeof schema>;
type Said<K extends Noted['note']> = Omit<Extract<Noted, {note: K}>, 'businessID' | 'version'>;

/** Somebody's name or picture changed. */
export type ProfileNote = Said<'profile'>;

/** More people are rung into a call. */
export type RingNote = Said<'ring'>;

/** How somebody answered. */
export type AnswerNote = Said<'answer'>;

/** What a note says. */
export type Note = ProfileNote | RingNote | AnswerNote;

/** The text of a note. */
export function encodeNote(note: Note): string {
  return JSON.stringify({businessID: 'tui_call_note', version: 1, ...note});
}

/** What a text says, or undefined when it is no note of ours. Never throws. */
export function decodeNote(data: unknown): Note | undefined {
  if (typeof data !== 'string' || data.length > MAX_WIRE_LENGTH) return undefined;
  try {
    const result = v.safeParse(schema, JSON.parse(data));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** A name or picture as a stranger gave it, cut to what is sensible: 500 and 8192 characters. */
export function cappedProfile(nickname: unknown, avatar: unknown): {nickname: string; avatar: string} {
  return {nickname: capped(nickname, MAX_NAME), avatar: capped(avatar, MAX_AVATAR)};
}

function capped(value: unknown, max: number): string {
  return typeof value === 'string' ? value.slice(0, max) : '';
}
