import type {IncomingInvitation, SignalingEvent, Stop, UserProfile} from '../engine/index.js';
import {Lane, type Travel} from './lane.js';

/** One logged-in device, as the switchboard sees it. */
export interface Line {
  /** Whose line it is. */
  readonly userId: string;
  /** Whether another device of the same user may be logged in too. */
  readonly multiDevice: boolean;
  /** Reports to the engine. */
  deliver(event: SignalingEvent): void;
}

/** A ring that is not over yet. */
export interface PendingInvitation {
  /** What was sent. */
  readonly invitation: IncomingInvitation;
  /** Who has not answered yet. */
  readonly waiting: Set<string>;
  /** Who accepted. */
  readonly accepted: Set<string>;
  /** Ends the ring's timer. */
  stop: Stop;
}

/** The middle of the fake world: who is logged in, and which rings are pending. */
export class Switchboard {
  /** Everyone who is logged in. */
  readonly lines = new Set<Line>();
  /** Rings by invitation id. */
  readonly pending = new Map<string, PendingInvitation>();
  /** Names and pictures by user id. */
  readonly profiles = new Map<string, UserProfile>();
  readonly #travel: Travel | undefined;
  #count = 0;

  /** @param travel how long a word to or from the switchboard takes: a microtask unless a test says otherwise. */
  constructor(travel?: Travel) {
    this.#travel = travel;
  }

  /** A way to or from the switchboard, on which nothing overtakes. */
  lane(): Lane {
    return new Lane(this.#travel);
  }

  /** A fresh invitation id. */
  nextId(): string {
    this.#count += 1;
    return `invite-${String(this.#count)}`;
  }

  /** Tells every device of a user, except one. */
  tell(userId: string, event: SignalingEvent, except?: Line): void {
    for (const line of this.lines) {
      if (line.userId === userId && line !== except) line.deliver(event);
    }
  }

  /** Tells everyone but one line. */
  tellAll(event: SignalingEvent, except: Line): void {
    for (const line of this.lines) if (line !== except) line.deliver(event);
  }

  /** Whom the further course of a ring concerns, besides its caller: who still rings, who accepted, who was in before. */
  parties({invitation, waiting, accepted}: PendingInvitation): ReadonlySet<string> {
    const parties = new Set([...waiting, ...accepted, ...invitation.inCallUserIds]);
    parties.delete(invitation.callerId);
    return parties;
  }

  /** Takes invitees off a ring; the ring is over when nobody is left. */
  settle(ring: PendingInvitation, userIds: readonly string[]): void {
    for (const userId of userIds) ring.waiting.delete(userId);
    if (ring.waiting.size > 0) return;
    ring.stop();
    this.pending.delete(ring.invitation.inviteId);
  }
}
