import type {MediaView} from '../../engine/ports.js';
import type {CallMediaType, DeviceKind, GroupCall} from '../../engine/types.js';

/** What the built-in UI may ask of the engine, by type. */
export interface EngineRequests {
  /** Rings one person, or several in a group. */
  call: {
    readonly userIds: readonly string[];
    readonly groupId: string;
    readonly mediaType: CallMediaType;
  };
  /** Goes into a group's call that is running. */
  join: GroupCall;
  /** Rings more people into the call. */
  invite: {readonly userIds: readonly string[]};
  /** Answers; `camera: false` answers a video call with the camera off. */
  accept: {readonly camera?: boolean};
  /** Declines; `busy`: as if the line were busy. */
  reject: {readonly busy?: boolean};
  /** Ends the call: before its start cancels or declines it. */
  hangup: object;
  /** Opens the camera, or closes it when it is open. */
  toggleCamera: object;
  /** Unmutes, or mutes when the microphone is open. */
  toggleMicrophone: object;
  /** Shares the screen, or stops sharing it. */
  toggleScreen: object;
  /** Changes a one-to-one call between audio and video. */
  switchMediaType: {readonly mediaType: CallMediaType};
  /** Agrees to video, for which the other side asks; `camera: false` with one's own camera off. */
  acceptVideo: {readonly camera: boolean};
  /** Stays with audio when the other side asks for video. */
  rejectVideo: object;
  /** Uses another device. */
  selectDevice: {readonly kind: DeviceKind; readonly deviceId: string};
  /** Shows a person's picture inside an element; null shows it nowhere. */
  view: {readonly userId: string; readonly view: MediaView | null};
  /** Plays sound that the browser had blocked; send it inside the person's gesture. */
  resumePlayback: object;
}

/** What the built-in UI may ask of the surface that a call is shown on, by type. */
export interface SurfaceRequests {
  /** Shrinks the call to a small window. */
  minimize: object;
  /** Brings a minimised call back to its full size. */
  restore: object;
  /** Fills the whole screen, or no longer. */
  fullscreen: object;
  /** Takes the call out of its page, into a window above all others, or back; send it inside the person's gesture. */
  pip: object;
}

/** Asks the person, by a call view, whom to ring into the call. */
export interface AskWhomToInvite {
  readonly type: 'askWhomToInvite';
}

type Tagged<Requests, T extends keyof Requests> = {[K in T]: {readonly type: K} & Requests[K]}[T];

/** One request to the engine. */
export type EngineRequest<T extends keyof EngineRequests = keyof EngineRequests> = Tagged<EngineRequests, T>;

/** One request to the surface. */
export type SurfaceRequest = Tagged<SurfaceRequests, keyof SurfaceRequests>;

/** Everything the built-in UI may ask for. Requests go up, state comes down. */
export type CallRequest = EngineRequest | SurfaceRequest | AskWhomToInvite;
