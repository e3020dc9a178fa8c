import type {Clock} from '../../engine/ports.js';
import {Poll, type Measured, type MeteredMember} from './poll.js';

/** How often volumes are reported, in milliseconds. */
export const VOLUME_INTERVAL = 300;

/**
 * So many connections are measured at a time, the others in their turn: a measurement holds up the thread that carries
 * sound and picture, and among nine people there are 72 connections' ends on one machine.
 */
const AT_A_TIME = 3;

/** Whom a meter measures. */
export interface MeterOptions {
  /** Time. */
  readonly clock: Clock;
  /** One's own id. */
  readonly selfId: string;
  /** Whether one's own sound is on. */
  readonly isSpeaking: () => boolean;
  /** The others in the room. */
  readonly members: () => readonly MeteredMember[];
}

/**
 * Reports every 300 ms how loud everyone is, 0..100; who is muted is at 0. Among more than four people a volume may be
 * that of the last few reports.
 */
export class VolumeMeter {
  readonly #options: MeterOptions;
  readonly #report: (volumes: ReadonlyMap<string, number>) => void;
  readonly #poll: Poll<MeteredMember>;
  #heard = new Map<string, number>();
  #turn = 0;

  constructor(options: MeterOptions, report: (volumes: ReadonlyMap<string, number>) => void) {
    this.#options = options;
    this.#report = report;
    this.#poll = new Poll({
      clock: options.clock,
      interval: VOLUME_INTERVAL,
      members: () => this.#whoseTurn(options.members()),
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
    const members = this.#options.members();
    const spoken = Math.max(0, ...round.map(({stats}) => stats?.spokenLevel ?? 0));
    for (const {member, stats} of round) this.#heard.set(member.userId, stats?.heardLevel ?? 0);
    const heard = new Map(members.map(({userId}) => [userId, this.#heard.get(userId) ?? 0]));
    this.#heard = heard;
    const volumes = new Map<string, number>();
    volumes.set(this.#options.selfId, this.#options.isSpeaking() ? percent(spoken) : 0);
    for (const {userId, isAudible} of members) {
      volumes.set(userId, isAudible ? percent(heard.get(userId) ?? 0) : 0);
    }
    this.#report(volumes);
  }

  #whoseTurn(members: readonly MeteredMember[]): readonly MeteredMember[] {
    if (members.length <= AT_A_TIME) return members;
    const first = this.#turn % members.length;
    this.#turn = first + AT_A_TIME;
    return [...members.slice(first), ...members.slice(0, first)].slice(0, AT_A_TIME);
  }
}

function percent(level: number): number {
  return Math.round(Math.min(1, Math.max(0, level)) * 100);
}
