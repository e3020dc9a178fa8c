import type {Capture} from './capture.js';
import type {DeviceChoice} from './devices.js';
import type {OwnDeviceListener} from './own-camera.js';
import type {CaptureWishes} from './capture-wishes.js';
import {Serial} from '../serial.js';

/** One's own microphone in one room. Muting keeps the device, so that speaking again is instant. */
export class OwnMicrophone {
  readonly #capture: Capture;
  readonly #wishes: CaptureWishes;
  readonly #choice: DeviceChoice;
  readonly #listener: OwnDeviceListener;
  readonly #commands = new Serial();
  #track: MediaStreamTrack | undefined;
  #isOpen = false;

  constructor(capture: Capture, wishes: CaptureWishes, choice: DeviceChoice, listener: OwnDeviceListener) {
    this.#capture = capture;
    this.#wishes = wishes;
    this.#choice = choice;
    this.#listener = listener;
  }

  /** The sound; undefined while muted. */
  get track(): MediaStreamTrack | undefined {
    return this.#isOpen ? this.#track : undefined;
  }

  /** Takes over a track that was opened elsewhere, in the state that the microphone is in or is to be in. */
  adopt(track: MediaStreamTrack | undefined, isOpen = this.#isOpen): void {
    const before = this.#track;
    this.#track = track;
    this.#isOpen = isOpen;
    if (track) track.enabled = isOpen;
    track?.addEventListener('ended', () => {
      if (this.#track === track) void this.#replaceLost(track);
    });
    this.#listener.changed();
    this.#capture.release(before);
  }

  /** Opens the microphone, or unmutes. */
  open(): Promise<void> {
    return this.#commands.run(async () => {
      if (!this.#track) this.adopt(await this.#openTrack(await this.#choice.microphone()), true);
      else this.#enable(true);
    });
  }

  /** Mutes at once, whatever else is under way. */
  close(): Promise<void> {
    this.#enable(false);
    return this.#commands.run(() => {
      this.#enable(false);
    });
  }

  /** Uses exactly this microphone if it is in use at all; on failure the previous one goes on. */
  use(deviceId: string): Promise<void> {
    return this.#commands.run(async () => {
      if (this.#track) this.adopt(await this.#openTrack(this.#wishes.microphone(deviceId)));
    });
  }

  async #openTrack(constraints: MediaTrackConstraints): Promise<MediaStreamTrack | undefined> {
    return (await this.#capture.open({microphone: constraints})).microphone;
  }

  #enable(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (this.#track) this.#track.enabled = isOpen;
    this.#listener.changed();
  }

  #replaceLost(lost: MediaStreamTrack): Promise<void> {
    return this.#commands.run(async () => {
      if (this.#track !== lost) return;
      const open = (deviceId: string): Promise<MediaStreamTrack | undefined> =>
        this.#openTrack(this.#wishes.microphone(deviceId));
      // While it is muted nobody misses it: the next unmuting takes what is there then.
      const standIn = this.#isOpen ? await this.#choice.standIn('microphone', lost, open) : undefined;
      if (!standIn) {
        this.#lose();
        return;
      }
      this.adopt(standIn.track);
      this.#listener.replaced(standIn.device);
    });
  }

  #lose(): void {
    const wasOpen = this.#isOpen;
    this.adopt(undefined, false);
    if (wasOpen) this.#listener.lost();
  }
}
