import type {Capture} from './capture.js';
import type {OwnDeviceListener} from './own-camera.js';
import {Serial} from '../serial.js';

/** What a shared screen reports: nothing can take its place. */
export type OwnScreenListener = Omit<OwnDeviceListener, 'replaced'>;

/** One's own screen in one room, while it is shared. */
export class OwnScreen {
  readonly #capture: Capture;
  readonly #listener: OwnScreenListener;
  readonly #commands = new Serial();
  #track: MediaStreamTrack | undefined;

  constructor(capture: Capture, listener: OwnScreenListener) {
    this.#capture = capture;
    this.#listener = listener;
  }

  /** The picture; undefined while nothing is shared. */
  get track(): MediaStreamTrack | undefined {
    return this.#track;
  }

  /** Lets the person choose what to share. */
  open(): Promise<void> {
    return this.#commands.run(async () => {
      if (this.#track) return;
      const track = await this.#capture.openScreen();
      // Sharp letters matter more than smooth motion.
      track.contentHint = 'detail';
      track.addEventListener('ended', () => {
        if (this.#track !== track) return;
        this.#adopt(undefined);
        this.#listener.lost();
      });
      this.#adopt(track);
    });
  }

  /** Stops sharing. */
  close(): Promise<void> {
    return this.#commands.run(() => {
      if (this.#track) this.#adopt(undefined);
    });
  }

  #adopt(track: MediaStreamTrack | undefined): void {
    const before = this.#track;
    this.#track = track;
    this.#listener.changed();
    this.#capture.release(before);
  }
}
