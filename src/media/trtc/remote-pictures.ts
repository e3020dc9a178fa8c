import {Serial} from '../serial.js';
import type {Line} from './line.js';
import type {RemoteStream} from './people.js';
import {isAborted, readFailure, TRTC_EXTRA_CODES, trtcError} from './trtc-errors.js';
import type {TrtcFillMode} from './trtc-sdk.js';
import type {Views} from './views.js';

interface Picture {
  readonly commands: Serial;
  /** What the SDK has been asked to show. */
  stream: RemoteStream | undefined;
  fillMode: TrtcFillMode | undefined;
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

/** Fetches the pictures of those who have a view, and of nobody else. */
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
      fillMode: undefined,
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
    const wanted = views.isShown(userId) ? streamOf(userId) : undefined;
    if (picture.stream && !isSame(picture.stream, wanted)) await this.#stop(userId, picture);
    if (!wanted) return;
    // A screen is to be read: nothing of it is cut off unless somebody wants it so.
    const fillMode = views.fillOf(userId) ?? (wanted.streamType === 'sub' ? 'contain' : 'cover');
    const isStarted = picture.stream !== undefined;
    if (isStarted && picture.fillMode === fillMode) return;
    const {streamType} = wanted;
    const config = {userId, streamType, view: views.boxOf(userId), option: {fillMode}};
    await line.ask('startRemoteView', () =>
      isStarted ? line.trtc.updateRemoteVideo(config) : line.trtc.startRemoteVideo(config),
    );
    picture.stream = wanted;
    picture.fillMode = fillMode;
  }

  async #stop(userId: string, picture: Picture): Promise<void> {
    const {line} = this.#options;
    const {stream} = picture;
    picture.stream = undefined;
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
