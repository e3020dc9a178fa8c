import {TUICallError} from '../../engine/errors.js';
import {
  decodeFrame,
  encodeFrame,
  isAddressedTo,
  type FrameAddress,
  type FrameBody,
  type SessionAddress,
} from './frames.js';

/** Who listens on a channel. */
export interface FrameListener {
  /** A well-formed frame for this session. */
  receive(body: FrameBody, from: SessionAddress): void;
  /** Something came that is no frame. */
  drop(): void;
}

/** A broadcast channel that carries frames: checks what goes out, drops what is malformed or meant for others. */
export class FrameChannel {
  readonly #channel: BroadcastChannel;
  readonly #self: SessionAddress;
  readonly #listener: FrameListener;

  constructor(channel: BroadcastChannel, self: SessionAddress, listener: FrameListener) {
    this.#channel = channel;
    this.#self = self;
    this.#listener = listener;
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      this.#receive(data);
    };
    // What another page posted cannot even be read here.
    channel.onmessageerror = () => {
      listener.drop();
    };
  }

  /** Posts a frame. Throws -1202 for a malformed one, -1406 when the channel refuses it. */
  send(to: FrameAddress, body: FrameBody): void {
    const frame = encodeFrame(this.#self, to, body);
    try {
      this.#channel.postMessage(frame);
    } catch (cause) {
      throw TUICallError.signalingFailed('The channel between the pages refused the message.', cause);
    }
  }

  /** Hears and says nothing more. What was sent before still arrives. */
  close(): void {
    this.#channel.onmessage = null;
    this.#channel.onmessageerror = null;
    this.#channel.close();
  }

  #receive(data: unknown): void {
    const frame = decodeFrame(data);
    if (!frame) this.#listener.drop();
    else if (isAddressedTo(this.#self, frame)) this.#listener.receive(frame.body, frame.from);
  }
}
