import type {CameraFacing, VideoResolution} from '../../engine/types.js';
import {MediaPreferences} from '../preferences.js';
import type {TrtcProfile} from './trtc-sdk.js';

/** The SDK's usual frame rate. */
const USUAL_FRAME_RATE = 15;

/** Sizes and, for 15 frames a second, what they may take in kilobits a second. */
const SIZES: Readonly<Record<VideoResolution, Omit<TrtcProfile, 'frameRate'>>> = {
  '360p': {width: 640, height: 360, bitrate: 800},
  '480p': {width: 640, height: 480, bitrate: 900},
  '720p': {width: 1280, height: 720, bitrate: 1500},
  '1080p': {width: 1920, height: 1080, bitrate: 2000},
};

/** What the person chose; it outlives the room. */
export class Preferences extends MediaPreferences {
  /** Which way the camera looks where no camera was chosen. */
  facing: CameraFacing = 'front';

  constructor() {
    super(USUAL_FRAME_RATE);
  }

  /** Size, frame rate and bit rate of the camera's picture. Twice the frames take half as much again. */
  get profile(): TrtcProfile {
    const {bitrate, ...size} = SIZES[this.resolution];
    const share = 1 + Math.max(0, this.frameRate - USUAL_FRAME_RATE) / (2 * USUAL_FRAME_RATE);
    return {...size, frameRate: this.frameRate, bitrate: Math.round(bitrate * share)};
  }
}
