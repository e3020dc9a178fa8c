import {html} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {Localize} from '../../i18n/localize.js';
import {callTroubleOf, type DoctorLoader} from '../doctor/doctor-entrance.js';
import type {DeskFacts, DeskLoader} from '../desk/desk.js';
import type {TuiErrorEvent} from '../events/session-events.js';
import type {Inviteable} from '../inviteable.js';
import type {RingFacts, RingerLoader} from '../ring/ring.js';
import type {BackendTable} from './backend-choice.js';
import type {FloatingLoader, PipLoader} from './call-layer.js';
import {completeSettings, type RawSettings} from './kit-settings.js';
import {KitScreen, type KitScreenFacts} from './kit-screen.js';
import {LazyFollower} from './lazy-follower.js';
import {Telephone, type EngineLoader} from './telephone.js';

/** A kit as its works see it: its settings, and what is asked of its screen. */
export interface KitHost extends LitElement, RawSettings {
  /** How the tiles of a group call are arranged. */
  readonly layout: string;
  /** Which buttons the bar has, in which order; null: the usual ones. */
  readonly actions: string | null;
  /** Who can be invited into a call among several. */
  readonly inviteable?: Inviteable | null | undefined;
  /** The call cannot become a small window. */
  readonly noFloating: boolean;
  /** The call cannot fill the whole screen. */
  readonly noFullscreen: boolean;
  /** The page's service worker that tells of presses on notifications. */
  readonly notificationWorker?: ServiceWorkerRegistration | null | undefined;
  /** Keys do nothing. */
  readonly noShortcuts: boolean;
}

/** What a kit fetches when it is needed. */
export interface KitLoaders {
  /** The engine. */
  readonly loadEngine: EngineLoader;
  /** The backends there are. */
  readonly backends: () => BackendTable;
  /** `<tui-call-view>`. */
  readonly loadCallView: () => Promise<unknown>;
  /** What moves the small window. */
  readonly loadFloating: FloatingLoader;
  /** What takes the call out of its page. */
  readonly loadPip: PipLoader;
  /** What surrounds a call: keys, a screen that stays on. */
  readonly loadDesk: DeskLoader;
  /** What rings. */
  readonly loadRinger: RingerLoader;
  /** The advice about devices. */
  readonly loadDoctor: DoctorLoader;
}

/** What a kit is made of, put together: a telephone, a screen, a ringer, a desk. */
export class KitWorks {
  /** The engine and everything that belongs to owning it. */
  readonly telephone: Telephone;

  readonly #host: KitHost;
  readonly #screen: KitScreen;
  readonly #ringer: LazyFollower<RingFacts>;
  readonly #desk: LazyFollower<DeskFacts>;

  constructor(host: KitHost, clock: Clock, loaders: KitLoaders) {
    this.#host = host;
    const localize = new Localize(host);
    this.telephone = new Telephone(host, {
      loadEngine: loaders.loadEngine,
      backends: loaders.backends,
      clock,
      settings: () => completeSettings(host),
      onChange: state => {
        this.#follow(state);
      },
      onSurfaceRequest: request => {
        this.#screen.handle(request, this.#facts());
      },
      onLoginFailure: code => {
        this.#screen.tell({kind: 'login', code}, this.telephone.provider);
      },
      onSigExpired: code => {
        this.#screen.tell({kind: 'error', code}, this.telephone.provider);
      },
      onLeave: () => {
        this.#screen.close();
        this.#ringer.follow(undefined);
        this.#desk.follow(undefined);
      },
      onKickedOffline: () => {
        this.#screen.tell({kind: 'kicked', code: 0}, this.telephone.provider);
      },
    });
    this.#screen = new KitScreen(host, {
      clock,
      localize,
      loadCallView: loaders.loadCallView,
      loadFloating: loaders.loadFloating,
      loadPip: loaders.loadPip,
      loadDoctor: loaders.loadDoctor,
      retry: () => {
        this.telephone.renew();
      },
    });
    this.#desk = new LazyFollower(() => loaders.loadDesk({host, localize}));
    this.#ringer = new LazyFollower(() =>
      loaders.loadRinger({host, clock, localize, worker: () => host.notificationWorker ?? undefined}),
    );
    host.addEventListener('tui-error', this.#handleError);
  }

  /** Brings about what the host's properties ask for. To be called before each rendering. */
  prepare(): void {
    this.telephone.apply();
    this.telephone.provider.introduce(this.#host, this.#host.inviteable ?? undefined);
    this.#screen.prepare(this.#facts());
    this.#desk.follow(this.#deskFacts());
  }

  /** Everything the kit shows, and the page's own content in it. */
  render(): TemplateResult {
    return html`<slot></slot>${this.#screen.render(this.#facts())}`;
  }

  /** What follows from a rendering. */
  arrange(): void {
    this.#screen.arrange(this.#facts());
    this.#ringer.follow(this.#ring());
  }

  readonly #handleError = (event: TuiErrorEvent): void => {
    const {target, detail} = event;
    // Where the page gives a new UserSig there is nothing to do for the person.
    const isMended =
      detail.code === CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED && completeSettings(this.#host).getUserSig;
    if (target !== this.#host || isMended) return;
    const trouble = callTroubleOf(event);
    this.#screen.tell({kind: 'error', code: detail.code, trouble}, this.telephone.provider);
  };

  #follow(state: CallState): void {
    this.#host.setAttribute('status', state.status);
    this.#screen.follow(state, this.telephone.provider);
  }

  #ring(): RingFacts | undefined {
    const {state, provider} = this.telephone;
    const rings = state.status === 'calling' || provider.isRinging;
    if (!rings || !this.#host.isConnected) return undefined;
    const {ringtone, mutedRingtone: isMuted} = completeSettings(this.#host);
    return {provider, ringtone, isMuted};
  }

  /** Who is rung here has the card, and nothing to do with a call yet. */
  #deskFacts(): DeskFacts | undefined {
    const {provider, state} = this.telephone;
    const isShown = state.status === 'connected' || (state.status === 'calling' && state.role === 'caller');
    if (!isShown || !this.#host.isConnected) return undefined;
    return {provider, hasShortcuts: !this.#host.noShortcuts, window: this.#screen.window};
  }

  #facts(): KitScreenFacts {
    const {layout, actions, inviteable, noFloating, noFullscreen} = this.#host;
    const {provider} = this.telephone;
    const isLoginWanted = completeSettings(this.#host).userId !== '';
    const canMinimize = !noFloating;
    const canFullscreen = !noFullscreen;
    return {provider, layout, actions, inviteable, isLoginWanted, canMinimize, canFullscreen};
  }
}
