import {html, nothing} from 'lit';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import {DeviceLocalize} from '../../i18n/device-localize.js';
import {deviceBrowser, permissionOf, type DeviceBrowser} from '../doctor/browser-facts.js';
import type {Wishes} from '../doctor/capture-trial.js';
import {Doctor} from '../doctor/doctor.js';
import {troubleOf, type CaptureKind, type Trouble} from '../doctor/trouble.js';
import {TuiDeviceCheckEvent, type DeviceCheckResults} from '../events/device-events.js';
import {StoredDevices} from '../internal/device-memory.js';
import {icon} from '../internal/icons.js';
import {isDone, resultsOf} from './check-results.js';
import {areKnown, listsOf, missingIn, NO_DEVICES, wantedIn} from './device-lists.js';
import type {DevicePanel, DevicePanelOptions} from './device-panel-parts.js';
import {styles} from './device-panel.styles.js';
import {LevelMeter} from './level-meter.js';
import {
  nameOf,
  renderDevice,
  renderMeter,
  renderPage,
  renderTone,
  type PanelWords,
} from './panel-templates.js';
import {canChooseSpeaker, ToneTest} from './tone-test.js';
import {Trial} from './trial.js';

/** A preview need not be larger. */
const PREVIEW_SIZE = {width: {ideal: 640}, height: {ideal: 360}};

/** Names that Chromium gives to the system's choice: its devices come and go under their own names too. */
const ALIASES = ['default', 'communications'];

/** The content of the device settings: what is chosen, what it gives, and what is wrong with it. */
export class SettingsPanel implements ReactiveController, DevicePanel {
  readonly #host: LitElement;
  readonly #options: DevicePanelOptions;
  readonly #browser: DeviceBrowser;
  readonly #words: PanelWords;
  readonly #memory = new StoredDevices();
  readonly #trial: Trial;
  readonly #doctor: Doctor;
  readonly #meter = new LevelMeter();
  readonly #tone = new ToneTest();
  readonly #size: ResizeObserver;
  #life = new AbortController();
  #lists = NO_DEVICES;
  #troubles: readonly Trouble[] = [];
  #news = '';
  #hasHeard: boolean | undefined;
  #toneState: 'silent' | 'playing' | 'asking' = 'silent';
  #isVisible = false;
  #told = '';

  constructor(host: LitElement, options: DevicePanelOptions, browser = deviceBrowser()) {
    this.#host = host;
    this.#options = options;
    this.#browser = browser;
    const {localize} = options;
    this.#words = {core: localize, devices: new DeviceLocalize(host)};
    this.#trial = new Trial(browser, {
      changed: () => {
        host.requestUpdate();
      },
      ended: kind => void this.#replaceLost(kind),
    });
    const solved = (): void => undefined;
    this.#doctor = new Doctor(host, {localize, solved}, {browser, retry: kinds => this.#open(kinds)});
    this.#size = new ResizeObserver(() => {
      this.#handleVisibility();
    });
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
    host.addController(this);
  }

  /** Starts to follow which devices there are. Called by the host. */
  hostConnected(): void {
    this.#life = new AbortController();
    const {signal} = this.#life;
    this.#browser.mediaDevices?.addEventListener('devicechange', () => void this.#handleDevices(), {signal});
    // A closed dialog, `hidden` and the like show themselves by a size of nothing.
    this.#size.observe(this.#host);
    void this.#refresh();
    if (!this.#canCapture) {
      void this.#take(this.#kinds.map(kind => troubleOf(kind, new DOMException('', 'NotSupportedError'))));
    }
  }

  /** Lets go of everything. Called by the host. */
  hostDisconnected(): void {
    this.#life.abort();
    this.#size.disconnect();
    this.#rest();
  }

  /** Shows what runs, and tells how the check went. Called by the host. */
  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const camera = this.#trial.track('camera');
    if (camera && !this.#options.settings().hasCamera) void this.#open(['microphone'], {isAlone: true});
    const video = root.querySelector('video');
    const shown = video?.srcObject instanceof MediaStream ? video.srcObject.getTracks()[0] : undefined;
    if (video && shown !== camera) video.srcObject = camera ? new MediaStream([camera]) : null;
    this.#meter.follow(this.#trial.track('microphone'), () => root.querySelector<HTMLElement>('.meter'));
    this.#tellCheck();
  }

  render(): TemplateResult {
    const {hasCamera, isCheck} = this.#options.settings();
    const results = this.#results;
    return html`
      <div class="panel ${hasCamera ? 'with-camera' : ''}">
        ${this.#preview(hasCamera)}
        <div class="devices">
          ${isCheck ? renderPage(results.page, this.#words) : nothing}
          ${hasCamera ? this.#device('camera', results) : nothing}
          ${this.#device('microphone', results, renderMeter(this.#isRunning('microphone'), this.#words))}
          ${this.#device('speaker', results, this.#renderTone())}
        </div>
        ${this.#doctor.render()}
        <div class="news" part="news" role="status">${this.#news}</div>
      </div>
    `;
  }

  #preview(hasCamera: boolean): TemplateResult | typeof nothing {
    const {devices} = this.#words;
    const camera = this.#trial.track('camera');
    const canStart = this.#canCapture && this.#kinds.some(kind => !this.#isRunning(kind)) && this.#canTry;
    const start =
      canStart && this.#troubles.length === 0
        ? html`<button type="button" class="main" part="start" @click=${this.#handleStart}>
            ${devices.name(hasCamera ? 'startDevices' : 'startMicrophone')}
          </button>`
        : nothing;
    if (!hasCamera) return start === nothing ? nothing : html`<div class="start">${start}</div>`;
    const isMirrored = camera?.getSettings().facingMode !== 'environment';
    return html`
      <div class="preview" part="preview">
        <video
          part="video"
          class=${isMirrored ? 'mirrored' : ''}
          autoplay
          playsinline
          .muted=${true}
          ?hidden=${!camera}
          aria-hidden="true"
        ></video>
        ${camera ? nothing : html`<span class="emblem">${icon('videoOff')}</span>`} ${start}
        <span class="caption" part="hint">${devices.term('previewHint')}</span>
      </div>
    `;
  }

  #device(kind: DeviceKind, results: DeviceCheckResults, more?: TemplateResult): TemplateResult {
    return renderDevice({
      kind,
      list: this.#lists[kind],
      chosenId: this.#inUse(kind),
      result: this.#options.settings().isCheck ? results[kind] : undefined,
      canChoose: kind !== 'speaker' || canChooseSpeaker(),
      words: this.#words,
      choose: deviceId => void this.#choose(kind, deviceId),
      ...(more && {more}),
    });
  }

  #renderTone(): TemplateResult {
    return renderTone({
      isPlaying: this.#toneState === 'playing',
      isAsking: this.#toneState === 'asking',
      hasHeard: this.#hasHeard,
      words: this.#words,
      play: () => void this.#play(),
      answer: hasHeard => {
        this.#toneState = 'silent';
        this.#hasHeard = hasHeard;
        this.#host.requestUpdate();
      },
    });
  }

  readonly #handleStart = (): void => {
    void this.#start();
  };

  async #start(): Promise<void> {
    await this.#take(await this.#open(this.#kinds));
  }

  /** Opens devices. Resolves with what does not work. */
  async #open(kinds: readonly CaptureKind[], {isAlone = false} = {}): Promise<readonly Trouble[]> {
    if (isAlone) this.#trial.stop();
    const wishes: Wishes = Object.fromEntries(kinds.map(kind => [kind, this.#wish(kind)]));
    const troubles = await this.#trial.open(wishes);
    this.#troubles = [...this.#troubles.filter(({kind}) => !kinds.includes(kind)), ...troubles];
    await this.#refresh();
    return this.#troubles;
  }

  async #take(troubles: readonly Trouble[]): Promise<void> {
    this.#troubles = troubles;
    await this.#doctor.examine(troubles);
    this.#host.requestUpdate();
  }

  #wish(kind: CaptureKind): MediaTrackConstraints {
    const deviceId = wantedIn(this.#lists[kind], kind, this.#memory.recall())?.deviceId ?? '';
    return {
      ...(kind === 'camera' && PREVIEW_SIZE),
      ...(deviceId !== '' && {deviceId: {exact: deviceId}}),
    };
  }

  async #choose(kind: DeviceKind, deviceId: string): Promise<void> {
    const device = this.#lists[kind].find(one => one.deviceId === deviceId);
    if (!device) return;
    this.#memory.remember(device);
    if (this.#isInCall) await this.#options.call.request({type: 'selectDevice', kind, deviceId});
    if (kind === 'speaker') {
      this.#hasHeard = undefined;
      this.#toneState = 'silent';
    } else if (this.#isRunning(kind) || this.#troubles.some(trouble => trouble.kind === kind)) {
      await this.#take(await this.#open([kind]));
    }
    this.#host.requestUpdate();
  }

  async #play(): Promise<void> {
    this.#toneState = 'playing';
    this.#hasHeard = undefined;
    this.#host.requestUpdate();
    await this.#tone.play(this.#inUse('speaker')).catch(() => undefined);
    this.#toneState = this.#host.isConnected ? 'asking' : 'silent';
    this.#host.requestUpdate();
  }

  /** Tells which devices came and went. What captured is replaced when its track ends. */
  async #handleDevices(): Promise<void> {
    const before = this.#lists;
    const speakerId = this.#inUse('speaker');
    await this.#refresh();
    const kinds = ['camera', 'microphone', 'speaker'] as const;
    const news = kinds.flatMap(kind => {
      const [old, now] = [before[kind], this.#lists[kind]];
      const words = (key: 'deviceGone' | 'deviceAdded', list: readonly DeviceInfo[]): readonly string[] =>
        list
          .filter(({deviceId}) => !ALIASES.includes(deviceId))
          .map((device, index) => this.#words.devices.term(key, nameOf(device, index, this.#words)));
      return [
        ...words('deviceGone', missingIn(old, now, old)),
        ...words('deviceAdded', missingIn(now, old, old)),
      ];
    });
    if (news.length > 0) this.#news = [...new Set(news)].join(' ');
    const isSpeakerGone = missingIn(before.speaker, this.#lists.speaker, before.speaker).some(
      ({deviceId}) => deviceId === speakerId,
    );
    const [next] = this.#lists.speaker;
    if (isSpeakerGone && next && this.#isInCall) {
      void this.#options.call.request({type: 'selectDevice', kind: 'speaker', deviceId: next.deviceId});
    }
    this.#host.requestUpdate();
  }

  async #replaceLost(kind: CaptureKind): Promise<void> {
    const name = this.#lists[kind].find(({deviceId}) => deviceId === this.#inUse(kind))?.label;
    await this.#refresh();
    const troubles = await this.#open([kind]);
    const now = this.#lists[kind].find(({deviceId}) => deviceId === this.#inUse(kind));
    if (this.#isRunning(kind) && now && now.label !== name) {
      const key = kind === 'camera' ? 'standIn.camera' : 'standIn.microphone';
      this.#news = this.#words.core.term(key, nameOf(now, 0, this.#words));
    }
    await this.#take(troubles);
  }

  async #refresh(): Promise<void> {
    const devices = await this.#browser.mediaDevices?.enumerateDevices().catch(() => []);
    this.#lists = listsOf(devices ?? []);
    this.#host.requestUpdate();
  }

  #handleVisibility(): void {
    const isVisible = this.#host.getClientRects().length > 0;
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    if (isVisible) void this.#startIfAllowed();
    else this.#rest();
  }

  /** Never asks by itself. */
  async #startIfAllowed(): Promise<void> {
    if (!this.#canCapture || !this.#canTry) return;
    await this.#refresh();
    const allowed = await Promise.all(
      this.#kinds.map(async kind => {
        const permission = await permissionOf(kind, this.#browser);
        // Where the browser does not tell, names that it shows say the same.
        return permission ? permission.state === 'granted' : areKnown(this.#lists[kind]);
      }),
    );
    if (allowed.every(Boolean) && this.#isVisible) await this.#start();
  }

  #rest(): void {
    this.#isVisible = false;
    this.#trial.stop();
    this.#tone.stop();
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
    return resultsOf({
      canCapture: this.#canCapture,
      hasCamera: this.#options.settings().hasCamera,
      isRunning: kind => this.#isRunning(kind),
      troubles: this.#troubles,
      hasHeard: this.#hasHeard,
    });
  }

  get #kinds(): readonly CaptureKind[] {
    return this.#options.settings().hasCamera ? ['camera', 'microphone'] : ['microphone'];
  }

  get #canCapture(): boolean {
    return this.#browser.isSecure && this.#browser.mediaDevices !== undefined;
  }

  get #isInCall(): boolean {
    return this.#options.call.state.status !== 'idle';
  }

  /** On an iPhone a second capture would silence the first one, which is the call's. */
  get #canTry(): boolean {
    return !this.#isInCall || this.#browser.place.system !== 'ios';
  }

  #isRunning(kind: CaptureKind): boolean {
    return this.#trial.track(kind) !== undefined;
  }

  #inUse(kind: DeviceKind): string {
    const running = kind === 'speaker' ? undefined : this.#trial.track(kind)?.getSettings().deviceId;
    return running ?? wantedIn(this.#lists[kind], kind, this.#memory.recall())?.deviceId ?? '';
  }
}
