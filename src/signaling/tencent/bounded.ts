import type {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import {within as waitWithin} from '../../engine/within.js';
import {fromChat} from './chat-errors.js';

/** The engine's `within` for what the SDK does: whatever it rejects with becomes a TUICallError. */
export async function within<T>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  late: () => TUICallError,
): Promise<T> {
  try {
    return await waitWithin(clock, ms, promise, late);
  } catch (cause) {
    throw fromChat(cause);
  }
}
