import {TUICallError} from '../../engine/errors.js';
import type {
  Clock,
  Identity,
  MediaTypeRequest,
  OutgoingInvitation,
  RingTicket,
  Signaling,
  SignalingEvent,
  Sink,
} from '../../engine/ports.js';
import type {UserProfile} from '../../engine/types.js';
import {checkUserId} from '../../engine/validate.js';
import {hangUpCall} from './hang-up.js';
import {TencentSession, type SessionParts} from './tencent-session.js';

/** Where a TencentSignaling gets its time and its SDK. */
export interface TencentSignalingOptions {
  /** Time. */
  readonly clock: Clock;
  /** Gives the Chat SDK: its default export, or a module that exports `create`. Asked at every login. */
  readonly loadChat: () => Promise<unknown>;
  /**
   * A Chat SDK instance that the page owns: used instead of a new one, never destroyed and never logged out, and logged
   * in only when nobody is.
   */
  readonly chat?: unknown;
  /** Hears of failures that nobody waits for and that do no harm, such as a name that could not be looked up. */
  readonly onWarning?: (error: TUICallError) => void;
}

/**
 * Signaling over Tencent's Chat service, in the format of Tencent's own call engines: official clients ring us and we
 * ring them. The service carries invitations and knows the ids; timers and order are what the SDK in the page makes
 * of it, so this adapter watches over both.
 */
export class TencentSignaling implements Signaling {
  readonly #options: TencentSignalingOptions;
  #session: TencentSession | undefined;
  #unsent = 0;

  constructor(options: TencentSignalingOptions) {
    this.#options = options;
  }

  /**
   * Logs in. Rejects with -1202 for a malformed identity or when SDKAppID or UserSig are missing, with -1204 when this
   * object is logged in already, with -1203 when the page's own instance is logged in as somebody else, with -1201
   * when `disconnect` comes first, with 2801 when the service cannot be reached in 10 s, with 2998 when the SDK could
   * not be loaded, and with the service's own code (70001: the UserSig has expired) when it refuses.
   */
  async connect(identity: Identity, sink: Sink<SignalingEvent>): Promise<void> {
    if (this.#session && !this.#session.isOver) throw TUICallError.repeated('connect: logged in already.');
    checkUserId('userId', identity.userId);
    const {clock, loadChat, chat, onWarning = () => undefined} = this.#options;
    const session = new TencentSession({clock, loadChat, chat, onWarning, identity, sink});
    this.#session = session;
    await this.#run(() => session.start());
  }

  /** Logs out. Pending rings are taken back, waiting promises reject. Never rejects; settles within 10 s. */
  async disconnect(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }

  /** Rings. `sent` rejects with -1201 when nobody is logged in, and with the service's code when it refuses. */
  ring(invitation: OutgoingInvitation): RingTicket {
    try {
      return this.#ready().outgoing.ring(invitation);
    } catch (cause) {
      const sent = Promise.reject(TUICallError.from(cause));
      sent.catch(() => undefined);
      this.#unsent += 1;
      return {inviteId: `unsent-${this.#unsent}`, sent};
    }
  }

  /** Accepts. Rejects with 8010 when the ring is over. */
  accept(inviteId: string): Promise<void> {
    return this.#run(() => this.#ready().incoming.accept(inviteId));
  }

  /** Declines. Nothing happens when the ring is over. */
  reject(inviteId: string, busy: boolean): Promise<void> {
    return this.#run(async () => {
      await this.#session?.ready?.incoming.reject(inviteId, busy);
    });
  }

  /** Takes a ring back. Nothing happens when it is over. */
  cancel(inviteId: string): Promise<void> {
    return this.#run(async () => {
      await this.#session?.ready?.outgoing.cancel(inviteId);
    });
  }

  /** Tells people that a call is over: each of them, or in a group all at once. */
  hangUp(callId: string, userIds: readonly string[], seconds: number): Promise<void> {
    return this.#run(() => hangUpCall(this.#ready().link, callId, userIds, seconds));
  }

  /** Asks the other side. Rejects with -1406 when it does not answer in time. */
  requestMediaType(request: MediaTypeRequest): Promise<boolean> {
    return this.#run(() => this.#ready().mediaTypes.ask(request));
  }

  /** Takes a wish back. Nothing happens when there is none, or nobody is logged in. */
  withdrawMediaType(callId: string): Promise<void> {
    return this.#run(async () => {
      await this.#session?.ready?.mediaTypes.withdraw(callId);
    });
  }

  /** Answers. Nothing happens when the other side no longer waits. */
  answerMediaType(requestId: string, agreed: boolean): Promise<void> {
    return this.#run(() => this.#ready().mediaTypes.answer(requestId, agreed));
  }

  /** Publishes one's name and picture, and tells whoever is in a call with this user. */
  setProfile(profile: UserProfile): Promise<void> {
    return this.#run(() => this.#ready().people.publish(profile));
  }

  #ready(): SessionParts {
    const parts = this.#session?.ready;
    if (parts) return parts;
    throw TUICallError.notInitialised();
  }

  /** Whatever goes wrong becomes the promise's rejection, as a TUICallError. */
  async #run<T>(action: () => T | Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (cause) {
      throw TUICallError.from(cause, 'chat');
    }
  }
}
