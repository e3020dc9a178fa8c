import type {Stop} from '../../engine/ports.js';

/** A lock that keeps the screen on. */
export type ScreenLock = Pick<WakeLockSentinel, 'release' | 'released'>;

/** What gives such locks. */
export interface ScreenLocks {
  /** Rejects where the browser does not want to: on a low battery, say. */
  request(type: 'screen'): Promise<ScreenLock>;
}

/** Keeps the screen on until the stop. The browser takes the lock away from a page that is out of sight, so it is asked anew. */
export function keepAwake(page: Document, locks: ScreenLocks): Stop {
  const life = new AbortController();
  const {signal} = life;
  let lock: ScreenLock | undefined;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (page.hidden || isAsking || lock?.released === false) return;
    isAsking = true;
    try {
      lock = await locks.request('screen');
      if (signal.aborted) await lock.release();
    } catch {
      // Then the screen goes dark, and the call goes on.
    } finally {
      isAsking = false;
    }
  };
  page.addEventListener('visibilitychange', () => void ask(), {signal});
  void ask();
  return () => {
    life.abort();
    lock?.release().catch(() => undefined);
  };
}
