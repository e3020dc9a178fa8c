import {TUICallError} from './errors.js';
import {isGroupId, isUserId} from './ids.js';
import type {
  CallMediaType,
  CallParams,
  DeviceKind,
  RoomId,
  VideoRenderParams,
  VideoResolution,
} from './types.js';

/** Seconds to ring when nothing else is said. */
export const DEFAULT_TIMEOUT = 30;

/** The largest numeric room id (a protocol fact of TRTC). */
export const MAX_ROOM_ID = 2147483647;

const MOST_MEMBERS = 100;
const MAX_USER_DATA = 8192;
const MAX_STRING_ROOM = 64;
const MAX_PROFILE_TEXT = 500;

/** Refuses a malformed user id, naming the argument. */
export function checkUserId(argument: string, value: unknown): asserts value is string {
  if (isUserId(value)) return;
  throw TUICallError.invalidParameter(
    argument,
    `expected 1 to 32 of A-Z a-z 0-9 _ and -, got ${describe(value)}.`,
  );
}

/** Checks a list of people to ring: well-formed ids, at least one, oneself not among them. Each counts once. */
export function checkUserIds(value: unknown, selfId: string): readonly string[] {
  if (!Array.isArray(value)) {
    throw TUICallError.invalidParameter('userIds', `expected a list of user ids, got ${describe(value)}.`);
  }
  const userIds = new Set<string>();
  for (const userId of value as readonly unknown[]) {
    checkUserId('userIds', userId);
    userIds.add(userId);
  }
  if (userIds.size === 0) throw TUICallError.invalidParameter('userIds', 'expected at least one user id.');
  if (userIds.has(selfId)) throw TUICallError.invalidParameter('userIds', 'you cannot call yourself.');
  return [...userIds];
}

/** Refuses a group id that is no text of 1 to 64 printable characters. */
export function checkGroupId(value: unknown): asserts value is string {
  if (isGroupId(value)) return;
  throw TUICallError.invalidParameter(
    'groupId',
    `expected 1 to 64 printable characters, got ${describe(value)}.`,
  );
}

/** How many people a call may have, checked: a whole number from 2 to 100. */
export function checkMaxMembers(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= MOST_MEMBERS)
    return value;
  throw TUICallError.invalidParameter(
    'maxMembers',
    `expected a whole number from 2 to ${MOST_MEMBERS}, got ${describe(value)}.`,
  );
}

/** Refuses more people, oneself included, than a call may have. */
export function checkMembers(members: number, maxMembers: number): void {
  if (members > maxMembers) throw tooManyMembers(members, maxMembers);
}

/** -1202: more people than a call may have. */
export function tooManyMembers(members: number, maxMembers: number): TUICallError {
  const limit = `a call has at most ${maxMembers} people (maxMembers, oneself included)`;
  return TUICallError.invalidParameter('userIds', `${limit}, and this would make ${members}.`);
}

/** Refuses anything but `audio` and `video`. */
export function checkMediaType(value: unknown): asserts value is CallMediaType {
  checkOneOf('mediaType', value, ['audio', 'video']);
}

/** Refuses anything but the three kinds of device. */
export function checkDeviceKind(value: unknown): asserts value is DeviceKind {
  checkOneOf('kind', value, ['camera', 'microphone', 'speaker']);
}

/** Refuses a value that is none of the literals. */
export function checkOneOf(argument: string, value: unknown, literals: readonly string[]): void {
  if (typeof value === 'string' && literals.includes(value)) return;
  const expected = literals.map(literal => `"${literal}"`).join(' or ');
  throw TUICallError.invalidParameter(argument, `expected ${expected}, got ${describe(value)}.`);
}

/** Refuses anything but an element-like object: ids are not looked up, so that shadow roots work. */
export function checkView(value: unknown): asserts value is object {
  if (typeof value === 'object' && value !== null) return;
  throw TUICallError.invalidParameter(
    'view',
    `expected an element, got ${describe(value)}. Pass the element itself, never its id.`,
  );
}

/** The parameters of a call, checked and completed. */
export function checkCallParams(params: CallParams): {roomId: RoomId; userData: string; timeout: number} {
  const {timeout = DEFAULT_TIMEOUT, userData = '', roomId} = params;
  if (typeof timeout !== 'number' || !Number.isFinite(timeout) || timeout < 0) {
    throw TUICallError.invalidParameter(
      'timeout',
      `expected seconds, 0 or more (0 = never), got ${describe(timeout)}.`,
    );
  }
  if (typeof userData !== 'string') {
    throw TUICallError.invalidParameter('userData', `expected a text, got ${describe(userData)}.`);
  }
  if (utf8Length(userData) > MAX_USER_DATA) {
    throw TUICallError.invalidParameter('userData', 'expected at most 8 KB.');
  }
  return {roomId: roomId === undefined ? randomRoom() : checkRoomId(roomId), userData, timeout};
}

/** A room id, checked: a number from 1 to 2147483647 or a text of up to 64 bytes. */
export function checkRoomId(roomId: unknown): RoomId {
  const {intRoomId, strRoomId} = roomIdFields(roomId);
  if (intRoomId !== undefined && intRoomId !== 0) {
    if (isRoomNumber(intRoomId)) return {intRoomId};
    throw TUICallError.invalidParameter(
      'roomId',
      `expected 1 to ${MAX_ROOM_ID}, got ${describe(intRoomId)}.`,
    );
  }
  if (typeof strRoomId === 'string' && strRoomId !== '' && utf8Length(strRoomId) <= MAX_STRING_ROOM) {
    return {strRoomId};
  }
  throw TUICallError.invalidParameter('roomId', 'expected intRoomId, or strRoomId of 1 to 64 bytes.');
}

/** Refuses render parameters out of range. */
export function checkRenderParams(params: VideoRenderParams): void {
  const {userId, fillMode, rotation} = params;
  if (userId !== undefined) checkUserId('userId', userId);
  if (fillMode !== undefined) checkOneOf('fillMode', fillMode, ['cover', 'contain', 'fill']);
  if (rotation !== undefined && ![0, 90, 180, 270].includes(rotation)) {
    throw TUICallError.invalidParameter('rotation', `expected 0, 90, 180 or 270, got ${describe(rotation)}.`);
  }
}

/** Refuses encoder parameters out of range. */
export function checkEncoderParams(params: {resolution?: VideoResolution; frameRate?: number}): void {
  const {resolution, frameRate} = params;
  if (resolution !== undefined) checkOneOf('resolution', resolution, ['360p', '480p', '720p', '1080p']);
  if (frameRate !== undefined && !(frameRate >= 1 && frameRate <= 60)) {
    throw TUICallError.invalidParameter('frameRate', `expected 1 to 60, got ${describe(frameRate)}.`);
  }
}

/** Refuses a name or picture that is no text of at most 500 characters. */
export function checkProfileText(argument: string, value: unknown): void {
  if (value === undefined || (typeof value === 'string' && value.length <= MAX_PROFILE_TEXT)) return;
  throw TUICallError.invalidParameter(argument, `expected a text of at most ${MAX_PROFILE_TEXT} characters.`);
}

function randomRoom(): RoomId {
  return {intRoomId: 1 + Math.floor(Math.random() * (MAX_ROOM_ID - 1))};
}

function roomIdFields(value: unknown): {intRoomId?: unknown; strRoomId?: unknown} {
  return typeof value === 'object' && value !== null ? value : {};
}

function isRoomNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MAX_ROOM_ID;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function describe(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return value === '' ? 'an empty text' : `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
}
