/**
 * What is used of the TRTC SDK, in our own words: the SDK's own types do not stand up to strict checking and must not
 * reach our published ones. Behaviour that its documentation does not tell was seen with trtc-sdk-v5 5.17.1.
 */

/** The camera's picture, or the screen's: everyone may send one of each. */
export type TrtcStream = 'main' | 'sub';

/** A size of picture. */
export interface TrtcProfile {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** In frames a second. */
  readonly frameRate: number;
  /** In kilobits a second. */
  readonly bitrate: number;
}

/** How to open or change the camera. */
export interface TrtcVideoConfig {
  /** Whether to send it. The SDK takes a missing value for `true`, also in an update: always given here. */
  readonly publish: boolean;
  /** The element that gets a `<video>`. */
  readonly view?: HTMLElement;
  /** What to open. */
  readonly option?: {
    readonly cameraId?: string;
    readonly useFrontCamera?: boolean;
    readonly profile?: TrtcProfile;
    /** A second, small picture to send beside it. Where the browser cannot, the SDK goes on without one and says nothing. */
    readonly small?: TrtcProfile | false;
    readonly mirror?: boolean;
    readonly fillMode?: TrtcFillMode;
  };
}

/** How to open or change the microphone. */
export interface TrtcAudioConfig {
  /** Whether to send it. */
  readonly publish: boolean;
  /** Whether it is silent; others see that. */
  readonly mute?: boolean;
  /** What to open. */
  readonly option?: {readonly microphoneId?: string};
}

/** How to share the screen. */
export interface TrtcScreenConfig {
  /** Whether to send it. */
  readonly publish: boolean;
  /** The element that gets a `<video>`. */
  readonly view?: HTMLElement;
  /** How it is shown. */
  readonly option?: {readonly fillMode?: TrtcFillMode};
}

/** How a picture fills its element. */
export type TrtcFillMode = 'cover' | 'contain' | 'fill';

/** Which remote picture to show where. */
export interface TrtcRemoteVideoConfig {
  /** Whose. */
  readonly userId: string;
  /** Which of theirs. */
  readonly streamType: TrtcStream;
  /** The element that gets a `<video>`. An element, never an id: ids are looked up in the document only. */
  readonly view: HTMLElement;
  /** How it is shown. */
  readonly option?: {
    readonly fillMode?: TrtcFillMode;
    /**
     * Whether to fetch the small picture of a camera. In an update the SDK goes on with the large one where no small one
     * is sent, and changes by itself when that changes; in a start it fetches one that may not be there.
     */
    readonly small?: boolean;
  };
}

/** How to enter a room. */
export interface TrtcEnterConfig {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly userSig: string;
  /** 1 to 4294967294; wins over `strRoomId`. */
  readonly roomId?: number;
  readonly strRoomId?: string;
  readonly scene: 'rtc';
  readonly autoReceiveAudio: boolean;
  /** False: a picture is fetched only while it is shown. */
  readonly autoReceiveVideo: boolean;
  /** False: no dialog of the SDK's own on the page. */
  readonly enableAutoPlayDialog: boolean;
  /** Other ways to the service. The SDK posts its reports about quality to `loggerProxy`, and nothing else. */
  readonly proxy?: {readonly loggerProxy: string};
}

/** A track as far as it is used here. */
export interface TrtcTrack {
  /** Lets go of the device. */
  stop(): void;
  /** Says which device it is. */
  getSettings(): {readonly deviceId?: string; readonly facingMode?: string};
}

/** What the events of an instance carry. */
export interface TrtcEvents {
  readonly error: unknown;
  readonly 'autoplay-failed': {readonly userId: string; readonly resume: () => Promise<void>};
  /** The SDK has left the room by itself. */
  readonly 'kicked-out': {readonly reason: string};
  readonly 'remote-user-enter': {readonly userId: string};
  readonly 'remote-user-exit': {readonly userId: string};
  readonly 'remote-audio-available': {readonly userId: string};
  readonly 'remote-audio-unavailable': {readonly userId: string};
  readonly 'remote-video-available': {readonly userId: string; readonly streamType: string};
  readonly 'remote-video-unavailable': {readonly userId: string; readonly streamType: string};
  /** An empty user id is one's own. */
  readonly 'audio-volume': {readonly result: readonly {readonly userId: string; readonly volume: number}[]};
  /** Every 2 s in a room; 0 unknown, 1 excellent .. 5 very poor, 6 disconnected. */
  readonly 'network-quality': {
    readonly uplinkNetworkQuality: number;
    readonly downlinkNetworkQuality: number;
  };
  readonly 'connection-state-changed': {readonly state: string; readonly isReconnecting?: boolean};
  readonly 'screen-share-stopped': undefined;
  readonly 'device-changed': {
    readonly type: string;
    readonly action: string;
    readonly device: {readonly deviceId: string};
  };
  readonly 'custom-message': {readonly userId: string; readonly cmdId: number; readonly data: unknown};
}

/** One line to the service: one room at a time. All promises reject with an error that `trtcError` understands. */
export interface TrtcInstance {
  enterRoom(config: TrtcEnterConfig): Promise<void>;
  /** Queues behind a pending `enterRoom`, which it does not abort. */
  exitRoom(): Promise<void>;
  /** Aborts a pending `enterRoom`. Throws in a room and is of no use afterwards: `exitRoom` first. */
  destroy(): void;
  startLocalVideo(config: TrtcVideoConfig): Promise<void>;
  /** A failed change of camera leaves the old one's track ended. */
  updateLocalVideo(config: TrtcVideoConfig): Promise<void>;
  /** Must not be called while `startLocalVideo` is pending: the camera would stay open. */
  stopLocalVideo(): Promise<void>;
  startLocalAudio(config: TrtcAudioConfig): Promise<void>;
  updateLocalAudio(config: TrtcAudioConfig): Promise<void>;
  stopLocalAudio(): Promise<void>;
  startScreenShare(config: TrtcScreenConfig): Promise<void>;
  updateScreenShare(config: TrtcScreenConfig): Promise<void>;
  stopScreenShare(): Promise<void>;
  startRemoteVideo(config: TrtcRemoteVideoConfig): Promise<void>;
  updateRemoteVideo(config: TrtcRemoteVideoConfig): Promise<void>;
  stopRemoteVideo(config: {readonly userId: string; readonly streamType: TrtcStream}): Promise<void>;
  /** Reports volumes every `interval` milliseconds, also while the page is hidden. */
  enableAudioVolumeEvaluation(interval: number, inBackground: boolean): void;
  /** Returns a promise although its types say `void`, and throws on more than 30 in a second. */
  sendCustomMessage(message: {readonly cmdId: number; readonly data: ArrayBuffer}): unknown;
  getVideoTrack(config?: {readonly streamType: TrtcStream}): TrtcTrack | null;
  getAudioTrack(): TrtcTrack | null;
  on<Name extends keyof TrtcEvents>(event: Name, listener: (detail: TrtcEvents[Name]) => void): unknown;
  /** `*` takes every listener away. */
  off(event: '*'): unknown;
}

/** A device as the SDK lists it. */
export interface TrtcDevice {
  readonly deviceId: string;
  readonly label: string;
}

/** The SDK itself: its default export. */
export interface TrtcStatic {
  create(options?: {readonly assetsPath?: string}): TrtcInstance;
  /** `requestPermission` is true unless told otherwise: then the camera's light flashes. */
  getCameraList(requestPermission: boolean): Promise<readonly TrtcDevice[]>;
  getMicrophoneList(requestPermission: boolean): Promise<readonly TrtcDevice[]>;
  getSpeakerList(requestPermission: boolean): Promise<readonly TrtcDevice[]>;
  /** Resolves also for a loudspeaker that does not exist. */
  setCurrentSpeaker(deviceId: string): Promise<void>;
  /** 0 tells everything, 5 nothing; `upload` sends the log to the vendor. */
  setLogLevel(level: number, upload: boolean): void;
}
