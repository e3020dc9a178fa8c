import {leftMeanwhile} from './device-errors.js';

/**
 * Waits for `work`, but not past the abortion of `signal`: then rejects with -1203 at once. What `work` yields too late
 * is handed to `discard`.
 */
export async function until<Value>(
  signal: AbortSignal,
  work: Promise<Value>,
  discard: (value: Value) => void = () => undefined,
): Promise<Value> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = (): void => {
      reject(leftMeanwhile());
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, {once: true});
    stop = () => {
      signal.removeEventListener('abort', abort);
    };
  });
  work.then(
    value => {
      if (signal.aborted) discard(value);
    },
    () => undefined,
  );
  try {
    return await Promise.race([aborted, work]);
  } finally {
    stop();
  }
}
