import {TUICallError} from '../../engine/errors.js';
import type {Clock, Identity} from '../../engine/ports.js';
import {within} from './bounded.js';
import {chatError, fromChat} from './chat-errors.js';
import {kickTypeOf} from './chat-events.js';
import {CHAT_EVENTS, SIGNALING_EVENTS, type ChatListener, type ChatSdk} from './chat-sdk.js';
import {createChat, type ChatSource} from './create-chat.js';

/** How long the whole login may take, in milliseconds; clearing up after a failure takes a second more. */
const LOGIN_TIME = 9000;

/** How long to wait for the SDK to log out, and to let go of its connection, in milliseconds each. */
const CLOSE_TIME = 1000;
const LOGOUT_TIME = 3000;

/** What a connection tells. */
export interface ChatListeners {
  /** Signaling events, by name. */
  readonly signaling: Readonly<Record<keyof typeof SIGNALING_EVENTS, ChatListener>>;
  /** MESSAGE_RECEIVED. */
  readonly message: ChatListener;
  /** PROFILE_UPDATED. */
  readonly profile: ChatListener;
  /** ERROR, of an instance of our own. */
  readonly error: ChatListener;
  /** The service logged this device out: `userSigExpired`, or a kick. */
  readonly kicked: (type: string) => void;
}

/**
 * Instances of our own that are being let go. The SDK gives the same instance for the same application until it is
 * destroyed, so a new login has to wait for the end of an old one.
 */
const departing = new WeakMap<ChatSdk, Promise<void>>();

function depart(chat: ChatSdk, gone: Promise<void>): void {
  departing.set(chat, gone);
  void gone.then(() => {
    if (departing.get(chat) === gone) departing.delete(chat);
  });
}

/** One login to the Chat service, on an instance of our own or on the page's. */
export class ChatConnection {
  readonly #source: ChatSource;
  readonly #clock: Clock;
  readonly #identity: Identity;
  readonly #listeners: ChatListeners;
  readonly #isOwn: boolean;
  readonly #handlers: readonly (readonly [string, ChatListener])[];
  readonly #ready: Promise<void>;
  readonly #failure: Promise<never>;
  #setReady: () => void = () => undefined;
  #setFailed: (error: TUICallError) => void = () => undefined;
  #chat: ChatSdk | undefined;
  #isOpen = false;
  #isClosed = false;
  #isKicked = false;
  #closing: Promise<void> | undefined;

  constructor(source: ChatSource, clock: Clock, identity: Identity, listeners: ChatListeners) {
    this.#source = source;
    this.#clock = clock;
    this.#identity = identity;
    this.#listeners = listeners;
    this.#isOwn = source.chat === undefined;
    this.#ready = new Promise(resolve => {
      this.#setReady = resolve;
    });
    this.#failure = new Promise((_resolve, reject) => {
      this.#setFailed = reject;
    });
    this.#failure.catch(() => undefined);
    const handlers: [string, ChatListener][] = [
      [CHAT_EVENTS.READY, () => this.#setReady()],
      [CHAT_EVENTS.KICKED_OUT, event => this.#onKicked(event)],
      [CHAT_EVENTS.MESSAGE_RECEIVED, listeners.message],
      [CHAT_EVENTS.PROFILE_UPDATED, listeners.profile],
    ];
    // What fails on the page's own instance is the page's own business.
    if (this.#isOwn) handlers.push([CHAT_EVENTS.ERROR, listeners.error]);
    this.#handlers = handlers;
  }

  /**
   * Logs in and waits until the SDK is ready; `onInstance` is called before, as soon as there is an instance. Settles
   * within 10 seconds. After a failure nothing is left: an instance of our own is destroyed, so that the next attempt
   * begins with a new one.
   */
  async open(onInstance: (chat: ChatSdk) => void): Promise<void> {
    try {
      const opened = Promise.race([this.#open(onInstance), this.#failure]);
      await within(this.#clock, LOGIN_TIME, opened, () => chatError(2801));
      this.#isOpen = true;
    } catch (cause) {
      await this.#letGo();
      throw fromChat(cause);
    }
  }

  /** Logs out, if it was this that logged in, and lets go of everything. Never rejects; idempotent. */
  close(): Promise<void> {
    const chat = this.#chat;
    this.#closing ??= this.#close();
    if (chat && this.#isOwn) depart(chat, this.#closing);
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#setFailed(TUICallError.notInitialised('Logged out before the login had finished.'));
    const chat = this.#chat;
    if (chat && this.#isOwn && this.#isOpen && !this.#isKicked) {
      await this.#quietly(() => chat.logout(), LOGOUT_TIME);
    }
    await this.#letGo();
  }

  async #open(onInstance: (chat: ChatSdk) => void): Promise<void> {
    // The time may be up, or somebody logged out, while the code was loading. Then no instance may be made: it would be
    // the same one that the next login uses.
    const chat = await this.#instance();
    if (!chat) return;
    this.#chat = chat;
    onInstance(chat);
    if (this.#isOwn) await this.#logOutOther(chat);
    if (this.#isGone()) return;
    this.#attach(chat);
    await this.#logIn(chat);
    if (!chat.isReady()) await this.#ready;
  }

  async #instance(): Promise<ChatSdk | undefined> {
    const chat = await createChat(this.#source, this.#identity, () => !this.#isGone());
    const departure = chat && departing.get(chat);
    if (!departure) return chat;
    await departure;
    return this.#isGone() ? undefined : this.#instance();
  }

  /** One instance for each application: another user of this page may be logged in on it. */
  async #logOutOther(chat: ChatSdk): Promise<void> {
    const user = chat.getLoginUser();
    if (user !== '' && user !== this.#identity.userId) await chat.logout();
  }

  async #logIn(chat: ChatSdk): Promise<void> {
    const {userId: userID, userSig} = this.#identity;
    const user = chat.getLoginUser();
    if (user === userID) return;
    if (user !== '') throw loggedInAs(user, userID);
    if (userSig === undefined || userSig === '') {
      throw TUICallError.invalidParameter(
        'userSig',
        'expected a UserSig: the Tencent backend needs one to log in.',
      );
    }
    await chat.login({userID, userSig});
    // A login while another user is logged in "succeeds" and changes nothing.
    if (this.#isOwn && isOther(chat.getLoginUser(), userID)) {
      await chat.logout();
      await chat.login({userID, userSig});
    }
    const now = chat.getLoginUser();
    if (isOther(now, userID)) throw loggedInAs(now, userID);
  }

  /** Off first: a logout or a kick disables signaling listeners, and adding one twice calls it twice. */
  #attach(chat: ChatSdk): void {
    this.#detach(chat);
    for (const [event, listener] of this.#handlers) chat.on(event, listener);
    for (const key of signalingKeys) {
      chat.addSignalingListener(SIGNALING_EVENTS[key], this.#listeners.signaling[key]);
    }
  }

  #detach(chat: ChatSdk): void {
    for (const [event, listener] of this.#handlers) chat.off(event, listener);
    for (const key of signalingKeys) {
      chat.removeSignalingListener(SIGNALING_EVENTS[key], this.#listeners.signaling[key]);
    }
  }

  #onKicked(event: unknown): void {
    const type = kickTypeOf(event);
    this.#isKicked = true;
    if (this.#isOpen) {
      this.#listeners.kicked(type);
      // At once: the next login may come before anybody logs this one out.
      void this.close();
      return;
    }
    const text = 'This user was logged in elsewhere before the login had finished.';
    this.#setFailed(type === 'userSigExpired' ? chatError(70001) : TUICallError.notInitialised(text));
  }

  #isGone(): boolean {
    return this.#isClosed;
  }

  async #letGo(): Promise<void> {
    this.#isClosed = true;
    const chat = this.#chat;
    this.#chat = undefined;
    if (!chat) return;
    try {
      this.#detach(chat);
    } catch {
      // An instance that the page has destroyed hears nothing any more in any case.
    }
    // Before the login it rejects with 2024, and does it all the same.
    if (!this.#isOwn) return;
    const destroyed = this.#quietly(() => chat.destroy(), CLOSE_TIME);
    depart(chat, destroyed);
    await destroyed;
  }

  async #quietly(request: () => Promise<unknown>, ms: number): Promise<void> {
    const done = (async () => request())();
    await within(this.#clock, ms, done, () => chatError(2801)).catch(() => undefined);
  }
}

const signalingKeys = ['INVITED', 'ACCEPTED', 'REJECTED', 'CANCELLED', 'TIMED_OUT'] as const;

function isOther(user: string, userId: string): boolean {
  return user !== '' && user !== userId;
}

function loggedInAs(user: string, userId: string): TUICallError {
  return TUICallError.refused(
    `The page\u2019s Chat SDK is logged in as ${user}, not as ${userId}. Log it out first, or pass no instance.`,
  );
}
