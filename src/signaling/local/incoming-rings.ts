import {TUICallError} from '../../engine/errors.js';
import type {Clock, IncomingInvitation, Stop} from '../../engine/ports.js';
import {Answer, invitationOver} from './answer.js';
import type {BodyOf, SessionAddress, WireProfile} from './frames.js';
import {RecentIds} from './recent-ids.js';
import type {SessionLink} from './session-link.js';
import type {SessionLocks} from './session-lock.js';
import {startTimer} from './timer.js';

/** How many seconds the inviter may take to confirm an answer. */
const ANSWER_SECONDS = 5;

/** How much later than the inviter this side gives a ring up by itself, in milliseconds. */
const BACKUP_TIME = 1000;

interface Ring {
  readonly invitation: IncomingInvitation;
  /** The inviter's session: nobody else may say how the ring ends. */
  readonly inviter: SessionAddress;
  /** The callees of whom nothing is known yet. */
  readonly pending: Set<string>;
  /** It rings here. False for one who accepted it, or who was in the call before, and only follows its course. */
  isRinging: boolean;
  /** The answer that waits for the inviter. */
  answer: Answer | undefined;
  stopTimer: Stop;
  stopWatch: Stop;
}

/** The rings that reach this session, each until its one end. */
export class IncomingRings {
  readonly #link: SessionLink;
  readonly #clock: Clock;
  readonly #locks: SessionLocks;
  readonly #rings = new Map<string, Ring>();
  readonly #seen = new RecentIds();
  readonly #joined = new RecentIds();

  constructor(link: SessionLink, clock: Clock, locks: SessionLocks) {
    this.#link = link;
    this.#clock = clock;
    this.#locks = locks;
  }

  /** Whether this session accepted a ring of this call lately. */
  has(callId: string): boolean {
    return this.#joined.has(callId);
  }

  /** A ring came in, perhaps for the second time. */
  invited({inviteId, invitation, isLocked}: BodyOf<'invite'>, inviter: SessionAddress): void {
    const {userId} = this.#link.self;
    if (this.#seen.has(inviteId)) return;
    const isRinging = invitation.calleeIds.includes(userId);
    if (!isRinging && !invitation.inCallUserIds.includes(userId)) return;
    this.#seen.add(inviteId);
    const ring: Ring = {
      invitation: {...invitation, inviteId, callerId: inviter.userId},
      inviter,
      pending: new Set(invitation.calleeIds),
      isRinging,
      answer: undefined,
      stopTimer: () => undefined,
      stopWatch: () => undefined,
    };
    this.#rings.set(inviteId, ring);
    if (invitation.timeout > 0) this.#giveUpAfter(ring, invitation.timeout * 1000 + BACKUP_TIME);
    if (isLocked) {
      ring.stopWatch = this.#locks.watch(inviter.sessionId, () => {
        this.#cancelled(ring);
      });
    }
    this.#link.report({type: 'invited', invitation: ring.invitation});
  }

  /**
   * Accepts a ring. Resolves when the inviter has confirmed it; rejects with 8010 when the ring is over, with -1406
   * when the inviter is silent for 5 seconds.
   */
  async accept(inviteId: string, profile: WireProfile): Promise<void> {
    const ring = this.#rings.get(inviteId);
    if (!ring?.isRinging) throw invitationOver();
    if (!ring.answer) {
      this.#link.send({sessionId: ring.inviter.sessionId}, {kind: 'accept', inviteId, profile});
      ring.answer = new Answer(this.#clock, ANSWER_SECONDS, () => {
        ring.answer = undefined;
      });
    }
    return ring.answer.settled;
  }

  /** Declines a ring. Nothing happens when it is over. */
  reject(inviteId: string, busy: boolean): void {
    const ring = this.#rings.get(inviteId);
    if (!ring?.isRinging) return;
    this.#link.send({sessionId: ring.inviter.sessionId}, {kind: 'reject', inviteId, busy});
    this.#end(ring);
  }

  /** The inviter took the ring back, or says that it was over before the answer came. */
  cancelled({inviteId}: BodyOf<'cancel' | 'over'>, from: SessionAddress): void {
    const ring = this.#ringOf(inviteId, from);
    if (ring) this.#cancelled(ring);
  }

  /** The inviter tells how the ring ended for some of the callees. */
  decided(body: BodyOf<'outcome'>, from: SessionAddress): void {
    const {inviteId, outcome, sessionId} = body;
    const ring = this.#ringOf(inviteId, from);
    const isMine = outcome === 'accepted' && sessionId === this.#link.self.sessionId;
    if (isMine && !ring?.answer) this.#takeBack(body, from);
    if (!ring) return;
    for (const userId of body.userIds) ring.pending.delete(userId);
    if (isMine) this.#confirmed(ring);
    else if (ring.isRinging && body.userIds.includes(this.#link.self.userId)) this.#lost(ring, body);
    else this.#followed(ring, body);
  }

  /** A session is gone: its rings are over. */
  inviterLeft({sessionId}: SessionAddress): void {
    for (const ring of this.#rings.values()) {
      if (ring.inviter.sessionId === sessionId) this.#cancelled(ring);
    }
  }

  /** Forgets every ring and says nothing; answers that still wait are refused. */
  close(): void {
    const error = TUICallError.signalingFailed('Logged out before the answer was confirmed.');
    for (const ring of this.#rings.values()) this.#end(ring, error);
  }

  /** The inviter's own session only: a ring of somebody else is not theirs to end. */
  #ringOf(inviteId: string, from: SessionAddress): Ring | undefined {
    const ring = this.#rings.get(inviteId);
    return ring?.inviter.sessionId === from.sessionId ? ring : undefined;
  }

  #confirmed(ring: Ring): void {
    const {callId, inviteId} = ring.invitation;
    ring.isRinging = false;
    if (ring.answer) {
      this.#joined.add(callId || inviteId);
      ring.answer.confirm();
      ring.answer = undefined;
      if (ring.pending.size > 0) return;
    }
    this.#end(ring);
  }

  /** The inviter took an answer that nobody here waits for any more, and must not believe that the call runs. */
  #takeBack({callId}: BodyOf<'outcome'>, from: SessionAddress): void {
    this.#link.send({sessionId: from.sessionId}, {kind: 'hangup', callId, seconds: 0});
  }

  /** It ended here without this session's answer. */
  #lost(ring: Ring, {inviteId, outcome, userIds}: BodyOf<'outcome'>): void {
    if (outcome === 'timedOut') this.#link.report({type: 'timedOut', inviteId, userIds});
    else {
      const answer = outcome === 'accepted' ? 'accepted' : 'rejected';
      this.#link.report({type: 'answeredElsewhere', inviteId, answer});
    }
    this.#end(ring);
  }

  /** It ended for others of the same ring. */
  #followed(ring: Ring, {inviteId, outcome, userIds}: BodyOf<'outcome'>): void {
    if (outcome === 'timedOut') this.#link.report({type: 'timedOut', inviteId, userIds});
    else {
      for (const userId of userIds) {
        if (outcome === 'accepted') this.#link.report({type: 'accepted', inviteId, userId});
        else this.#link.report({type: 'rejected', inviteId, userId, busy: outcome === 'busy'});
      }
    }
    if (ring.pending.size === 0) this.#end(ring);
  }

  #cancelled(ring: Ring): void {
    this.#link.report({type: 'cancelled', inviteId: ring.invitation.inviteId});
    this.#end(ring);
  }

  /** The inviter keeps the time; this is for the case that it vanished without a trace. */
  #giveUpAfter(ring: Ring, ms: number): void {
    const giveUp = (): void => {
      // The answer under way has a time limit of its own, and tells how it ended.
      if (ring.answer) {
        this.#giveUpAfter(ring, ANSWER_SECONDS * 1000);
        return;
      }
      this.#link.report({type: 'timedOut', inviteId: ring.invitation.inviteId, userIds: [...ring.pending]});
      this.#end(ring);
    };
    ring.stopTimer = startTimer(this.#clock, giveUp, ms);
  }

  #end(ring: Ring, error = invitationOver()): void {
    this.#rings.delete(ring.invitation.inviteId);
    ring.stopTimer();
    ring.stopWatch();
    ring.answer?.refuse(error);
    ring.answer = undefined;
  }
}
