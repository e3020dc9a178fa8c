import type {Stop} from '../../engine/ports.js';

/** Asked anew after each wait; a plain reading would be taken as known. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Runs when the signal is aborted, unless stopped before. */
export function onAbort(signal: AbortSignal, run: () => void): Stop {
  signal.addEventListener('abort', run, {once: true});
  return () => {
    signal.removeEventListener('abort', run);
  };
}
