/**
 * Writes the JSON texts of Tencent's call protocol, strictly: the keys and their order are what official engines
 * write and read (seen at `tuicall-engine-webrtc` 3.1.7 and `@tencentcloud/call-engine-js` 3.3.4).
 */
import type {OutgoingInvitation} from '../../engine/ports.js';
import type {CallMediaType, RoomId} from '../../engine/types.js';

/** What every text of one call repeats. */
export interface WireCall {
  /** What the call carries. */
  readonly mediaType: CallMediaType;
  /** Who rang first. */
  readonly inviter: string;
}

/** A ring as it is written. */
export type WireRing = Pick<
  OutgoingInvitation,
  'calleeIds' | 'groupId' | 'roomId' | 'mediaType' | 'userData' | 'callId' | 'inCallUserIds'
>;

const HEAD = {businessID: 'av_call', version: 4, platform: 'Web'} as const;

/** The ring. Between two people it names the callee; in a group it names the call it adds people to. */
export function encodeInvite(ring: WireRing, inviter: string): string {
  const {groupId, roomId, mediaType, userData, callId, calleeIds, inCallUserIds} = ring;
  const room_id = roomId.intRoomId ?? 0;
  const isOneToOne = groupId === '';
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(mediaType),
    room_id,
    userData,
    ...(inCallUserIds.length > 0 ? {inCallUserIDs: inCallUserIds} : {}),
    data: {
      cmd: command(mediaType),
      room_id,
      str_room_id: room_id === 0 ? (roomId.strRoomId ?? '') : '',
      inviter,
      message: '',
      ...(isOneToOne && callId === '' ? {} : {initialCallId: callId}),
      ...(isOneToOne ? {userIDs: calleeIds, excludeFromHistoryMessage: true} : {}),
    },
  });
}

/**
 * The text of a ring, marked as used: whoever reads it later must not ring. What other clients wrote into it stays as
 * it is; a text that is no object gives undefined.
 */
export function encodeConsumed(ringText: unknown): string | undefined {
  const message = parseObject(ringText);
  const data = message && objectOf(message.data);
  return message && data ? JSON.stringify({...message, data: {...data, consumed: true}}) : undefined;
}

/** The answer "yes". */
export function encodeAccept(call: WireCall): string {
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(call.mediaType),
    userData: '',
    data: {...answer(call), excludeFromHistoryMessage: true},
  });
}

/** The answer "no", and the ring taken back. */
export function encodeRefusal(call: WireCall): string {
  return JSON.stringify({...HEAD, call_type: typeNumber(call.mediaType), userData: '', data: answer(call)});
}

/** The answer "the line is busy". */
export function encodeBusy(call: WireCall): string {
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(call.mediaType),
    userData: '',
    line_busy: 'line_busy',
    data: {...answer(call), message: 'lineBusy'},
  });
}

/** The call is over. `seconds` is how long it lasted. */
export function encodeHangup(call: WireCall, seconds: number): string {
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(call.mediaType),
    call_end: Math.max(0, Math.round(seconds)),
    data: {cmd: 'hangup', inviter: call.inviter, message: ''},
  });
}

/** The wish to change what the call carries. `call.mediaType` is what it carries now. */
export function encodeSwitch(call: WireCall, to: CallMediaType, roomId: RoomId): string {
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(call.mediaType),
    room_id: roomId.intRoomId ?? 0,
    ...switchMark(to),
    data: switchData(call, to),
  });
}

/** The answer "yes" to such a wish, and, as a refusal's text, the "no". */
export function encodeSwitchAnswer(call: WireCall, to: CallMediaType): string {
  return JSON.stringify({
    ...HEAD,
    call_type: typeNumber(call.mediaType),
    ...switchMark(to),
    data: switchData(call, to),
  });
}

function parseObject(text: unknown): {readonly data?: unknown} | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): {readonly data?: unknown} | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined;
}

function answer({mediaType, inviter}: WireCall) {
  return {cmd: command(mediaType), inviter, message: ''};
}

function switchData({inviter}: WireCall, to: CallMediaType) {
  return {cmd: to === 'audio' ? 'switchToAudio' : 'switchToVideo', inviter, message: ''};
}

function switchMark(to: CallMediaType) {
  return to === 'audio' ? {switch_to_audio_call: 'switch_to_audio_call'} : {};
}

function command(mediaType: CallMediaType): string {
  return mediaType === 'video' ? 'videoCall' : 'audioCall';
}

function typeNumber(mediaType: CallMediaType): 1 | 2 {
  return mediaType === 'video' ? 2 : 1;
}
