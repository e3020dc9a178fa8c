import type {NetworkQuality, NetworkQualityInfo} from '../../engine/types.js';
import {Poll, type Measured, type MeteredMember} from './poll.js';
import type {LinkStats} from './stats.js';
import type {MeterOptions} from './volume-meter.js';

/** How often qualities are reported, in milliseconds. */
export const QUALITY_INTERVAL = 2_000;

/** From bad to good: worse than this share of loss or this round trip time (ms). The scale of TRTC. */
const SCALE: readonly (readonly [NetworkQuality, number, number])[] = [
  ['vBad', 0.5, 500],
  ['bad', 0.3, 350],
  ['poor', 0.2, 200],
  ['good', 0.1, 100],
];

/** The quality that goes with a share of loss, 0..1, and a round trip time in milliseconds. */
export function gradeOf(loss: number, roundTrip: number): NetworkQuality {
  const grade = SCALE.find(([, worstLoss, worstTime]) => loss > worstLoss || roundTrip > worstTime);
  return grade?.[0] ?? 'excellent';
}

interface Counts {
  readonly received: number;
  readonly lost: number;
}

/** Reports every 2 s how good the connection to everyone is, and one's own. */
export class QualityMeter {
  readonly #options: MeterOptions;
  readonly #report: (list: readonly NetworkQualityInfo[]) => void;
  readonly #before = new Map<string, Counts>();
  readonly #poll: Poll<MeteredMember>;

  constructor(options: MeterOptions, report: (list: readonly NetworkQualityInfo[]) => void) {
    this.#options = options;
    this.#report = report;
    this.#poll = new Poll({
      clock: options.clock,
      interval: QUALITY_INTERVAL,
      members: options.members,
      take: round => {
        this.#take(round);
      },
    });
  }

  /** Stops; nothing is reported any more. */
  stop(): void {
    this.#poll.stop();
  }

  #take(round: readonly Measured<MeteredMember>[]): void {
    const others = round.map(measured => ({
      userId: measured.member.userId,
      quality: this.#qualityOf(measured),
    }));
    const own = ownQuality(
      round.map(({stats}) => stats).filter(stats => stats !== undefined),
      others.map(({quality}) => quality),
    );
    this.#report([{userId: this.#options.selfId, quality: own}, ...others]);
  }

  #qualityOf({member: {userId, state}, stats}: Measured<MeteredMember>): NetworkQuality {
    const before = this.#before.get(userId);
    if (state !== 'connected') return before ? 'down' : 'unknown';
    if (stats?.roundTrip === undefined) return 'unknown';
    const {received, lost, roundTrip} = stats;
    this.#before.set(userId, {received, lost});
    return gradeOf(lossBetween(before ?? {received: 0, lost: 0}, {received, lost}), roundTrip);
  }
}

/** One's own: what the others miss of what is sent, or else the slowest way; lost when every way is. */
function ownQuality(all: readonly LinkStats[], others: readonly NetworkQuality[]): NetworkQuality {
  if (others.length > 0 && others.every(quality => quality === 'down')) return 'down';
  const times = all.map(({roundTrip}) => roundTrip).filter(time => time !== undefined);
  if (times.length === 0) return 'unknown';
  const losses = all.map(({remoteLoss}) => remoteLoss ?? 0);
  return gradeOf(Math.max(...losses), Math.max(...times));
}

/** The share that was lost between two counts. A connection made anew counts from 0. */
function lossBetween(before: Counts, after: Counts): number {
  const isSame = after.received >= before.received && after.lost >= before.lost;
  const lost = isSame ? after.lost - before.lost : after.lost;
  const received = isSame ? after.received - before.received : after.received;
  return lost + received === 0 ? 0 : lost / (lost + received);
}
