/** From this volume (0..100) on a person counts as speaking. */
export const SPEAKING_VOLUME = 8;

const STEPS = 5;
/** So far beyond its edge (0..100) a volume still counts to the former step, so that a meter does not tremble at an edge. */
const SLACK = 5;

/**
 * A volume (0..100) as one of few steps from 0 to 1: nobody sees more of them, and what has not changed need not be drawn
 * again. Silence is 0, the least speech is more. `former` is the step that is shown.
 */
export function loudnessOf(volume: number, former = 0): number {
  if (volume < SPEAKING_VOLUME) return 0;
  const upper = former * 100;
  const isNear = volume > upper - 100 / STEPS - SLACK && volume <= upper + SLACK;
  if (former > 0 && isNear) return former;
  return Math.min(STEPS, Math.ceil((volume * STEPS) / 100)) / STEPS;
}
