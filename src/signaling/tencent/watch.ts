import type {Clock, Stop} from '../../engine/ports.js';

/** What a browser's timer can hold, in milliseconds (some 24 days); a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** Runs once after `ms` milliseconds, unless stopped; never, when that is longer than a timer can hold. */
export function startWatch(clock: Clock, ms: number, run: () => void): Stop {
  return ms > LONGEST ? () => undefined : clock.setTimeout(run, ms);
}
