import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {SystemClock} from '../../engine/system-clock.js';
import type {CallStatus, VideoConsent, VideoResolution} from '../../engine/types.js';
import type {DoctorLoader} from '../doctor/doctor-entrance.js';
import type {Inviteable} from '../inviteable.js';
import type {DeskLoader} from '../desk/desk.js';
import type {RingerLoader} from '../ring/ring.js';
import type {BackendTable} from './backend-choice.js';
import type {FloatingLoader, PipLoader} from './call-layer.js';
import {EngineMirror} from './engine-mirror.js';
import {completeSettings, DEFAULT_CHANNEL, DEFAULT_TIMEOUT, type FillMode} from './kit-settings.js';
import {KitWorks} from './kit-works.js';
import type {EngineLoader} from './telephone.js';
import {styles} from './tui-call-kit.styles.js';

/**
 * The whole kit. It owns an engine, logs in from its attributes, and shows the incoming card, the call view and the
 * small window by itself, each above the page and only while there is something to show. It lends its engine to every
 * element inside it and, unless `scoped` is set, to elements elsewhere on the page that have no kit around them. Where the
 * page has placed a `<tui-incoming-call>` or a `<tui-call-view>` of its own, the kit shows none.
 *
 * It leaves the page's own content alone: it takes no space, sets no global style and no attribute outside itself. Taken
 * out of the document it ends its call and logs out; moved within it, the call goes on.
 *
 * While the call is in a window of its own, out of the page (`documentPictureInPicture`), what the page has put into the slots of
 * the call view stays in the page and is not shown: a slot takes its content from its own document only. It is there again when
 * the call comes back.
 *
 * @slot - The page's own content, with elements that share the kit's engine.
 * @slot incoming - In the kit's incoming card, below the caller.
 * @slot incoming-actions - In the kit's incoming card, before its buttons.
 * @slot overlay - In the kit's call view, over the people in a connected call.
 * @slot controls-before - In the kit's call view, before the buttons of the bar.
 * @slot controls-after - In the kit's call view, after the buttons of the bar.
 * @slot invite - In the kit's call view, a picker of the page's own for whom to ring into a call among several, in place of
 * the list. It rings by `inviteUser`; the dialog closes when it has.
 * @slot ended - In the kit's call view, on the end screen.
 *
 * @event {TuiErrorEvent} tui-error - Something failed that the person should be told.
 * @event {TuiCallReceivedEvent} tui-call-received - It rings; `preventDefault()` keeps the built-in ringing UI away.
 * @event {TuiCallCancelledEvent} tui-call-cancelled - The call ended before it began.
 * @event {TuiCallNotConnectedEvent} tui-call-not-connected - The call never began, with the reason.
 * @event {TuiCallBeginEvent} tui-call-begin - The call is connected.
 * @event {TuiCallEndEvent} tui-call-end - The call ended after it had begun.
 * @event {TuiCallMediaTypeChangedEvent} tui-call-media-type-changed - Video became audio, or audio became video.
 * @event {TuiUserInvitingEvent} tui-user-inviting - Somebody is being rung.
 * @event {TuiUserRejectEvent} tui-user-reject - An invitee declined.
 * @event {TuiUserNoResponseEvent} tui-user-no-response - An invitee did not answer in time.
 * @event {TuiUserLineBusyEvent} tui-user-line-busy - An invitee is in another call.
 * @event {TuiUserJoinEvent} tui-user-join - Somebody entered the call.
 * @event {TuiUserLeaveEvent} tui-user-leave - Somebody left the call.
 * @event {TuiUserVideoAvailableEvent} tui-user-video-available - Somebody's picture came or went.
 * @event {TuiUserAudioAvailableEvent} tui-user-audio-available - Somebody's sound came or went.
 * @event {TuiUserVoiceVolumeChangedEvent} tui-user-voice-volume-changed - How loud everyone is.
 * @event {TuiUserNetworkQualityChangedEvent} tui-user-network-quality-changed - How good everyone's network is.
 * @event {TuiKickedOfflineEvent} tui-kicked-offline - This user logged in elsewhere and is offline here.
 * @event {TuiUserSigExpiredEvent} tui-user-sig-expired - The UserSig has expired.
 * @event {TuiCallStateChangeEvent} tui-call-state-change - The status changed.
 * @event {TuiVideoRequestEvent} tui-video-request - The other side asks that an audio call become video; `preventDefault()`
 * keeps the built-in question away.
 * @event {TuiBeforeCallEvent} tui-before-call - The built-in UI is about to call; cancelable.
 * @event {TuiBeforeAcceptEvent} tui-before-accept - The built-in UI is about to answer; cancelable.
 * @event {TuiBeforeRejectEvent} tui-before-reject - The built-in UI is about to decline; cancelable.
 * @event {TuiBeforeHangupEvent} tui-before-hangup - The built-in UI is about to hang up; cancelable.
 * @event {TuiBeforeMinimizeEvent} tui-before-minimize - The built-in UI is about to make the call small; cancelable.
 *
 * @event {TuiRingBlockedEvent} tui-ring-blocked - It rings, but not to be heard before the person touches the page.
 *
 * @attribute status - `idle`, `calling` or `connected`. Set by the kit, to be read.
 *
 * @csspart call-layer - What the call view lies in: the whole window, or the small one.
 * @csspart call-handle - The handle by which the small window is moved.
 * @csspart call-resize - The handle by which it is resized.
 * @csspart call-away - What stands in the small window while the call is in a window of its own, out of the page.
 * @csspart call-bring-back - The button in it that brings the call back.
 * @csspart incoming-layer - What the incoming card lies in.
 * @csspart notice - What tells an error outside a call.
 * @csspart notice-text - Its words.
 * @csspart notice-action - Its button that tries again.
 * @csspart notice-dismiss - Its button that takes it away.
 * @csspart doctor - In the notice: what to do about a camera or microphone that cannot be used.
 */
export class TuiCallKit extends EngineMirror {
  /** @internal */
  static override styles = styles;

  /** The backends that the `backend` attribute can name. Filled by the module that registers the element. */
  static backends: BackendTable = {};

  /** Fetches the code of the engine and makes one. Set by the module that registers the element. */
  static loadEngine: EngineLoader = () => Promise.reject(TUICallError.notInitialised('There is no engine.'));

  /** Fetches and registers `<tui-call-view>`. Set by the module that registers the element. */
  static loadCallView: () => Promise<unknown> = () => Promise.resolve();

  /** Fetches the code that moves the small window. Set by the module that registers the element. */
  static loadFloating: FloatingLoader = () => Promise.reject(new Error('There is no floating window.'));

  /** Fetches the code that takes a call out of its page. Set by the module that registers the element. */
  static loadPip: PipLoader = () => Promise.reject(new Error('There is no picture in picture.'));

  /** Fetches the code of keys and of a screen that stays on. Set by the module that registers the element. */
  static loadDesk: DeskLoader = () => Promise.reject(new Error('There is no desk.'));

  /** Fetches the code that rings. Set by the module that registers the element. */
  static loadRinger: RingerLoader = () => Promise.reject(TUICallError.notInitialised('There is no ringer.'));

  /** Fetches the code of the advice about devices. Set by the module that registers the element. */
  static loadDoctor: DoctorLoader = () => Promise.reject(TUICallError.notInitialised('There is no doctor.'));

  /** Time for kits made from now on; real time unless a test gives its own. */
  static clock: Clock | undefined;

  /** `local` or `tencent`. Default: `tencent` when `sdk-app-id` is set, else `local`. */
  @property() backend = '';

  /** For the local backend: who shares a channel can call each other. 1 to 64 printable characters. */
  @property() channel = DEFAULT_CHANNEL;

  /** The Tencent application's number; 0 when there is none. */
  @property({attribute: 'sdk-app-id', type: Number}) sdkAppId = 0;

  /** Who logs in: 1 to 32 of `A-Z a-z 0-9 _ -`. Empty: nobody. */
  @property({attribute: 'user-id'}) userId = '';

  /** Proof of identity. */
  @property({attribute: 'user-sig'}) userSig = '';

  /** The same user may be logged in more than once. */
  @property({attribute: 'multi-device', type: Boolean}) multiDevice = false;

  /** One's own name, as others see it. */
  @property() nickname = '';

  /** The address of one's own picture, as others see it. */
  @property() avatar = '';

  /** The language of the elements in the kit, as BCP 47 writes it. Default: the nearest `lang`. */
  @property({reflect: true}) language?: string;

  /** Colours: `auto` follows the system. */
  @property({reflect: true, useDefault: true}) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** The address of the page's own ringtone. Default, and when it cannot be loaded: the built-in one. */
  @property() ringtone = '';

  /** A ring makes no sound, neither here nor for a caller who waits; everything else tells of it all the same. */
  @property({attribute: 'muted-ringtone', type: Boolean}) mutedRingtone = false;

  /** How long to ring, in seconds; 0 means for ever. */
  @property({attribute: 'call-timeout', type: Number}) callTimeout = DEFAULT_TIMEOUT;

  /**
   * A call that comes during another one is shown, to be declined as busy or to be answered, which ends the running one.
   * Without it, or as `call-waiting="off"`, its caller is told at once that the line is busy. For the kit's own engine.
   */
  @property({attribute: 'call-waiting', converter: value => value !== null && value !== 'off'})
  callWaiting = false;

  /**
   * Who decides when the other side wants an audio call to become video. `ask`: the person, whom the call view asks. `always`:
   * it becomes video, with one's own camera off unless it was on in this call before. For the kit's own engine.
   */
  @property({attribute: 'video-consent'}) videoConsent: VideoConsent = 'ask';

  /** How large a picture is sent. Default: the engine's. */
  @property({attribute: 'video-resolution'}) videoResolution: VideoResolution | '' = '';

  /** How pictures fill their tiles. Default: the engine's. */
  @property({attribute: 'fill-mode'}) fillMode: FillMode | '' = '';

  /** How the tiles of a group call are arranged. */
  @property() layout: 'grid' | 'speaker' = 'grid';

  /** Which buttons the bar of a call has, in which order; see `<tui-call-controls actions>`. Default: all, in the usual order. */
  @property() actions: string | null = null;

  /**
   * Who can be invited into a call among several: people, or ids with spaces between them. Without it, and without a picker
   * in the slot `invite`, the dialog asks for an id. Names and pictures in it are shown everywhere of those of whom the
   * backend knows none.
   */
  @property() inviteable?: Inviteable | null | undefined;

  /** The call cannot become a small window. */
  @property({attribute: 'no-floating', type: Boolean}) noFloating = false;

  /** The call cannot fill the whole screen. */
  @property({attribute: 'no-fullscreen', type: Boolean}) noFullscreen = false;

  /**
   * No keyboard shortcuts. Otherwise, while a call is shown, Alt and Shift with a letter do what a button does: `U` the
   * microphone, `V` the camera, `E` sharing the screen, `D` small or large, `P` picture in picture, `F` full screen, `H`
   * hanging up. Keys that are text in a field are never taken, nor any that the page has used.
   */
  @property({attribute: 'no-shortcuts', type: Boolean}) noShortcuts = false;

  /** The engine is lent only to elements inside the kit. */
  @property({type: Boolean}) scoped = false;

  /** Gives a UserSig: asked at a login without `user-sig`, when it has expired, and when the person logs in here again. */
  @property({attribute: false}) getUserSig?: (() => Promise<string>) | undefined;

  /**
   * A service worker of the page that tells of presses on notifications, as `demo/call-worker.js` does: then the notification of
   * a ring has buttons that answer and decline, where the browser shows some. Without it a press brings the page forward.
   */
  @property({attribute: false}) notificationWorker?: ServiceWorkerRegistration | null | undefined;

  /** For the Tencent backend: a `@tencentcloud/chat` instance of the page. It is used, and never logged out. */
  @property({attribute: false}) chat?: object | undefined;

  readonly #works = new KitWorks(this, TuiCallKit.clock ?? new SystemClock(), {
    loadEngine: options => TuiCallKit.loadEngine(options),
    backends: () => TuiCallKit.backends,
    loadCallView: () => TuiCallKit.loadCallView(),
    loadFloating: (...parts) => TuiCallKit.loadFloating(...parts),
    loadPip: options => TuiCallKit.loadPip(options),
    loadDesk: options => TuiCallKit.loadDesk(options),
    loadRinger: options => TuiCallKit.loadRinger(options),
    loadDoctor: (...parts) => TuiCallKit.loadDoctor(...parts),
  });

  /** The engine. A page may hand over its own: the kit logs in with it when `user-id` is set and nobody is logged in. */
  @property({attribute: false})
  get engine(): CallCommands {
    return this.#works.telephone.engine;
  }
  set engine(engine: CallCommands | null | undefined) {
    this.#works.telephone.use(engine ?? undefined);
  }

  /** The engine's state: an immutable snapshot. */
  get callState(): CallState {
    return this.#works.telephone.state;
  }

  /** Where the call stands. */
  get status(): CallStatus {
    return this.#works.telephone.state.status;
  }

  override connectedCallback(): void {
    // Ready before super announces it to the elements around.
    this.#works.telephone.connect();
    super.connectedCallback();
    this.setAttribute('status', this.status);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#works.telephone.disconnect();
  }

  /**
   * Asks the person whether calls may be told by a notification of the system while this page is out of sight, and
   * resolves to whether they may. Call it inside the person's gesture; the kit never asks by itself.
   */
  async requestNotifications(): Promise<boolean> {
    return typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted';
  }

  protected override async readyToCall(): Promise<{readonly engine: CallCommands; readonly timeout: number}> {
    // Outside a document nothing is updated, and nobody will be logged in.
    if (this.isConnected) await this.updateComplete;
    return {engine: await this.#works.telephone.ready(), timeout: completeSettings(this).callTimeout};
  }

  protected override willUpdate(): void {
    this.#works.prepare();
  }

  protected override updated(): void {
    this.#works.arrange();
  }

  protected override render(): TemplateResult {
    return this.#works.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-kit': TuiCallKit;
  }
}
