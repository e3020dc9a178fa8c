import type {Clock, Stop} from '../../engine/ports.js';

/** What a browser's timer can hold, in milliseconds (some 24 days); a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** Runs once after `ms` milliseconds, however long that is, unless stopped. */
export function startTimer(clock: Clock, run: () => void, ms: number): Stop {
  const due = clock.now() + ms;
  let stop: Stop = () => undefined;
  const arm = (): void => {
    const left = Math.max(0, due - clock.now());
    stop = left > LONGEST ? clock.setTimeout(arm, LONGEST) : clock.setTimeout(run, left);
  };
  arm();
  return () => {
    stop();
  };
}
