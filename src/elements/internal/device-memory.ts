import type {DeviceMemory} from '../../engine/ports.js';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';

/** Under this name the chosen devices are kept, for all pages of one origin. */
export const STORAGE_KEY = 'tui-call-elements:devices';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

/** Keeps the chosen devices in the browser, where it lets a page keep anything; else until the page is left. */
export class StoredDevices implements DeviceMemory {
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  #unstored: readonly DeviceInfo[] = [];

  /** @param storage where to keep them; may throw, as browsers do that block storage. */
  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage) {
    this.#storage = storage;
  }

  recall(): readonly DeviceInfo[] {
    try {
      const stored: unknown = JSON.parse(this.#storage().getItem(STORAGE_KEY) ?? 'null');
      return Array.isArray(stored) ? stored.filter(isDevice) : this.#unstored;
    } catch {
      return this.#unstored;
    }
  }

  remember({kind, deviceId, label}: DeviceInfo): void {
    const others = this.recall().filter(device => device.kind !== kind);
    this.#unstored = [...others, {kind, deviceId, label}];
    try {
      this.#storage().setItem(STORAGE_KEY, JSON.stringify(this.#unstored));
    } catch {
      // Storage is blocked or full: the choice holds as long as this page does.
    }
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
