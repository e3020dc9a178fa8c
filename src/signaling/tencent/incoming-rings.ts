import {fromChat, invitationOver, isOver} from './chat-errors.js';
import {within} from './bounded.js';
import type {ChatSignal} from './chat-events.js';
import {REQUEST_TIME, silence} from './chat-requests.js';
import {IncomingRing} from './incoming-ring.js';
import type {AnswerNote, RingNote} from './notes.js';
import {Recent} from './recent.js';
import type {SessionLink} from './session-link.js';
import {startWatch} from './watch.js';
import {decodeMessage, saysBusy, type WireInvite} from './wire-decode.js';
import {encodeAccept, encodeBusy, encodeConsumed, encodeRefusal} from './wire-encode.js';

/** How long to ring when no witness tells, in seconds: longer than anybody lets it ring. */
const UNKNOWN_TIMEOUT = 120;

/** How somebody answered. */
type Answered = 'accepted' | 'rejected' | 'busy';

/** The rings that reach this device, each until its one end. */
export class IncomingRings {
  readonly #link: SessionLink;
  readonly #rings = new Map<string, IncomingRing>();
  readonly #seen = new Recent<true>();
  /** Ringing times, in seconds, of invitations that were seen as a message. */
  readonly #timeouts = new Recent<number>();
  /** One-to-one rings that were accepted here lately: taking back may still cross. */
  readonly #accepted = new Recent<{readonly callId: string; readonly callerId: string}>(50);

  constructor(link: SessionLink) {
    this.#link = link;
  }

  /** A ring came in, perhaps for the second time. */
  invited(signal: ChatSignal, wire: WireInvite): void {
    const {selfId} = this.#link;
    if (this.#seen.has(signal.inviteId)) return;
    const calleeIds = wire.userIds.includes(selfId) && signal.groupId === '' ? wire.userIds : signal.userIds;
    const isMine = calleeIds.includes(selfId);
    if (!isMine && !wire.inCallUserIds.includes(selfId)) return;
    this.#seen.set(signal.inviteId, true);
    if (wire.consumed) return;
    const timeout = signal.timeout ?? this.#timeouts.get(signal.inviteId);
    const ring = new IncomingRing({...signal, timeout}, wire, calleeIds, isMine ? 'ringing' : 'following');
    const {invitation} = ring;
    this.#rings.set(signal.inviteId, ring);
    this.#link.calls.note(ring.record(this.#link.selfId, false));
    this.#watch(ring, timeout ?? UNKNOWN_TIMEOUT);
    this.#link.report({type: 'invited', invitation});
    this.#link.learn([invitation.callerId, ...calleeIds, ...wire.inCallUserIds]);
  }

  /** The inviter tells that others are rung into a call without a group that this device is in. */
  followed({inviteId, timeout, data}: RingNote, inviter: string): void {
    const wire = decodeMessage(data);
    if (wire?.kind !== 'invite' || wire.userIds.includes(this.#link.selfId)) return;
    const facts = {action: 'invite', inviteId, inviter, groupId: '', data} as const;
    this.invited({...facts, userIds: wire.userIds, timeout}, wire);
  }

  /** An invitation was seen as a message, which tells the ringing time. */
  witnessed({inviteId, timeout = 0}: ChatSignal): void {
    this.#timeouts.set(inviteId, timeout);
    const ring = this.#rings.get(inviteId);
    if (ring && ring.phase !== 'following') this.#watch(ring, timeout);
  }

  /**
   * Accepts a ring. Resolves when the service has taken the answer; rejects with 8010 when the ring is over, or was
   * declined in the meantime.
   */
  async accept(inviteId: string): Promise<void> {
    const ring = this.#rings.get(inviteId);
    if (!ring?.isOpen) throw invitationOver();
    ring.accepting ??= this.#accept(ring);
    await ring.accepting;
  }

  /** Declines a ring. Nothing happens when it is over. */
  async reject(inviteId: string, busy: boolean): Promise<void> {
    const ring = this.#rings.get(inviteId);
    if (!ring?.isOpen) return;
    if (ring.accepting) {
      ring.isWithdrawn = true;
      await within(this.#link.clock, REQUEST_TIME, this.#declineAfter(ring, ring.accepting, busy), silence);
    } else {
      await this.#decline(ring, busy);
    }
  }

  /** Something happened to an invitation. */
  signal(signal: ChatSignal): void {
    const {action, inviteId, userIds, data} = signal;
    const ring = this.#rings.get(inviteId);
    if (!ring) {
      if (action === 'cancel') this.#takenBackLate(signal);
      return;
    }
    if (ring.invitation.callerId !== signal.inviter) return;
    const [userId = ''] = userIds;
    if (action === 'cancel') this.#cancelled(ring);
    else if (action === 'timeOut') this.#timedOut(ring, userIds);
    else if (action === 'accept') this.#answered(ring, userId, 'accepted');
    else if (action === 'reject') this.#answered(ring, userId, saysBusy(data) ? 'busy' : 'rejected');
  }

  /** The inviter tells how somebody else answered, in a call of several people without a group. */
  noted({inviteId, callId, userId, answer}: AnswerNote, inviter: string): void {
    const rings = [...this.#rings.values()].filter(({invitation}) => invitation.callerId === inviter);
    const ring =
      rings.find(({invitation}) => invitation.inviteId === inviteId) ??
      rings.find(each => each.callId === callId);
    if (ring?.invitation.groupId !== '' || userId === this.#link.selfId) return;
    if (answer === 'cancelled') this.#withdrawn(ring, userId);
    else if (answer === 'timedOut') this.#timedOut(ring, [userId]);
    else this.#answered(ring, userId, answer);
  }

  /** Forgets every ring and says nothing. */
  close(): void {
    for (const ring of this.#rings.values()) this.#drop(ring);
  }

  #watch(ring: IncomingRing, timeout: number): void {
    ring.stopWatch();
    if (timeout === 0) return;
    ring.stopWatch = startWatch(this.#link.clock, timeout * 1000 + ring.spareTime, () => {
      this.#timedOut(ring, [...ring.pending]);
    });
  }

  async #accept(ring: IncomingRing): Promise<void> {
    const {inviteId} = ring.invitation;
    ring.phase = 'accepting';
    await this.#mark(ring);
    try {
      await this.#link.requests.answer('accept', {inviteID: inviteId, data: encodeAccept(ring.call)}, () => {
        ring.isSent = !ring.isOver && !ring.isWithdrawn;
        return ring.isSent;
      });
    } catch (cause) {
      throw this.#notAccepted(ring, cause);
    }
    if (ring.isOver) throw invitationOver();
    if (ring.isWithdrawn) {
      this.#drop(ring);
      this.#link.withdraw(ring.callId, ring.invitation.callerId);
      this.#link.calls.end(ring.callId);
      throw invitationOver();
    }
    this.#joined(ring);
  }

  #notAccepted(ring: IncomingRing, cause: unknown): Error {
    const error = fromChat(cause);
    ring.accepting = undefined;
    ring.isSent = false;
    if (!isOver(error)) {
      ring.phase = 'ringing';
      return error;
    }
    if (!ring.isWithdrawn) this.#drop(ring);
    return invitationOver(error.cause);
  }

  #joined(ring: IncomingRing): void {
    const {inviteId, callerId, groupId} = ring.invitation;
    const {callId} = ring;
    this.#link.calls.note(ring.record(this.#link.selfId, true));
    ring.phase = 'following';
    ring.pending.delete(this.#link.selfId);
    if (groupId === '') this.#accepted.set(inviteId, {callId, callerId});
    if (ring.pending.size === 0) this.#drop(ring);
    else this.#watch(ring, this.#timeouts.get(inviteId) ?? UNKNOWN_TIMEOUT);
  }

  async #declineAfter(ring: IncomingRing, accepting: Promise<void>, busy: boolean): Promise<void> {
    await accepting.catch(() => undefined);
    if (!ring.isOver) await this.#decline(ring, busy);
  }

  async #decline(ring: IncomingRing, busy: boolean): Promise<void> {
    const {inviteId} = ring.invitation;
    ring.phase = 'declining';
    try {
      await this.#mark(ring);
      const data = busy ? encodeBusy(ring.call) : encodeRefusal(ring.call);
      await this.#link.requests.end('reject', {inviteID: inviteId, data}, () => !ring.isOver);
    } finally {
      this.#drop(ring);
      this.#link.calls.end(ring.callId);
    }
  }

  /** Other devices of this user, and clients that come late, must not ring for it. */
  async #mark(ring: IncomingRing): Promise<void> {
    const {invitation} = ring;
    if (ring.isMarked || invitation.groupId !== '') return;
    ring.isMarked = true;
    const data = encodeConsumed(ring.data);
    if (data === undefined) return;
    const failure = await this.#link.requests.mark({inviteID: invitation.inviteId, data});
    if (failure) this.#link.warn(failure);
  }

  #answered(ring: IncomingRing, userId: string, answer: Answered): void {
    const {selfId} = this.#link;
    const {inviteId} = ring.invitation;
    // While our own answer is with the SDK, its result decides; this may be the echo of it.
    if (userId === selfId && (ring.isSent || ring.phase === 'declining')) return;
    if (!ring.pending.delete(userId)) return;
    if (userId === selfId) {
      this.#drop(ring);
      const elsewhere = answer === 'accepted' ? 'accepted' : 'rejected';
      this.#link.report({type: 'answeredElsewhere', inviteId, answer: elsewhere});
      return;
    }
    if (answer === 'accepted') this.#link.report({type: 'accepted', inviteId, userId});
    else this.#link.report({type: 'rejected', inviteId, userId, busy: answer === 'busy'});
    if (ring.pending.size === 0) this.#drop(ring);
  }

  /** In a call without a group: somebody else's invitation was taken back. The last one tells who follows. */
  #withdrawn(ring: IncomingRing, userId: string): void {
    ring.pending.delete(userId);
    if (ring.phase === 'following' && ring.pending.size === 0) this.#cancelled(ring);
  }

  #cancelled(ring: IncomingRing): void {
    const {inviteId} = ring.invitation;
    this.#drop(ring);
    if (!ring.isDeclined) this.#link.report({type: 'cancelled', inviteId});
  }

  /** The inviter took the ring back while the acceptance was on its way: the call is over. */
  #takenBackLate({inviteId, inviter}: ChatSignal): void {
    const accepted = this.#accepted.get(inviteId);
    if (accepted?.callerId !== inviter) return;
    this.#accepted.take(inviteId);
    this.#link.calls.end(accepted.callId);
    this.#link.report({type: 'hungUp', callId: accepted.callId, userId: inviter});
  }

  #timedOut(ring: IncomingRing, userIds: readonly string[]): void {
    const late = userIds.filter(userId => ring.pending.delete(userId));
    if (late.length === 0) return;
    const isMine = late.includes(this.#link.selfId);
    if (isMine || ring.pending.size === 0) this.#drop(ring);
    if (!ring.isDeclined)
      this.#link.report({type: 'timedOut', inviteId: ring.invitation.inviteId, userIds: late});
  }

  #drop(ring: IncomingRing): void {
    ring.isOver = true;
    ring.stopWatch();
    this.#rings.delete(ring.invitation.inviteId);
  }
}
