/** The moments of one call at one party that are measured. */
export type Mark = 'start' | 'accepted' | 'begun' | 'connected' | 'frame';

/** Takes the time of moments, all parties by the same clock. */
export class Marks {
  readonly #times = new Map<Mark, number>();
  readonly #waiting = new Map<Mark, () => void>();

  /** Takes the time; only the first time counts. */
  set(mark: Mark): void {
    if (this.#times.has(mark)) return;
    this.#times.set(mark, (globalThis.top ?? globalThis).performance.now());
    this.#waiting.get(mark)?.();
  }

  /** The time of a moment, once it has come. */
  async get(mark: Mark): Promise<number> {
    if (!this.#times.has(mark)) await new Promise<void>(resolve => this.#waiting.set(mark, resolve));
    return this.#times.get(mark) ?? NaN;
  }
}

/** The picture that both contenders ask for. */
export const PICTURE = {
  width: {ideal: 640},
  height: {ideal: 480},
  frameRate: {ideal: 30, max: 30},
} as const;

/** The sound that both contenders ask for. */
export const SOUND = {echoCancellation: true, noiseSuppression: true, autoGainControl: true} as const;

/** Takes the time of the first frame that is presented. */
export function watchFrames(video: HTMLVideoElement, marks: Marks): void {
  video.requestVideoFrameCallback(() => {
    marks.set('frame');
  });
}
