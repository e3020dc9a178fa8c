import {html, nothing} from 'lit';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {DeviceKind} from '../../engine/types.js';
import {DeviceLocalize} from '../../i18n/device-localize.js';
import {deviceBrowser, type DeviceBrowser} from '../doctor/browser-facts.js';
import {Doctor} from '../doctor/doctor.js';
import type {CaptureKind, Trouble} from '../doctor/trouble.js';
import {TuiDeviceCheckEvent, type DeviceCheckResults} from '../events/device-events.js';
import {isDone, resultsOf} from './check-results.js';
import {missingIn} from './device-lists.js';
import {newsOf, standInNews} from './device-news.js';
import type {DevicePanel, DevicePanelOptions} from './device-panel-parts.js';
import {styles} from './device-panel.styles.js';
import {LevelMeter} from './level-meter.js';
import {renderDevice, renderMeter, renderPage, renderPreview, type PanelWords} from './panel-templates.js';
import {ShownWatch} from './shown-watch.js';
import {SpeakerCheck} from './speaker-check.js';
import {canChooseSpeaker} from './tone-test.js';
import {TriedDevices} from './tried-devices.js';

/** The content of the device settings: what is chosen, what it gives, and what is wrong with it. */
export class SettingsPanel implements ReactiveController, DevicePanel {
  readonly #host: LitElement;
  readonly #options: DevicePanelOptions;
  readonly #browser: DeviceBrowser;
  readonly #words: PanelWords;
  readonly #devices: TriedDevices;
  readonly #doctor: Doctor;
  readonly #meter = new LevelMeter();
  readonly #speaker: SpeakerCheck;
  readonly #sight: ShownWatch;
  #life = new AbortController();
  #news = '';
  #hadCamera: boolean;
  #told = '';

  constructor(host: LitElement, options: DevicePanelOptions, browser = deviceBrowser()) {
    this.#host = host;
    this.#options = options;
    this.#browser = browser;
    this.#hadCamera = options.settings().hasCamera;
    const {localize} = options;
    this.#words = {core: localize, devices: new DeviceLocalize(host)};
    const changed = (): void => {
      host.requestUpdate();
    };
    this.#devices = new TriedDevices({
      browser,
      kinds: () => this.#kinds,
      isShown: () => this.#sight.isShown,
      changed,
      ended: (kind, name) => void this.#replaceLost(kind, name),
    });
    this.#speaker = new SpeakerCheck({
      speakerId: () => this.#devices.inUse('speaker')?.deviceId ?? '',
      changed,
    });
    const retry = (kinds: readonly CaptureKind[]): Promise<readonly Trouble[]> => this.#devices.open(kinds);
    this.#doctor = new Doctor(host, {localize, solved: () => undefined}, {browser, retry});
    this.#sight = new ShownWatch(host, isShown => {
      if (isShown) void this.#startIfAllowed();
      else this.#rest();
    });
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
    host.addController(this);
  }

  /** Starts to follow which devices there are. Called by the host. */
  hostConnected(): void {
    const {signal} = (this.#life = new AbortController());
    this.#browser.mediaDevices?.addEventListener('devicechange', () => void this.#handleDevices(), {signal});
    this.#sight.start();
    void this.#devices.refresh();
    if (!this.#devices.canCapture) void this.#examine();
  }

  /** Lets go of everything. Called by the host. */
  hostDisconnected(): void {
    this.#life.abort();
    this.#sight.stop();
    this.#rest();
  }

  /** Shows what runs, and tells how the check went. Called by the host. */
  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (this.#hadCamera !== this.#hasCamera) this.#follow();
    const camera = this.#devices.track('camera');
    const video = root.querySelector('video');
    const shown = video?.srcObject instanceof MediaStream ? video.srcObject.getTracks()[0] : undefined;
    if (video && shown !== camera) video.srcObject = camera ? new MediaStream([camera]) : null;
    this.#meter.follow(this.#devices.track('microphone'), () => root.querySelector<HTMLElement>('.meter'));
    this.#tellCheck();
  }

  render(): TemplateResult {
    const {isCheck, hasCamera} = this.#options.settings();
    const results = this.#results;
    return html`
      <div class="panel ${hasCamera ? 'with-camera' : ''}">
        ${renderPreview({
          hasCamera,
          camera: this.#devices.track('camera'),
          start: this.#canStart ? () => void this.#start() : undefined,
          words: this.#words,
        })}
        <div class="devices">
          ${isCheck ? renderPage(results.page, this.#words) : nothing}
          ${hasCamera ? this.#device('camera', results) : nothing}
          ${this.#device('microphone', results, renderMeter(this.#devices.isRunning('microphone'), this.#words))}
          ${this.#device('speaker', results, this.#speaker.render(this.#words))}
        </div>
        ${this.#doctor.render()}
        <div class="news" part="news" role="status">${this.#news}</div>
      </div>
    `;
  }

  #device(kind: DeviceKind, results: DeviceCheckResults, more?: TemplateResult): TemplateResult {
    return renderDevice({
      kind,
      list: this.#devices.lists[kind],
      chosenId: this.#devices.inUse(kind)?.deviceId ?? '',
      result: this.#options.settings().isCheck ? results[kind] : undefined,
      canChoose: kind !== 'speaker' || canChooseSpeaker(),
      words: this.#words,
      choose: deviceId => void this.#choose(kind, deviceId),
      ...(more && {more}),
    });
  }

  async #start(): Promise<void> {
    await this.#devices.open(this.#kinds);
    await this.#examine();
  }

  /** Says what is wrong now. */
  async #examine(): Promise<void> {
    await this.#doctor.examine(this.#devices.troubles);
    this.#host.requestUpdate();
  }

  /** The camera has become part of it, or is so no longer: then it must not go on running. */
  #follow(): void {
    this.#hadCamera = this.#hasCamera;
    const hasMicrophone = this.#devices.isRunning('microphone');
    if (this.#hasCamera || !this.#devices.isRunning('camera')) {
      void this.#examine();
      return;
    }
    this.#devices.stop();
    if (hasMicrophone) void this.#start();
  }

  async #choose(kind: DeviceKind, deviceId: string): Promise<void> {
    if (!this.#devices.choose(kind, deviceId)) return;
    if (kind === 'speaker') this.#speaker.forget();
    this.#host.requestUpdate();
    if (this.#isInCall) await this.#options.call.request({type: 'selectDevice', kind, deviceId});
    if (kind === 'speaker') return;
    if (this.#devices.isRunning(kind) || this.#devices.troubles.some(trouble => trouble.kind === kind)) {
      await this.#devices.open([kind]);
      await this.#examine();
    }
  }

  /** Tells which devices came and went. What captured is replaced when its track ends. */
  async #handleDevices(): Promise<void> {
    const before = this.#devices.lists;
    const speaker = this.#devices.inUse('speaker');
    await this.#devices.refresh();
    const now = this.#devices.lists;
    const news = newsOf(before, now, this.#words);
    if (news !== '') this.#news = news;
    const gone = missingIn(before.speaker, now.speaker, before.speaker);
    const [next] = now.speaker;
    if (next && this.#isInCall && gone.some(({deviceId}) => deviceId === speaker?.deviceId)) {
      void this.#options.call.request({type: 'selectDevice', kind: 'speaker', deviceId: next.deviceId});
    }
    this.#host.requestUpdate();
  }

  async #replaceLost(kind: CaptureKind, name: string): Promise<void> {
    await this.#devices.refresh();
    // It was taken back rather than pulled out: to ask again is up to the person.
    if (await this.#devices.wouldAsk(kind)) return;
    await this.#devices.open([kind]);
    const now = this.#devices.inUse(kind);
    if (this.#devices.isRunning(kind) && now && now.label !== name) {
      this.#news = standInNews(kind, now, this.#words);
    }
    await this.#examine();
  }

  /** Never asks by itself. */
  async #startIfAllowed(): Promise<void> {
    if (!this.#devices.canCapture || !this.#canTry) return;
    await this.#devices.refresh();
    if (await this.#devices.areAllowed()) await this.#start();
  }

  #rest(): void {
    this.#devices.stop();
    this.#speaker.stop();
    this.#meter.stop();
  }

  #tellCheck(): void {
    const results = this.#results;
    const told = JSON.stringify(results);
    if (!this.#options.settings().isCheck || !isDone(results) || told === this.#told) return;
    this.#told = told;
    this.#host.dispatchEvent(new TuiDeviceCheckEvent(results));
  }

  get #results(): DeviceCheckResults {
    const {canCapture, troubles} = this.#devices;
    return resultsOf({
      canCapture,
      hasCamera: this.#hasCamera,
      isRunning: kind => this.#devices.isRunning(kind),
      troubles,
      hasHeard: this.#speaker.hasHeard,
    });
  }

  get #hasCamera(): boolean {
    return this.#options.settings().hasCamera;
  }

  get #kinds(): readonly CaptureKind[] {
    return this.#hasCamera ? ['camera', 'microphone'] : ['microphone'];
  }

  get #isInCall(): boolean {
    return this.#options.call.state.status !== 'idle';
  }

  /** On an iPhone a second capture would silence the first one, which is the call's. */
  get #canTry(): boolean {
    return !this.#isInCall || this.#browser.place.system !== 'ios';
  }

  get #canStart(): boolean {
    const {canCapture, troubles} = this.#devices;
    if (!canCapture || !this.#canTry || troubles.length > 0) return false;
    return this.#kinds.some(kind => !this.#devices.isRunning(kind));
  }
}
