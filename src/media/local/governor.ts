/** What this machine managed to send lately, over all links. */
export interface Effort {
  /** Frames a second that were to be sent. */
  readonly expected: number;
  /** Frames a second that were sent. */
  readonly achieved: number;
  /** Whether the browser itself says that it lacks the power. */
  readonly isShortOfPower: boolean;
}

/** So much less than expected is too little: time to do less. */
const BEHIND = 0.6;
/** So much of what was expected is well done. Between the two nothing changes. */
const WELL = 0.85;
/** So many observations in a row below are no accident. */
const BEHIND_LIMIT = 3;
/** So many observations in a row that went well allow to try more. */
const USUAL_PATIENCE = 10;
/** The most patience that failed trials lead to. */
const LONGEST_PATIENCE = 80;

/**
 * Decides whether this machine should send less than so many people would allow, and when it may try more again. Each
 * trial that fails doubles the time until the next one, so that a picture does not swing for ever.
 */
export class Governor {
  #strain = 0;
  #behind = 0;
  #well = 0;
  #patience = USUAL_PATIENCE;
  #isTrial = false;

  /**
   * Takes an observation and returns by how many steps less is to be sent from now on: 0 to `mostStrain`. Observations
   * are to come at even times.
   */
  observe(effort: Effort, mostStrain: number): number {
    this.#strain = Math.min(this.#strain, mostStrain);
    this.#count(effort);
    if (this.#behind >= BEHIND_LIMIT && this.#strain < mostStrain) this.#doLess();
    else if (this.#well >= this.#patience && this.#strain > 0) this.#tryMore();
    return this.#strain;
  }

  #count({expected, achieved, isShortOfPower}: Effort): void {
    // Nothing is learned while nothing is sent.
    if (expected <= 0) return;
    const isBehind = isShortOfPower || achieved < expected * BEHIND;
    const isWell = !isShortOfPower && achieved >= expected * WELL;
    this.#behind = isBehind ? this.#behind + 1 : 0;
    this.#well = isWell ? this.#well + 1 : 0;
  }

  #doLess(): void {
    this.#patience = this.#isTrial ? Math.min(this.#patience * 2, LONGEST_PATIENCE) : this.#patience;
    this.#isTrial = false;
    this.#move(1);
  }

  #tryMore(): void {
    this.#isTrial = true;
    this.#move(-1);
  }

  #move(by: number): void {
    this.#strain += by;
    this.#behind = 0;
    this.#well = 0;
  }
}
