import {ContextProvider} from '@lit/context';
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import type {Clock} from '../../engine/ports.js';
import type {CallMediaType} from '../../engine/types.js';
import {SystemClock} from '../../engine/system-clock.js';
import {Localize} from '../../i18n/localize.js';
import type {DoctorLoader} from '../doctor/doctor-entrance.js';
import {TuiErrorEvent} from '../events/session-events.js';
import {TuiCallViewCloseEvent} from '../events/view-events.js';
import {callContext} from '../internal/call-context.js';
import {CallController} from '../internal/call-controller.js';
import {absenceText} from '../internal/people.js';
import {PortableElement} from '../internal/portable-element.js';
import type {Inviteable} from '../inviteable.js';
import {CallMemory} from './call-memory.js';
import {renderOverlay} from './call-overlay.js';
import {CallTimer} from './call-timer.js';
import {DeviceHelp} from './device-help.js';
import {renderConnected} from './connected-screen.js';
import {renderEnd} from './end-screen.js';
import {ConsentEntrance, type ConsentLoader} from './consent-entrance.js';
import {GroupStage} from './group-stage.js';
import {renderIdle} from './idle-screen.js';
import {InviteEntrance, type InviteDialogLoader} from './invite-entrance.js';
import {LaterClosing} from './later-closing.js';
import {LiveRegion} from './live-region.js';
import {NetworkNotice} from './network-notice.js';
import {SelfViewEntrance, type SelfViewLoader} from './self-view-entrance.js';
import type {StageLayout} from './stage-plan.js';
import {styles} from './tui-call-view.styles.js';
import {announcementOf, hintOf, viewStateOf, type ViewState} from './view-facts.js';
import {renderWaiting} from './waiting-screen.js';

/**
 * The call: who is being rung, the people in it, what went wrong, how it ended. It fits whatever box it is put in, from a
 * small window of 200 by 200 pixels to the whole screen.
 *
 * @slot idle - Instead of the words that are shown while there is no call.
 * @slot controls - Instead of the bar of buttons, for instance a `<tui-call-controls>` with other `actions`.
 * @slot controls-before - In the bar, before its buttons.
 * @slot controls-after - In the bar, after its buttons.
 * @slot overlay - Over the people in a connected call.
 * @slot invite - In the dialog that asks whom to ring into a call among several, a picker of the page's own in place of the
 * list. It rings by the engine's `inviteUser`; the dialog closes when it has.
 * @slot ended - On the end screen, below its buttons.
 *
 * @event {TuiCallViewCloseEvent} tui-call-view-close - The end screen was closed: there is nothing to show.
 * @event {TuiBeforeCallEvent} tui-before-call - The person is about to call again; cancelable.
 *
 * @csspart base - All of it.
 * @csspart idle - What is shown while there is no call.
 * @csspart waiting - What is shown until the call is connected.
 * @csspart person - Avatar, name and status of the person on the other side.
 * @csspart avatar - An avatar.
 * @csspart name - The person's name.
 * @csspart status - What is going on.
 * @csspart invitees - The people who are rung by one's own group call.
 * @csspart invitee - One of them.
 * @csspart invitee-status - How far they have come, or why they will not.
 * @csspart preview - One's own picture behind an outgoing call.
 * @csspart stage - Where the people are.
 * @csspart seat - The place of one person.
 * @csspart large - The place of the person who is shown large.
 * @csspart small - The place of the person who is shown small.
 * @csspart tile - The `<tui-call-tile>` of one person.
 * @csspart swap - The button over the small picture that makes it large.
 * @csspart active - The place of the active speaker in a group call.
 * @csspart pinned - The place of the person who is pinned.
 * @csspart pin - The button over a tile of a group call that pins the person.
 * @csspart stage-bar - The line above the tiles of a group call.
 * @csspart layout-toggle - The button that changes between grid and speaker.
 * @csspart pager - The pages of a group call, where the tiles do not fit on one.
 * @csspart previous-page - The button to the page before.
 * @csspart next-page - The button to the page after.
 * @csspart timer - How long the call has lasted.
 * @csspart notices - Where notices appear.
 * @csspart notice - One notice.
 * @csspart tap-to-hear - The button that plays sound which the browser had blocked.
 * @csspart stop-sharing - The button that shares the screen no longer.
 * @csspart dismiss - The button that takes a notice or the end screen away.
 * @csspart video-question - The question whether an audio call may become video.
 * @csspart video-accept - Its button that agrees and turns the camera on.
 * @csspart video-accept-without-camera - Its button that agrees with the camera off.
 * @csspart video-reject - Its button that stays with audio.
 * @csspart video-withdraw - The button that takes one's own wish for video back.
 * @csspart controls - The `<tui-call-controls>`.
 * @csspart invite - The dialog that asks whom to ring into a call among several.
 * @csspart invite-title - Its title.
 * @csspart invite-field - Its field to search people, or to type an id.
 * @csspart invite-list - Its list of people.
 * @csspart invite-person - One of them.
 * @csspart invite-cancel - The button that closes it.
 * @csspart invite-now - The button that rings whoever was chosen.
 * @csspart doctor - What to do about a camera or microphone that cannot be used.
 * @csspart doctor-cause - Which device, and why.
 * @csspart doctor-steps - What helps, in order.
 * @csspart doctor-step - One step.
 * @csspart doctor-retry - The button that tries the devices again.
 * @csspart doctor-solved - Says that they work again.
 * @csspart end - The end screen.
 * @csspart reason - Why the call ended or failed.
 * @csspart duration - How long it lasted.
 * @csspart call-again - The button that rings the same person once more.
 * @csspart call-audio - The button that rings them without a picture, where only the camera is in the way.
 */
export class TuiCallView extends PortableElement {
  /** @internal */
  static override styles = styles;

  /** Fetches the code of the dialog that asks whom to invite. Set by the module that registers the element. */
  static loadInviteDialog: InviteDialogLoader = () => Promise.reject(new Error('There is no dialog.'));

  /** Fetches the code of the question about video. Set by the module that registers the element. */
  static loadConsent: ConsentLoader = () => Promise.reject(new Error('There is no question.'));
  /** Fetches the code of the advice about devices. Set by the module that registers the element. */
  static loadDoctor: DoctorLoader = () => Promise.reject(new Error('There is no doctor.'));
  /** Fetches the code that moves the small picture of a call of two. Set by the module that registers the element. */
  static loadSelfView: SelfViewLoader = () => Promise.reject(new Error('There is no self view.'));

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  /** Time; real time unless a test gives its own. */
  @property({attribute: false}) clock: Clock = new SystemClock();

  /** After how many seconds the end screen closes by itself; 0 leaves it until it is closed. A failure always stays. */
  @property({type: Number, attribute: 'end-delay'}) endDelay = 0;

  /**
   * How the people of a group call are arranged: `grid`, all alike, or `speaker`, whoever speaks large and the others in a
   * strip. The person can change it, and pin somebody large. In pages where not everyone fits; a small window (below 300
   * pixels both ways) shows one person. A call of two always shows the other one large.
   */
  @property({reflect: true}) layout: StageLayout = 'grid';

  /**
   * Who can be invited into a call among several: people, or ids with spaces between them. Default: whoever can be invited
   * from the kit; without that, and without a picker in the slot `invite`, the dialog asks for an id. Names and pictures in
   * it are shown everywhere of those of whom the backend knows none.
   */
  @property() inviteable?: Inviteable | null | undefined;

  /** Which buttons the bar has, in which order; see `<tui-call-controls actions>`. Default: all, in the usual order. */
  @property() actions: string | null = null;

  /** What is shown. Set by the view. */
  @property({reflect: true}) state: ViewState = 'idle';

  /** What the call carries. Set by the view. */
  @property({reflect: true}) media: 'audio' | 'video' | '' = '';

  readonly #localize = new Localize(this);
  readonly #live = new LiveRegion(this);
  readonly #memory = new CallMemory(this);
  readonly #stage = new GroupStage(this, {
    clock: () => this.clock,
    find: () => this.shadowRoot?.querySelector('.stage.group') ?? null,
  });
  readonly #call = new CallController(this, {
    places: 'call-view',
    observe: {
      onUserVoiceVolumeChanged: volumes => {
        this.#stage.hear(volumes, this.#call.state);
      },
      onUserNetworkQualityChanged: list => {
        if (this.#memory.warn(hintOf(list, this.#call.state.userId))) this.#network.show();
      },
    },
  });
  readonly #network = new NetworkNotice(this, {
    localize: this.#localize,
    call: () => this.#call.state,
    hint: () => this.#memory.hint,
  });
  readonly #invite = new InviteEntrance(this, (...parts) => TuiCallView.loadInviteDialog(...parts), {
    localize: this.#localize,
    call: () => this.#call.state,
    inviteable: () => this.inviteable,
    maxMembers: () => this.#call.engine?.maxMembers ?? 0,
    errorCode: () => this.#memory.errorCode,
    invite: userIds => this.#call.request({type: 'invite', userIds}),
  });
  readonly #consent = new ConsentEntrance(this, (...parts) => TuiCallView.loadConsent(...parts), {
    localize: this.#localize,
    call: () => this.#call.state,
    request: () => this.#call.provider?.videoRequest,
    send: request => this.#call.request(request),
  });
  readonly #devices = new DeviceHelp(this, (...parts) => TuiCallView.loadDoctor(...parts), {
    localize: this.#localize,
    call: () => this.#call.state,
    request: request => this.#call.request(request),
    close: () => {
      this.close();
    },
    callAgain: () => {
      const {recent} = this.#memory;
      if (recent?.role === 'caller') this.#callAgain(recent.mediaType);
    },
  });
  readonly #shared = new ContextProvider(this, {context: callContext});

  constructor() {
    super();
    new CallTimer(this, () => ({
      clock: this.clock,
      since: this.#call.state.status === 'connected' ? this.#call.state.beganAt : undefined,
      language: this.#localize.lang(),
    }));
    new LaterClosing(this, {
      clock: () => this.clock,
      delay: () => (this.state === 'ended' ? this.endDelay : 0),
      close: this.#handleClose,
    });
    new SelfViewEntrance(this, (...parts) => TuiCallView.loadSelfView(...parts), {
      isRtl: () => this.#localize.dir() === 'rtl',
      isHeld: () => this.#call.provider?.surface.isMinimized === true,
    });
    this.addEventListener(TuiErrorEvent.type, this.#handleError);
  }

  /** Takes the end screen away, and what was said about an error. */
  close(): void {
    const isOver = this.#call.state.status === 'idle';
    this.#memory.close(isOver);
    if (isOver) this.dispatchEvent(new TuiCallViewCloseEvent());
  }

  protected override willUpdate(): void {
    const {state: call, provider} = this.#call;
    this.#shared.setValue(provider);
    this.#invite.offer(provider);
    this.#memory.follow(call);
    if (call.status !== 'idle') this.#stage.follow(call);
    this.media = call.status === 'idle' ? '' : call.mediaType;
    this.#devices.follow(this.#memory.errorCode !== undefined);
    this.state = viewStateOf(call, this.#memory);
  }

  readonly #handleError = (event: TuiErrorEvent): void => {
    if (event.target !== this) return;
    this.#devices.fail(event);
    this.#memory.fail(event.detail.code);
  };

  readonly #handleClose = (): void => {
    this.close();
  };

  readonly #handleHear = (): void => {
    void this.#call.request({type: 'resumePlayback'});
  };

  readonly #handleStopSharing = (): void => {
    void this.#call.request({type: 'toggleScreen'});
  };

  /** Whoever is pinned is shown in the speaker's arrangement, so the other one is the grid then. */
  readonly #handleToggleLayout = (): void => {
    const isPinned = this.#stage.unpin();
    this.layout = isPinned || this.layout === 'speaker' ? 'grid' : 'speaker';
  };

  readonly #callAgain = (mediaType: CallMediaType): void => {
    const {recent} = this.#memory;
    if (!recent) return;
    const {participants, groupId} = recent;
    void this.#call.request({type: 'call', userIds: [...participants.keys()], groupId, mediaType});
  };

  protected override render(): TemplateResult {
    const {state: call} = this.#call;
    const localize = this.#localize;
    return html`
      <section class="base" part="base" aria-label=${localize.name('callRegion')}>
        <div class="visually-hidden" role="status">
          ${this.#live.say(announcementOf(call, this.state, this.#memory.errorCode, localize))}
        </div>
        <div class="visually-hidden" role="status">${this.#farewell(call)}</div>
        ${this.#screen()} ${call.status === 'idle' ? nothing : this.#overlay(call)}
      </section>
    `;
  }

  #farewell(call: CallState): string {
    if (call.status !== 'connected') return '';
    return this.#stage.goneIds.map(userId => absenceText(call, userId, this.#localize)).join('. ');
  }

  #screen(): TemplateResult {
    const {state: call} = this.#call;
    const localize = this.#localize;
    if (call.status === 'connected') {
      return renderConnected({
        call,
        localize,
        largeId: this.#memory.largeId,
        picture: this.#stage.picture(call, this.layout),
        showLarge: userId => {
          this.#memory.showLarge(userId);
        },
        pin: userId => {
          this.#stage.pin(userId);
        },
        turn: page => {
          this.#stage.turn(page);
        },
        toggleLayout: this.#handleToggleLayout,
      });
    }
    if (call.status === 'calling') return renderWaiting(call, this.state, localize);
    if (this.state === 'idle') return renderIdle(localize);
    return renderEnd({
      state: call,
      errorCode: this.#memory.errorCode,
      recent: this.#memory.recent,
      advice: this.#devices.render(),
      localize,
      close: this.#handleClose,
      callAgain: this.#callAgain,
    });
  }

  #overlay(call: ActiveState): TemplateResult {
    return renderOverlay({
      call,
      errorCode: this.#memory.errorCode,
      consent: this.#consent,
      advice: this.#devices.render(),
      standIn: this.#devices.standIn(call),
      dismissStandIn: this.#devices.dismissStandIn,
      localize: this.#localize,
      hear: this.#handleHear,
      dismiss: this.#handleClose,
      stopSharing: this.#handleStopSharing,
      isIncoming: this.state === 'incoming',
      actions: this.actions,
      invite: this.#invite.render(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-view': TuiCallView;
  }
}
