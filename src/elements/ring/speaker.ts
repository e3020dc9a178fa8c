interface Output extends EventTarget {
  setSinkId?(id: string): Promise<void>;
}

/**
 * Plays on a loudspeaker; an empty id leaves the choice to the browser. Not every browser lets a page choose, and a
 * loudspeaker that has gone since is no reason to stay silent.
 */
export function useSpeaker(output: Output, speakerId: string): void {
  if (speakerId !== '') output.setSinkId?.(speakerId).catch(() => undefined);
}
