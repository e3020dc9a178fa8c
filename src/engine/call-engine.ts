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
import {watchGroupCall} from './group-watch.js';
import {DEFAULT_MAX_MEMBERS} from './limits.js';
import {MediaSlot} from './media-slot.js';
import type {TUICallObserver} from './observer.js';
import type {Backend, Clock, DeviceMemory, MediaView, Stop} from './ports.js';
import {Runtime, type CallPolicy} from './runtime.js';
import {SessionCommands} from './session-commands.js';
import {SystemClock} from './system-clock.js';
import {TalkCommands} from './talk-commands.js';
import type {
  AcceptOptions,
  AcceptVideoOptions,
  CallMediaType,
  CallParams,
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  InviteParams,
  RoomId,
  RunningGroupCall,
  VideoEncoderParams,
  VideoRenderParams,
} from './types.js';
import {checkMaxMembers} from './validate.js';

/** What an engine is made of. */
export interface EngineOptions extends CallPolicy {
  /** How signals and pictures travel: `localBackend()` between tabs, `tencentBackend()` on Tencent Cloud. */
  readonly backend: Backend;
  /** Time; real time unless a test gives its own. */
  readonly clock?: Clock;
  /**
   * How many people a call that this engine starts or invites to may have, oneself included: 2 to 100, default 9. It
   * holds back one's own invitations only; a call that others have made larger can still be answered and joined.
   */
  readonly maxMembers?: number;
  /** Keeps the devices that the person chooses (`switchDevice`) and has them used in later calls; default: the engine alone remembers. */
  readonly deviceMemory?: DeviceMemory;
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
  readonly #calls: TalkCommands;
  readonly #devices: DeviceCommands;
  readonly #clock: Clock;

  /** How many people a call that this engine starts or invites to may have, oneself included. */
  readonly maxMembers: number;

  private constructor(options: EngineOptions) {
    const {backend, clock = new SystemClock(), maxMembers, deviceMemory, ...policy} = options;
    const media = new MediaSlot(backend, clock, deviceMemory);
    this.maxMembers = checkMaxMembers(maxMembers ?? DEFAULT_MAX_MEMBERS);
    this.#clock = clock;
    this.#runtime = new Runtime(media, clock, policy);
    this.#session = new SessionCommands(this.#runtime, backend, media, clock);
    this.#calls = new TalkCommands(this.#runtime, this.maxMembers);
    this.#devices = new DeviceCommands(this.#runtime, media);
  }

  /** Makes an engine. It does nothing before `init`. Throws -1202 for a `maxMembers` out of range. */
  static createInstance(options: EngineOptions): TUICallEngine {
    return new TUICallEngine(options);
  }

  get state(): CallState {
    return this.#runtime.state;
  }

  get speakerId(): string {
    return this.#devices.speakerId;
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

  watchGroupCall(groupId: string, listener: (call: RunningGroupCall | undefined) => void): Stop {
    return watchGroupCall(this.#runtime, this.#clock, groupId, listener);
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

  call(userId: string, mediaType: CallMediaType, params?: CallParams): Promise<void> {
    return this.#calls.call(userId, mediaType, params);
  }

  groupCall(
    groupId: string,
    userIds: readonly string[],
    mediaType: CallMediaType,
    params?: CallParams,
  ): Promise<void> {
    return this.#calls.groupCall(groupId, userIds, mediaType, params);
  }

  calls(userIds: readonly string[], mediaType: CallMediaType, params?: CallParams): Promise<void> {
    return this.#calls.calls(userIds, mediaType, params);
  }

  inviteUser(userIds: readonly string[], params?: InviteParams): Promise<void> {
    return this.#calls.inviteUser(userIds, params);
  }

  joinInGroupCall(roomId: RoomId, groupId: string, mediaType: CallMediaType): Promise<void> {
    return this.#calls.joinInGroupCall(roomId, groupId, mediaType);
  }

  accept(options?: AcceptOptions): Promise<void> {
    return this.#calls.accept(options);
  }

  reject(): Promise<void> {
    return this.#calls.reject();
  }

  ignore(): Promise<void> {
    return this.#calls.ignore();
  }

  hangup(): Promise<void> {
    return this.#calls.hangup();
  }

  switchCallMediaType(mediaType: CallMediaType): Promise<void> {
    return this.#calls.switchCallMediaType(mediaType);
  }

  acceptVideo(options?: AcceptVideoOptions): Promise<void> {
    return this.#calls.acceptVideo(options);
  }

  rejectVideo(): Promise<void> {
    return this.#calls.rejectVideo();
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
