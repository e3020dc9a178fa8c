import type {SelfMedia} from '../../engine/ports.js';
import type {DeviceInfo} from '../../engine/types.js';
import {until} from '../abort.js';
import {leftMeanwhile} from '../device-errors.js';
import {Serial} from '../serial.js';
import type {Devices} from './devices.js';
import type {Line} from './line.js';
import type {Preferences} from './preferences.js';
import type {TrtcTrack} from './trtc-sdk.js';

/** What one's own camera, microphone and screen need. */
export interface OwnContext {
  /** The line to the service. */
  readonly line: Line;
  /** The devices of this machine. */
  readonly devices: Devices;
  /** What the person chose. */
  readonly preferences: Preferences;
  /** Whether what is open is to be sent. */
  readonly isPublished: () => boolean;
  /** Something was opened or closed. */
  readonly changed: () => void;
  /** Something was closed although nobody wanted it so; the command that did it rejects. */
  readonly lost: (changed: Partial<SelfMedia>) => void;
  /** A device has gone, and this one goes on in its place. */
  readonly replaced: (device: DeviceInfo) => void;
}

/** One thing that the SDK captures. Commands run one after the other; whatever happens, its track ends with the stay. */
export class OwnSource {
  readonly #line: Line;
  readonly #readTrack: () => TrtcTrack | null;
  readonly #stop: () => Promise<void>;
  readonly #commands = new Serial();

  /** @param stop the SDK's command that closes it. */
  constructor(line: Line, readTrack: () => TrtcTrack | null, stop: () => Promise<void>) {
    this.#line = line;
    this.#readTrack = readTrack;
    this.#stop = stop;
  }

  /** The track, if there is one. */
  get track(): TrtcTrack | null {
    try {
      return this.#readTrack();
    } catch {
      return null; // The SDK's object has been destroyed.
    }
  }

  /** Queues a command. It rejects at once when the stay ends; what it began is closed by `release`. */
  run(command: () => Promise<void>): Promise<void> {
    const done = this.#commands.run(async () => {
      if (this.#line.signal.aborted) throw leftMeanwhile();
      await command();
    });
    return until(this.#line.signal, done);
  }

  /** Closes it inside a command. The device is let go even when the SDK fails. */
  async close(what: string): Promise<void> {
    const {track} = this;
    try {
      await this.#line.ask(what, this.#stop);
    } finally {
      track?.stop();
    }
  }

  /**
   * Lets go of the device at once; resolves when the SDK has done so too, which waits for a permission prompt: stopped
   * while it starts, the SDK would leave the device open.
   */
  release(): Promise<void> {
    this.track?.stop();
    return this.#commands.run(async () => {
      const {track} = this;
      await this.#stop().catch(() => undefined);
      track?.stop();
    });
  }
}

/** Whether something succeeds; why it does not is of no interest. */
export function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
