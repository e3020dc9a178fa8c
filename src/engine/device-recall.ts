import type {DeviceMemory, Media} from './ports.js';
import type {DeviceInfo} from './types.js';

/**
 * Makes a media adapter use the devices that the person chose earlier, as far as they are there: each is found by its id,
 * else by its name, since browsers give new ids when a site's data was deleted. Resolves with what was found.
 */
export async function recallDevices(memory: DeviceMemory, media: Media): Promise<readonly DeviceInfo[]> {
  const found = await Promise.all(memory.recall().map(chosen => recallDevice(chosen, media)));
  return found.filter(device => device !== undefined);
}

async function recallDevice(chosen: DeviceInfo, media: Media): Promise<DeviceInfo | undefined> {
  try {
    const device = findDevice(await media.getDevices(chosen.kind), chosen);
    if (device) await media.switchDevice(device.kind, device.deviceId);
    return device;
  } catch {
    return undefined; // A call with another device is better than none.
  }
}

/** A device in a list, by its id or else by its name; undefined when it is not there. */
export function findDevice(list: readonly DeviceInfo[], wanted: DeviceInfo): DeviceInfo | undefined {
  return (
    list.find(({deviceId}) => deviceId === wanted.deviceId) ??
    list.find(({label}) => label !== '' && label === wanted.label)
  );
}
