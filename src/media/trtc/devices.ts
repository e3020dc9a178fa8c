import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import {deviceFailure} from '../device-errors.js';
import {within} from './line.js';
import type {TrtcDevice, TrtcStatic} from './trtc-sdk.js';

/** How long the browser may take to list its devices, in milliseconds. */
const LIST_TIME = 10_000;

/** The devices of this machine, as the SDK lists them. */
export class Devices {
  readonly #sdk: TrtcStatic;
  readonly #clock: Clock;

  constructor(sdk: TrtcStatic, clock: Clock) {
    this.#sdk = sdk;
    this.#clock = clock;
  }

  /** The devices of one kind, without a prompt. Rejects with -1102 when they cannot be read. */
  async list(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    try {
      const found = await within(this.#clock, LIST_TIME, 'getDevices', this.#read(kind));
      return found.map(({deviceId, label}) => ({deviceId, label, kind}));
    } catch (cause) {
      const message = 'The list of devices could not be read. Allow this site to use camera and microphone.';
      throw TUICallError.of('ERROR_GET_DEVICE_LIST_FAIL', message, 'device', cause);
    }
  }

  /** Rejects when there is no such device: with 60004 or 60003, and with -1202 for a loudspeaker. */
  async require(kind: DeviceKind, deviceId: string): Promise<void> {
    const list = await this.list(kind);
    if (list.some(device => device.deviceId === deviceId)) return;
    if (kind === 'speaker') throw TUICallError.invalidParameter('deviceId', 'no such loudspeaker was found.');
    throw deviceFailure(kind, 'missing');
  }

  /** A chosen device as long as it is there; undefined otherwise. */
  async present(kind: DeviceKind, deviceId: string): Promise<string | undefined> {
    if (deviceId === '') return undefined;
    const list = await this.list(kind).catch(() => []);
    return list.find(device => device.deviceId === deviceId)?.deviceId;
  }

  /** Another device than this one; undefined when there is none. */
  async other(kind: DeviceKind, than: string): Promise<DeviceInfo | undefined> {
    const list = await this.list(kind).catch(() => []);
    return list.find(({deviceId}) => deviceId !== '' && deviceId !== than);
  }

  /** Plays on this loudspeaker from now on, in this page. */
  async speakOn(deviceId: string): Promise<void> {
    await within(this.#clock, LIST_TIME, 'switchDevice', this.#sdk.setCurrentSpeaker(deviceId));
  }

  #read(kind: DeviceKind): Promise<readonly TrtcDevice[]> {
    switch (kind) {
      case 'camera':
        return this.#sdk.getCameraList(false);
      case 'microphone':
        return this.#sdk.getMicrophoneList(false);
      case 'speaker':
        return this.#sdk.getSpeakerList(false);
    }
  }
}
