import type {
  GroupCall,
  IncomingInvitation,
  RunningGroupCall,
  SignalingEvent,
  Stop,
  UserProfile,
} from '../engine/index.js';
import {runningCall} from '../engine/running-call.js';
import {Lane, type Travel} from './lane.js';

/** One logged-in device, as the switchboard sees it. */
export interface Line {
  /** Whose line it is. */
  readonly userId: string;
  /** Whether another device of the same user may be logged in too. */
  readonly multiDevice: boolean;
  /** Reports to the engine. */
  deliver(event: SignalingEvent): void;
  /** Somebody answered a wish to change what a call carries, perhaps this line's. */
  answered(requestId: string, agreed: boolean): void;
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
  readonly #groupCalls = new Map<Line, GroupCall>();
  readonly #groupWatchers = new Set<() => void>();
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

  /** A line is in a call of a group, or in none any more. */
  setGroupCall(line: Line, call: GroupCall | undefined): void {
    if (call) this.#groupCalls.set(line, call);
    else if (!this.#groupCalls.delete(line)) return;
    for (const look of [...this.#groupWatchers]) look();
  }

  /** The running call of a group. */
  runningCall(groupId: string): RunningGroupCall | undefined {
    const members = [...this.#groupCalls].map(([{userId}, call]) => ({userId, call}));
    return runningCall(members.filter(({call}) => call.groupId === groupId));
  }

  /** Calls `look` whenever somebody comes into a group's call or leaves it. */
  watchGroupCalls(look: () => void): Stop {
    this.#groupWatchers.add(look);
    return () => {
      this.#groupWatchers.delete(look);
    };
  }
}
