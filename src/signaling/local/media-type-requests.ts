import {TUICallError} from '../../engine/errors.js';
import {answerTimeOf, decisionTimeOf} from '../../engine/limits.js';
import type {Clock, MediaTypeRequest, Stop} from '../../engine/ports.js';
import type {BodyOf, SessionAddress} from './frames.js';
import type {SessionLink} from './session-link.js';

interface Asked {
  readonly callId: string;
  readonly userId: string;
  readonly resolve: (agreed: boolean) => void;
  readonly reject: (error: TUICallError) => void;
  readonly stop: Stop;
}

/** Wishes to change what a call carries: asked here, and asked of this session. */
export class MediaTypeRequests {
  readonly #link: SessionLink;
  readonly #clock: Clock;
  readonly #takesPart: (callId: string) => boolean;
  readonly #asked = new Map<string, Asked>();
  /** The newest wish of this session that was given up: its answer may still be on its way. */
  #givenUp: {readonly requestId: string; readonly callId: string; readonly userId: string} | undefined;
  readonly #received = new Map<string, {readonly from: SessionAddress; readonly stop: Stop}>();

  /** `takesPart` tells whether this very session is in a call: another device of the user must not answer. */
  constructor(link: SessionLink, clock: Clock, takesPart: (callId: string) => boolean) {
    this.#link = link;
    this.#clock = clock;
    this.#takesPart = takesPart;
  }

  /** Asks the other side. Resolves to its answer; rejects with -1406 when it is silent for too long. */
  async ask(requestId: string, {callId, userId, to}: MediaTypeRequest): Promise<boolean> {
    this.#link.send({userIds: [userId]}, {kind: 'mediaRequest', requestId, callId, mediaType: to});
    return new Promise((resolve, reject) => {
      const stop = this.#clock.setTimeout(() => {
        this.#giveUp(requestId)?.reject(
          TUICallError.signalingFailed('The other side did not answer in time.'),
        );
      }, answerTimeOf(to));
      this.#asked.set(requestId, {callId, userId, resolve, reject, stop});
    });
  }

  /** Takes back what was asked about a call. */
  withdraw(callId: string): void {
    for (const [requestId, {callId: about, userId}] of this.#asked) {
      if (about !== callId) continue;
      this.#giveUp(requestId)?.resolve(false);
      this.#link.send({userIds: [userId]}, {kind: 'mediaWithdraw', requestId});
    }
  }

  /** The other side asks. */
  requested({requestId, callId, mediaType}: BodyOf<'mediaRequest'>, from: SessionAddress): void {
    if (!this.#takesPart(callId) || this.#received.has(requestId)) return;
    const stop = this.#clock.setTimeout(() => {
      this.#forget(requestId);
    }, decisionTimeOf(mediaType));
    this.#received.set(requestId, {from, stop});
    this.#link.report({type: 'mediaTypeRequested', requestId, callId, userId: from.userId, mediaType});
  }

  /** The other side took its wish back. */
  withdrawn({requestId}: BodyOf<'mediaWithdraw'>, from: SessionAddress): void {
    if (this.#received.get(requestId)?.from.sessionId === from.sessionId) this.#forget(requestId);
  }

  /** Answers the other side. Nothing happens when it no longer waits. */
  answer(requestId: string, agreed: boolean): void {
    const request = this.#received.get(requestId);
    if (!request) return;
    request.stop();
    this.#received.delete(requestId);
    this.#link.send({sessionId: request.from.sessionId}, {kind: 'mediaAnswer', requestId, agreed});
  }

  /** The other side answered. */
  answered({requestId, agreed}: BodyOf<'mediaAnswer'>, from: SessionAddress): void {
    const asked = this.#asked.get(requestId);
    const late = this.#givenUp;
    if (asked?.userId === from.userId) {
      asked.stop();
      this.#asked.delete(requestId);
      asked.resolve(agreed);
    } else if (agreed && late?.requestId === requestId && late.userId === from.userId) {
      this.#link.report({type: 'mediaTypeAgreedLate', callId: late.callId});
    }
  }

  /** Refuses every request that still waits. */
  close(): void {
    for (const {stop, reject} of this.#asked.values()) {
      stop();
      reject(TUICallError.signalingFailed('Logged out before the other side answered.'));
    }
    for (const {stop} of this.#received.values()) stop();
    this.#asked.clear();
    this.#received.clear();
  }

  #giveUp(requestId: string): Asked | undefined {
    const asked = this.#asked.get(requestId);
    if (!asked) return undefined;
    asked.stop();
    this.#asked.delete(requestId);
    this.#givenUp = {requestId, callId: asked.callId, userId: asked.userId};
    return asked;
  }

  #forget(requestId: string): void {
    this.#received.get(requestId)?.stop();
    this.#received.delete(requestId);
    this.#link.report({type: 'mediaTypeWithdrawn', requestId});
  }
}
