import type {CallState} from './call-state.js';
import type {
  CallActions,
  CallCommands,
  DeviceActions,
  EngineReports,
  InitParams,
  SelfInfo,
  SessionActions,
} from './commands.js';
import {DeviceCommands} from './device-commands.js';
import {TUICallError} from './errors.js';
import {MediaSlot} from './media-slot.js';
import type {TUICallObserver} from './observer.js';
import type {Backend, Clock, MediaView, Stop} from './ports.js';
import {Runtime} from './runtime.js';
import {SessionCommands} from './session-commands.js';
import {SystemClock} from './system-clock.js';
import type {
  AcceptOptions,
  CallMediaType,
  CallParams,
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  VideoEncoderParams,
  VideoRenderParams,
} from './types.js';
import {checkCallParams, checkMediaType, checkUserId} from './validate.js';

/** What an engine is made of. */
export interface EngineOptions {
  /** How signals and pictures travel: `localBackend()` between tabs, `tencentBackend()` on Tencent Cloud. */
  readonly backend: Backend;
  /** Time; real time unless a test gives its own. */
  readonly clock?: Clock;
}

/**
 * The headless call engine: one telephone. Any number of engines work side by side. Its rules are pure functions
 * (`transition`); this class checks arguments, feeds the rules and hands back promises.
 */
export class TUICallEngine
  implements CallCommands, EngineReports, SessionActions, CallActions, DeviceActions
{
  readonly #runtime: Runtime;
  readonly #session: SessionCommands;
  readonly #devices: DeviceCommands;

  private constructor({backend, clock = new SystemClock()}: EngineOptions) {
    const media = new MediaSlot(backend, clock);
    this.#runtime = new Runtime(media, clock);
    this.#session = new SessionCommands(this.#runtime, backend, media, clock);
    this.#devices = new DeviceCommands(this.#runtime, media);
  }

  /** Makes an engine. It does nothing before `init`. */
  static createInstance(options: EngineOptions): TUICallEngine {
    return new TUICallEngine(options);
  }

  get state(): CallState {
    return this.#runtime.state;
  }

  subscribe(listener: (state: CallState) => void): Stop {
    return this.#runtime.subscribers.add(listener);
  }

  addObserver(observer: TUICallObserver): void {
    this.#runtime.observers.add(observer);
  }

  removeObserver(observer: TUICallObserver): void {
    this.#runtime.observers.delete(observer);
  }

  init(params: InitParams): Promise<void> {
    return this.#session.init(params);
  }

  unInit(): Promise<void> {
    return this.#session.unInit();
  }

  setSelfInfo(info: SelfInfo): Promise<void> {
    return this.#session.setSelfInfo(info);
  }

  async call(userId: string, mediaType: CallMediaType, params: CallParams = {}): Promise<void> {
    checkUserId('userId', userId);
    checkMediaType(mediaType);
    const checked = checkCallParams(params);
    if (userId === this.state.userId) {
      throw TUICallError.invalidParameter('userId', 'you cannot call yourself.');
    }
    const calleeIds = [userId];
    return this.#runtime.command(command => ({
      type: 'call',
      command,
      calleeIds,
      groupId: '',
      mediaType,
      ...checked,
    }));
  }

  accept(options: AcceptOptions = {}): Promise<void> {
    return this.#runtime.command(command => ({type: 'accept', command, ...options}));
  }

  reject(): Promise<void> {
    return this.#runtime.command(command => ({type: 'reject', command, busy: false}));
  }

  ignore(): Promise<void> {
    return this.#runtime.command(command => ({type: 'reject', command, busy: true}));
  }

  hangup(): Promise<void> {
    return this.#runtime.command(command => ({type: 'hangup', command}));
  }

  async switchCallMediaType(mediaType: CallMediaType): Promise<void> {
    checkMediaType(mediaType);
    return this.#runtime.command(command => ({type: 'switchMediaType', command, mediaType}));
  }

  openCamera(options?: CameraOptions): Promise<void> {
    return this.#devices.openCamera(options);
  }

  closeCamera(): Promise<void> {
    return this.#devices.closeCamera();
  }

  switchCamera(facing: CameraFacing): Promise<void> {
    return this.#devices.switchCamera(facing);
  }

  openMicrophone(): Promise<void> {
    return this.#devices.openMicrophone();
  }

  closeMicrophone(): Promise<void> {
    return this.#devices.closeMicrophone();
  }

  getDeviceList(kind: DeviceKind): Promise<readonly DeviceInfo[]> {
    return this.#devices.getDeviceList(kind);
  }

  switchDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    return this.#devices.switchDevice(kind, deviceId);
  }

  selectAudioPlaybackDevice(deviceId: string): Promise<void> {
    return this.#devices.switchDevice('speaker', deviceId);
  }

  startScreenShare(): Promise<void> {
    return this.#devices.startScreenShare();
  }

  stopScreenShare(): Promise<void> {
    return this.#devices.stopScreenShare();
  }

  startRemoteView(userId: string, view: MediaView): Promise<void> {
    return this.#devices.startRemoteView(userId, view);
  }

  stopRemoteView(userId: string): Promise<void> {
    return this.#devices.stopRemoteView(userId);
  }

  setVideoRenderParams(params: VideoRenderParams): Promise<void> {
    return this.#devices.setVideoRenderParams(params);
  }

  setVideoEncoderParams(params: VideoEncoderParams): Promise<void> {
    return this.#devices.setVideoEncoderParams(params);
  }

  resumePlayback(): Promise<void> {
    return this.#devices.resumePlayback();
  }
}
