import type {DeviceBrowser} from '../../src/elements/doctor/browser-facts.js';
import type {CaptureKind} from '../../src/elements/doctor/trouble.js';

/** A browser that answers as a test says. Its devices are the real (fake) ones unless they are made to fail. */
export class FakeDeviceBrowser implements DeviceBrowser {
  isSecure = true;
  readonly place = {family: 'chromium', system: 'linux', isFramed: false} as const;
  /** What opening a device fails with. */
  readonly failures = new Map<CaptureKind, DOMException>();
  /** Everything that was handed out. */
  readonly tracks: MediaStreamTrack[] = [];
  /** What was asked for. */
  readonly requests: MediaStreamConstraints[] = [];
  /** What is listed; the real devices unless set. */
  devices: MediaDeviceInfo[] | undefined;
  readonly #permissions = new Map<CaptureKind, PermissionStatus>();
  readonly #changes = new EventTarget();
  #gate: Promise<void> | undefined;

  readonly permissions: Pick<Permissions, 'query'> = {
    query: ({name}) => Promise.resolve(this.permission(name === 'camera' ? 'camera' : 'microphone')),
  };

  readonly mediaDevices = Object.assign(this.#changes, {
    enumerateDevices: async () => this.devices ?? navigator.mediaDevices.enumerateDevices(),
    getUserMedia: async (constraints: MediaStreamConstraints) => {
      this.requests.push(constraints);
      await this.#gate;
      const failure =
        (constraints.video ? this.failures.get('camera') : undefined) ??
        (constraints.audio ? this.failures.get('microphone') : undefined);
      if (failure) throw failure;
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      this.tracks.push(...stream.getTracks());
      return stream;
    },
  }) as unknown as MediaDevices;

  /** How many tracks are alive. */
  get live(): number {
    return this.tracks.filter(({readyState}) => readyState === 'live').length;
  }

  /** Lets requests wait, as for the person's answer, until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise(resolve => (release = resolve));
    return () => {
      release();
    };
  }

  isPassedOn(): boolean | undefined {
    return true;
  }

  /** What the browser remembers, to be changed by `allow`. */
  permission(kind: CaptureKind): PermissionStatus {
    const known = this.#permissions.get(kind);
    if (known) return known;
    const status = Object.assign(new EventTarget(), {name: kind, onchange: null, state: 'prompt' as const});
    this.#permissions.set(kind, status);
    return status;
  }

  /** The person has decided in the browser's own settings. */
  decide(state: PermissionState, ...kinds: CaptureKind[]): void {
    for (const kind of kinds) {
      const status = this.permission(kind);
      Object.assign(status, {state});
      status.dispatchEvent(new Event('change'));
    }
  }

  /** Devices come or go. */
  list(devices: MediaDeviceInfo[]): void {
    this.devices = devices;
    this.#changes.dispatchEvent(new Event('devicechange'));
  }
}

/** A device as a browser lists it. */
export function listed(kind: MediaDeviceKind, deviceId: string, label = deviceId): MediaDeviceInfo {
  const info = {kind, deviceId, label, groupId: ''};
  return {...info, toJSON: () => info};
}
