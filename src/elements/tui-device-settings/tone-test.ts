import {renderTone, type Tone} from '../ring/tone.js';

/** Two notes that nobody takes for a call. */
const TEST_TONE: Tone = {
  length: 1.1,
  touch: 'struck',
  overtones: [0.04, 0.01],
  peak: 0.5,
  notes: [
    {at: 0, length: 0.5, pitch: 523.25, loudness: 0.8},
    {at: 0.4, length: 0.7, pitch: 783.99, loudness: 0.8},
  ],
};
const SAMPLE_RATE = 22_050;

/** Whether this browser lets a page choose the loudspeaker. */
export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** Plays a short tone on a loudspeaker. */
export class ToneTest {
  #stop: () => void = () => undefined;

  /** Plays it once; resolves when it has ended or was stopped. Rejects when the loudspeaker cannot be used. */
  async play(speakerId: string): Promise<void> {
    this.stop();
    const context = new AudioContext();
    const audio = new Audio();
    const ended = new Promise<void>(resolve => {
      this.#stop = resolve;
    });
    try {
      const output = context.createMediaStreamDestination();
      audio.srcObject = output.stream;
      if (canChooseSpeaker()) await audio.setSinkId(speakerId);
      const source = toneSource(context);
      source.connect(output);
      source.addEventListener('ended', this.#stop);
      // A context that the browser does not let sound never resumes.
      await Promise.race([Promise.all([audio.play(), context.resume()]), ended]);
      source.start();
      await ended;
    } finally {
      audio.pause();
      audio.srcObject = null;
      await context.close();
    }
  }

  /** Ends the tone. */
  stop(): void {
    this.#stop();
  }
}

function toneSource(context: AudioContext): AudioBufferSourceNode {
  const samples = renderTone(TEST_TONE, SAMPLE_RATE);
  const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
  buffer.copyToChannel(samples, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  return source;
}
