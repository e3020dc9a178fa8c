import type {Clock, OutgoingInvitation, Stop} from '../../engine/ports.js';
import type {BodyOf, Outcome, SessionAddress} from './frames.js';
import {RecentIds} from './recent-ids.js';
import type {SessionLink} from './session-link.js';
import {startTimer} from './timer.js';

interface Ring {
  readonly inviteId: string;
  readonly invitation: OutgoingInvitation;
  /** How it ended so far, by callee. */
  readonly outcomes: Map<string, {readonly outcome: Outcome; readonly sessionId: string}>;
  /** When it times out, in milliseconds since the epoch; undefined when never. */
  readonly deadline: number | undefined;
  readonly stop: Stop;
}

/** What a ring carries besides the invitation. */
export type RingExtras = () => Pick<BodyOf<'invite'>, 'profile' | 'isLocked'>;

/**
 * The rings of this session. The inviter is the authority: it alone decides how a ring ends for each callee, in the
 * order in which answers, its own timer and `cancel` reach it, and tells all who take part. So an answer that races
 * with a cancel or a timeout ends one way on both sides.
 */
export class OutgoingRings {
  readonly #link: SessionLink;
  readonly #clock: Clock;
  readonly #extras: RingExtras;
  readonly #rings = new Map<string, Ring>();
  readonly #recent = new RecentIds();

  constructor(link: SessionLink, clock: Clock, extras: RingExtras) {
    this.#link = link;
    this.#clock = clock;
    this.#extras = extras;
  }

  /** Whether this session rang with this id lately. */
  has(inviteId: string): boolean {
    return this.#recent.has(inviteId);
  }

  /** Rings. Throws -1202 for a malformed invitation. */
  ring(inviteId: string, invitation: OutgoingInvitation): void {
    const {calleeIds, inCallUserIds, timeout} = invitation;
    this.#link.send({userIds: [...calleeIds, ...inCallUserIds]}, this.#invite(inviteId, invitation, timeout));
    this.#recent.add(inviteId);
    const ms = timeout * 1000;
    this.#rings.set(inviteId, {
      inviteId,
      invitation,
      outcomes: new Map(),
      deadline: timeout === 0 ? undefined : this.#clock.now() + ms,
      stop:
        timeout === 0
          ? () => undefined
          : startTimer(
              this.#clock,
              () => {
                this.#timeOut(inviteId);
              },
              ms,
            ),
    });
  }

  /** Takes a ring back. Returns whether it was still pending. */
  cancel(inviteId: string): boolean {
    const ring = this.#rings.get(inviteId);
    if (!ring) return false;
    this.#close(ring);
    this.#link.send({userIds: partiesOf(ring)}, {kind: 'cancel', inviteId});
    return true;
  }

  /** Takes every pending ring back; returns their ids. */
  cancelAll(): readonly string[] {
    return [...this.#rings.keys()].filter(inviteId => this.cancel(inviteId));
  }

  /** Forgets every ring and says nothing. */
  close(): void {
    for (const ring of this.#rings.values()) this.#close(ring);
  }

  /** Somebody logged in: repeats the rings that are still pending for them, with the time that is left. */
  replay({userId, sessionId}: SessionAddress): void {
    for (const ring of this.#rings.values()) {
      if (!pendingOf(ring).includes(userId)) continue;
      const {inviteId, invitation, deadline} = ring;
      const left = deadline === undefined ? 0 : Math.max(1, Math.ceil((deadline - this.#clock.now()) / 1000));
      this.#link.send({sessionId}, this.#invite(inviteId, invitation, left));
      for (const [calleeId, end] of ring.outcomes) {
        this.#link.send({sessionId}, outcomeFrame(ring, [calleeId], end.outcome, end.sessionId));
      }
    }
  }

  /** An invitee wants to accept. */
  accepted({inviteId}: BodyOf<'accept'>, from: SessionAddress): void {
    if (this.#settle(inviteId, 'accepted', from)) {
      this.#link.report({type: 'accepted', inviteId, userId: from.userId});
    } else {
      this.#link.send({sessionId: from.sessionId}, {kind: 'over', inviteId});
    }
  }

  /** An invitee declines. */
  rejected({inviteId, busy}: BodyOf<'reject'>, from: SessionAddress): void {
    if (this.#settle(inviteId, busy ? 'busy' : 'rejected', from)) {
      this.#link.report({type: 'rejected', inviteId, userId: from.userId, busy});
    }
  }

  #settle(inviteId: string, outcome: Outcome, {userId, sessionId}: SessionAddress): boolean {
    const ring = this.#rings.get(inviteId);
    if (!ring || !pendingOf(ring).includes(userId)) return false;
    const userIds = partiesOf(ring);
    ring.outcomes.set(userId, {outcome, sessionId});
    if (pendingOf(ring).length === 0) this.#close(ring);
    this.#link.send({userIds}, outcomeFrame(ring, [userId], outcome, sessionId));
    return true;
  }

  #timeOut(inviteId: string): void {
    const ring = this.#rings.get(inviteId);
    if (!ring) return;
    this.#close(ring);
    const userIds = pendingOf(ring);
    this.#link.send({userIds: partiesOf(ring)}, outcomeFrame(ring, userIds, 'timedOut', ''));
    this.#link.report({type: 'timedOut', inviteId, userIds});
  }

  #close(ring: Ring): void {
    ring.stop();
    this.#rings.delete(ring.inviteId);
  }

  #invite(inviteId: string, invitation: OutgoingInvitation, timeout: number): BodyOf<'invite'> {
    const {calleeIds, inCallUserIds} = invitation;
    const copy = {...invitation, calleeIds: [...calleeIds], inCallUserIds: [...inCallUserIds], timeout};
    return {kind: 'invite', inviteId, invitation: copy, ...this.#extras()};
  }
}

function outcomeFrame(ring: Ring, userIds: string[], outcome: Outcome, sessionId: string): BodyOf<'outcome'> {
  const {inviteId} = ring;
  return {kind: 'outcome', inviteId, callId: ring.invitation.callId || inviteId, userIds, outcome, sessionId};
}

function pendingOf({invitation, outcomes}: Ring): string[] {
  return invitation.calleeIds.filter(userId => !outcomes.has(userId));
}

/** Whom the further course of a ring concerns: who still rings, who accepted, who was in the call before. */
function partiesOf({invitation, outcomes}: Ring): string[] {
  const isConcerned = (userId: string): boolean => {
    const end = outcomes.get(userId);
    return end === undefined || end.outcome === 'accepted';
  };
  return [...invitation.calleeIds.filter(isConcerned), ...invitation.inCallUserIds];
}
