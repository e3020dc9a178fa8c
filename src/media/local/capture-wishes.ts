import type {CameraFacing, CameraOptions} from '../../engine/types.js';
import type {PictureCeiling} from './ladder.js';
import type {Preferences} from './preferences.js';

/** How devices are opened during one stay in a room: as the person chose, and no larger than anybody there gets it. */
export class CaptureWishes {
  /** More than this is worth capturing for nobody; undefined where there is no such limit. */
  ceiling: PictureCeiling | undefined;
  readonly #preferences: Preferences;

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** Size and frame rate of the camera's picture. */
  get picture(): MediaTrackConstraints {
    const {size, frameRate: chosen} = this.#preferences;
    const {width, height} = size;
    const rows = Math.min(height, this.ceiling?.height ?? Infinity);
    const frameRate = Math.min(chosen, this.ceiling?.frameRate ?? Infinity);
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
