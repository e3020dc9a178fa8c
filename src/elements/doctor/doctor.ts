import {html, nothing} from 'lit';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import {DeviceLocalize} from '../../i18n/device-localize.js';
import {stepsFor} from './advice.js';
import {deviceBrowser, factsOf, permissionOf, type DeviceBrowser} from './browser-facts.js';
import {tryOut} from './capture-trial.js';
import {diagnoseAll, type Finding} from './diagnosis.js';
import type {CallDoctor, DoctorOptions} from './doctor-entrance.js';
import {styles} from './doctor.styles.js';
import {troublesOf, type CallTrouble, type CaptureKind, type Trouble} from './trouble.js';

/** What else a doctor may be given. */
export interface DoctorParts {
  /** The browser; the page's own unless a test answers in its place. */
  readonly browser?: DeviceBrowser;
  /** Uses devices once more; resolves with what still does not work. Default: opens them and lets go of them again. */
  readonly retry?: (kinds: readonly CaptureKind[]) => Promise<readonly Trouble[]>;
}

/**
 * Says why devices cannot be used, by what the browser tells without a prompt, and which steps help on this browser and
 * system. It tries again when the person presses the button, and by itself as soon as the browser says that the cause is
 * gone; nothing has to be reloaded.
 */
export class Doctor implements ReactiveController, CallDoctor {
  readonly #host: LitElement;
  readonly #options: DoctorOptions;
  readonly #browser: DeviceBrowser;
  readonly #retryDevices: (kinds: readonly CaptureKind[]) => Promise<readonly Trouble[]>;
  readonly #words: DeviceLocalize;
  #watch = new AbortController();
  #troubles: readonly Trouble[] = [];
  #findings: readonly Finding[] = [];
  #isTrying = false;
  #isSolved = false;

  constructor(
    host: LitElement,
    options: DoctorOptions,
    {browser = deviceBrowser(), retry}: DoctorParts = {},
  ) {
    this.#host = host;
    this.#options = options;
    this.#browser = browser;
    this.#retryDevices = retry ?? (kinds => tryOut(kinds, browser));
    this.#words = new DeviceLocalize(host);
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
    host.addController(this);
  }

  /** What is wrong, the same for all devices of one entry. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  examineCall(trouble: CallTrouble | undefined): void {
    void this.examine(trouble ? troublesOf(trouble) : []);
  }

  /** Looks into these troubles instead of earlier ones. Resolves when it knows; never rejects. */
  async examine(troubles: readonly Trouble[]): Promise<void> {
    this.#isSolved = false;
    await this.#look(troubles);
  }

  /** Nothing is watched any more. Called by the host. */
  hostDisconnected(): void {
    this.#watch.abort();
  }

  /** Looks again, since the person may have changed something meanwhile. Called by the host. */
  hostConnected(): void {
    if (this.#troubles.length > 0) void this.#look(this.#troubles);
  }

  render(): TemplateResult | typeof nothing {
    const {localize} = this.#options;
    if (this.#findings.length === 0 && !this.#isSolved) return nothing;
    const solved = this.#isSolved ? this.#words.term('doctorSolved') : nothing;
    return html`
      <div class="doctor" part="doctor" aria-busy=${this.#isTrying}>
        ${this.#findings.map(finding => this.#finding(finding))}
        ${
          this.#findings.length > 0
            ? html`<button
                type="button"
                class="doctor-retry"
                part="doctor-retry"
                ?disabled=${this.#isTrying}
                @click=${() => this.#retry(true)}
              >
                ${localize.name('tryAgain')}
              </button>`
            : nothing
        }
        <div class="doctor-solved" part="doctor-solved" role="status">${solved}</div>
      </div>
    `;
  }

  #finding({cause, kinds}: Finding): TemplateResult {
    const words = this.#words;
    const [only] = kinds;
    const title = words.name(kinds.length === 1 && only ? only : 'cameraAndMicrophone');
    const steps = stepsFor(cause, this.#browser.place);
    return html`
      <div class="finding" role="group" aria-label=${title} data-cause=${cause}>
        <p class="doctor-cause" part="doctor-cause"><b>${title}</b> ${words.term(`cause.${cause}`)}</p>
        <p class="doctor-lead">${words.term('doctorSteps')}</p>
        <ol part="doctor-steps">
          ${steps.map(step => html`<li part="doctor-step">${words.term(step)}</li>`)}
        </ol>
      </div>
    `;
  }

  async #look(troubles: readonly Trouble[]): Promise<void> {
    const before = this.#watch;
    const watch = new AbortController();
    this.#watch = watch;
    this.#troubles = troubles;
    // Whoever is gone by now looks again when they come back.
    if (troubles.length > 0 && this.#host.isConnected) await this.#follow(watch.signal);
    // Not a moment goes by unwatched: camera and microphone are often allowed one right after the other.
    before.abort();
    const facts = await factsOf(troubles, this.#browser);
    if (watch.signal.aborted) return;
    this.#findings = diagnoseAll(facts);
    this.#host.requestUpdate();
  }

  /** Looks again as soon as the person has allowed, refused or connected something. */
  async #follow(signal: AbortSignal): Promise<void> {
    const check = (): void => {
      void this.#recheck();
    };
    this.#browser.mediaDevices?.addEventListener('devicechange', check, {signal});
    for (const kind of this.#kinds) {
      const permission = await permissionOf(kind, this.#browser);
      if (!signal.aborted) permission?.addEventListener('change', check, {signal});
    }
  }

  async #recheck(): Promise<void> {
    const permissions = await Promise.all(this.#kinds.map(kind => permissionOf(kind, this.#browser)));
    // Where the browser would ask, trying is the person's own decision.
    if (permissions.every(permission => permission?.state === 'granted')) await this.#retry(false);
    else await this.#look(this.#troubles);
  }

  async #retry(isWished: boolean): Promise<void> {
    if (this.#isTrying) return;
    const kinds = this.#kinds;
    this.#isTrying = true;
    this.#host.requestUpdate();
    const troubles = await this.#retryDevices(kinds);
    this.#isTrying = false;
    await this.#look(troubles);
    if (troubles.length > 0 || !this.#host.isConnected) return;
    this.#isSolved = true;
    this.#options.solved(kinds, isWished);
    this.#host.requestUpdate();
  }

  get #kinds(): readonly CaptureKind[] {
    return this.#troubles.map(({kind}) => kind);
  }
}
