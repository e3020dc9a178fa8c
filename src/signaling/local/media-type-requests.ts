import {TUICallError} from '../../engine/errors.js';
import type {Clock, MediaTypeRequest, Stop} from '../../engine/ports.js';
import type {BodyOf, SessionAddress} from './frames.js';
import type {SessionLink} from './session-link.js';

/** How long the other side may take to answer, in milliseconds. */
const REQUEST_TIME = 10_000;

interface Pending {
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
  readonly #asked = new Map<string, Pending>();
  readonly #received = new Map<string, {readonly from: SessionAddress; readonly stop: Stop}>();

  /** `takesPart` tells whether this very session is in a call: another device of the user must not answer. */
  constructor(link: SessionLink, clock: Clock, takesPart: (callId: string) => boolean) {
    this.#link = link;
    this.#clock = clock;
    this.#takesPart = takesPart;
  }

  /** Asks the other side. Resolves to its answer; rejects with -1406 when it is silent for 10 seconds. */
  async ask(requestId: string, {callId, userId, to}: MediaTypeRequest): Promise<boolean> {
    this.#link.send({userIds: [userId]}, {kind: 'mediaRequest', requestId, callId, mediaType: to});
    return new Promise((resolve, reject) => {
      const stop = this.#clock.setTimeout(() => {
        this.#asked.delete(requestId);
        reject(TUICallError.signalingFailed('The other side did not answer in time.'));
      }, REQUEST_TIME);
      this.#asked.set(requestId, {userId, resolve, reject, stop});
    });
  }

  /** The other side asks. */
  requested({requestId, callId, mediaType}: BodyOf<'mediaRequest'>, from: SessionAddress): void {
    if (!this.#takesPart(callId) || this.#received.has(requestId)) return;
    const stop = this.#clock.setTimeout(() => {
      this.#received.delete(requestId);
    }, REQUEST_TIME);
    this.#received.set(requestId, {from, stop});
    this.#link.report({type: 'mediaTypeRequested', requestId, callId, userId: from.userId, mediaType});
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
    const pending = this.#asked.get(requestId);
    if (pending?.userId !== from.userId) return;
    pending.stop();
    this.#asked.delete(requestId);
    pending.resolve(agreed);
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
}
