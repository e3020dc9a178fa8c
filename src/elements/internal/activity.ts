import type {Stop} from '../../engine/ports.js';

/** Something that either goes on or does not. Whoever wants it says so as often as they like. */
export class Activity<Subject> {
  readonly #start: (subject: Subject) => Stop;
  #stop: Stop | undefined;
  #key: string | undefined;

  constructor(start: (subject: Subject) => Stop) {
    this.#start = start;
  }

  /** Goes on about this subject, from the start when it is another one than before; undefined: no longer. */
  set(subject: Subject | undefined): void {
    const key = subject === undefined ? undefined : JSON.stringify(subject);
    if (key === this.#key) return;
    this.#stop?.();
    this.#key = key;
    this.#stop = subject === undefined ? undefined : this.#start(subject);
  }
}
