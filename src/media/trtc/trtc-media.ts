import {TUICallError} from '../../engine/errors.js';
import type {
  Clock,
  JoinParams,
  Media,
  MediaEvent,
  MediaView,
  PrepareParams,
  Sink,
} from '../../engine/ports.js';
import type {
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  VideoEncoderParams,
  VideoRenderParams,
} from '../../engine/types.js';
import type {ViewObservers} from '../view-watch.js';
import {Devices} from './devices.js';
import {Preferences} from './preferences.js';
import type {TrtcCredentials} from './room-line.js';
import {Stay} from './stay.js';
import {trtcError} from './trtc-errors.js';
import type {TrtcInstance, TrtcStatic} from './trtc-sdk.js';
import {Views} from './views.js';

/** The log level at which the SDK says nothing. */
const SILENT = 5;

/** What TRTC media is made of. */
export interface TrtcMediaOptions {
  /** Time. */
  readonly clock: Clock;
  /** The SDK: the default export of trtc-sdk-v5, loaded. */
  readonly trtc: TrtcStatic;
  /** Who enters a room; asked each time, because a UserSig is renewed. */
  readonly credentials: () => TrtcCredentials;
  /** Where the page serves the SDK's `assets` folder from, for its plugins. */
  readonly assetsPath?: string;
  /** Whether the SDK may report about quality to its vendor. Default false. */
  readonly telemetry?: boolean;
  /** What the SDK writes to the console: 0 everything, 5 nothing. Default 5. Its log is never uploaded. */
  readonly logLevel?: number;
  /** How to find out how large people are shown, if not by the browser's observers. */
  readonly observers?: ViewObservers | undefined;
}

/** Sound and picture over Tencent's service, so that its own clients take part in the same calls. */
export class TrtcMedia implements Media {
  readonly #options: TrtcMediaOptions;
  readonly #devices: Devices;
  readonly #preferences = new Preferences();
  readonly #views: Views;
  #stay: Stay | undefined;
  #spare: TrtcInstance | undefined;
  #left: Promise<void> = Promise.resolve();

  constructor(options: TrtcMediaOptions) {
    this.#options = options;
    this.#devices = new Devices(options.trtc, options.clock);
    this.#views = new Views(options.observers);
    options.trtc.setLogLevel(options.logLevel ?? SILENT, false);
  }

  /** Makes the SDK's object, which takes a tenth of a second: it touches no device and sends nothing. */
  async prepare(_params: PrepareParams): Promise<void> {
    if (this.#stay && !this.#stay.isClosed) return Promise.resolve();
    try {
      this.#spare ??= this.#create();
    } catch {
      // Joining tries again and tells.
    }
    return Promise.resolve();
  }

  async join(params: JoinParams, sink: Sink<MediaEvent>): Promise<void> {
    if (this.#stay && !this.#stay.isClosed) {
      throw TUICallError.refused('join: this side is in a room already. Leave it first.');
    }
    const left = this.#stay?.close() ?? this.#left;
    const stay = this.#enterWith(params, sink);
    this.#stay = stay;
    try {
      // The service takes a user who enters while leaving for a second one.
      await stay.open(left);
    } catch (cause) {
      this.#left = stay.close();
      throw trtcError(cause);
    }
  }

  async hintFor(_userId: string): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  async publish(): Promise<void> {
    await this.#open?.publish();
  }

  async leave(): Promise<void> {
    this.#dropSpare();
    const stay = this.#stay;
    this.#stay = undefined;
    if (stay) this.#left = stay.close();
    this.#views.clear();
    await this.#left;
  }

  async openCamera(options: CameraOptions): Promise<void> {
    await this.#inRoom('openCamera').own.camera.open(options);
  }

  async closeCamera(): Promise<void> {
    await this.#open?.own.camera.close();
  }

  async switchCamera(facing: CameraFacing): Promise<void> {
    await this.#inRoom('switchCamera').own.camera.turn(facing);
  }

  async openMicrophone(): Promise<void> {
    await this.#inRoom('openMicrophone').own.microphone.open();
  }

  async closeMicrophone(): Promise<void> {
    await this.#open?.own.microphone.close();
  }

  getDevices(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    return this.#devices.list(kind);
  }

  async switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    await this.#devices.require(kind, deviceId);
    if (kind === 'speaker') {
      await this.#devices.speakOn(deviceId);
      this.#preferences.speakerId = deviceId;
      return;
    }
    await this.#open?.own[kind].use(deviceId);
    this.#preferences[kind === 'camera' ? 'cameraId' : 'microphoneId'] = deviceId;
  }

  async startScreenShare(): Promise<void> {
    await this.#inRoom('startScreenShare').own.screen.open();
  }

  async stopScreenShare(): Promise<void> {
    await this.#open?.own.screen.close();
  }

  setView(userId: string, view: MediaView | null): void {
    this.#views.setView(userId, view);
  }

  setRenderParams(params: VideoRenderParams): void {
    this.#views.setRenderParams(params);
  }

  async setEncoderParams(params: VideoEncoderParams): Promise<void> {
    this.#preferences.setEncoder(params);
    await this.#open?.own.camera.resize();
  }

  async resumePlayback(): Promise<void> {
    await this.#open?.resumePlayback();
  }

  async destroy(): Promise<void> {
    await this.leave();
  }

  /** The present stay, unless it is over. */
  get #open(): Stay | undefined {
    return this.#stay?.isClosed === false ? this.#stay : undefined;
  }

  #inRoom(command: string): Stay {
    const stay = this.#open;
    if (stay) return stay;
    throw TUICallError.refused(`${command}: this side is in no room.`);
  }

  #enterWith(params: JoinParams, sink: Sink<MediaEvent>): Stay {
    const {clock, credentials, telemetry = false} = this.#options;
    const trtc = this.#takeSpare();
    const [devices, preferences, views] = [this.#devices, this.#preferences, this.#views];
    return new Stay({trtc, params, credentials, telemetry, clock, devices, preferences, views, sink});
  }

  #create(): TrtcInstance {
    const {trtc, assetsPath} = this.#options;
    try {
      return trtc.create(assetsPath === undefined ? {} : {assetsPath});
    } catch (cause) {
      throw trtcError(cause);
    }
  }

  #takeSpare(): TrtcInstance {
    const spare = this.#spare ?? this.#create();
    this.#spare = undefined;
    return spare;
  }

  #dropSpare(): void {
    const spare = this.#spare;
    this.#spare = undefined;
    try {
      spare?.destroy();
    } catch {
      // It was never used: nothing is left of it.
    }
  }
}
