import {TUICallError} from '../../engine/errors.js';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import {deviceError, notSupported} from './device-errors.js';
import type {LocalMediaEnvironment} from './environment.js';

const KINDS: Readonly<Record<DeviceKind, MediaDeviceKind>> = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
};

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
