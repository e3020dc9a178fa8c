/**
 * The ports: what the engine needs from the world, as interfaces that the engine owns. Adapters implement them
 * (local and tencent), the shipped fakes implement them, and one contract suite holds all of them to the same rules.
 */
import type {TUICallError} from './errors.js';
import type {
  CallMediaType,
  CameraFacing,
  CameraOptions,
  DeviceInfo,
  DeviceKind,
  GroupCall,
  NetworkQualityInfo,
  RoomId,
  RunningGroupCall,
  UserProfile,
  VideoEncoderParams,
  VideoRenderParams,
} from './types.js';

/** Stops what was started; calling it twice is harmless. */
export type Stop = () => void;

/** Time, injected, so that tests turn it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms` milliseconds, unless stopped. */
  setTimeout(run: () => void, ms: number): Stop;
  /** Runs every `ms` milliseconds until stopped. */
  setInterval(run: () => void, ms: number): Stop;
}

/** Who logs in. */
export interface Identity {
  /** 1 to 32 of `A-Z a-z 0-9 _ -`. */
  readonly userId: string;
  /** Proof of identity; the local backend honours it when given, the Tencent backend requires it. */
  readonly userSig?: string;
  /** The Tencent application's number. */
  readonly sdkAppId?: number;
  /** Whether the same user may be logged in more than once. */
  readonly multiDevice: boolean;
  /** What others see. */
  readonly profile: UserProfile;
}

/** A ring on its way out. */
export interface OutgoingInvitation {
  /** Whom to ring: one in a one-to-one call. */
  readonly calleeIds: readonly string[];
  /** The group, or an empty string. */
  readonly groupId: string;
  /** The media room that the caller has already entered. */
  readonly roomId: RoomId;
  /** What the call carries. */
  readonly mediaType: CallMediaType;
  /** The caller's text. */
  readonly userData: string;
  /** Seconds to ring; 0 means for ever. */
  readonly timeout: number;
  /** The call this ring belongs to, when more people are rung into a running call; else an empty string. */
  readonly callId: string;
  /** Who is in the call already, when more people are rung into it. */
  readonly inCallUserIds: readonly string[];
  /** A note from this side's Media port to the other side's, opaque to engine and signaling. */
  readonly mediaHint?: string;
}

/** A ring that came in. */
export interface IncomingInvitation extends OutgoingInvitation {
  /** The invitation's id. */
  readonly inviteId: string;
  /** Who rings. */
  readonly callerId: string;
}

/** What `ring` gives back at once, so that a ring can be cancelled before its sending has finished. */
export interface RingTicket {
  /** The invitation's id. */
  readonly inviteId: string;
  /** Settles when the service has taken the ring; rejects with a TUICallError when it could not. */
  readonly sent: Promise<void>;
}

/** What a Signaling adapter tells the engine. Every invitation ends in exactly one of the five ways, at each party. */
export type SignalingEvent =
  | {readonly type: 'invited'; readonly invitation: IncomingInvitation}
  | {readonly type: 'accepted'; readonly inviteId: string; readonly userId: string}
  | {readonly type: 'rejected'; readonly inviteId: string; readonly userId: string; readonly busy: boolean}
  | {readonly type: 'cancelled'; readonly inviteId: string}
  | {readonly type: 'timedOut'; readonly inviteId: string; readonly userIds: readonly string[]}
  | {readonly type: 'answeredElsewhere'; readonly inviteId: string; readonly answer: 'accepted' | 'rejected'}
  /** The other side of a one-to-one call says that the call is over. */
  | {readonly type: 'hungUp'; readonly callId: string; readonly userId: string}
  /** The other side wants to change what the call carries; answer with `answerMediaType`. */
  | {
      readonly type: 'mediaTypeRequested';
      readonly requestId: string;
      readonly callId: string;
      readonly userId: string;
      readonly mediaType: CallMediaType;
    }
  /** The other side no longer waits for the answer: it took its wish back, or the time for it is over. */
  | {readonly type: 'mediaTypeWithdrawn'; readonly requestId: string}
  /** The other side agreed to a wish of ours that had been given up by then: it may have changed, and we have not. */
  | {readonly type: 'mediaTypeAgreedLate'; readonly callId: string}
  /** Somebody's name or picture became known or changed. May come at any time while logged in. */
  | {readonly type: 'profile'; readonly profile: UserProfile}
  /** Logged in elsewhere: this session is over. */
  | {readonly type: 'kickedOffline'}
  /** The UserSig ran out: this session is over, a running call goes on. */
  | {readonly type: 'userSigExpired'}
  | {readonly type: 'failed'; readonly error: TUICallError};

/** Where an adapter reports; it must not throw, and is called asynchronously, never inside a command. */
export type Sink<Event> = (event: Event) => void;

/**
 * Carries rings and answers. All promises settle within 10 s, except that a person has 30 s to answer a wish for video; a
 * rejection is always a TUICallError.
 */
export interface Signaling {
  /** Logs in and starts to report. Rings sent while away and still within their timeout arrive after this. */
  connect(identity: Identity, sink: Sink<SignalingEvent>): Promise<void>;
  /** Logs out and reports nothing more. Rings of our own that are still pending are cancelled. Idempotent. */
  disconnect(): Promise<void>;
  /** Rings. The id is known at once. */
  ring(invitation: OutgoingInvitation): RingTicket;
  /** Accepts a ring; rejects with code 8010 when it is over already. */
  accept(inviteId: string): Promise<void>;
  /** Declines a ring, or says that the line is busy. A ring that is over already is no error. */
  reject(inviteId: string, busy: boolean): Promise<void>;
  /** Takes a ring back. A ring that is over already is no error. */
  cancel(inviteId: string): Promise<void>;
  /** Tells people that a call they were in is over. `seconds` is how long it lasted. */
  hangUp(callId: string, userIds: readonly string[], seconds: number): Promise<void>;
  /**
   * Asks the other side to change what the call carries; the promise tells whether it agreed. Rejects with -1406 when the
   * other side is silent for 10 s, or for 30 s where it is asked for video.
   */
  requestMediaType(request: MediaTypeRequest): Promise<boolean>;
  /** Takes a wish of one's own about this call back: its promise resolves to false. Without one it is no error. */
  withdrawMediaType(callId: string): Promise<void>;
  /** Answers `mediaTypeRequested`. */
  answerMediaType(requestId: string, agreed: boolean): Promise<void>;
  /** Publishes one's own name and picture to everyone who can see them. */
  setProfile(profile: UserProfile): Promise<void>;
  /**
   * Tells the group in whose call this party is that it is in it; undefined when it is in none any more. Ends with the
   * session. Only together with `watchGroup`, where a service can tell that a call is running.
   */
  setGroupCall?(call: GroupCall | undefined): Promise<void>;
  /**
   * Follows a group while logged in: `sink` gets its running call, as soon as there is one and whenever it changes, and
   * undefined when it is over. Who is gone without a word counts for 20 s at most.
   */
  watchGroup?(groupId: string, sink: Sink<RunningGroupCall | undefined>): Stop;
}

/** A wish to change what a one-to-one call carries. */
export interface MediaTypeRequest {
  /** The call. */
  readonly callId: string;
  /** The other side. */
  readonly userId: string;
  /** The media room. */
  readonly roomId: RoomId;
  /** What the call carries now. */
  readonly from: CallMediaType;
  /** What it should carry. */
  readonly to: CallMediaType;
}

/** Where a picture is shown. Opaque to the engine: a tile passes its own element, only adapters look inside. */
export type MediaView = object;

/** How to enter a media room. */
export interface JoinParams {
  /** The room. */
  readonly roomId: RoomId;
  /** One's own id. */
  readonly selfId: string;
  /** What the call carries. */
  readonly mediaType: CallMediaType;
  /** Whether to open the camera. */
  readonly camera: boolean;
  /** Whether to open the microphone. */
  readonly microphone: boolean;
  /** How many may come together at first, oneself included, so that a large gathering can begin small; 1: nobody knows. */
  readonly people?: number;
}

/** What a callee knows while it rings. */
export interface PrepareParams {
  /** The room of the call that rings. */
  readonly roomId: RoomId;
  /** One's own id. */
  readonly selfId: string;
  /** The caller's id. */
  readonly callerId: string;
  /** What the caller's Media port sent along. */
  readonly hint?: string;
}

/** What a Media adapter tells the engine. */
export type MediaEvent =
  | {readonly type: 'userEntered'; readonly userId: string}
  | {readonly type: 'userLeft'; readonly userId: string}
  | {readonly type: 'audioAvailable'; readonly userId: string; readonly available: boolean}
  | {readonly type: 'videoAvailable'; readonly userId: string; readonly available: boolean}
  /** Every 300 ms while in a room: 0..100 for everyone with sound, oneself included. */
  | {readonly type: 'volumes'; readonly volumes: ReadonlyMap<string, number>}
  /** Every 2 s while in a room. */
  | {readonly type: 'quality'; readonly list: readonly NetworkQualityInfo[]}
  /** One's own camera, microphone or screen share changed without a command (unplugged, stopped by the browser). */
  | {readonly type: 'selfMedia'; readonly changed: Partial<SelfMedia>}
  /** One's own camera or microphone stopped without a command (unplugged), and this device goes on in its place. */
  | {readonly type: 'deviceReplaced'; readonly device: DeviceInfo}
  /** The browser refuses to play sound until the person touches the page; false when it plays. */
  | {readonly type: 'playbackBlocked'; readonly blocked: boolean}
  /** Something failed but the room stands. */
  | {readonly type: 'warning'; readonly error: TUICallError}
  /** The room is lost; the adapter has left it. */
  | {readonly type: 'failed'; readonly error: TUICallError};

/** What of one's own is on. */
export interface SelfMedia {
  /** The camera is open. */
  readonly camera: boolean;
  /** The microphone is open. */
  readonly microphone: boolean;
  /** The screen is shared. */
  readonly screen: boolean;
}

/**
 * Carries sound and picture. One room at a time. All promises settle within a bounded time, except while the browser
 * waits for the person's permission; a rejection is always a TUICallError. `leave` releases every device.
 */
export interface Media {
  /** While it rings: get ready without touching a device, sending or connecting anything. Never rejects. */
  prepare(params: PrepareParams): Promise<void>;
  /** Opens the devices, then enters the room: others see `userEntered` only once the devices are open. */
  join(params: JoinParams, sink: Sink<MediaEvent>): Promise<void>;
  /** After `join`: a note for one callee's `prepare`, to travel with the ring; undefined when there is none. */
  hintFor(userId: string): Promise<string | undefined>;
  /** Starts to send: called once the call is connected. Until then nothing leaves this machine. */
  publish(): Promise<void>;
  /** Leaves the room, releases the devices and what `prepare` made, and makes a pending `join` reject. Idempotent. */
  leave(): Promise<void>;
  /** Opens the camera; rejects with the device's error and leaves everything as it was. */
  openCamera(options: CameraOptions): Promise<void>;
  /** Closes the camera and releases the device: its light goes out. */
  closeCamera(): Promise<void>;
  /** Turns to the other camera. */
  switchCamera(facing: CameraFacing): Promise<void>;
  /** Opens the microphone. */
  openMicrophone(): Promise<void>;
  /** Mutes: others see it at once. */
  closeMicrophone(): Promise<void>;
  /** The devices of one kind. */
  getDevices(kind: DeviceKind): Promise<readonly DeviceInfo[]>;
  /** Uses another device; on failure the previous one goes on. */
  switchDevice(kind: DeviceKind, deviceId: string): Promise<void>;
  /** Shares the screen in place of the camera's picture. */
  startScreenShare(): Promise<void>;
  /** Stops sharing; the camera's picture comes back if it was on. */
  stopScreenShare(): Promise<void>;
  /** Shows a person's picture (one's own id: the local preview) in a view; null shows it nowhere. */
  setView(userId: string, view: MediaView | null): void;
  /** How pictures are shown. */
  setRenderParams(params: VideoRenderParams): void;
  /** How the picture is sent. */
  setEncoderParams(params: VideoEncoderParams): Promise<void>;
  /** Tries again to play sound after `playbackBlocked`, inside the person's gesture. */
  resumePlayback(): Promise<void>;
  /** Lets go of everything for good. */
  destroy(): Promise<void>;
}

/** Where the devices that a person chose are kept from one call to the next. Nothing here throws. */
export interface DeviceMemory {
  /** What was chosen last, at most one device of each kind. */
  recall(): readonly DeviceInfo[];
  /** The person chose a device. */
  remember(device: DeviceInfo): void;
}

/** A pair of adapters. The engine makes one of each and owns them until `unInit`. */
export interface Backend {
  /** Its name, as in the `backend` attribute. */
  readonly name: string;
  /** Makes the signaling adapter. */
  createSignaling(clock: Clock): Promise<Signaling>;
  /**
   * Makes the media adapter; asked for at the first call or ring, so its code may load lazily. `identity` tells who is
   * logged in at the moment: an adapter outlives the renewal of a UserSig. It throws -1201 before the first login.
   */
  createMedia(clock: Clock, identity: () => Identity): Promise<Media>;
}
