import * as v from 'valibot';

import type {CallMediaType, RoomId} from '../../engine/types.js';
import {MAX_WIRE_LENGTH, wireMessage, type WireMessage} from './wire-schema.js';

/** A ring. */
export interface WireInvite {
  readonly kind: 'invite';
  /** What the call carries; audio when it is not said, so that no camera comes as a surprise. */
  readonly mediaType: CallMediaType;
  /** The media room: a number wins over a text. */
  readonly roomId: RoomId;
  /** The caller's text, up to 8 KB. */
  readonly userData: string;
  /** The call that people are rung into; empty when the ring starts one. */
  readonly callId: string;
  /** Who is in that call already. */
  readonly inCallUserIds: readonly string[];
  /** Everybody who is rung, when the caller says so. */
  readonly userIds: readonly string[];
  /** Answered or taken back already: it must not ring. */
  readonly consumed: boolean;
}

/** The other side says that the call is over. */
export interface WireHangup {
  readonly kind: 'hangup';
  /** How long it lasted, in seconds, as the other side says: some clients write nonsense. */
  readonly seconds: number;
}

/** A wish to change what the call carries. */
export interface WireSwitch {
  readonly kind: 'switch';
  /** What it should carry. */
  readonly mediaType: CallMediaType;
}

/** Anything else: an answer, or what a later protocol may say. */
export interface WireOther {
  readonly kind: 'other';
}

/** What a text of Tencent's call protocol says. */
export type WireContent = WireInvite | WireHangup | WireSwitch | WireOther;

/** What the text of an invitation says, or undefined when it is none of a call. Never throws, whatever it is given. */
export function decodeMessage(data: unknown): WireContent | undefined {
  const message = parse(data);
  return message && contentOf(message);
}

/** Whether the text of a refusal says that the line is busy. A text that cannot be read is a plain refusal. */
export function saysBusy(data: unknown): boolean {
  const message = parse(data);
  if (!message) return false;
  return isSet(message.line_busy) || message.data.message === 'lineBusy';
}

function parse(data: unknown): WireMessage | undefined {
  if (typeof data !== 'string' || data.length > MAX_WIRE_LENGTH) return undefined;
  try {
    const result = v.safeParse(wireMessage, JSON.parse(data));
    return result.success ? result.output : undefined;
  } catch {
    // No JSON, or nested beyond reason.
    return undefined;
  }
}

function contentOf(message: WireMessage): WireContent {
  const {cmd} = message.data;
  if (cmd === 'hangup' || message.call_end > 0)
    return {kind: 'hangup', seconds: Math.max(0, message.call_end)};
  if (cmd === 'switchToAudio' || isSet(message.switch_to_audio_call))
    return {kind: 'switch', mediaType: 'audio'};
  if (cmd === 'switchToVideo') return {kind: 'switch', mediaType: 'video'};
  const roomId = roomOf(message);
  if (!roomId) return {kind: 'other'};
  const {data} = message;
  return {
    kind: 'invite',
    mediaType: mediaTypeOf(message),
    roomId,
    userData: message.userData,
    callId: message.initialCallId || data.initialCallId,
    inCallUserIds: message.inCallUserIDs.length > 0 ? message.inCallUserIDs : data.inCallUserIDs,
    userIds: data.userIDs,
    consumed: message.consumed || data.consumed,
  };
}

function roomOf({room_id, str_room_id, data}: WireMessage): RoomId | undefined {
  const intRoomId = room_id || data.room_id;
  if (intRoomId > 0) return {intRoomId};
  const strRoomId = str_room_id || data.str_room_id;
  return strRoomId === '' ? undefined : {strRoomId};
}

function mediaTypeOf({call_type, data}: WireMessage): CallMediaType {
  if (call_type === 1 || call_type === 2) return call_type === 2 ? 'video' : 'audio';
  return data.cmd === 'videoCall' ? 'video' : 'audio';
}

/** A mark that is there at all is set; some clients write it empty when it is not. */
function isSet(mark: unknown): boolean {
  return mark !== undefined && mark !== null && mark !== '' && mark !== false && mark !== 0;
}
