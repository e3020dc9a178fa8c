import {TUICallError} from '../../engine/errors.js';
import type {CameraOptions, DeviceInfo, DeviceKind} from '../../engine/types.js';
import {deviceError, notSupported} from '../device-errors.js';
import type {LocalMediaEnvironment} from './environment.js';
import type {Preferences} from './preferences.js';
import type {CaptureWishes} from './capture-wishes.js';

const KINDS: Readonly<Record<DeviceKind, MediaDeviceKind>> = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
};

/** A device in place of one that stopped. */
export interface StandIn {
  /** What it captures. */
  readonly track: MediaStreamTrack;
  /** Which device it is. */
  readonly device: DeviceInfo;
}

/** The devices of one kind. Rejects with -1102 when the browser does not tell, 60006 when it cannot. */
export async function listDevices(
  {mediaDevices}: LocalMediaEnvironment,
  kind: DeviceKind,
): Promise<readonly DeviceInfo[]> {
  if (!mediaDevices) {
    throw notSupported('This page cannot use camera and microphone. Open it over https or on localhost.');
  }
  try {
    const all = await mediaDevices.enumerateDevices();
    return all
      .filter(device => device.kind === KINDS[kind])
      .map(({deviceId, label}) => ({deviceId, label, kind}));
  } catch (cause) {
    const message = 'The list of devices could not be read. Allow this site to use camera and microphone.';
    throw TUICallError.of('ERROR_GET_DEVICE_LIST_FAIL', message, 'device', cause);
  }
}

/** Rejects with 60004 or 60003 when there is no such camera or microphone. */
export async function requireDevice(
  environment: LocalMediaEnvironment,
  kind: 'camera' | 'microphone',
  deviceId: string,
): Promise<void> {
  const list = await listDevices(environment, kind);
  if (!list.some(device => device.deviceId === deviceId)) {
    throw deviceError(new DOMException('Not in the list.', 'NotFoundError'), kind);
  }
}

/** Turns what the person chose into what is to be opened: a chosen device counts as long as it is there. */
export class DeviceChoice {
  readonly #environment: LocalMediaEnvironment;
  readonly #preferences: Preferences;
  readonly #wishes: CaptureWishes;

  constructor(environment: LocalMediaEnvironment, preferences: Preferences, wishes: CaptureWishes) {
    this.#environment = environment;
    this.#preferences = preferences;
    this.#wishes = wishes;
  }

  /** How to open the camera. */
  async camera(options: CameraOptions = {}): Promise<MediaTrackConstraints> {
    if (options.deviceId !== undefined || options.facing !== undefined) return this.#wishes.camera(options);
    // A mere wish for a device would not do: browsers pass over it.
    const deviceId = await this.#present('camera', this.#preferences.cameraId);
    return this.#wishes.camera({...(deviceId !== undefined && {deviceId})});
  }

  /** How to open the microphone. */
  async microphone(): Promise<MediaTrackConstraints> {
    return this.#wishes.microphone(await this.#present('microphone', this.#preferences.microphoneId));
  }

  /** The devices of one kind except this one. */
  async others(kind: DeviceKind, than: string): Promise<readonly DeviceInfo[]> {
    const list = await listDevices(this.#environment, kind).catch(() => []);
    return list.filter(({deviceId}) => deviceId !== '' && deviceId !== than);
  }

  /** Opens the first other device of a kind that starts, in place of one that stopped; undefined when none does. */
  async standIn(
    kind: DeviceKind,
    lost: MediaStreamTrack,
    open: (deviceId: string) => Promise<MediaStreamTrack | undefined>,
  ): Promise<StandIn | undefined> {
    for (const device of await this.others(kind, lost.getSettings().deviceId ?? '')) {
      // A name for the device that has just gone may still be listed: it does not start, the next one may.
      const track = await open(device.deviceId).catch(() => undefined);
      if (track) return {track, device};
    }
    return undefined;
  }

  async #present(kind: 'camera' | 'microphone', deviceId: string): Promise<string | undefined> {
    if (deviceId === '') return undefined;
    const list = await listDevices(this.#environment, kind).catch(() => []);
    return list.find(device => device.deviceId === deviceId)?.deviceId;
  }
}
