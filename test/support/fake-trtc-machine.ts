import type {Clock} from '../../src/engine/ports.js';
import type {DeviceKind} from '../../src/engine/types.js';
import type {TrtcDevice, TrtcInstance, TrtcStatic, TrtcTrack} from '../../src/media/trtc/trtc-sdk.js';
import type {DeviceProblem, TestDevice} from './media-party.js';
import {FakeTrtc} from './fake-trtc.js';
import type {FakeTrtcHub} from './fake-trtc-hub.js';

/** An error as the SDK makes it: its class is not exported, and its name says the code in words. */
export class FakeRtcError extends Error {
  readonly code: number;
  readonly extraCode?: number;
  readonly originError?: unknown;

  constructor(code: number, extraCode?: number, message = `fake error ${code}/${extraCode ?? ''}`) {
    super(message);
    this.name = NAMES[code] ?? 'UNKNOWN_ERROR';
    this.code = code;
    if (extraCode !== undefined) this.extraCode = extraCode;
  }

  /** An error whose service code is found only underneath. */
  static channel(serviceCode: number): FakeRtcError {
    const error = new FakeRtcError(5500, undefined, 'setup of the channel failed');
    return Object.assign(error, {originError: {getExtraCode: () => serviceCode}});
  }
}

const NAMES: Readonly<Record<number, string>> = {
  5000: 'INVALID_PARAMETER',
  5100: 'INVALID_OPERATION',
  5200: 'ENV_NOT_SUPPORTED',
  5300: 'DEVICE_ERROR',
  5400: 'SERVER_ERROR',
  5500: 'OPERATION_FAILED',
  5998: 'OPERATION_ABORT',
};

const PROBLEM_CODES: Readonly<Record<DeviceProblem, number>> = {missing: 5301, denied: 5302, busy: 5303};

/** A track of a device of a fake machine. */
export class FakeTrack implements TrtcTrack {
  readonly kind: TestDevice | 'screen';
  readonly deviceId: string;
  isLive = true;
  #facingMode: string | undefined;

  constructor(kind: TestDevice | 'screen', deviceId: string, facingMode?: string) {
    this.kind = kind;
    this.deviceId = deviceId;
    this.#facingMode = facingMode;
  }

  stop(): void {
    this.isLive = false;
  }

  getSettings(): {deviceId: string; facingMode?: string} {
    const {deviceId} = this;
    return this.#facingMode === undefined ? {deviceId} : {deviceId, facingMode: this.#facingMode};
  }
}

/** How the next attempt to enter a room goes: refused, or without an answer for ever, until broken off or at all. */
export type EnterFault =
  {readonly kind: 'reject'; readonly error: unknown} | {readonly kind: 'hang'; readonly isDeaf: boolean};

/** The SDK on one machine, with its devices: what `import` would give there. */
export class FakeTrtcMachine implements TrtcStatic {
  readonly hub: FakeTrtcHub;
  readonly clock: Clock;
  /** Every line that was made. */
  readonly instances: FakeTrtc[] = [];
  /** Every track that was handed out. */
  readonly tracks: FakeTrack[] = [];
  /** The devices that are plugged in. */
  devices: Record<DeviceKind, readonly TrtcDevice[]> = {
    camera: named('camera', 2),
    microphone: named('microphone', 2),
    speaker: named('speaker', 2),
  };
  /** Cameras that say which way they look, as those of telephones do. */
  readonly facings = new Map<string, 'user' | 'environment'>();
  /** The loudspeakers that were chosen, in order. */
  readonly speakers: string[] = [];
  /** Whether a list was asked for with a permission prompt. */
  hasPrompted = false;
  /** The arguments of `setLogLevel`. */
  logging: readonly [number, boolean] | undefined;
  /** The options of `create`. */
  created: readonly unknown[] = [];
  /** Makes listing devices fail. */
  listFault: Error | undefined;
  enterFault: EnterFault | undefined;
  /** Makes every command of this name fail until it is taken away. */
  readonly faults = new Map<keyof TrtcInstance, unknown>();
  /** Commands that never settle. */
  readonly hangs = new Set<keyof TrtcInstance>();
  readonly #problems = new Map<TestDevice, DeviceProblem>();
  #gate: Promise<void> | undefined;
  #mendAfter: TestDevice | undefined;

  constructor(hub: FakeTrtcHub, clock: Clock) {
    this.hub = hub;
    this.clock = clock;
  }

  /** The line made last. */
  get last(): FakeTrtc {
    const last = this.instances.at(-1);
    if (!last) throw new Error('No line was made.');
    return last;
  }

  /** How many cameras and microphones are open. */
  get openCount(): number {
    return this.tracks.filter(({kind, isLive}) => isLive && kind !== 'screen').length;
  }

  /** Makes a device fail until it is mended with `undefined`. */
  break(device: TestDevice, problem: DeviceProblem | undefined): void {
    if (problem) this.#problems.set(device, problem);
    else this.#problems.delete(device);
  }

  /** Makes the next opening of a device fail. */
  failOnce(device: TestDevice, problem: DeviceProblem): void {
    this.break(device, problem);
    this.#mendAfter = device;
  }

  /** Holds the next opening of devices back, as a permission prompt does, until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#gate = new Promise(resolve => (release = resolve));
    return () => {
      this.#gate = undefined;
      release();
    };
  }

  /** Unplugs a device: its tracks end and every line hears of it. */
  unplug(kind: TestDevice, deviceId: string): void {
    this.devices[kind] = this.devices[kind].filter(device => device.deviceId !== deviceId);
    for (const track of this.tracks) if (track.deviceId === deviceId) track.stop();
    for (const trtc of this.instances) {
      trtc.emit('device-changed', {type: kind, action: 'remove', device: {deviceId}});
    }
  }

  /** Opens a device; an empty id stands for the browser's choice. */
  async open(
    kind: TestDevice | 'screen',
    deviceId = '',
    facing?: 'user' | 'environment',
  ): Promise<FakeTrack> {
    await this.#gate;
    await Promise.resolve();
    const track = this.#makeTrack(kind, deviceId, facing);
    this.tracks.push(track);
    return track;
  }

  create(options?: {readonly assetsPath?: string}): FakeTrtc {
    this.created = [...this.created, options];
    const trtc = new FakeTrtc(this);
    this.instances.push(trtc);
    return trtc;
  }

  getCameraList(requestPermission = true): Promise<readonly TrtcDevice[]> {
    return this.#list('camera', requestPermission);
  }

  getMicrophoneList(requestPermission = true): Promise<readonly TrtcDevice[]> {
    return this.#list('microphone', requestPermission);
  }

  getSpeakerList(requestPermission = true): Promise<readonly TrtcDevice[]> {
    return this.#list('speaker', requestPermission);
  }

  async setCurrentSpeaker(deviceId: string): Promise<void> {
    await Promise.resolve();
    this.speakers.push(deviceId);
  }

  setLogLevel(level: number, upload = true): void {
    this.logging = [level, upload];
  }

  #makeTrack(kind: TestDevice | 'screen', deviceId: string, facing?: 'user' | 'environment'): FakeTrack {
    if (kind === 'screen') return new FakeTrack(kind, 'screen');
    const problem = this.#problems.get(kind);
    if (this.#mendAfter === kind) this.break(kind, undefined);
    if (problem) throw new FakeRtcError(5300, PROBLEM_CODES[problem]);
    // A wish for a way to look is passed over where no camera looks that way.
    const wished = [...this.facings].find(([, mode]) => mode === facing)?.[0];
    const id = deviceId === '' ? (wished ?? this.devices[kind][0]?.deviceId ?? '') : deviceId;
    if (id === '') throw new FakeRtcError(5300, 5301);
    if (!this.devices[kind].some(device => device.deviceId === id)) throw new FakeRtcError(5300, 5304);
    return new FakeTrack(kind, id, this.facings.get(id));
  }

  async #list(kind: DeviceKind, requestPermission: boolean): Promise<readonly TrtcDevice[]> {
    this.hasPrompted ||= requestPermission;
    await Promise.resolve();
    if (this.listFault) throw this.listFault;
    return this.devices[kind];
  }
}

function named(kind: DeviceKind, count: number): readonly TrtcDevice[] {
  return Array.from({length: count}, (_, index) => ({
    deviceId: `${kind}-${index + 1}`,
    label: `Fake ${kind} ${index + 1}`,
  }));
}
