import {recallDevices} from './device-recall.js';
import {TUICallError} from './errors.js';
import type {Backend, Clock, DeviceMemory, Identity, Media} from './ports.js';
import type {DeviceKind} from './types.js';
import {within} from './within.js';

/** How long the code of an adapter may take to load, in milliseconds. */
const LOAD_TIME = 20_000;

/** The code of an adapter did not come in time. */
function codeTooLate(): TUICallError {
  return TUICallError.of(
    'ERROR_UNKNOWN',
    `The code for calls did not load within ${LOAD_TIME / 1000} seconds. Check the connection and try again.`,
    'browser',
  );
}

/** Waits for the code of an adapter. */
export function loaded<Adapter>(clock: Clock, adapter: Promise<Adapter>): Promise<Adapter> {
  return within(clock, LOAD_TIME, adapter, codeTooLate);
}

/** The one media adapter of an engine: made when first needed, tried again when its loading failed. */
export class MediaSlot {
  /** The loudspeaker that was chosen last; empty for the browser's choice. */
  speakerId = '';
  readonly #backend: Backend;
  readonly #clock: Clock;
  readonly #memory: DeviceMemory | undefined;
  #media: Promise<Media> | undefined;
  #identity: Identity | undefined;

  /** @param memory what the person chose earlier, if anybody keeps it. */
  constructor(backend: Backend, clock: Clock, memory?: DeviceMemory) {
    this.#backend = backend;
    this.#clock = clock;
    this.#memory = memory;
  }

  /** From now on this user is logged in. */
  setIdentity(identity: Identity): void {
    this.#identity = identity;
  }

  /** The adapter; rejects with a TUICallError when its code cannot be loaded. */
  get(): Promise<Media> {
    this.#media ??= this.#load();
    return this.#media;
  }

  /** The adapter, set to the devices that the person chose earlier: for the beginning of a call. */
  async getForCall(): Promise<Media> {
    const media = await this.get();
    const recalled = this.#memory ? await recallDevices(this.#memory, media) : [];
    const speaker = recalled.find(({kind}) => kind === 'speaker');
    this.speakerId = speaker?.deviceId ?? this.speakerId;
    return media;
  }

  /** The person chose a device: it is kept for later calls. Never rejects. */
  async remember(kind: DeviceKind, deviceId: string): Promise<void> {
    if (kind === 'speaker') this.speakerId = deviceId;
    if (this.#memory) await this.#keep(this.#memory, kind, deviceId).catch(() => undefined);
  }

  /** The adapter if it has been asked for. */
  peek(): Promise<Media> | undefined {
    return this.#media;
  }

  /** Lets go of the adapter; the next `get` makes a new one. */
  async destroy(): Promise<void> {
    const media = this.#media;
    this.#media = undefined;
    await media?.then(adapter => adapter.destroy()).catch(() => undefined);
  }

  readonly #whoIsIt = (): Identity => {
    if (!this.#identity) throw TUICallError.notInitialised();
    return this.#identity;
  };

  async #keep(memory: DeviceMemory, kind: DeviceKind, deviceId: string): Promise<void> {
    const list = await (await this.get()).getDevices(kind);
    const device = list.find(one => one.deviceId === deviceId);
    if (device) memory.remember(device);
  }

  async #load(): Promise<Media> {
    try {
      return await loaded(this.#clock, this.#backend.createMedia(this.#clock, this.#whoIsIt));
    } catch (cause) {
      this.#media = undefined;
      throw TUICallError.from(cause, 'browser');
    }
  }
}
