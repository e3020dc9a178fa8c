import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CallCommands} from '../../engine/commands.js';
import type {CallMediaType} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import {CallController} from '../internal/call-controller.js';
import type {DevicePanel, DevicePanelLoader} from './device-panel-parts.js';
import {styles} from './tui-device-settings.styles.js';

/**
 * Camera, microphone and loudspeaker: what they give, and which ones to use. It shows one's own picture, how loud the
 * microphone is, and plays a test tone. What is chosen is used in the running call and in later ones. With `check` it is
 * the check before a call, and says for each part whether it is ready.
 *
 * It asks for camera and microphone only when the person presses its button, and opens them by itself only where the
 * person has allowed them already. It lets go of them as soon as it is hidden or taken away. What cannot be used is told
 * with its cause and the steps that help on this browser and system.
 *
 * @slot - Below everything, for instance a button that goes on to the call.
 *
 * @event {TuiDeviceCheckEvent} tui-device-check - Every part of the check has a result, or one of the results changed.
 *
 * @csspart base - All of it.
 * @csspart preview - The place of one's own picture.
 * @csspart video - One's own picture.
 * @csspart start - The button that asks for camera and microphone.
 * @csspart hint - That nobody else sees or hears the trial.
 * @csspart device - Everything about one device.
 * @csspart camera - What is about the camera.
 * @csspart microphone - What is about the microphone.
 * @csspart speaker - What is about the loudspeaker.
 * @csspart page - In the check, what is about browser and page.
 * @csspart label - A device's heading.
 * @csspart choice - The list to choose a device from.
 * @csspart meter - How loud the microphone is.
 * @csspart tone - The button that plays the test tone.
 * @csspart answer - A button that answers whether the tone was heard.
 * @csspart result - In the check, how a part of it went; it has the result as a further part.
 * @csspart good - The result of a part that is ready.
 * @csspart problem - The result of a part that has a problem.
 * @csspart open - The result of a part that has not been tried.
 * @csspart news - Which device came, or went.
 * @csspart doctor - What to do about a camera or microphone that cannot be used.
 * @csspart doctor-cause - Which device, and why.
 * @csspart doctor-steps - What helps, in order.
 * @csspart doctor-step - One step.
 * @csspart doctor-retry - The button that tries the devices again.
 * @csspart doctor-solved - Says that they work again.
 */
export class TuiDeviceSettings extends LitElement {
  /** @internal */
  static override styles = styles;

  /** Fetches the code of what is shown. Set by the module that registers the element. */
  static loadPanel: DevicePanelLoader = () => Promise.reject(new Error('There are no device settings.'));

  /** The engine; when it is not set, the nearest kit's. It works without one too. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  /** Says for each part whether it is ready for a call. */
  @property({type: Boolean, reflect: true}) check = false;

  /** `audio` leaves the camera out. */
  @property({reflect: true}) media: CallMediaType = 'video';

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this);
  #panel: DevicePanel | undefined;
  #isLoading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#panel && !this.#isLoading) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="base" part="base">${this.#panel?.render() ?? nothing}</div>
      <slot></slot>
    `;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#panel = await TuiDeviceSettings.loadPanel(this, {
        localize: this.#localize,
        call: this.#call,
        settings: () => ({isCheck: this.check, hasCamera: this.media !== 'audio'}),
      });
      this.requestUpdate();
    } catch {
      // Tried again when the element is put into a page once more.
    } finally {
      this.#isLoading = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-device-settings': TuiDeviceSettings;
  }
}
