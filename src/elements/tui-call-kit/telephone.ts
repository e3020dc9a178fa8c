import {ContextProvider} from '@lit/context';
import type {ReactiveControllerHost} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import {CALL_ERROR_CODES, type TUICallError} from '../../engine/errors.js';
import type {Backend, Clock, Stop} from '../../engine/ports.js';
import type {CallPolicy} from '../../engine/runtime.js';
import {OWNER_SCOPE} from '../events/detail.js';
import {callContext} from '../internal/call-context.js';
import type {SurfaceRequest} from '../internal/call-request.js';
import {EngineLink} from '../internal/engine-link.js';
import {PageSharing} from '../internal/page-sharing.js';
import {CallProvider} from '../internal/provider.js';
import {BackendChoice, type BackendTable, type WantedBackend} from './backend-choice.js';
import type {KitSettings} from './kit-settings.js';
import {LazyEngine} from './lazy-engine.js';
import {Login} from './login.js';

/** Fetches the code of the engine and makes one. */
export type EngineLoader = (
  options: CallPolicy & {
    readonly backend: Backend;
    readonly clock: Clock;
  },
) => Promise<CallCommands>;

/** What a telephone is made of. */
export interface TelephoneOptions {
  /** Makes its own engine, when it is needed. */
  readonly loadEngine: EngineLoader;
  /** The backends there are. */
  readonly backends: () => BackendTable;
  /** Time. */
  readonly clock: Clock;
  /** What is asked for now. */
  readonly settings: () => KitSettings;
  /** The engine's state, or something else of the provider, changed. */
  readonly onChange: (state: CallState) => void;
  /** The call view asks for something. */
  readonly onSurfaceRequest: (request: SurfaceRequest) => void;
  /** Nobody is logged in, because of this. */
  readonly onLoginFailure: (code: number) => void;
  /** Logged in elsewhere, and so no longer here. */
  readonly onKickedOffline: () => void;
  /** The UserSig has expired, and the page gives no other by itself. */
  readonly onSigExpired: (code: number) => void;
  /** The host has left the document for good. */
  readonly onLeave: () => void;
}

/**
 * The kit's telephone: an engine with everything that belongs to owning it. It logs in what the settings ask for, tells
 * everything on the host, and lends the engine to the elements in the kit and on the page.
 */
export class Telephone {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TelephoneOptions;
  readonly #ownEngine: CallCommands;
  readonly #context: ContextProvider<typeof callContext>;
  readonly #sharing: PageSharing;
  readonly #link: EngineLink;
  readonly #login: Login;
  #givenEngine: CallCommands | undefined;
  #provider: CallProvider;
  #stopListening: Stop | undefined;
  #stopLeaving: Stop | undefined;
  #isConnected = false;
  #profile = '';
  #video = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: TelephoneOptions) {
    this.#host = host;
    this.#options = options;
    const {clock, settings} = options;
    const wanted = (): WantedBackend => {
      const {backend, channel, chat} = settings();
      return {name: backend, channel, chat};
    };
    const backend = new BackendChoice(options.backends, wanted);
    const policy = {
      callWaiting: () => settings().callWaiting,
      videoConsent: () => settings().videoConsent,
    };
    this.#ownEngine = new LazyEngine(() => options.loadEngine({backend, clock, ...policy}));
    this.#provider = this.#provide(this.#ownEngine);
    this.#context = new ContextProvider(host, {context: callContext, initialValue: this.#provider});
    this.#sharing = new PageSharing(host);
    this.#link = new EngineLink(host, {
      scope: OWNER_SCOPE,
      onChange: () => {
        this.#handleChange();
      },
      observe: {
        onKickedOffline: options.onKickedOffline,
        onUserSigExpired: () => {
          this.#handleExpiry();
        },
      },
    });
    this.#login = new Login({
      clock,
      askForSig: async () => settings().getUserSig?.(),
      onFailure: (error, isTold) => {
        this.#handleFailure(error, isTold);
      },
    });
  }

  /** The engine: the one that was given, else its own. */
  get engine(): CallCommands {
    return this.#provider.engine;
  }

  /** What the elements get. */
  get provider(): CallProvider {
    return this.#provider;
  }

  /** The engine's state. */
  get state(): CallState {
    return this.engine.state;
  }

  /** Uses an engine of the page, or its own again. */
  use(engine: CallCommands | undefined): void {
    if (engine === this.#givenEngine) return;
    this.#givenEngine = engine;
    this.#provider = this.#provide(engine ?? this.#ownEngine);
    this.#profile = '';
    if (this.#isConnected) this.#lend();
  }

  /** The host is in the document. */
  connect(): void {
    this.#stopLeaving?.();
    this.#stopLeaving = undefined;
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#lend();
  }

  /** The host has left the document. Unless it comes back within the same task, the call ends and nobody is logged in. */
  disconnect(): void {
    this.#stopLeaving?.();
    this.#stopLeaving = this.#options.clock.setTimeout(() => {
      this.#leave();
    }, 0);
  }

  /** Brings about what the settings ask for. */
  apply(): void {
    if (!this.#isConnected) return;
    const {scoped, getUserSig, ...settings} = this.#options.settings();
    if (scoped) this.#sharing.stop();
    // Announced once more, for the elements outside that have waited for a kit.
    else if (this.#sharing.start(this.#provider)) this.#context.hostConnected();
    this.#applyProfile();
    this.#applyVideo();
    const canAskForSig = getUserSig !== undefined;
    const {engine} = this;
    this.#login.want(settings.userId === '' ? undefined : {...settings, engine, canAskForSig});
  }

  /** Logs in once more. */
  renew(): void {
    this.#login.renew();
  }

  /** The engine, once nothing is under way; rejects with the TUICallError of a login that failed. */
  async ready(): Promise<CallCommands> {
    await this.#login.settled();
    return this.engine;
  }

  #provide(engine: CallCommands): CallProvider {
    const callParams = (): {timeout: number} => ({timeout: this.#options.settings().callTimeout});
    return new CallProvider(engine, {owner: this.#host, callParams});
  }

  #lend(): void {
    this.#stopListening?.();
    this.#stopListening = this.#provider.onSurfaceRequest(this.#options.onSurfaceRequest);
    this.#link.use(this.#provider);
    this.#context.setValue(this.#provider);
    if (!this.#options.settings().scoped) this.#sharing.start(this.#provider);
  }

  #leave(): void {
    this.#stopLeaving = undefined;
    this.#isConnected = false;
    this.#login.want(undefined);
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#sharing.stop();
    this.#options.onLeave();
    // The end of the call is still told on the host.
    const unlink = (): void => {
      if (!this.#isConnected) this.#link.stop();
    };
    this.#login.settled().then(unlink, unlink);
  }

  #applyProfile(): void {
    const {nickname, avatar} = this.#options.settings();
    const profile = JSON.stringify([nickname, avatar]);
    // An engine of the page keeps the name that the page gave it.
    const isUnset = this.#profile === '' && nickname === '' && avatar === '';
    if (profile === this.#profile || isUnset) return;
    this.#profile = profile;
    void this.#provider.attempt(() => this.engine.setSelfInfo({nickname, avatar}));
  }

  /** Only with a call: before, it would fetch code that nobody may ever need. */
  #applyVideo(): void {
    const {state} = this;
    const {videoResolution, fillMode} = this.#options.settings();
    const video = state.status === 'idle' ? '' : `${state.serial} ${videoResolution} ${fillMode}`;
    if (video === this.#video) return;
    this.#video = video;
    if (video === '') return;
    const provider = this.#provider;
    if (videoResolution !== '') {
      void provider.attempt(() => provider.engine.setVideoEncoderParams({resolution: videoResolution}));
    }
    if (fillMode !== '') void provider.attempt(() => provider.engine.setVideoRenderParams({fillMode}));
  }

  #handleChange(): void {
    this.#applyVideo();
    this.#options.onChange(this.#link.state);
  }

  #handleExpiry(): void {
    // One that turns out to have expired at a login is that login's own affair.
    if (this.state.session !== 'expired') return;
    if (this.#options.settings().getUserSig) this.#login.renew();
    else this.#options.onSigExpired(CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED);
  }

  #handleFailure(error: TUICallError, isTold: boolean): void {
    if (!isTold) this.#provider.report(error);
    this.#options.onLoginFailure(error.code);
  }
}
