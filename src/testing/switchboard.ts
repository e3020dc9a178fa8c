import type {IncomingInvitation, SignalingEvent, Stop, UserProfile} from '../engine/index.js';

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
  #count = 0;

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

  /** Who hears how an invitee answered: the caller, and in a group everyone who was rung. */
  audience({invitation}: PendingInvitation): readonly string[] {
    const {callerId, calleeIds, inCallUserIds} = invitation;
    return calleeIds.length > 1 || invitation.groupId !== ''
      ? [callerId, ...calleeIds, ...inCallUserIds]
      : [callerId];
  }

  /** Takes invitees off a ring; the ring is over when nobody is left. */
  settle(ring: PendingInvitation, userIds: readonly string[]): void {
    for (const userId of userIds) ring.waiting.delete(userId);
    if (ring.waiting.size > 0) return;
    ring.stop();
    this.pending.delete(ring.invitation.inviteId);
  }
}
