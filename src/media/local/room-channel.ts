import {parseFrame, type Frame} from './frames.js';

/** The frames of one member on the room's BroadcastChannel; what is malformed or meant for others is dropped. */
export class RoomChannel {
  readonly #channel: BroadcastChannel;
  #dropped = 0;
  #isOpen = true;

  /** Hands every frame for `memberId` to `receive` until closed. */
  constructor(channel: BroadcastChannel, memberId: string, receive: (frame: Frame) => void) {
    this.#channel = channel;
    channel.addEventListener('message', ({data}: MessageEvent<unknown>) => {
      if (!this.#isOpen) return;
      const frame = parseFrame(data);
      if (!frame) this.#dropped += 1;
      else if (!('to' in frame) || frame.to === memberId) receive(frame);
    });
    channel.addEventListener('messageerror', () => {
      this.#dropped += 1;
    });
  }

  /** How many malformed frames were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Sends a frame; nothing happens once closed. */
  send(frame: Frame): void {
    if (this.#isOpen) this.#channel.postMessage(frame);
  }

  /** Closes the channel; what was sent before still arrives. */
  close(): void {
    this.#isOpen = false;
    this.#channel.close();
  }
}
