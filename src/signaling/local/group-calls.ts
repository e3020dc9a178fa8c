import type {Clock, Sink, Stop} from '../../engine/ports.js';
import type {GroupCall, RunningGroupCall} from '../../engine/types.js';
import type {BodyOf, FrameAddress, FrameBody, SessionAddress} from './frames.js';
import {GroupWatch} from './group-watch.js';
import type {SessionLink} from './session-link.js';
import type {SessionLocks} from './session-lock.js';

/** How often somebody in a group's call says so again, in milliseconds. */
const REPEAT_TIME = 5000;

/** Which groups have a call: tells the others of this session's own, and follows those that somebody here watches. */
export class GroupCalls {
  readonly #link: SessionLink;
  readonly #clock: Clock;
  readonly #locks: SessionLocks;
  readonly #watches = new Set<GroupWatch>();
  #own: GroupCall | undefined;
  #stopRepeating: Stop = () => undefined;

  constructor(link: SessionLink, clock: Clock, locks: SessionLocks) {
    this.#link = link;
    this.#clock = clock;
    this.#locks = locks;
  }

  /** This session is in a call of a group, or in none any more. */
  set(call: GroupCall | undefined): void {
    this.#stopRepeating();
    this.#own = call;
    this.#sayToAll();
    if (!call) return;
    this.#stopRepeating = this.#clock.setInterval(() => {
      this.#sayToAll();
    }, REPEAT_TIME);
  }

  /** Follows a group; who is in its call answers. */
  watch(groupId: string, sink: Sink<RunningGroupCall | undefined>): Stop {
    const watch = new GroupWatch(groupId, {clock: this.#clock, locks: this.#locks, sink});
    this.#watches.add(watch);
    if (this.#own) watch.heard(this.#word(), this.#link.self);
    this.#send({}, {kind: 'groupQuery', groupId});
    return () => {
      watch.close();
      this.#watches.delete(watch);
    };
  }

  /** Somebody is in a call of a group, or in none any more. */
  told(body: BodyOf<'groupCall'>, from: SessionAddress): void {
    this.#hear(body, from);
  }

  /** Somebody wants to know who is in a call of a group. */
  asked({groupId}: BodyOf<'groupQuery'>, {sessionId}: SessionAddress): void {
    if (this.#own?.groupId === groupId) this.#tell({sessionId});
  }

  /** A session is gone. */
  left({sessionId}: SessionAddress): void {
    for (const watch of this.#watches) watch.left(sessionId);
  }

  /** Ends it all; the `bye` of the session tells the others. */
  close(): void {
    this.#stopRepeating();
    for (const watch of this.#watches) watch.close();
    this.#watches.clear();
  }

  #hear(word: Omit<BodyOf<'groupCall'>, 'kind'>, from: SessionAddress): void {
    for (const watch of this.#watches) watch.heard(word, from);
  }

  /** A channel does not bring back what one says oneself. */
  #sayToAll(): void {
    this.#hear(this.#word(), this.#link.self);
    this.#tell({});
  }

  #word(): Omit<BodyOf<'groupCall'>, 'kind'> {
    const isLocked = this.#locks.isHeld;
    return this.#own ? {call: this.#own, isLocked} : {isLocked};
  }

  #tell(to: FrameAddress): void {
    this.#send(to, {kind: 'groupCall', ...this.#word()});
  }

  #send(to: FrameAddress, body: FrameBody): void {
    try {
      this.#link.send(to, body);
    } catch {
      // Where the channel refuses messages nobody can be rung either, which is told; this here is a help and no more.
    }
  }
}
