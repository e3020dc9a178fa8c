import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import type {DeviceInfo} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import {CallController} from '../internal/call-controller.js';
import {icon} from '../internal/icons.js';
import {PortableElement} from '../internal/portable-element.js';
import {SHORTCUTS, ariaKeys, printedKeys} from '../internal/shortcuts.js';
import {fitBar, type BarFit} from './bar-fit.js';
import {BarSize} from './bar-size.js';
import {CONTROL_ACTIONS, type ControlAction} from './control-actions.js';
import {buttonsFor, parseActions, type ControlButton} from './control-buttons.js';
import type * as ControlMenus from './control-menus.js';
import type {SettingsDialog, SettingsDialogLoader} from './settings-dialog.js';
import {styles} from './tui-call-controls.styles.js';

/**
 * The bar of buttons of a call. Each button shows only where it can do something: the camera in a video call, screen
 * sharing where the browser has it, and so on. Where the bar is too narrow for all of them, the less urgent ones stand in a
 * menu behind a button of its own. Outside a call the bar is empty.
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
 * @csspart settings - The button that opens the settings of camera, microphone and loudspeaker.
 * @csspart minimize - The button that makes the call small or large.
 * @csspart pip - The button that takes the call out of its page, into a window of its own.
 * @csspart fullscreen - The full screen button.
 * @csspart hangup - The hang-up button.
 * @csspart more - The button that opens the menu of the buttons for which there is no room.
 * @csspart menu - That menu, or the list of loudspeakers.
 * @csspart menu-item - One line of it.
 * @csspart devices - The dialog with the settings of camera, microphone and loudspeaker.
 * @csspart devices-title - Its title.
 * @csspart devices-close - The button that closes it.
 * @csspart devices-settings - The `<tui-device-settings>` in it.
 */
export class TuiCallControls extends PortableElement {
  /** @internal */
  static override styles = styles;

  /** Fetches the code of the dialog with the settings of devices. Set by the module that registers the element. */
  static loadSettings: SettingsDialogLoader = () => Promise.reject(new Error('There are no settings.'));

  /** Fetches the code of the menus. Set by the module that registers the element. */
  static loadMenus: () => Promise<typeof ControlMenus> = () =>
    Promise.reject(new Error('There are no menus.'));

  /**
   * Which buttons, in which order: any of `microphone camera speaker settings screen invite media minimize pip fullscreen hangup`,
   * separated by spaces. What is left out is hidden.
   */
  @property({reflect: true}) actions = CONTROL_ACTIONS.join(' ');

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  @state() private menu: 'more' | 'speakers' | undefined;

  /** The loudspeakers while their list is open. */
  @state() private speakers: readonly DeviceInfo[] = [];

  /** The loudspeaker that was chosen here last. */
  @state() private speakerId = 'default';

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this);
  readonly #size = new BarSize(this);
  #settings: SettingsDialog | undefined;
  #menus: typeof ControlMenus | undefined;
  #fit: BarFit = {shown: [], more: []};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.menu = undefined;
  }

  protected override willUpdate(): void {
    const {state: call, provider} = this.#call;
    const buttons = provider ? buttonsFor(call, provider.surface, parseActions(this.actions)) : [];
    this.#fit = fitBar(buttons, this.#size.places, provider?.surface.isMinimized);
    if (this.menu === 'more' && this.#fit.more.length === 0) this.menu = undefined;
    if (this.menu === 'speakers' && call.status !== 'connected') this.menu = undefined;
  }

  protected override updated(): void {
    this.#settings?.arrange();
  }

  readonly #handleFocusOut = ({currentTarget, relatedTarget}: FocusEvent): void => {
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) this.menu = undefined;
  };

  readonly #closeMenu = (): void => {
    this.#focusOpener();
    this.menu = undefined;
  };

  protected override render(): TemplateResult {
    const {shown, more} = this.#fit;
    // The menu stands before what ends the call, which stays the last.
    const before = shown.at(-1)?.action === 'hangup' ? shown.slice(0, -1) : shown;
    const isFull = shown.length + Math.min(more.length, 1) > this.#size.places;
    return html`
      <div class="ruler"></div>
      <div
        class="bar ${isFull ? 'wraps' : ''}"
        part="bar"
        role="group"
        aria-label=${this.#localize.name('callControls')}
      >
        <slot name="before" @slotchange=${this.#size.measure}></slot>
        ${before.map(button => this.#button(button))} ${more.length > 0 ? this.#more() : nothing}
        ${shown.slice(before.length).map(button => this.#button(button))}
        <slot name="after" @slotchange=${this.#size.measure}></slot>
      </div>
      ${this.#settings?.render(this.#call.state) ?? nothing}
    `;
  }

  #button(button: ControlButton): TemplateResult {
    const {action, name, hint, isPressed, isDisabled = false} = button;
    if (action === 'speaker') return this.#menuButton('speaker', 'speakers', button);
    const letter = this.#letterOf(button);
    const text = this.#localize.term(hint);
    return html`
      <div class="place">
        <button
          type="button"
          class=${action}
          part="button ${action}"
          aria-label=${this.#localize.name(name)}
          aria-pressed=${isPressed ?? nothing}
          aria-keyshortcuts=${letter === undefined ? nothing : ariaKeys(letter)}
          title=${
            letter === undefined ? text : this.#localize.term('withShortcut', text, printedKeys(letter))
          }
          ?disabled=${isDisabled}
          @click=${() => this.#press(button)}
        >
          ${icon(button.icon)}
        </button>
      </div>
    `;
  }

  #more(): TemplateResult {
    return this.#menuButton('more', 'more', {name: 'moreControls', icon: 'more'});
  }

  /** A button with its menu; the one for more holds the list of loudspeakers too, where that has no button. */
  #menuButton(
    action: 'more' | 'speaker',
    menu: 'more' | 'speakers',
    {name, icon: iconName}: Pick<ControlButton, 'name' | 'icon'>,
  ): TemplateResult {
    const isOpen =
      this.menu === menu || (action === 'more' && this.menu === 'speakers' && !this.#isShown('speaker'));
    return html`
      <div class="place" @focusout=${this.#handleFocusOut}>
        <button
          type="button"
          class=${action}
          part="button ${action}"
          aria-label=${this.#localize.name(name)}
          aria-haspopup="menu"
          aria-expanded=${isOpen}
          title=${this.#localize.term(name)}
          @click=${() => (isOpen ? this.#closeMenu() : this.#open(menu))}
        >
          ${icon(iconName)}
        </button>
        ${isOpen && this.#menus ? this.#menu(this.#menus) : nothing}
      </div>
    `;
  }

  #menu({moreItems, speakerItems, renderControlMenu}: typeof ControlMenus): TemplateResult {
    const localize = this.#localize;
    const close = this.#closeMenu;
    if (this.menu === 'more') {
      const items = moreItems(this.#fit.more, {
        localize,
        letterOf: button => this.#letterOf(button),
        press: button => void this.#pressMore(button),
      });
      return renderControlMenu({label: localize.name('moreControls'), items, close});
    }
    const choose = (deviceId: string): void => void this.#chooseSpeaker(deviceId);
    const items = speakerItems({speakers: this.speakers, chosenId: this.speakerId, localize, choose});
    return renderControlMenu({label: localize.name('chooseSpeaker'), items, close});
  }

  /** The letter that does the same on the keyboard, where keys are listened to. */
  #letterOf({request}: ControlButton): string | undefined {
    const hasLetter = typeof request !== 'string' && this.#call.provider?.surface.hasShortcuts === true;
    return hasLetter ? SHORTCUTS[request.type] : undefined;
  }

  #isShown(action: ControlAction): boolean {
    return this.#fit.shown.some(button => button.action === action);
  }

  async #chooseSpeaker(deviceId: string): Promise<void> {
    this.#closeMenu();
    const isDone = await this.#call.request({type: 'selectDevice', kind: 'speaker', deviceId});
    if (isDone) this.speakerId = deviceId;
  }

  async #press({request}: ControlButton): Promise<void> {
    if (request === 'settings') await this.#openSettings();
    else if (request !== 'speakers') await this.#call.request(request);
  }

  async #openSettings(): Promise<void> {
    try {
      this.#settings ??= await TuiCallControls.loadSettings(this, this.#localize);
      this.#settings.open();
    } catch (cause) {
      this.#tellUnfetched('device settings', cause);
    }
  }

  #tellUnfetched(what: string, cause: unknown): void {
    const message = `The code of the ${what} could not be fetched. Check the connection and try again.`;
    this.#call.provider?.report(TUICallError.of('ERROR_UNKNOWN', message, 'browser', cause));
  }

  async #pressMore(button: ControlButton): Promise<void> {
    if (button.request === 'speakers') {
      // The line that has the focus goes, and the focus must stay.
      this.#focusOpener();
      return this.#open('speakers');
    }
    this.#closeMenu();
    return this.#press(button);
  }

  async #open(menu: 'more' | 'speakers'): Promise<void> {
    try {
      this.#menus ??= await TuiCallControls.loadMenus();
    } catch (cause) {
      this.#tellUnfetched('menu', cause);
      return;
    }
    if (menu === 'speakers') this.speakers = await this.#listSpeakers();
    if (!this.isConnected) return;
    this.menu = menu;
    await this.updateComplete;
    const checked = this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]');
    (checked ?? this.renderRoot.querySelector<HTMLElement>('button.menu-item:enabled'))?.focus();
  }

  #focusOpener(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-haspopup=menu][aria-expanded=true]')?.focus();
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
