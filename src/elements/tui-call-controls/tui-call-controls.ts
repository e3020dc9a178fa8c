import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import type {DeviceInfo} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import {CallController} from '../internal/call-controller.js';
import {icon} from '../internal/icons.js';
import {CONTROL_ACTIONS, buttonsFor, parseActions, type ControlButton} from './control-buttons.js';
import type {SettingsDialog, SettingsDialogLoader} from './settings-dialog.js';
import {renderSpeakerMenu} from './speaker-menu.js';
import {styles} from './tui-call-controls.styles.js';

/**
 * The bar of buttons of a call. Each button shows only where it can do something: the camera in a video call, screen
 * sharing where the browser has it, and so on. Outside a call the bar is empty.
 *
 * @slot before - Before the buttons.
 * @slot after - After the buttons.
 *
 * @event {TuiBeforeHangupEvent} tui-before-hangup - The person is about to hang up; cancelable.
 * @event {TuiBeforeMinimizeEvent} tui-before-minimize - The person is about to make the call small; cancelable.
 *
 * @csspart bar - The row of buttons.
 * @csspart button - Every button.
 * @csspart microphone - The microphone button.
 * @csspart camera - The camera button.
 * @csspart speaker - The button that opens the list of loudspeakers.
 * @csspart screen - The screen sharing button.
 * @csspart invite - The button that asks whom to ring into a call among several.
 * @csspart media - The button that switches between audio and video.
 * @csspart settings - The button that opens the settings of camera, microphone and loudspeaker. A bar that is too narrow for all has none.
 * @csspart minimize - The button that makes the call small or large.
 * @csspart fullscreen - The full screen button.
 * @csspart hangup - The hang-up button.
 * @csspart menu - The list of loudspeakers.
 * @csspart menu-item - One loudspeaker.
 * @csspart devices - The dialog with the settings of camera, microphone and loudspeaker.
 * @csspart devices-title - Its title.
 * @csspart devices-close - The button that closes it.
 * @csspart devices-settings - The `<tui-device-settings>` in it.
 */
export class TuiCallControls extends LitElement {
  /** @internal */
  static override styles = styles;

  /** Fetches the code of the dialog with the settings of devices. Set by the module that registers the element. */
  static loadSettings: SettingsDialogLoader = () => Promise.reject(new Error('There are no settings.'));

  /**
   * Which buttons, in which order: any of `microphone camera speaker screen invite media settings minimize fullscreen hangup`,
   * separated by spaces. What is left out is hidden.
   */
  @property({reflect: true}) actions = CONTROL_ACTIONS.join(' ');

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  /** The loudspeakers while the list is open. */
  @state() private speakers: readonly DeviceInfo[] | undefined;

  /** The loudspeaker that was chosen here last. */
  @state() private speakerId = 'default';

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this);
  #settings: SettingsDialog | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.speakers = undefined;
  }

  protected override willUpdate(): void {
    if (this.#call.state.status !== 'connected') this.speakers = undefined;
  }

  protected override updated(): void {
    this.#settings?.arrange();
  }

  readonly #handleFocusOut = (event: FocusEvent): void => {
    const {currentTarget, relatedTarget} = event;
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) this.speakers = undefined;
  };

  readonly #closeMenu = (): void => {
    this.speakers = undefined;
    this.renderRoot.querySelector<HTMLElement>('[part~=speaker]')?.focus();
  };

  protected override render(): TemplateResult {
    const {state: call, provider} = this.#call;
    const buttons =
      provider === undefined ? [] : buttonsFor(call, provider.surface, parseActions(this.actions));
    return html`
      <div class="bar" part="bar" role="group" aria-label=${this.#localize.term('callControls')}>
        <slot name="before"></slot>
        ${buttons.map(button => this.#button(button))}
        <slot name="after"></slot>
      </div>
      ${this.#settings?.render(call) ?? nothing}
    `;
  }

  #button(button: ControlButton): TemplateResult {
    const {action, name, hint, isPressed, isDisabled = false} = button;
    const isMenu = action === 'speaker';
    return html`
      <div class="place" @focusout=${isMenu ? this.#handleFocusOut : nothing}>
        <button
          type="button"
          class=${action}
          part="button ${action}"
          aria-label=${this.#localize.term(name)}
          aria-pressed=${isPressed ?? nothing}
          aria-haspopup=${isMenu ? 'menu' : nothing}
          aria-expanded=${isMenu ? this.speakers !== undefined : nothing}
          title=${this.#localize.term(hint)}
          ?disabled=${isDisabled}
          @click=${() => this.#press(button)}
        >
          ${icon(button.icon)}
        </button>
        ${isMenu ? this.#menu() : nothing}
      </div>
    `;
  }

  #menu(): TemplateResult | typeof nothing {
    if (this.speakers === undefined) return nothing;
    return renderSpeakerMenu({
      speakers: this.speakers,
      chosenId: this.speakerId,
      localize: this.#localize,
      choose: deviceId => void this.#chooseSpeaker(deviceId),
      close: this.#closeMenu,
    });
  }

  async #chooseSpeaker(deviceId: string): Promise<void> {
    this.#closeMenu();
    const isDone = await this.#call.request({type: 'selectDevice', kind: 'speaker', deviceId});
    if (isDone) this.speakerId = deviceId;
  }

  async #press({request}: ControlButton): Promise<void> {
    if (request === 'speakers') return this.#toggleMenu();
    if (request === 'settings') return this.#openSettings();
    await this.#call.request(request);
  }

  async #openSettings(): Promise<void> {
    try {
      this.#settings ??= await TuiCallControls.loadSettings(this, this.#localize);
      this.#settings.open();
    } catch (cause) {
      const message =
        'The code of the device settings could not be fetched. Check the connection and try again.';
      this.#call.provider?.report(TUICallError.of('ERROR_UNKNOWN', message, 'browser', cause));
    }
  }

  async #toggleMenu(): Promise<void> {
    if (this.speakers !== undefined) {
      this.speakers = undefined;
      return;
    }
    this.speakers = await this.#listSpeakers();
    await this.updateComplete;
    const checked = this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]');
    (checked ?? this.renderRoot.querySelector<HTMLElement>('[role=menuitemradio]'))?.focus();
  }

  async #listSpeakers(): Promise<readonly DeviceInfo[]> {
    try {
      return (await this.#call.engine?.getDeviceList('speaker')) ?? [];
    } catch {
      // The engine has told its observers; the list says that there is nothing to choose from.
      return [];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-controls': TuiCallControls;
  }
}
