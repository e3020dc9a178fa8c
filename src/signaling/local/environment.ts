/** What local signaling needs of the browser. A test, or a page with special needs, replaces any part. */
export interface LocalEnvironment {
  /** Opens a broadcast channel of this name. */
  openChannel(name: string): BroadcastChannel;
  /** Web Locks, which tell when a page is gone; undefined where there are none (plain http). */
  readonly locks: LockManager | undefined;
  /** Where `pagehide` and `pageshow` are heard; undefined where there is no page (a worker). */
  readonly page: EventTarget | undefined;
  /** A new unique id of 1 to 64 characters. */
  createId(): string;
}

/** The browser as it is. Reads no global before it is called. */
export function browserEnvironment(): LocalEnvironment {
  return {
    openChannel: name => new BroadcastChannel(name),
    locks: typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined,
    page: typeof window === 'undefined' ? undefined : window,
    createId,
  };
}

/** 128 random bits as 32 hexadecimal digits; works on plain http, where `crypto.randomUUID` is missing. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
