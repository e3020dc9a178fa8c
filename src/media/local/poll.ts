import type {Clock, Stop} from '../../engine/ports.js';
import {readStats, type LinkStats} from './stats.js';

/** One of the others, as the meters see them. */
export interface MeteredMember {
  /** Who. */
  readonly userId: string;
  /** Whether their sound is on. */
  readonly isAudible: boolean;
  /** How the connection to them stands; undefined when there is none yet. */
  readonly state: RTCPeerConnectionState | undefined;
  /** Figures of the connection. */
  readonly stats: () => Promise<RTCStatsReport>;
}

/** A member and their figures; no figures when there are none. */
export interface Measured<M extends MeteredMember> {
  /** Who was measured. */
  readonly member: M;
  /** What was found. */
  readonly stats: LinkStats | undefined;
}

/** What is asked, how often, and who is told. */
export interface PollOptions<M extends MeteredMember> {
  /** Time. */
  readonly clock: Clock;
  /** How often, in milliseconds. */
  readonly interval: number;
  /** Whom to measure this time. */
  readonly members: () => readonly M[];
  /** Hears what was found, in the same order. */
  readonly take: (round: readonly Measured<M>[]) => void;
}

/** Measures connections every so often. A slow measurement is waited for: rounds never pile up. */
export class Poll<M extends MeteredMember> {
  readonly #options: PollOptions<M>;
  readonly #stopTimer: Stop;
  #isStopped = false;
  #isMeasuring = false;

  constructor(options: PollOptions<M>) {
    this.#options = options;
    this.#stopTimer = options.clock.setInterval(() => void this.#measure(), options.interval);
  }

  /** Stops; nothing is told any more, not even what is being measured. */
  stop(): void {
    this.#isStopped = true;
    this.#stopTimer();
  }

  async #measure(): Promise<void> {
    if (this.#isMeasuring) return;
    this.#isMeasuring = true;
    const round = await Promise.all(this.#options.members().map(measured));
    this.#isMeasuring = false;
    if (!this.#isStopped) this.#options.take(round);
  }
}

async function measured<M extends MeteredMember>(member: M): Promise<Measured<M>> {
  // A connection that is only coming up has nothing to tell, and to be asked holds it up.
  if (member.state === undefined || member.state === 'new' || member.state === 'connecting') {
    return {member, stats: undefined};
  }
  try {
    return {member, stats: readStats(await member.stats())};
  } catch {
    return {member, stats: undefined};
  }
}
