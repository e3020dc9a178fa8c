import type {NetworkQuality, NetworkQualityInfo} from '../../engine/types.js';
import type {Clock} from '../../engine/ports.js';

/** The SDK's scale, 0..6. */
const SCALE: readonly NetworkQuality[] = ['unknown', 'excellent', 'good', 'poor', 'bad', 'vBad', 'down'];

/** The number of our custom messages, 1..10: others may send messages of their own under other numbers. */
export const QUALITY_MESSAGE = 7;

/** Longest message that is looked at, in bytes. */
const MESSAGE_LIMIT = 100;

/** How long somebody's word counts, in milliseconds: they repeat it every 2 s. */
const FRESH_TIME = 7_000;

/** A value of the SDK's scale in our words. */
export function qualityOf(grade: unknown): NetworkQuality {
  return (typeof grade === 'number' ? SCALE[grade] : undefined) ?? 'unknown';
}

/** One's own uplink, 0..6, as a message to everyone in the room. */
export function encodeQuality(uplink: number): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify({tui: 'quality', uplink})).slice().buffer;
}

/** What somebody says of their uplink; undefined for anything that is no such message, or says nothing. */
export function decodeQuality(data: unknown): NetworkQuality | undefined {
  if (!(data instanceof ArrayBuffer) || data.byteLength > MESSAGE_LIMIT) return undefined;
  try {
    const message: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(data));
    if (typeof message !== 'object' || message === null) return undefined;
    if (!('tui' in message) || message.tui !== 'quality' || !('uplink' in message)) return undefined;
    const quality = qualityOf(message.uplink);
    return quality === 'unknown' ? undefined : quality;
  } catch {
    return undefined;
  }
}

/**
 * How good everybody's network is. The SDK knows only one's own: everyone tells the others. For those who do not, as
 * the clients of the vendor, one's own downlink stands in.
 */
export class QualityBook {
  readonly #clock: Clock;
  readonly #heard = new Map<string, {readonly quality: NetworkQuality; readonly at: number}>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A message came in. */
  note(userId: string, data: unknown): void {
    const quality = decodeQuality(data);
    if (quality !== undefined) this.#heard.set(userId, {quality, at: this.#clock.now()});
  }

  /** Somebody left. */
  forget(userId: string): void {
    this.#heard.delete(userId);
  }

  /** Everybody's quality: one's own first. */
  list(
    selfId: string,
    others: Iterable<string>,
    {uplink, downlink}: {readonly uplink: unknown; readonly downlink: unknown},
  ): readonly NetworkQualityInfo[] {
    const oldest = this.#clock.now() - FRESH_TIME;
    const rest = [...others].map(userId => {
      const heard = this.#heard.get(userId);
      const isFresh = heard !== undefined && heard.at >= oldest;
      return {userId, quality: isFresh ? heard.quality : qualityOf(downlink)};
    });
    return [{userId: selfId, quality: qualityOf(uplink)}, ...rest];
  }
}
