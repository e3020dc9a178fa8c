import {findDevice} from '../../engine/device-recall.js';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';

/** The devices of each kind. */
export type DeviceLists = Readonly<Record<DeviceKind, readonly DeviceInfo[]>>;

/** No device. */
export const NO_DEVICES: DeviceLists = {camera: [], microphone: [], speaker: []};

const KINDS: Readonly<Record<MediaDeviceKind, DeviceKind>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'speaker',
};

/** What a browser lists, kind by kind. Until the person has allowed their use, devices have neither id nor name. */
export function listsOf(devices: readonly MediaDeviceInfo[]): DeviceLists {
  const all = devices.map(({kind, deviceId, label}) => ({kind: KINDS[kind], deviceId, label}));
  const of = (kind: DeviceKind): readonly DeviceInfo[] => all.filter(device => device.kind === kind);
  return {camera: of('camera'), microphone: of('microphone'), speaker: of('speaker')};
}

/** Whether devices have ids, and so can be chosen. */
export function areKnown(list: readonly DeviceInfo[]): boolean {
  return list.some(({deviceId}) => deviceId !== '');
}

/** The devices that are in the first list and not in the second one. What a browser hid before is no news. */
export function missingIn(
  list: readonly DeviceInfo[],
  other: readonly DeviceInfo[],
  before: readonly DeviceInfo[],
): readonly DeviceInfo[] {
  if (!areKnown(before)) return [];
  return list.filter(({deviceId}) => !other.some(device => device.deviceId === deviceId));
}

/** The device to use: the one that was chosen as long as it is there; undefined leaves it to the browser. */
export function wantedIn(
  list: readonly DeviceInfo[],
  kind: DeviceKind,
  remembered: readonly DeviceInfo[],
): DeviceInfo | undefined {
  const chosen = remembered.find(device => device.kind === kind);
  return chosen && findDevice(list, chosen);
}
