import type {Clock} from '../../engine/ports.js';
import {Governor, type Effort} from './governor.js';
import {Poll, type Measured, type MeteredMember} from './poll.js';

/** How often the load is measured, in milliseconds. */
export const LOAD_INTERVAL = 2_000;

/** One of the others, as somebody for whom a picture is encoded. */
export interface LoadedMember extends MeteredMember {
  /** Frames a second that are sent to them at most; 0 when no picture is sent. */
  readonly frameLimit: number;
}

/** Whom a load meter watches, and whom it tells. */
export interface LoadMeterOptions {
  /** Time. */
  readonly clock: Clock;
  /** The others in the room. */
  readonly members: () => readonly LoadedMember[];
  /** By how many steps less may be sent. */
  readonly mostStrain: () => number;
  /** Hears every 2 s by how many steps less is to be sent. */
  readonly strained: (strain: number) => void;
}

interface Count {
  readonly frames: number;
  readonly at: number;
}

/** Compares the pictures that were to be sent with those that were, and lets a governor draw the conclusion. */
export class LoadMeter {
  readonly #options: LoadMeterOptions;
  readonly #governor = new Governor();
  readonly #poll: Poll<LoadedMember>;
  #before = new Map<string, Count>();

  constructor(options: LoadMeterOptions) {
    this.#options = options;
    this.#poll = new Poll({
      clock: options.clock,
      interval: LOAD_INTERVAL,
      members: options.members,
      take: round => {
        options.strained(this.#governor.observe(this.#effortOf(round), options.mostStrain()));
      },
    });
  }

  /** Stops; nothing is reported any more. */
  stop(): void {
    this.#poll.stop();
  }

  #effortOf(round: readonly Measured<LoadedMember>[]): Effort {
    const at = this.#options.clock.now();
    const before = this.#before;
    this.#before = new Map();
    let expected = 0;
    let achieved = 0;
    let isShortOfPower = false;
    for (const {member, stats} of round) {
      const {userId, frameLimit} = member;
      if (!stats || frameLimit === 0) continue;
      this.#before.set(userId, {frames: stats.framesEncoded, at});
      const rate = rateBetween(before.get(userId), {frames: stats.framesEncoded, at});
      if (rate === undefined) continue;
      // A camera in the dark or a screen that stands still gives less than it might: that is nobody's failure.
      expected += Math.min(frameLimit, stats.sourceRate);
      achieved += rate;
      isShortOfPower ||= stats.isShortOfPower;
    }
    return {expected, achieved, isShortOfPower};
  }
}

/** Frames a second between two counts; undefined for a connection that is new since. */
function rateBetween(before: Count | undefined, after: Count): number | undefined {
  if (!before || before.frames > after.frames || before.at >= after.at) return undefined;
  return ((after.frames - before.frames) * 1_000) / (after.at - before.at);
}
