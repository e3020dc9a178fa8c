import {TUICallError} from '../../engine/errors.js';
import type {OutgoingInvitation, RingTicket} from '../../engine/ports.js';
import {within} from './bounded.js';
import {saysBusy} from './wire-decode.js';
import {fromChat} from './chat-errors.js';
import type {ChatSignal} from './chat-events.js';
import {REQUEST_TIME} from './chat-requests.js';
import {OutgoingRing, relayAnswer, relayRing, sendLegs, type Leg} from './outgoing-ring.js';
import {Recent} from './recent.js';
import type {SessionLink} from './session-link.js';
import {startWatch} from './watch.js';
import {encodeConsumed, encodeRefusal} from './wire-encode.js';

/** How much later than the ringing time this side gives up by itself: the SDK does so after 5 s, when it can. */
const WATCH_TIME = 5500;

/** The rings of this login on their way out, each until everybody has answered. */
export class OutgoingRings {
  readonly #link: SessionLink;
  readonly #pushTitle: () => string;
  readonly #rings = new Map<string, OutgoingRing>();
  readonly #byLeg = new Map<string, OutgoingRing>();
  /** Taken back lately: an answer may still cross. */
  readonly #takenBack = new Recent<string>();

  /** `pushTitle` is what a sleeping telephone shows of the caller. */
  constructor(link: SessionLink, pushTitle: () => string) {
    this.#link = link;
    this.#pushTitle = pushTitle;
  }

  /** Rings. `sent` rejects when nobody could be rung. */
  ring(invitation: OutgoingInvitation): RingTicket {
    const {calleeIds, mediaType, timeout} = invitation;
    if (calleeIds.length === 0) throw TUICallError.invalidParameter('calleeIds', 'expected at least one.');
    const {selfId, calls} = this.#link;
    const inviter = calls.get(invitation.callId)?.inviter ?? selfId;
    const legs = sendLegs(this.#link, invitation, this.#pushTitle());
    const ring = new OutgoingRing(invitation, {mediaType, inviter}, legs);
    const {ticketId, callId} = ring;
    const {groupId} = invitation;
    const peers = [...calleeIds, ...invitation.inCallUserIds].filter(userId => userId !== selfId);
    calls.note({callId, groupId, inviter, mediaType, peers, isJoined: true});
    this.#rings.set(ticketId, ring);
    for (const {inviteId} of legs) this.#byLeg.set(inviteId, ring);
    this.#link.learn(calleeIds);
    relayRing(this.#link, ring);
    const sent = this.#sent(ring, timeout);
    sent.catch(() => undefined);
    return {inviteId: ticketId, sent};
  }

  /** Something happened to an invitation. Returns whether it is one of these. */
  signal(signal: ChatSignal): boolean {
    const ring = this.#byLeg.get(signal.inviteId);
    if (!ring) return this.#late(signal);
    const {action, userIds} = signal;
    const [userId = ''] = userIds;
    if ((action === 'accept' || action === 'reject') && !ring.pending.has(userId)) this.#late(signal);
    else if (action === 'accept') this.#answered(ring, userId, 'accepted');
    else if (action === 'reject') this.#answered(ring, userId, saysBusy(signal.data) ? 'busy' : 'rejected');
    else if (action === 'timeOut') this.#timedOut(ring, userIds);
    return true;
  }

  /** Takes a ring back, once its sending has finished. Nothing happens when it is over. */
  async cancel(ticketId: string): Promise<void> {
    const ring = this.#rings.get(ticketId);
    if (!ring) return;
    ring.cancelling ??= this.#cancel(ring);
    await ring.cancelling;
  }

  /** Takes every ring back. Never rejects. */
  async cancelAll(): Promise<void> {
    await Promise.allSettled([...this.#rings.keys()].map(ticketId => this.cancel(ticketId)));
  }

  /** Forgets every ring and says nothing. */
  close(): void {
    for (const ring of this.#rings.values()) this.#drop(ring);
  }

  /** Resolves when somebody could be rung; who could not counts as having not answered. */
  async #sent(ring: OutgoingRing, timeout: number): Promise<void> {
    const results = await Promise.allSettled(ring.legs.map(({invite}) => invite.sent));
    const failures = results.flatMap(result =>
      result.status === 'rejected' ? [fromChat(result.reason)] : [],
    );
    for (const leg of ring.legs) this.#cancelIfLate(ring, leg);
    if (failures.length === results.length) {
      this.#drop(ring);
      throw failures[0] ?? TUICallError.signalingFailed('The ring could not be sent.');
    }
    results.forEach((result, index) => {
      if (result.status === 'rejected') this.#timedOut(ring, ring.legs[index]?.userIds ?? []);
    });
    if (!this.#rings.has(ring.ticketId) || timeout === 0) return;
    ring.stopWatch = startWatch(this.#link.clock, timeout * 1000 + WATCH_TIME, () => {
      this.#timedOut(ring, [...ring.pending]);
    });
  }

  /** A ring that was given up as unsent and goes out all the same must not ring on. */
  #cancelIfLate(ring: OutgoingRing, {inviteId, invite}: Leg): void {
    invite.sent
      .catch(async () => {
        await invite.done;
        await this.#link.requests.end('cancel', {inviteID: inviteId, data: encodeRefusal(ring.call)});
      })
      .catch(() => undefined);
  }

  async #cancel(ring: OutgoingRing): Promise<void> {
    ring.stopWatch();
    const legs = Promise.all(ring.legs.map(leg => this.#cancelLeg(ring, leg)));
    try {
      await within(this.#link.clock, REQUEST_TIME, legs, () =>
        TUICallError.signalingFailed('The ring could not be taken back in time.'),
      );
    } finally {
      // Nobody came, and it was not rung into a running call: there is no call.
      if (ring.invitation.callId === '' && ring.accepted.size === 0) this.#link.calls.end(ring.callId);
      this.#drop(ring);
    }
  }

  async #cancelLeg(ring: OutgoingRing, {inviteId, userIds, data, invite}: Leg): Promise<void> {
    const isOut = await invite.sent.then(
      () => true,
      () => false,
    );
    const isPending = (): boolean => userIds.some(userId => ring.pending.has(userId));
    if (!isOut || !isPending()) return;
    if (ring.invitation.groupId === '') {
      const failure = await this.#link.requests.mark({
        inviteID: inviteId,
        data: encodeConsumed(data) ?? data,
      });
      if (failure) this.#link.warn(failure);
    }
    this.#takenBack.set(inviteId, ring.callId);
    await this.#link.requests.end('cancel', {inviteID: inviteId, data: encodeRefusal(ring.call)}, isPending);
    const left = userIds.filter(userId => ring.pending.delete(userId));
    relayAnswer(this.#link, ring, left, 'cancelled');
  }

  #answered(ring: OutgoingRing, userId: string, answer: 'accepted' | 'rejected' | 'busy'): void {
    ring.pending.delete(userId);
    const {ticketId: inviteId} = ring;
    if (answer === 'accepted') {
      ring.accepted.add(userId);
      this.#link.report({type: 'accepted', inviteId, userId});
      // The answer crossed with our taking the ring back: who accepted would wait in vain.
      if (ring.cancelling && ring.invitation.groupId === '') this.#link.withdraw(ring.callId, userId);
    } else {
      this.#link.report({type: 'rejected', inviteId, userId, busy: answer === 'busy'});
    }
    relayAnswer(this.#link, ring, [userId], answer);
    this.#dropIfDone(ring);
  }

  #timedOut(ring: OutgoingRing, userIds: readonly string[]): void {
    const late = userIds.filter(userId => ring.pending.delete(userId));
    if (late.length === 0) return;
    if (!ring.cancelling) this.#link.report({type: 'timedOut', inviteId: ring.ticketId, userIds: late});
    relayAnswer(this.#link, ring, late, 'timedOut');
    this.#dropIfDone(ring);
  }

  /** An answer to a ring that was taken back: the SDK has forgotten it, but the message came. */
  #late({action, inviteId, userIds, groupId}: ChatSignal): boolean {
    const callId = this.#takenBack.get(inviteId);
    if (callId === undefined) return false;
    const [userId] = userIds;
    if (action === 'accept' && groupId === '' && userId !== undefined) {
      this.#takenBack.take(inviteId);
      this.#link.withdraw(callId, userId);
    }
    return true;
  }

  #dropIfDone(ring: OutgoingRing): void {
    if (ring.pending.size === 0 && !ring.cancelling) this.#drop(ring);
  }

  #drop(ring: OutgoingRing): void {
    ring.stopWatch();
    this.#rings.delete(ring.ticketId);
    for (const {inviteId} of ring.legs) this.#byLeg.delete(inviteId);
  }
}
