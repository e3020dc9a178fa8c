/**
 * The shape of the JSON text that Tencent's call engines put into an invitation of the Chat SDK. Read leniently: no
 * client sends all of it, several send numbers as texts, and a field that makes no sense counts as absent.
 */
import * as v from 'valibot';

import {isUserId} from '../../engine/ids.js';
import {MAX_ROOM_ID} from '../../engine/validate.js';

/** Texts longer than this, in UTF-16 units, are not read at all. */
export const MAX_WIRE_LENGTH = 65_536;

/** How much of a caller's text is kept, in bytes of UTF-8. */
const MAX_USER_DATA = 8192;
const MAX_PEOPLE = 1000;
const MAX_STRING_ROOM = 64;
const MAX_ID = 128;

/** Absent, and a field that makes no sense, is the fallback. */
function field<const S extends v.GenericSchema, const F extends v.InferOutput<S>>(schema: S, fallback: F) {
  return v.fallback(v.optional(schema, fallback), fallback);
}

const number = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(32))]),
  v.transform(Number),
  v.finite(),
);
const count = field(number, 0);

/** 1 to 2147483647, or 0 for none. */
const room = field(v.pipe(number, v.integer(), v.minValue(1), v.maxValue(MAX_ROOM_ID)), 0);
const stringRoom = field(v.pipe(v.string(), v.maxBytes(MAX_STRING_ROOM)), '');

const id = field(v.pipe(v.string(), v.maxLength(MAX_ID)), '');
const word = field(v.pipe(v.string(), v.maxLength(64)), '');

/** People's ids; what cannot be one is left out. */
const people = field(
  v.pipe(
    v.array(v.unknown()),
    v.transform(list => [...new Set(list.slice(0, MAX_PEOPLE).filter(isUserId))]),
  ),
  [],
);

const userData = field(v.pipe(v.string(), v.transform(capText)), '');
const flag = v.optional(v.unknown());
const yes = field(
  v.union([
    v.boolean(),
    v.pipe(
      v.literal('true'),
      v.transform(() => true),
    ),
  ]),
  false,
);

const inner = v.object({
  cmd: word,
  room_id: room,
  str_room_id: stringRoom,
  message: word,
  userIDs: people,
  inCallUserIDs: people,
  initialCallId: id,
  consumed: yes,
});

/** The outer object. Everything but `businessID` may be absent. */
export const wireMessage = v.object({
  businessID: v.literal('av_call'),
  call_type: count,
  room_id: room,
  str_room_id: stringRoom,
  call_end: count,
  userData,
  line_busy: flag,
  switch_to_audio_call: flag,
  inCallUserIDs: people,
  initialCallId: id,
  consumed: yes,
  data: v.fallback(v.optional(inner, {}), v.parse(inner, {})),
});

/** What a text said, completed. */
export type WireMessage = v.InferOutput<typeof wireMessage>;

/** The first 8 KB of a text, never half a character. */
function capText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MAX_USER_DATA) return text;
  return new TextDecoder().decode(bytes.subarray(0, MAX_USER_DATA), {stream: true});
}
