import {TUICallError} from '../../engine/errors.js';
import {answerTimeOf, decisionTimeOf} from '../../engine/limits.js';
import type {MediaTypeRequest, Stop} from '../../engine/ports.js';
import type {CallMediaType} from '../../engine/types.js';
import type {CallRecord} from './call-book.js';
import {fromChat} from './chat-errors.js';
import type {ChatSignal} from './chat-events.js';
import {Recent} from './recent.js';
import type {SessionLink} from './session-link.js';
import type {WireSwitch} from './wire-decode.js';
import {encodeRefusal, encodeSwitch, encodeSwitchAnswer, type WireCall} from './wire-encode.js';

/** How long the SDK itself waits for an answer, in seconds: what official clients use. */
const SDK_TIMEOUT = 30;

interface Asked {
  readonly callId: string;
  readonly userId: string;
  /** What was sent, to take it back. */
  readonly call: WireCall;
  readonly sent: Promise<void>;
  readonly settle: (agreed: boolean) => void;
  readonly fail: (error: TUICallError) => void;
}

interface Received {
  readonly record: CallRecord;
  readonly to: CallMediaType;
  readonly stop: Stop;
}

/** Wishes to change what a call carries: invitations of the SDK that are answered by accept or reject. */
export class MediaTypeRequests {
  readonly #link: SessionLink;
  readonly #asked = new Map<string, Asked>();
  readonly #received = new Map<string, Received>();
  /** Wishes that were given up, by what they were about: the answer may have been faster. */
  readonly #givenUp = new Recent<{readonly callId: string; readonly userId: string}>(50);

  constructor(link: SessionLink) {
    this.#link = link;
  }

  /** Asks the other side. Resolves to its answer; rejects with -1406 when it is silent for too long. */
  ask({callId, userId, roomId, from, to}: MediaTypeRequest): Promise<boolean> {
    const {requests, clock, selfId, calls} = this.#link;
    const call: WireCall = {mediaType: from, inviter: calls.get(callId)?.inviter ?? selfId};
    const data = encodeSwitch(call, to, roomId);
    const {inviteId, sent} = requests.invite({userID: userId, data, timeout: SDK_TIMEOUT});
    return new Promise((resolve, reject) => {
      const stop = clock.setTimeout(() => {
        fail(TUICallError.signalingFailed('The other side did not answer in time.'));
        void this.#takeBack(inviteId, {callId, userId, sent, call});
      }, answerTimeOf(to));
      const end = (): void => {
        stop();
        this.#asked.delete(inviteId);
      };
      const fail = (error: TUICallError): void => {
        end();
        reject(error);
      };
      const settle = (agreed: boolean): void => {
        end();
        const record = calls.get(callId);
        if (agreed && record) record.mediaType = to;
        resolve(agreed);
      };
      this.#asked.set(inviteId, {callId, userId, call, sent, settle, fail});
      sent.catch((cause: unknown) => {
        if (this.#asked.has(inviteId)) fail(fromChat(cause));
      });
    });
  }

  /** Takes back what was asked about a call. */
  async withdraw(callId: string): Promise<void> {
    const open = [...this.#asked].filter(([, asked]) => asked.callId === callId);
    await Promise.all(
      open.map(([inviteId, asked]) => {
        asked.settle(false);
        return this.#takeBack(inviteId, asked);
      }),
    );
  }

  /** The other side asks. A device that is not in the call leaves the answer to the one that is. */
  requested({inviteId, inviter, groupId}: ChatSignal, {mediaType}: WireSwitch): void {
    const record = this.#link.calls.joinedWith(inviter, '');
    if (!record || groupId !== '' || this.#received.has(inviteId)) return;
    const stop = this.#link.clock.setTimeout(() => {
      this.#forget(inviteId);
    }, decisionTimeOf(mediaType));
    this.#received.set(inviteId, {record, to: mediaType, stop});
    const {callId} = record;
    this.#link.report({type: 'mediaTypeRequested', requestId: inviteId, callId, userId: inviter, mediaType});
  }

  /** Answers the other side. Nothing happens when it no longer waits. */
  async answer(requestId: string, agreed: boolean): Promise<void> {
    const received = this.#received.get(requestId);
    if (!received) return;
    received.stop();
    this.#received.delete(requestId);
    const {record, to} = received;
    const data = encodeSwitchAnswer({mediaType: record.mediaType, inviter: record.inviter}, to);
    if (agreed) record.mediaType = to;
    await this.#link.requests.end(agreed ? 'accept' : 'reject', {inviteID: requestId, data});
  }

  /** Something happened to an invitation. Returns whether it is one of these. */
  signal({action, inviteId, userIds}: ChatSignal): boolean {
    if (this.#received.has(inviteId) && (action === 'cancel' || action === 'timeOut')) {
      this.#forget(inviteId);
      return true;
    }
    const asked = this.#asked.get(inviteId);
    if (!asked) return this.#answeredLate(action, inviteId, userIds);
    const isAnswer = userIds.includes(asked.userId);
    if (action === 'accept' && isAnswer) asked.settle(true);
    else if (action === 'reject' && isAnswer) asked.settle(false);
    else if (action === 'timeOut') {
      asked.fail(TUICallError.signalingFailed('The other side did not answer in time.'));
    }
    return true;
  }

  /** Refuses every request that still waits. */
  close(): void {
    for (const {stop} of this.#received.values()) stop();
    this.#received.clear();
    for (const {fail} of this.#asked.values()) {
      fail(TUICallError.signalingFailed('Logged out before the other side answered.'));
    }
  }

  #answeredLate(action: ChatSignal['action'], inviteId: string, userIds: readonly string[]): boolean {
    const late = this.#givenUp.get(inviteId);
    if (!late) return false;
    if (action === 'accept' && userIds.includes(late.userId)) {
      // Only once, though the SDK may tell twice.
      this.#givenUp.take(inviteId);
      this.#link.report({type: 'mediaTypeAgreedLate', callId: late.callId});
    }
    return true;
  }

  #forget(requestId: string): void {
    this.#received.get(requestId)?.stop();
    this.#received.delete(requestId);
    this.#link.report({type: 'mediaTypeWithdrawn', requestId});
  }

  async #takeBack(
    inviteId: string,
    {callId, userId, sent, call}: Pick<Asked, 'callId' | 'userId' | 'sent' | 'call'>,
  ): Promise<void> {
    this.#givenUp.set(inviteId, {callId, userId});
    try {
      await sent;
      await this.#link.requests.end('cancel', {inviteID: inviteId, data: encodeRefusal(call)});
    } catch (cause) {
      this.#link.warn(fromChat(cause));
    }
  }
}
