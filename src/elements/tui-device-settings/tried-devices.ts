import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import {permissionOf, type DeviceBrowser} from '../doctor/browser-facts.js';
import {troubleOf, type CaptureKind, type Trouble} from '../doctor/trouble.js';
import {StoredDevices} from '../internal/device-memory.js';
import {areKnown, listsOf, NO_DEVICES, wantedIn, type DeviceLists} from './device-lists.js';
import {Trial} from './trial.js';

/** A preview need not be larger. */
const PREVIEW_SIZE = {width: {ideal: 640}, height: {ideal: 360}};

/** What tried devices ask, and tell. */
export interface TriedDevicesOptions {
  /** The browser. */
  readonly browser: DeviceBrowser;
  /** What is to be captured. */
  readonly kinds: () => readonly CaptureKind[];
  /** The person can see that devices are open; else none is opened. */
  readonly isShown: () => boolean;
  /** What is listed or runs has changed. */
  readonly changed: () => void;
  /** A device has stopped by itself; the browser showed it under this name. */
  readonly ended: (kind: CaptureKind, name: string) => void;
}

/** The devices that there are, those that the person tries, and what was chosen and is remembered. */
export class TriedDevices {
  readonly #options: TriedDevicesOptions;
  readonly #memory = new StoredDevices();
  readonly #trial: Trial;
  #lists = NO_DEVICES;
  #troubles: readonly Trouble[] = [];

  constructor(options: TriedDevicesOptions) {
    this.#options = options;
    const {browser, changed, ended} = options;
    this.#trial = new Trial(browser, {changed, ended});
  }

  /** The devices that there are. */
  get lists(): DeviceLists {
    return this.#lists;
  }

  /** What did not work, of what is to be captured. */
  get troubles(): readonly Trouble[] {
    const kinds = this.#options.kinds();
    if (!this.canCapture)
      return kinds.map(kind => troubleOf(kind, new DOMException('', 'NotSupportedError')));
    return this.#troubles.filter(({kind}) => kinds.includes(kind));
  }

  /** The page may capture at all. */
  get canCapture(): boolean {
    const {isSecure, mediaDevices} = this.#options.browser;
    return isSecure && mediaDevices !== undefined;
  }

  /** What runs. */
  track(kind: CaptureKind): MediaStreamTrack | undefined {
    return this.#trial.track(kind);
  }

  /** Whether a device of this kind runs. */
  isRunning(kind: CaptureKind): boolean {
    return this.track(kind) !== undefined;
  }

  /** The device of this kind that is used, or would be; undefined: the browser's own choice. */
  inUse(kind: DeviceKind): DeviceInfo | undefined {
    const list = this.#lists[kind];
    const running = kind === 'speaker' ? undefined : this.track(kind)?.getSettings().deviceId;
    return running === undefined
      ? wantedIn(list, kind, this.#memory.recall())
      : list.find(({deviceId}) => deviceId === running);
  }

  /** Notes the person's choice; undefined when there is no such device any more. */
  choose(kind: DeviceKind, deviceId: string): DeviceInfo | undefined {
    const device = this.#lists[kind].find(one => one.deviceId === deviceId);
    if (device) this.#memory.remember(device);
    return device;
  }

  /** Opens devices, each as it was chosen, in place of the one that runs. Resolves with all that does not work. */
  async open(kinds: readonly CaptureKind[]): Promise<readonly Trouble[]> {
    if (!this.#options.isShown()) return this.troubles;
    const troubles = await this.#trial.open(Object.fromEntries(kinds.map(kind => [kind, this.#wish(kind)])));
    this.#troubles = [...this.#troubles.filter(({kind}) => !kinds.includes(kind)), ...troubles];
    await this.refresh();
    return this.troubles;
  }

  /** Lists the devices anew. */
  async refresh(): Promise<void> {
    const devices = await this.#options.browser.mediaDevices?.enumerateDevices().catch(() => []);
    this.#lists = listsOf(devices ?? []);
    this.#options.changed();
  }

  /** Whether everything can be opened without a question of the browser. */
  async areAllowed(): Promise<boolean> {
    const allowed = await Promise.all(this.#options.kinds().map(kind => this.#isAllowed(kind)));
    return allowed.every(Boolean);
  }

  /** Whether opening a device would have the browser ask, as after the person has taken a permission back. */
  async wouldAsk(kind: CaptureKind): Promise<boolean> {
    return (await permissionOf(kind, this.#options.browser))?.state === 'prompt';
  }

  /** Lets go of everything. */
  stop(): void {
    this.#trial.stop();
  }

  async #isAllowed(kind: CaptureKind): Promise<boolean> {
    const permission = await permissionOf(kind, this.#options.browser);
    // Where the browser does not tell, names that it shows say the same.
    return permission ? permission.state === 'granted' : areKnown(this.#lists[kind]);
  }

  #wish(kind: CaptureKind): MediaTrackConstraints {
    const deviceId = wantedIn(this.#lists[kind], kind, this.#memory.recall())?.deviceId ?? '';
    return {
      ...(kind === 'camera' && PREVIEW_SIZE),
      ...(deviceId !== '' && {deviceId: {exact: deviceId}}),
    };
  }
}
