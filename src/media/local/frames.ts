import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const sdp = v.pipe(v.string(), v.minLength(1), v.maxLength(200_000));
const sender = {from: id, userId: id};
const media = v.object({audio: v.boolean(), video: v.boolean()});
const presence = {...sender, since: v.number(), media};

const height = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const candidate = v.object({
  candidate: v.pipe(v.string(), v.maxLength(2_000)),
  sdpMid: v.nullish(v.string()),
  sdpMLineIndex: v.nullish(v.number()),
  usernameFragment: v.nullish(v.string()),
});

const signal = v.variant('type', [
  v.object({type: v.literal('offer'), wire: id, sdp}),
  v.object({type: v.literal('answer'), wire: id, answers: id, sdp}),
  v.object({type: v.literal('candidate'), wire: id, candidate}),
]);

const frame = v.variant('type', [
  v.object({type: v.literal('enter'), ...presence}),
  v.object({type: v.literal('present'), to: id, ...presence}),
  v.object({type: v.literal('beat'), ...presence}),
  v.object({type: v.literal('media'), ...sender, media}),
  v.object({type: v.literal('bye'), ...sender}),
  v.object({type: v.literal('signal'), to: id, ...sender, signal}),
  // How high the sender shows the receiver's picture, in pixels; 0: not at all.
  v.object({type: v.literal('want'), to: id, ...sender, height}),
]);

const hint = v.object({v: v.literal(1), from: id, wire: id, sdp});

/** What of a member can be heard and seen. */
export type MediaState = v.InferOutput<typeof media>;
/** A step of the negotiation between two members. `wire` is the sender's peer connection. */
export type Signal = v.InferOutput<typeof signal>;
/** What members of a room say to each other. `from` is a member, `userId` the person behind it. */
export type Frame = v.InferOutput<typeof frame>;
/** What a caller sends along with the ring: an offer, ready to be answered. */
export type Hint = v.InferOutput<typeof hint>;

/** Reads a frame; undefined when it is malformed. */
export function parseFrame(data: unknown): Frame | undefined {
  const result = v.safeParse(frame, data);
  return result.success ? result.output : undefined;
}

/** Reads a hint; undefined when it is malformed. */
export function parseHint(text: string): Hint | undefined {
  try {
    const result = v.safeParse(hint, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a hint. */
export function formatHint(content: Omit<Hint, 'v'>): string {
  return JSON.stringify({v: 1, ...content});
}
