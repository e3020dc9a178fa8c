import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {within} from './bounded.js';
import {chatError, codeOf, fromChat, isOver} from './chat-errors.js';
import type {ChatAnswer, ChatC2CInvite, ChatGroupInvite, ChatSdk} from './chat-sdk.js';
import {silenceStray} from './stray-rejections.js';

/** How long the service may take to answer, in milliseconds. */
export const REQUEST_TIME = 10_000;

/** How long marking an invitation as used may hold its answer up, in milliseconds. */
const MARK_TIME = 1000;

/** How long an answer may take after that, waiting for its turn included, in milliseconds. */
const ANSWER_TIME = REQUEST_TIME - MARK_TIME;

/** An invitation on its way. */
export interface SentInvite {
  /** The SDK's id of it; empty when the SDK gave none, and then `sent` rejects. */
  readonly inviteId: string;
  /** Settles within 10 seconds. */
  readonly sent: Promise<void>;
  /** Settles when the SDK says so, however late. */
  readonly done: Promise<void>;
}

/** Requests to the Chat SDK: each bounded, each rejecting with a TUICallError only, answers one at a time. */
export class ChatRequests {
  readonly #chat: ChatSdk;
  readonly #clock: Clock;
  readonly #onRejected: (code: number) => void;
  #lastAnswer: Promise<unknown> = Promise.resolve();

  /** `onRejected` hears the code of every rejection of the SDK. */
  constructor(chat: ChatSdk, clock: Clock, onRejected: (code: number) => void) {
    this.#chat = chat;
    this.#clock = clock;
    this.#onRejected = onRejected;
  }

  /** Asks the SDK. Rejects with -1406 when it is silent for `ms` milliseconds. */
  ask(request: (chat: ChatSdk) => Promise<unknown>, ms = REQUEST_TIME): Promise<unknown> {
    return this.#bounded(this.#begin(request), ms);
  }

  /**
   * Accepts, declines or takes back. The SDK refuses a second such request while one is under way, as if the
   * invitation were over, so they queue. `isWanted` is asked when the turn has come; if not, it rejects with 8010.
   * Settles within 9 seconds, and is never sent when they passed before its turn.
   */
  answer(
    verb: 'accept' | 'reject' | 'cancel',
    answer: ChatAnswer,
    isWanted: () => boolean = () => true,
  ): Promise<unknown> {
    const until = this.#clock.now() + ANSWER_TIME;
    const turn = this.#lastAnswer.then(() => {
      if (!isWanted()) throw chatError(8010);
      const left = until - this.#clock.now();
      if (left <= 0) throw silence();
      return this.ask(chat => chat[verb](answer), left);
    });
    this.#lastAnswer = turn.catch(() => undefined);
    return this.#bounded(turn, ANSWER_TIME);
  }

  /** The same, where an invitation that is over already is no error. */
  async end(
    verb: 'accept' | 'reject' | 'cancel',
    answer: ChatAnswer,
    isWanted?: () => boolean,
  ): Promise<void> {
    try {
      await this.answer(verb, answer, isWanted);
    } catch (cause) {
      const error = fromChat(cause);
      if (!isOver(error)) throw error;
    }
  }

  /** Marks an invitation as used, for a second at most. Gives the failure back, for it does no harm. */
  async mark(answer: ChatAnswer): Promise<TUICallError | undefined> {
    try {
      await this.ask(chat => chat.modifyInvitation(answer), MARK_TIME);
      return undefined;
    } catch (cause) {
      return fromChat(cause);
    }
  }

  /** Invites one person, or members of a group. */
  invite(options: ChatC2CInvite | ChatGroupInvite): SentInvite {
    let inviteId = '';
    const done = new Promise<void>((resolve, reject) => {
      const refused = (code: unknown, message: unknown): void => {
        const number = typeof code === 'number' ? code : 2903;
        this.#onRejected(number);
        silenceStray(this.#clock, number);
        reject(chatError(number, typeof message === 'string' ? message : ''));
      };
      try {
        const id =
          'groupID' in options
            ? this.#chat.inviteInGroupSync(options, resolve, refused)
            : this.#chat.inviteSync(options, resolve, refused);
        if (typeof id === 'string') inviteId = id;
        else this.#noId(id, reject);
      } catch (cause) {
        reject(this.#rejection(cause));
      }
    });
    const sent = this.#bounded(done, REQUEST_TIME);
    // Whoever rang waits for one of them, or has gone.
    done.catch(() => undefined);
    sent.catch(() => undefined);
    return {inviteId, sent, done};
  }

  /** Instead of an id the SDK gives a rejected promise when it is not ready, or nothing without its module. */
  #noId(instead: unknown, reject: (error: TUICallError) => void): void {
    Promise.resolve(instead).then(
      () => {
        reject(chatError(2998));
      },
      (cause: unknown) => {
        reject(this.#rejection(cause));
      },
    );
  }

  async #begin(request: (chat: ChatSdk) => Promise<unknown>): Promise<unknown> {
    try {
      return await request(this.#chat);
    } catch (cause) {
      throw this.#rejection(cause);
    }
  }

  #rejection(cause: unknown): TUICallError {
    const code = codeOf(cause);
    if (code !== undefined) this.#onRejected(code);
    return fromChat(cause);
  }

  #bounded<T>(promise: Promise<T>, ms: number): Promise<T> {
    return within(this.#clock, ms, promise, silence);
  }
}

/** -1406: the service is silent. */
export function silence(): TUICallError {
  return TUICallError.signalingFailed(
    'The Chat service did not answer in time. Check the network connection and try again.',
  );
}
