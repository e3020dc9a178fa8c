import {TUICallError, type Clock, type MediaTypeRequest, type Stop} from '../engine/index.js';
import {answerTimeOf, decisionTimeOf} from '../engine/limits.js';
import type {Line, Switchboard} from './switchboard.js';

interface Asked {
  readonly callId: string;
  readonly userId: string;
  readonly stop: Stop;
  readonly resolve: (agreed: boolean) => void;
  readonly reject: (error: TUICallError) => void;
}

/** The wishes of one line to change what a call carries. */
export class FakeWishes {
  readonly #line: Line;
  readonly #switchboard: Switchboard;
  readonly #clock: Clock;
  readonly #asked = new Map<string, Asked>();
  /** Calls whose wish was given up, by request id. */
  readonly #givenUp = new Map<string, string>();

  constructor(line: Line, switchboard: Switchboard, clock: Clock) {
    this.#line = line;
    this.#switchboard = switchboard;
    this.#clock = clock;
  }

  /** Asks the other side; the promise tells whether it agreed. */
  ask({callId, userId, to}: MediaTypeRequest): Promise<boolean> {
    const requestId = this.#switchboard.nextId();
    const promise = new Promise<boolean>((resolve, reject) => {
      const stops = [
        this.#clock.setTimeout(() => {
          this.#switchboard.tell(userId, {type: 'mediaTypeWithdrawn', requestId});
        }, decisionTimeOf(to)),
        this.#clock.setTimeout(() => {
          this.#giveUp(requestId)?.reject(tooLate());
        }, answerTimeOf(to)),
      ];
      const stop = (): void => {
        for (const each of stops) each();
      };
      this.#asked.set(requestId, {callId, userId, stop, resolve, reject});
    });
    const from = this.#line.userId;
    this.#switchboard.tell(userId, {
      type: 'mediaTypeRequested',
      requestId,
      callId,
      userId: from,
      mediaType: to,
    });
    return promise;
  }

  /** Takes back what was asked about a call. */
  withdraw(callId: string): void {
    for (const [requestId, asked] of this.#asked) {
      if (asked.callId !== callId) continue;
      this.#giveUp(requestId)?.resolve(false);
      this.#switchboard.tell(asked.userId, {type: 'mediaTypeWithdrawn', requestId});
    }
  }

  /** The other side answered. */
  answered(requestId: string, agreed: boolean): void {
    const asked = this.#asked.get(requestId);
    asked?.stop();
    asked?.resolve(agreed);
    this.#asked.delete(requestId);
    const callId = this.#givenUp.get(requestId);
    if (agreed && callId !== undefined) this.#line.deliver({type: 'mediaTypeAgreedLate', callId});
  }

  /** Refuses whatever still waits. */
  close(): void {
    for (const requestId of [...this.#asked.keys()]) this.#giveUp(requestId)?.reject(tooLate());
  }

  #giveUp(requestId: string): Asked | undefined {
    const asked = this.#asked.get(requestId);
    asked?.stop();
    this.#asked.delete(requestId);
    if (asked) this.#givenUp.set(requestId, asked.callId);
    return asked;
  }
}

function tooLate(): TUICallError {
  return TUICallError.signalingFailed('The other side did not answer in time.');
}
