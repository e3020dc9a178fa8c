/** From this volume (0..100) on a person counts as speaking. */
export const SPEAKING_VOLUME = 8;

const STEPS = 5;

/**
 * A volume (0..100) as one of few steps from 0 to 1: nobody sees more of them, and what has not changed need not be drawn
 * again. Silence is 0, the least speech is more.
 */
export function loudnessOf(volume: number): number {
  return volume < SPEAKING_VOLUME ? 0 : Math.min(STEPS, Math.ceil((volume * STEPS) / 100)) / STEPS;
}
