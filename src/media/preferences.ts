import type {VideoEncoderParams, VideoResolution} from '../engine/types.js';

/** What the person chose, whatever carries it; it outlives the room. */
export class MediaPreferences {
  /** The chosen camera; empty for the browser's choice. */
  cameraId = '';
  /** The chosen microphone; empty for the browser's choice. */
  microphoneId = '';
  /** The chosen loudspeaker; empty for the browser's choice. */
  speakerId = '';
  #resolution: VideoResolution = '480p';
  #frameRate: number;

  /** @param usualFrameRate frames a second where nobody asked for a number. */
  constructor(usualFrameRate: number) {
    this.#frameRate = usualFrameRate;
  }

  /** How large the camera's picture is sent. */
  get resolution(): VideoResolution {
    return this.#resolution;
  }

  /** The most frames a second. */
  get frameRate(): number {
    return this.#frameRate;
  }

  /** How the picture is sent; what is left out stays as it was. */
  setEncoder({resolution, frameRate}: VideoEncoderParams): void {
    this.#resolution = resolution ?? this.#resolution;
    this.#frameRate = frameRate ?? this.#frameRate;
  }
}
