import type {VideoResolution} from '../../engine/types.js';
import {MediaPreferences} from '../preferences.js';

/** The size of a picture in full. */
export interface PictureSize {
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** The most that a picture of this size may take, in bits a second. */
  readonly bitrate: number;
}

const SIZES: Readonly<Record<VideoResolution, PictureSize>> = {
  '360p': {width: 640, height: 360, bitrate: 800_000},
  '480p': {width: 640, height: 480, bitrate: 1_200_000},
  '720p': {width: 1280, height: 720, bitrate: 2_500_000},
  '1080p': {width: 1920, height: 1080, bitrate: 4_500_000},
};

/** Frames a second where nobody asked for a number; a camera that cannot do so many gives what it has. */
const USUAL_FRAME_RATE = 30;

/** What the person chose; it outlives the room. */
export class Preferences extends MediaPreferences {
  constructor() {
    super(USUAL_FRAME_RATE);
  }

  /** How large the picture is, and the most that it may take, in bits a second. */
  get size(): PictureSize {
    return SIZES[this.resolution];
  }

  /** The most that the picture may take, in bits a second. */
  get bitrate(): number {
    return this.size.bitrate;
  }
}
