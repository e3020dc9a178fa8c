import type {DeviceMemory} from '../../engine/ports.js';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import {browserStorage, keep, readKept, type PageStorage} from './page-storage.js';

/** Under this name the chosen devices are kept, for all pages of one origin. */
export const STORAGE_KEY = 'tui-call-elements:devices';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

/** Keeps the chosen devices in the browser, where it lets a page keep anything; else until the page is left. */
export class StoredDevices implements DeviceMemory {
  readonly #storage: PageStorage | undefined;
  #unstored: readonly DeviceInfo[] = [];

  constructor(storage = browserStorage()) {
    this.#storage = storage;
  }

  recall(): readonly DeviceInfo[] {
    const kept = readKept(STORAGE_KEY, this.#storage);
    return Array.isArray(kept) ? kept.filter(isDevice) : this.#unstored;
  }

  remember({kind, deviceId, label}: DeviceInfo): void {
    const others = this.recall().filter(device => device.kind !== kind);
    this.#unstored = [...others, {kind, deviceId, label}];
    keep(STORAGE_KEY, this.#unstored, this.#storage);
  }
}

/** What is stored may have been written by anybody. */
function isDevice(value: unknown): value is DeviceInfo {
  if (typeof value !== 'object' || value === null) return false;
  if (!('kind' in value && 'deviceId' in value && 'label' in value)) return false;
  return (
    KINDS.some(kind => kind === value.kind) &&
    typeof value.deviceId === 'string' &&
    typeof value.label === 'string'
  );
}
