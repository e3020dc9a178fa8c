import type {CameraFacing, CameraOptions, VideoResolution} from '../../engine/types.js';
import {MediaPreferences} from '../preferences.js';
import type {PictureCeiling} from './ladder.js';

interface Size {
  readonly width: number;
  readonly height: number;
  /** The most that a picture of this size may take, in bits a second. */
  readonly bitrate: number;
}

const SIZES: Readonly<Record<VideoResolution, Size>> = {
  '360p': {width: 640, height: 360, bitrate: 800_000},
  '480p': {width: 640, height: 480, bitrate: 1_200_000},
  '720p': {width: 1280, height: 720, bitrate: 2_500_000},
  '1080p': {width: 1920, height: 1080, bitrate: 4_500_000},
};

/** Frames a second where nobody asked for a number; a camera that cannot do so many gives what it has. */
const USUAL_FRAME_RATE = 30;

/** What the person chose; it outlives the room. */
export class Preferences extends MediaPreferences {
  /** More than this is worth capturing for nobody; undefined where there is no such limit. Belongs to one stay in a room. */
  ceiling: PictureCeiling | undefined;

  constructor() {
    super(USUAL_FRAME_RATE);
  }

  /** The most that the picture may take, in bits a second. */
  get bitrate(): number {
    return SIZES[this.resolution].bitrate;
  }

  /** Size and frame rate of the camera's picture. */
  get picture(): MediaTrackConstraints {
    const {width, height} = SIZES[this.resolution];
    const rows = Math.min(height, this.ceiling?.height ?? Infinity);
    const frameRate = Math.min(this.frameRate, this.ceiling?.frameRate ?? Infinity);
    return {
      width: {ideal: Math.round((width * rows) / height)},
      height: {ideal: rows},
      frameRate: {ideal: frameRate, max: frameRate},
    };
  }

  /** How to open the camera: exactly this one, or one that looks this way. */
  camera({deviceId, facing = 'front'}: CameraOptions = {}): MediaTrackConstraints {
    if (deviceId !== undefined) return {...this.picture, deviceId: {exact: deviceId}};
    return {...this.picture, facingMode: {ideal: modeOf(facing)}};
  }

  /** How to open the microphone: exactly this one, or the browser's choice. */
  microphone(deviceId?: string): MediaTrackConstraints {
    const wish = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    return deviceId === undefined ? wish : {...wish, deviceId: {exact: deviceId}};
  }
}

/** The browser's word for the way a camera looks. */
export function modeOf(facing: CameraFacing): 'user' | 'environment' {
  return facing === 'back' ? 'environment' : 'user';
}
