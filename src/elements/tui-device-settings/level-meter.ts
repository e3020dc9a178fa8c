/** How often the value for assistive technology changes, in milliseconds: more often nobody can follow. */
const SPOKEN_INTERVAL = 1000;
/** How far the level goes back from one frame to the next, 0..1: a peak can be seen for a moment. */
const FALL = 0.04;
/** Speech at a usual distance fills most of the bar. */
const GAIN = 5;

/** Shows how loud a track is, on an element: by its `--level` (0..1) at each frame, and by `aria-valuenow` (0..100) now and then. */
export class LevelMeter {
  #context: AudioContext | undefined;
  #frame = 0;
  #track: MediaStreamTrack | undefined;

  /** Measures this track, or none. The element is asked for anew at each frame. */
  follow(track: MediaStreamTrack | undefined, element: () => HTMLElement | null): void {
    if (track === this.#track) return;
    this.stop();
    this.#track = track;
    if (track) this.#start(track, element);
  }

  /** Measures no longer. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#track = undefined;
    this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }

  #start(track: MediaStreamTrack, element: () => HTMLElement | null): void {
    const context = new AudioContext();
    this.#context = context;
    // Without the person's gesture it may begin asleep.
    context.resume().catch(() => undefined);
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let shown = 0;
    let spokenAt = -Infinity;
    const show = (now: number): void => {
      analyser.getFloatTimeDomainData(samples);
      shown = Math.max(levelOf(samples), shown - FALL);
      const meter = element();
      meter?.style.setProperty('--level', shown.toFixed(2));
      if (now - spokenAt >= SPOKEN_INTERVAL) {
        spokenAt = now;
        meter?.setAttribute('aria-valuenow', String(Math.round(shown * 100)));
      }
      this.#frame = requestAnimationFrame(show);
    };
    this.#frame = requestAnimationFrame(show);
  }
}

/** How loud samples (-1..1) are, 0..1. */
export function levelOf(samples: Float32Array): number {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
  return Math.min(1, Math.sqrt(energy / samples.length) * GAIN);
}
