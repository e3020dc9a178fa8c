/**
 * The vocabulary of a call. Every value is a string literal, as the DOM events carry it.
 */

/** Who decides whether an audio call becomes video: the person who is asked, or nobody, since it always does. */
export type VideoConsent = 'ask' | 'always';

/** What a call carries: sound only, or sound and picture. */
export type CallMediaType = 'audio' | 'video';

/** Who this party is in a call: the one who rang, or one who was rung. */
export type CallRole = 'caller' | 'callee';

/** Where this party stands. `calling` with the role `callee` means: it is ringing here. */
export type CallStatus = 'idle' | 'calling' | 'connected';

/** Network quality, best to worst; `unknown` until the first measurement. */
export type NetworkQuality = 'unknown' | 'excellent' | 'good' | 'poor' | 'bad' | 'vBad' | 'down';

/** Why a call ended, or never began. */
export type CallEndReason =
  | 'unknown'
  | 'hangup'
  | 'reject'
  | 'noResponse'
  | 'offline'
  | 'lineBusy'
  | 'canceled'
  | 'otherDeviceAccepted'
  | 'otherDeviceReject'
  | 'endByServer';

/** The kinds of device that a person can choose. */
export type DeviceKind = 'camera' | 'microphone' | 'speaker';

/** Which way a camera looks: at the person, or away from them. */
export type CameraFacing = 'front' | 'back';

/**
 * A media room. A non-zero number wins over a string when both are present, and the number 123 and
 * the string "123" are different rooms (protocol facts of TRTC).
 */
export interface RoomId {
  /** 1 to 2147483647. */
  readonly intRoomId?: number;
  /** Up to 64 bytes. */
  readonly strRoomId?: string;
}

/** A call of a group. */
export interface GroupCall {
  /** The group: 1 to 64 printable characters. */
  readonly groupId: string;
  /** The media room that it is held in. */
  readonly roomId: RoomId;
  /** What it carries. */
  readonly mediaType: CallMediaType;
}

/** A call of a group that is running. */
export interface RunningGroupCall extends GroupCall {
  /** Who is in it, in alphabetical order; oneself included. */
  readonly userIds: readonly string[];
}

/** What others see of a person. Empty strings where nothing is known. */
export interface UserProfile {
  /** 1 to 32 of `A-Z a-z 0-9 _ -`. */
  readonly userId: string;
  /** The name to show; empty when the person set none. */
  readonly nickname: string;
  /** A picture's URL; empty when the person set none. */
  readonly avatar: string;
}

/** One person's network quality. */
export interface NetworkQualityInfo {
  /** Whose quality this is; one's own id is included. */
  readonly userId: string;
  /** How good it is. */
  readonly quality: NetworkQuality;
}

/** A camera, microphone or loudspeaker. */
export interface DeviceInfo {
  /** The browser's id, stable for this site. */
  readonly deviceId: string;
  /** The device's name; empty until the person allowed its use. */
  readonly label: string;
  /** What kind of device it is. */
  readonly kind: DeviceKind;
}

/** Parameters of an outgoing call. */
export interface CallParams {
  /** How long to ring, in seconds; 0 means for ever. Default 30. */
  readonly timeout?: number;
  /** Text handed to every callee with the ring, up to 8 KB in UTF-8. */
  readonly userData?: string;
  /** The media room; chosen at random when absent. */
  readonly roomId?: RoomId;
}

/** Parameters of `inviteUser`: the room is the call's own. */
export type InviteParams = Omit<CallParams, 'roomId'>;

/** How to answer a ringing call. */
export interface AcceptOptions {
  /** False answers a video call with the camera off. Default: on for video, off for audio. */
  readonly camera?: boolean;
  /** False answers muted. Default true. */
  readonly microphone?: boolean;
}

/** How to agree to a call becoming video. */
export interface AcceptVideoOptions {
  /** False agrees with one's own camera off. Default true. */
  readonly camera?: boolean;
}

/** How to open the camera. */
export interface CameraOptions {
  /** Which way it looks. Default `front`. */
  readonly facing?: CameraFacing;
  /** An exact camera; wins over `facing`. */
  readonly deviceId?: string;
}

/** How a person's picture is shown. */
export interface VideoRenderParams {
  /** Whose picture; absent means everyone's. */
  readonly userId?: string;
  /** How the picture fills its tile, as CSS `object-fit`. */
  readonly fillMode?: 'cover' | 'contain' | 'fill';
  /** Clockwise turn in degrees. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Mirrored left to right. Default: one's own front camera only. */
  readonly mirror?: boolean;
}

/** Resolution of the picture that is sent. */
export type VideoResolution = '360p' | '480p' | '720p' | '1080p';

/** How the picture is sent. */
export interface VideoEncoderParams {
  /** Picture size. Default `480p`. */
  readonly resolution?: VideoResolution;
  /** Frames a second, 1 to 60. Default 15 to 30, as the camera offers. */
  readonly frameRate?: number;
}
