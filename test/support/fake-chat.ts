import {FakeChatSignaling} from './fake-chat-signaling.js';
import {
  FakeChatError,
  FakeEmitter,
  noFaults,
  payloadOf,
  type FakeMessage,
  type Listener,
} from './fake-chat-parts.js';
import type {FakeChatService} from './fake-chat-service.js';

/** How long the SDK waits for the service, in milliseconds. */
const REQUEST_TIME = 15_000;
const LOGIN_TIME = 90_000;

type Refusing = (code: number, message: string) => void;

/** An instance of the Chat SDK over the fake service, as unhelpful as the real one. See `FakeChatFaults`. */
export class FakeChat {
  readonly faults = noFaults();
  readonly events = new FakeEmitter();
  /** The names of all methods that were called, in order. */
  readonly called: string[] = [];
  readonly #service: FakeChatService;
  readonly #signaling: FakeChatSignaling;
  readonly #onDestroyed: () => void;
  #user = '';
  #isReady = false;
  #isLoggingIn = false;
  #isDestroyed = false;

  constructor(service: FakeChatService, onDestroyed: () => void) {
    this.#service = service;
    this.#onDestroyed = onDestroyed;
    this.#signaling = new FakeChatSignaling(
      service.clock,
      this.events,
      message => this.#sendMessage(message),
      () => this.#user,
    );
  }

  /** Who is logged in. */
  get user(): string {
    return this.#user;
  }

  get isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** What a page gets: an object without a prototype. */
  get api(): object {
    return Object.assign(Object.create(null), {
      login: this.#method('login', (options: {userID: string; userSig: string}) => this.#login(options)),
      logout: this.#method('logout', () => this.#logout()),
      destroy: this.#method('destroy', () => this.#destroy()),
      isReady: () => this.#isReady,
      getLoginUser: () => this.#user,
      on: (event: string, listener: Listener) => this.events.on(event, listener),
      off: (event: string, listener: Listener) => this.events.off(event, listener),
      addSignalingListener: (event: string, listener: Listener) => {
        this.#signaling.isEnabled = true;
        this.events.on(event, listener);
      },
      removeSignalingListener: (event: string, listener: Listener) => {
        this.events.off(event, listener);
        if (!this.events.has('newInvitationReceived')) this.#signaling.isEnabled = false;
      },
      inviteSync: this.#inviter('inviteSync'),
      inviteInGroupSync: this.#inviter('inviteInGroupSync'),
      accept: this.#method('accept', (o: {inviteID: string}) => this.#ready(() => this.#signaling.accept(o))),
      reject: this.#method('reject', (o: {inviteID: string}) => this.#ready(() => this.#signaling.reject(o))),
      cancel: this.#method('cancel', (o: {inviteID: string}) => this.#ready(() => this.#signaling.cancel(o))),
      modifyInvitation: this.#method('modifyInvitation', (o: {inviteID: string; data: string}) =>
        this.#ready(() => this.#modify(o)),
      ),
      getSignalingInfo: (message: FakeMessage) =>
        message.payload.data.includes('inviteID') ? payloadOf(message) : null,
      getUserProfile: this.#method('getUserProfile', ({userIDList}: {userIDList: string[]}) =>
        this.#ready(() => this.#request(() => this.#profiles(userIDList))),
      ),
      updateMyProfile: this.#method('updateMyProfile', (profile: {nick: string; avatar: string}) =>
        this.#ready(() => this.#updateProfile(profile)),
      ),
    }) as object;
  }

  /** Logged out by the service. */
  kick(type: string): void {
    if (this.#user === '') return;
    this.#service.logout(this);
    this.#reset();
    this.events.emit('kickedOut', {type});
    this.events.emit('sdkStateNotReady', undefined);
  }

  /** A message came. */
  receive(message: FakeMessage): void {
    if (this.#user === '' || this.faults.isOffline) return;
    const tell = (): void => {
      if (!message.isOnlineOnly && !this.faults.losesMessages)
        this.events.emit('onMessageReceived', [message]);
    };
    if (this.faults.messagesFirst) tell();
    this.#signaling.receive(message);
    if (!this.faults.messagesFirst) tell();
  }

  #method<A extends unknown[]>(name: string, run: (...args: A) => Promise<unknown>) {
    return async (...args: A): Promise<unknown> => {
      this.called.push(name);
      const fault = this.faults.next.get(name) ?? this.faults.always.get(name);
      this.faults.next.delete(name);
      if (fault === 'hangs') return new Promise(() => undefined);
      if (fault !== undefined) throw this.#error(fault);
      return run(...args);
    };
  }

  #inviter(name: string) {
    return (options: object, ok: () => void, refused: Refusing): unknown => {
      this.called.push(name);
      if (!this.#isReady) return Promise.reject(this.#error(this.#user === '' ? 2024 : 3000));
      const fault = this.faults.next.get(name) ?? this.faults.always.get(name);
      this.faults.next.delete(name);
      if (fault === 'hangs') return 'an-invitation-that-hangs';
      if (fault !== undefined) {
        // Nothing is kept of an invitation that could not be sent.
        const error = this.#error(fault);
        void Promise.resolve().then(() => refused(error.code, error.message));
        return `refused-${String(fault)}`;
      }
      const {inviteID, sent} = this.#signaling.invite(options);
      sent.then(ok, (error: unknown) => {
        if (error instanceof FakeChatError) refused(error.code, error.message);
      });
      return inviteID;
    };
  }

  async #login({userID, userSig}: {userID: string; userSig: string}): Promise<unknown> {
    if (!userID || !userSig) throw new Error('Params validate failed.');
    if (this.#isLoggingIn) throw this.#error(2025);
    if (this.#user !== '') return {code: 0, data: {actionStatus: 'OK', repeatLogin: true}};
    this.#isLoggingIn = true;
    try {
      await this.#request(() => {
        const code = this.#service.badSigs.get(userSig);
        if (code !== undefined) throw this.#error(code);
        this.#service.login(this, userID);
      }, LOGIN_TIME);
    } finally {
      this.#isLoggingIn = false;
    }
    if (this.#isDestroyed) throw this.#error(2024);
    this.#user = userID;
    if (!this.faults.neverReady) this.#service.network.send(() => this.#becomeReady());
    return {code: 0, data: {actionStatus: 'OK'}};
  }

  #becomeReady(): void {
    if (this.#user === '') return;
    this.#isReady = true;
    this.events.emit('sdkStateReady', undefined);
    const waiting = this.#service.waitingFor(this.#user);
    this.#service.network.send(() => {
      // Only who listened at login hears of what was missed.
      if (!this.events.has('newInvitationReceived')) return;
      for (const message of waiting) this.#signaling.receive({...message, payload: {...message.payload}});
    });
  }

  async #logout(): Promise<unknown> {
    if (this.#user === '') throw this.#error(2024);
    await this.#request(() => undefined);
    this.#service.logout(this);
    this.#reset();
    return {code: 0, data: {}};
  }

  async #destroy(): Promise<unknown> {
    const wasLoggedIn = this.#user !== '';
    this.#isDestroyed = true;
    this.#service.logout(this);
    this.#reset();
    this.#onDestroyed();
    await Promise.resolve();
    if (!wasLoggedIn) throw this.#error(2024);
    return {code: 0, data: {}};
  }

  #reset(): void {
    this.#user = '';
    this.#isReady = false;
    this.#signaling.reset();
  }

  async #modify({inviteID, data}: {inviteID: string; data: string}): Promise<unknown> {
    const message = this.#signaling.modified(inviteID, data);
    await this.#request(() => {
      this.#service.modify(message);
    });
    return {code: 0, data: {}};
  }

  #profiles(userIDList: readonly string[]): unknown {
    const data = userIDList.map(userID => ({
      userID,
      nick: '',
      avatar: '',
      ...this.#service.profiles.get(userID),
    }));
    return {code: 0, data};
  }

  async #updateProfile(profile: {nick: string; avatar: string}): Promise<unknown> {
    await this.#request(() => this.#service.profiles.set(this.#user, profile));
    // The service tells friends, and these here are strangers.
    this.events.emit('onProfileUpdated', [{userID: this.#user, ...profile}]);
    return {code: 0, data: profile};
  }

  async #sendMessage(message: Omit<FakeMessage, 'type' | 'from' | 'time'>): Promise<void> {
    const {actionType} = JSON.parse(message.payload.data) as {actionType: number};
    if (actionType === 5 && this.faults.losesNotices) throw this.#error(2801);
    const full: FakeMessage = {
      ...message,
      type: 'TIMCustomElem',
      from: this.#user,
      time: Math.floor(this.#service.clock.now() / 1000),
    };
    await this.#request(() => {
      this.#service.send(this, full);
    });
  }

  async #ready(run: () => Promise<unknown>): Promise<unknown> {
    if (this.#user === '') throw this.#error(this.#isLoggingIn ? 3000 : 2024);
    if (!this.#isReady) throw this.#error(3000);
    return run();
  }

  /** To the service and back: two frames. What the service does meanwhile arrives in order. */
  #request<T>(atService: () => T, limit = REQUEST_TIME): Promise<T> {
    const {network, clock} = this.#service;
    if (!this.faults.isOffline) return network.ask(atService);
    return new Promise<T>((_resolve, reject) => {
      clock.setTimeout(() => reject(this.#error(2801)), limit);
    });
  }

  /** Rejections are announced as ERROR events too, but for those about an invitation. */
  #error(code: number): FakeChatError {
    const error = new FakeChatError(code);
    if (code < 8000 || code > 8999) this.events.emit('error', error);
    return error;
  }
}
