import type {Clock, Sink, Stop} from '../../engine/ports.js';
import {runningCall, type GroupCallMember} from '../../engine/running-call.js';
import type {RunningGroupCall} from '../../engine/types.js';
import type {BodyOf, SessionAddress} from './frames.js';
import type {SessionLocks} from './session-lock.js';

/** After this much silence somebody is no longer believed to be in the call, in milliseconds: three words were missed. */
const LONGEST_SILENCE = 16_000;

interface Member extends GroupCallMember {
  readonly stopWatch: Stop;
  readonly stopTimer: Stop;
}

/**
 * Somebody's interest in the running call of one group: gathers who says to be in it. A member counts until it says
 * otherwise, its page is gone, or nothing has been heard of it for too long.
 */
export class GroupWatch {
  readonly #groupId: string;
  readonly #clock: Clock;
  readonly #locks: SessionLocks;
  readonly #sink: Sink<RunningGroupCall | undefined>;
  readonly #members = new Map<string, Member>();
  #told = 'undefined';
  #isOver = false;

  constructor(
    groupId: string,
    parts: {
      readonly clock: Clock;
      readonly locks: SessionLocks;
      readonly sink: Sink<RunningGroupCall | undefined>;
    },
  ) {
    this.#groupId = groupId;
    this.#clock = parts.clock;
    this.#locks = parts.locks;
    this.#sink = parts.sink;
  }

  /** Somebody is in a call of some group, or in none any more. */
  heard({call, isLocked}: Pick<BodyOf<'groupCall'>, 'call' | 'isLocked'>, from: SessionAddress): void {
    const {sessionId, userId} = from;
    if (call?.groupId !== this.#groupId) {
      this.left(sessionId);
      return;
    }
    const known = this.#members.get(sessionId);
    known?.stopTimer();
    const leave = (): void => {
      this.left(sessionId);
    };
    this.#members.set(sessionId, {
      userId,
      call,
      stopWatch: known?.stopWatch ?? (isLocked ? this.#locks.watch(sessionId, leave) : () => undefined),
      stopTimer: this.#clock.setTimeout(leave, LONGEST_SILENCE),
    });
    this.#tellLater();
  }

  /** A session is gone, or in no call of this group. */
  left(sessionId: string): void {
    const member = this.#members.get(sessionId);
    if (!member) return;
    this.#members.delete(sessionId);
    member.stopTimer();
    member.stopWatch();
    this.#tellLater();
  }

  /** Ends it: nothing is told any more. */
  close(): void {
    this.#isOver = true;
    for (const sessionId of [...this.#members.keys()]) this.left(sessionId);
  }

  /** Not inside a command, and only what is news. */
  #tellLater(): void {
    queueMicrotask(() => {
      if (this.#isOver) return;
      const call = runningCall(this.#members.values());
      const news = String(call && JSON.stringify(call));
      if (news === this.#told) return;
      this.#told = news;
      this.#sink(call);
    });
  }
}
