import type {CallState} from './call-state.js';
import type {TUICallObserver} from './observer.js';
import type {MediaView, Stop} from './ports.js';
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
  UserProfile,
  VideoEncoderParams,
  VideoRenderParams,
} from './types.js';

/** Who logs in, and where. */
export interface InitParams {
  /** 1 to 32 of `A-Z a-z 0-9 _ -`. */
  readonly userId: string;
  /** Proof of identity. The Tencent backend requires it; the local backend honours it when given. */
  readonly userSig?: string;
  /** The Tencent application's number; not needed by the local backend. */
  readonly sdkAppId?: number;
  /** Whether the same user may be logged in more than once. Default false: the newer login wins. */
  readonly multiDevice?: boolean;
}

/** One's own name and picture; what is left out stays as it was. */
export type SelfInfo = Partial<Omit<UserProfile, 'userId'>>;

/** What an engine tells. */
export interface EngineReports {
  /** The present state: an immutable snapshot. */
  readonly state: CallState;
  /** The loudspeaker that was chosen last; empty for the browser's choice. */
  readonly speakerId: string;
  /** Calls `listener` with every new state until stopped. */
  subscribe(listener: (state: CallState) => void): Stop;
  /** Adds an observer; adding it twice has no effect. */
  addObserver(observer: TUICallObserver): void;
  /** Removes an observer. */
  removeObserver(observer: TUICallObserver): void;
  /** How many people a call that this engine starts or invites to may have, oneself included. */
  readonly maxMembers: number;
  /**
   * Follows a group through every login: `listener` gets its running call, as soon as there is one and whenever somebody
   * comes or goes, and undefined when it is over. Nothing is heard over a backend that cannot tell (Tencent Cloud: there a
   * page that knows the room gives it to `joinInGroupCall` itself). Throws -1202 for a malformed group id.
   */
  watchGroupCall(groupId: string, listener: (call: RunningGroupCall | undefined) => void): Stop;
}

/** The commands about who is logged in. */
export interface SessionActions {
  /** Logs in. -1204 when somebody is logged in already. */
  init(params: InitParams): Promise<void>;
  /** Ends a running call and logs out. Resolves when nobody was logged in. */
  unInit(): Promise<void>;
  /** One's own name and picture, seen by others at once, also in a running call. */
  setSelfInfo(info: SelfInfo): Promise<void>;
}

/** The commands about the call itself. */
export interface CallActions {
  /** Rings one person. Resolves when the ring is on its way. */
  call(userId: string, mediaType: CallMediaType, params?: CallParams): Promise<void>;
  /**
   * Rings several people of a group. `groupId` is 1 to 64 printable characters; the local backend needs no registration
   * of it, on Tencent it is a chat group in which everyone is. Ids that are named twice count once; -1202 when the list
   * is empty, names oneself, or exceeds the engine's `maxMembers`. When somebody else rings the same group at the same
   * moment, one of the two calls makes way and its caller goes into the other one by itself.
   * Resolves when the ring is on its way.
   */
  groupCall(
    groupId: string,
    userIds: readonly string[],
    mediaType: CallMediaType,
    params?: CallParams,
  ): Promise<void>;
  /** Rings several people without a group; with one id it is the same as `call`. Refusals as for `groupCall`. */
  calls(userIds: readonly string[], mediaType: CallMediaType, params?: CallParams): Promise<void>;
  /**
   * Rings more people into the call; everyone who is in it hears `onUserInviting`. Who is in the call or being rung
   * already is left out. -1203 without a call whose ring is on its way or which is connected, -1205 in a one-to-one call,
   * -1202 as for `groupCall`, or when nobody is left to ring. Resolves when the ring is on its way.
   */
  inviteUser(userIds: readonly string[], params?: InviteParams): Promise<void>;
  /**
   * Enters a running call of a group without having been rung. This party's role is `callee`, and its call id stays empty
   * until somebody else is invited. Resolves when the call has begun; when nobody is met within 20 seconds, it ends.
   */
  joinInGroupCall(roomId: RoomId, groupId: string, mediaType: CallMediaType): Promise<void>;
  /** Answers the ringing call; one that waits beside a running call, after that has been ended. Resolves when it is connected. */
  accept(options?: AcceptOptions): Promise<void>;
  /** Declines the call that rings or waits. */
  reject(): Promise<void>;
  /** Declines the call that rings or waits as if the line were busy. */
  ignore(): Promise<void>;
  /**
   * Ends the call for this party: before its start cancels it (caller) or declines it (callee). Rings of one's own that
   * nobody has answered yet are taken back. Several people's call goes on among those who remain. A call that waits rings
   * from then on.
   */
  hangup(): Promise<void>;
  /**
   * Changes a connected one-to-one call between audio and video; -1205 among several. To audio at once, and a wish of one's
   * own for video is taken back. To video when the other side agrees: -1203 when it does not, -1406 when it has not answered
   * within 30 s. Where the other side asks for video itself, this agrees.
   */
  switchCallMediaType(mediaType: CallMediaType): Promise<void>;
  /** Agrees to video, for which the other side asks (`state.videoRequest`). -1203 when it does not. */
  acceptVideo(options?: AcceptVideoOptions): Promise<void>;
  /** Stays with audio when the other side asks for video. -1203 when it does not. */
  rejectVideo(): Promise<void>;
}

/** The commands about devices and pictures. */
export interface DeviceActions {
  /** Opens the camera in the running video call. */
  openCamera(options?: CameraOptions): Promise<void>;
  /** Closes the camera: its light goes out. */
  closeCamera(): Promise<void>;
  /** Turns to the front or the back camera. */
  switchCamera(facing: CameraFacing): Promise<void>;
  /** Unmutes. */
  openMicrophone(): Promise<void>;
  /** Mutes. */
  closeMicrophone(): Promise<void>;
  /** The devices of one kind, also without a call. */
  getDeviceList(kind: DeviceKind): Promise<readonly DeviceInfo[]>;
  /** Uses another device, now and in later calls. On failure the previous one goes on. */
  switchDevice(kind: DeviceKind, deviceId: string): Promise<void>;
  /** Shares the screen in place of the camera's picture. */
  startScreenShare(): Promise<void>;
  /** Stops sharing the screen. */
  stopScreenShare(): Promise<void>;

  /** Shows a person's picture inside an element (never an id); one's own id shows the local preview. */
  startRemoteView(userId: string, view: MediaView): Promise<void>;
  /** Shows it no longer. */
  stopRemoteView(userId: string): Promise<void>;
  /** How pictures are shown. */
  setVideoRenderParams(params: VideoRenderParams): Promise<void>;
  /** How the picture is sent. */
  setVideoEncoderParams(params: VideoEncoderParams): Promise<void>;
  /** Plays sound that the browser had blocked; call it inside the person's gesture. */
  resumePlayback(): Promise<void>;
}

/**
 * Everything a call engine does. Every command returns a promise that settles; it rejects with a TUICallError: -1201
 * before `init`, -1202 for a bad argument, -1203 in the wrong state, -1204 when the same is already under way, or what
 * the device, browser or service reported.
 */
export interface CallCommands extends EngineReports, SessionActions, CallActions, DeviceActions {
  /** Plays on another loudspeaker; the same as `switchDevice('speaker', deviceId)`. */
  selectAudioPlaybackDevice(deviceId: string): Promise<void>;
}
