import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../../src/define/tui-device-settings.js';
import {STORAGE_KEY} from '../../../src/elements/internal/device-memory.js';
import {SettingsPanel} from '../../../src/elements/tui-device-settings/device-panel.js';
import {TuiDeviceSettings} from '../../../src/elements/tui-device-settings/tui-device-settings.js';
import {FakeDeviceBrowser} from '../doctor-browser.js';

/** Device settings in a browser that answers as a test says. */
export class PanelStage {
  readonly browser = new FakeDeviceBrowser();
  readonly #loadPanel = TuiDeviceSettings.loadPanel;
  #settings: TuiDeviceSettings | undefined;

  constructor() {
    localStorage.removeItem(STORAGE_KEY);
    TuiDeviceSettings.loadPanel = (host, options) =>
      Promise.resolve(new SettingsPanel(host, options, this.browser));
  }

  get settings(): TuiDeviceSettings {
    assert.isDefined(this.#settings);
    return this.#settings;
  }

  /** Shows them, where both devices are allowed unless a test decides otherwise before. */
  async show(
    template: TemplateResult = html`<tui-device-settings lang="en"></tui-device-settings>`,
  ): Promise<void> {
    this.#settings = await fixture<TuiDeviceSettings>(template);
    await waitUntil(() => this.find('select') !== null);
  }

  /** Shows them where both devices are allowed, and waits for them. */
  async showRunning(template?: TemplateResult): Promise<void> {
    this.browser.decide('granted', 'camera', 'microphone');
    await this.show(template);
    await waitUntil(() => this.browser.live === 2 && this.showsPicture);
  }

  find(selector: string): HTMLElement | null {
    return this.settings.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  text(selector: string): string {
    return (this.find(selector)?.textContent ?? '')
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  get showsPicture(): boolean {
    return this.find('video')?.hidden === false;
  }

  /** The person chooses from a list. */
  choose(kind: string, deviceId: string): void {
    const select = this.find(`#${kind}`);
    assert.instanceOf(select, HTMLSelectElement);
    select.value = deviceId;
    select.dispatchEvent(new Event('change'));
  }

  /** The newest track of a kind. */
  track(kind: 'video' | 'audio'): MediaStreamTrack {
    const track = this.browser.tracks.findLast(one => one.kind === kind);
    assert.isDefined(track);
    return track;
  }

  /** A device is pulled out, or its permission is taken back: its track ends by itself. */
  pullOut(kind: 'video' | 'audio'): void {
    const track = this.track(kind);
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }

  /** Ends it; nothing may be left running. */
  async end(): Promise<void> {
    this.#settings?.remove();
    await waitUntil(() => this.browser.live === 0, 'a device is left open');
    TuiDeviceSettings.loadPanel = this.#loadPanel;
    localStorage.removeItem(STORAGE_KEY);
  }
}
