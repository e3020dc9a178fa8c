import {Serial} from '../serial.js';
import type {ShownSize} from '../view-watch.js';
import type {Line} from './line.js';
import type {RemoteStream} from './people.js';
import {doesSmall} from './small-picture.js';
import {isAborted, readFailure, TRTC_EXTRA_CODES, trtcError} from './trtc-errors.js';
import type {TrtcFillMode} from './trtc-sdk.js';
import type {Views} from './views.js';

/** How a picture is fetched and shown. */
interface Look {
  readonly fillMode: TrtcFillMode;
  readonly small: boolean;
}

interface Picture {
  readonly commands: Serial;
  /** What the SDK has been asked to show. */
  stream: RemoteStream | undefined;
  look: Look | undefined;
  /** What could not be shown: not asked for again at each step of a resize. */
  failed: RemoteStream | undefined;
}

/** What remote pictures need to know. */
export interface RemotePicturesOptions {
  /** The line to the service. */
  readonly line: Line;
  /** Who is shown where. */
  readonly views: Views;
  /** Which picture of a person is there to be shown. */
  readonly streamOf: (userId: string) => RemoteStream | undefined;
  /** Hears of a picture that cannot be shown. */
  readonly failed: (cause: unknown) => void;
}

/** Codes of a person or a picture that has gone while it was asked for. */
const GONE: readonly number[] = [
  TRTC_EXTRA_CODES.notInRoom,
  TRTC_EXTRA_CODES.noSuchUser,
  TRTC_EXTRA_CODES.noSuchStream,
];

/** Fetches the pictures of those who can be seen, no larger than they are seen, and of nobody else. */
export class RemotePictures {
  readonly #options: RemotePicturesOptions;
  readonly #pictures = new Map<string, Picture>();

  constructor(options: RemotePicturesOptions) {
    this.#options = options;
  }

  /** Somebody's view or picture has changed. Changes of one person are carried out one after the other. */
  refresh(userId: string): void {
    const picture = this.#pictures.get(userId) ?? {
      commands: new Serial(),
      stream: undefined,
      look: undefined,
      failed: undefined,
    };
    this.#pictures.set(userId, picture);
    picture.commands
      .run(() => this.#settle(userId, picture))
      .catch((cause: unknown) => {
        this.#report(cause);
      });
  }

  /** Whoever is shown is left alone from now on. */
  async #settle(userId: string, picture: Picture): Promise<void> {
    const {line, views, streamOf} = this.#options;
    if (line.signal.aborted) return;
    const size = views.sizeOf(userId);
    const wanted = size && streamOf(userId);
    if (picture.stream && !isSame(picture.stream, wanted)) await this.#stop(userId, picture);
    if (picture.failed && isSame(picture.failed, wanted)) return;
    picture.failed = undefined;
    if (!size || !wanted) return;
    try {
      await this.#show(userId, picture, wanted, size);
    } catch (cause) {
      picture.failed = wanted;
      throw cause;
    }
  }

  async #show(userId: string, picture: Picture, stream: RemoteStream, size: ShownSize): Promise<void> {
    // A screen is to be read: nothing of it is cut off unless somebody wants it so, and there is but one size of it.
    const isScreen = stream.streamType === 'sub';
    const fillMode = this.#options.views.fillOf(userId) ?? (isScreen ? 'contain' : 'cover');
    const small = !isScreen && doesSmall(size, picture.look?.small ?? false);
    // The SDK knows what to do where no small picture is sent only when it is told to change to it.
    if (!picture.stream) await this.#start(userId, picture, stream, fillMode);
    if (isAlike(picture.look, {fillMode, small})) return;
    await this.#change(userId, picture, stream, {fillMode, small});
  }

  async #start(
    userId: string,
    picture: Picture,
    stream: RemoteStream,
    fillMode: TrtcFillMode,
  ): Promise<void> {
    const {line, views} = this.#options;
    const config = {userId, streamType: stream.streamType, view: views.boxOf(userId), option: {fillMode}};
    await line.ask('startRemoteView', () => line.trtc.startRemoteVideo(config));
    picture.stream = stream;
    picture.look = {fillMode, small: false};
  }

  async #change(userId: string, picture: Picture, {streamType}: RemoteStream, look: Look): Promise<void> {
    const {line, views} = this.#options;
    const config = {userId, streamType, view: views.boxOf(userId), option: look};
    await line.ask('startRemoteView', () => line.trtc.updateRemoteVideo(config));
    picture.look = look;
  }

  async #stop(userId: string, picture: Picture): Promise<void> {
    const {line} = this.#options;
    const {stream} = picture;
    picture.stream = undefined;
    picture.look = undefined;
    if (!stream) return;
    const {streamType} = stream;
    await line.ask('stopRemoteView', () => line.trtc.stopRemoteVideo({userId, streamType}));
  }

  #report(cause: unknown): void {
    if (this.#options.line.signal.aborted) return;
    const error = trtcError(cause);
    if (isAborted(error.cause) || GONE.includes(readFailure(error.cause).extraCode)) return;
    this.#options.failed(error);
  }
}

function isSame(one: RemoteStream, other: RemoteStream | undefined): boolean {
  return one.streamType === other?.streamType && one.issue === other.issue;
}

function isAlike(one: Look | undefined, other: Look): boolean {
  return one?.fillMode === other.fillMode && one.small === other.small;
}
