import type {ShownSize} from '../view-watch.js';
import type {TrtcProfile} from './trtc-sdk.js';

/** The picture that is sent beside the large one, for those who show it small. Its sides follow the large one's shape. */
export const SMALL_PROFILE: TrtcProfile = {width: 320, height: 240, frameRate: 15, bitrate: 200};

/** So far enlarged, a small picture still does. */
const SHARP_ENOUGH = 1.25;

/** So far enlarged, a small picture has to make way. Between the two nothing changes, so that a resize does not flap. */
const TOO_BLURRED = 1.5;

/** Whether the small picture of a person does where it is shown; `isSmall` tells which one is shown there now. */
export function doesSmall({width, height}: ShownSize, isSmall: boolean): boolean {
  const enlargement = Math.max(
    Math.max(width, height) / SMALL_PROFILE.width,
    Math.min(width, height) / SMALL_PROFILE.height,
  );
  return enlargement <= (isSmall ? TOO_BLURRED : SHARP_ENOUGH);
}
