import type {TUICallError} from './errors.js';
import type {Clock, Stop} from './ports.js';

/**
 * Waits for `work`, but no longer than `ms` milliseconds: then rejects with what `late` makes. What `work` comes to
 * afterwards is dropped, a rejection too.
 */
export async function within<Value>(
  clock: Clock,
  ms: number,
  work: Promise<Value>,
  late: () => TUICallError,
): Promise<Value> {
  let stop: Stop = () => undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    stop = clock.setTimeout(() => {
      reject(late());
    }, ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    stop();
  }
}
