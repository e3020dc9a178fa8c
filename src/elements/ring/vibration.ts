import type {Clock, Stop} from '../../engine/ports.js';

/** Twice, in milliseconds: on, off, on. */
const PATTERN = [400, 200, 400];
/** How often, in milliseconds. */
const EVERY = 3000;

/** The part of `navigator` that vibrates; not every browser has it. */
export interface Vibrator {
  /** Vibrates in a pattern of milliseconds; 0 stops. */
  vibrate?(pattern: number | readonly number[]): boolean;
  /** Whether the person has touched the page. */
  readonly userActivation?: Pick<UserActivation, 'hasBeenActive'>;
}

/** Lets the device vibrate in the rhythm of a ring, until stopped. */
export function vibrate(device: Vibrator, clock: Clock): Stop {
  if (!device.vibrate) return () => undefined;
  let hasBegun = false;
  const once = (): void => {
    // A browser refuses before the first touch of the page, and complains.
    if (device.userActivation?.hasBeenActive !== true) return;
    hasBegun = device.vibrate?.(PATTERN) === true || hasBegun;
  };
  once();
  const stop = clock.setInterval(once, EVERY);
  return () => {
    stop();
    if (hasBegun) device.vibrate?.(0);
  };
}
