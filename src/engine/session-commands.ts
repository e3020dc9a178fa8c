import type {InitParams, SelfInfo, SessionActions} from './commands.js';
import {TUICallError} from './errors.js';
import {loaded, type MediaSlot} from './media-slot.js';
import type {Backend, Clock, Identity, Signaling} from './ports.js';
import type {Runtime} from './runtime.js';
import type {UserProfile} from './types.js';
import {checkProfileText, checkUserId} from './validate.js';

/** The commands about who is logged in. */
export class SessionCommands implements SessionActions {
  readonly #runtime: Runtime;
  readonly #backend: Backend;
  readonly #media: MediaSlot;
  readonly #clock: Clock;
  #selfInfo: Omit<UserProfile, 'userId'> = {nickname: '', avatar: ''};
  /** Names the login under way; a newer login or a logout makes it void. */
  #login: object = {};

  constructor(runtime: Runtime, backend: Backend, media: MediaSlot, clock: Clock) {
    this.#runtime = runtime;
    this.#backend = backend;
    this.#media = media;
    this.#clock = clock;
  }

  async init(params: InitParams): Promise<void> {
    const identity = this.#identity(params);
    const login = {};
    this.#login = login;
    this.#media.setIdentity(identity);
    this.#runtime.dispatch({type: 'connecting', userId: identity.userId});
    const failure = await this.#connect(identity, login);
    if (login !== this.#login) throw TUICallError.refused('init: logged out before the login had finished.');
    if (failure) {
      this.#runtime.dispatch({type: 'connectFailed', error: failure});
      throw failure;
    }
    if (!this.#runtime.signaling) {
      throw TUICallError.refused(`init: ${identity.userId} logged in elsewhere at the same moment.`);
    }
    this.#runtime.dispatch({type: 'connected', profile: identity.profile});
  }

  async unInit(): Promise<void> {
    this.#login = {};
    // The call ends first, while there is still a line to say so on.
    this.#runtime.dispatch({type: 'disconnected'});
    await this.#runtime.dropSession();
    await this.#media.destroy();
  }

  async setSelfInfo(info: SelfInfo): Promise<void> {
    checkProfileText('nickname', info.nickname);
    checkProfileText('avatar', info.avatar);
    this.#selfInfo = {
      nickname: info.nickname ?? this.#selfInfo.nickname,
      avatar: info.avatar ?? this.#selfInfo.avatar,
    };
    const {state, signaling} = this.#runtime;
    if (state.session !== 'ready' || !signaling) return;
    const profile = {userId: state.userId, ...this.#selfInfo};
    this.#runtime.dispatch({type: 'signal', event: {type: 'profile', profile}});
    try {
      await signaling.setProfile(profile);
    } catch (cause) {
      throw this.#runtime.report(cause);
    }
  }

  #identity(params: InitParams): Identity {
    const {userId, userSig, sdkAppId, multiDevice = false} = params;
    checkUserId('userId', userId);
    if (userSig !== undefined && typeof userSig !== 'string') {
      throw TUICallError.invalidParameter('userSig', 'expected a text.');
    }
    if (sdkAppId !== undefined && !(Number.isInteger(sdkAppId) && sdkAppId > 0)) {
      throw TUICallError.invalidParameter(
        'sdkAppId',
        `expected a positive whole number, got ${String(sdkAppId)}.`,
      );
    }
    const {state} = this.#runtime;
    if (state.session === 'connecting' || state.session === 'ready') {
      throw TUICallError.repeated(`init: ${state.userId} is logged in already. Call unInit() first.`);
    }
    if (state.status !== 'idle' && state.userId !== userId) {
      throw TUICallError.refused(`init: a call of ${state.userId} is running. End it first.`);
    }
    return {
      userId,
      multiDevice,
      profile: {userId, ...this.#selfInfo},
      ...(userSig === undefined ? {} : {userSig}),
      ...(sdkAppId === undefined ? {} : {sdkAppId}),
    };
  }

  /** Connects; gives the error back rather than throwing, so that a void login can be told apart first. */
  async #connect(identity: Identity, login: object): Promise<TUICallError | undefined> {
    let signaling: Signaling | undefined;
    try {
      signaling = await loaded(this.#clock, this.#backend.createSignaling(this.#clock));
      if (login !== this.#login) return undefined;
      this.#runtime.signaling = signaling;
      await signaling.connect(identity, event => {
        if (this.#runtime.signaling === signaling) this.#runtime.dispatch({type: 'signal', event});
      });
      return undefined;
    } catch (cause) {
      if (this.#runtime.signaling === signaling) this.#runtime.signaling = undefined;
      return login === this.#login ? this.#runtime.report(cause) : undefined;
    }
  }
}
