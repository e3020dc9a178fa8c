import {TUICallError} from '../../engine/errors.js';
import type {MediaTypeRequest, Stop} from '../../engine/ports.js';
import type {CallMediaType} from '../../engine/types.js';
import type {CallRecord} from './call-book.js';
import {fromChat} from './chat-errors.js';
import type {ChatSignal} from './chat-events.js';
import type {SessionLink} from './session-link.js';
import type {WireSwitch} from './wire-decode.js';
import {encodeRefusal, encodeSwitch, encodeSwitchAnswer, type WireCall} from './wire-encode.js';

/** How long the other side may take to answer, in milliseconds. */
const ANSWER_TIME = 10_000;

/** How long the SDK itself waits for an answer, in seconds: what official clients use. */
const SDK_TIMEOUT = 30;

interface Asked {
  readonly userId: string;
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

  constructor(link: SessionLink) {
    this.#link = link;
  }

  /** Asks the other side. Resolves to its answer; rejects with -1406 when it is silent for 10 seconds. */
  ask({callId, userId, roomId, from, to}: MediaTypeRequest): Promise<boolean> {
    const {requests, clock, selfId, calls} = this.#link;
    const call: WireCall = {mediaType: from, inviter: calls.get(callId)?.inviter ?? selfId};
    const data = encodeSwitch(call, to, roomId);
    const {inviteId, sent} = requests.invite({userID: userId, data, timeout: SDK_TIMEOUT});
    return new Promise((resolve, reject) => {
      const stop = clock.setTimeout(() => {
        fail(TUICallError.signalingFailed('The other side did not answer in time.'));
        this.#takeBack(inviteId, sent, call);
      }, ANSWER_TIME);
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
      this.#asked.set(inviteId, {userId, settle, fail});
      sent.catch((cause: unknown) => {
        if (this.#asked.has(inviteId)) fail(fromChat(cause));
      });
    });
  }

  /** The other side asks. A device that is not in the call leaves the answer to the one that is. */
  requested({inviteId, inviter, groupId}: ChatSignal, {mediaType}: WireSwitch): void {
    const record = this.#link.calls.joinedWith(inviter, '');
    if (!record || groupId !== '' || this.#received.has(inviteId)) return;
    const stop = this.#link.clock.setTimeout(() => {
      this.#received.delete(inviteId);
    }, SDK_TIMEOUT * 1000);
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
    if (this.#takenBackByOther(action, inviteId)) return true;
    const asked = this.#asked.get(inviteId);
    if (!asked) return false;
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

  #takenBackByOther(action: ChatSignal['action'], inviteId: string): boolean {
    const received = this.#received.get(inviteId);
    if (!received || (action !== 'cancel' && action !== 'timeOut')) return false;
    received.stop();
    this.#received.delete(inviteId);
    return true;
  }

  #takeBack(inviteId: string, sent: Promise<void>, call: WireCall): void {
    const {requests} = this.#link;
    sent
      .then(() => requests.end('cancel', {inviteID: inviteId, data: encodeRefusal(call)}))
      .catch((cause: unknown) => {
        this.#link.warn(fromChat(cause));
      });
  }
}
