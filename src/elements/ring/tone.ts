/** One note of a tone. */
export interface Note {
  /** When it begins, in seconds. */
  readonly at: number;
  /** How long it sounds, in seconds. */
  readonly length: number;
  /** In Hz. */
  readonly pitch: number;
  /** 0..1. */
  readonly loudness: number;
}

/** A tone that is played over and over. */
export interface Tone {
  /** How long one round lasts, its silence included, in seconds. */
  readonly length: number;
  /** `struck` dies away like a bar of wood, `held` stays as loud as it is. */
  readonly touch: 'struck' | 'held';
  /** How loud the overtones are beside the first one: of twice, three times, … the pitch. */
  readonly overtones: readonly number[];
  /** The loudest sample, 0..1. */
  readonly peak: number;
  /** What sounds. */
  readonly notes: readonly Note[];
}

const [D4, A4, D5, E5, FIS5, A5, B5, D6] = [293.66, 440, 587.33, 659.26, 739.99, 880, 987.77, 1174.66];

/** Somebody calls: a calm turn on the notes of a pentatonic scale, its echo, and a rest. */
export const RING_TONE: Tone = {
  length: 4.2,
  touch: 'struck',
  overtones: [0.04, 0.01, 0.12],
  peak: 0.5,
  notes: [
    ...turn(0, [D5, A5, FIS5, B5], 0.9),
    {at: 0.88, length: 1.2, pitch: D6, loudness: 0.8},
    {at: 0.88, length: 1.2, pitch: D4, loudness: 0.6},
    ...turn(1.54, [E5, A5, FIS5], 0.6),
    {at: 2.2, length: 1.6, pitch: D5, loudness: 0.6},
    {at: 2.2, length: 1.6, pitch: A4, loudness: 0.4},
  ],
};

/** It rings at the other side: two low, soft tones and a long rest, not to be taken for a call. */
export const DIAL_TONE: Tone = {
  length: 3.6,
  touch: 'held',
  overtones: [0.06],
  peak: 0.5,
  notes: [
    {at: 0, length: 0.5, pitch: A4, loudness: 0.3},
    {at: 0, length: 0.5, pitch: D4, loudness: 0.2},
    {at: 0.7, length: 0.5, pitch: A4, loudness: 0.3},
    {at: 0.7, length: 0.5, pitch: D4, loudness: 0.2},
  ],
};

/** Somebody calls during another call: two short beeps, not to be heard over, and a rest in which to go on talking. */
export const WAITING_TONE: Tone = {
  length: 5,
  touch: 'held',
  overtones: [0.05],
  peak: 0.15,
  notes: [
    {at: 0, length: 0.16, pitch: A4, loudness: 0.3},
    {at: 0.3, length: 0.16, pitch: A4, loudness: 0.3},
  ],
};

/** How quickly a struck note dies away: the time until it has a third of its loudness, in seconds. */
const DECAY = 0.3;
/** How long a note takes to come and to go, in seconds; less would click. */
const EDGES = {struck: {attack: 0.006, release: 0.05}, held: {attack: 0.04, release: 0.06}} as const;

/** One round of a tone as samples from -1 to 1. */
export function renderTone(tone: Tone, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(tone.length * sampleRate));
  for (const note of tone.notes) addNote(samples, note, tone, sampleRate);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return loudest === 0 ? samples : samples.map(sample => (sample / loudest) * tone.peak);
}

function addNote(samples: Float32Array, note: Note, tone: Tone, sampleRate: number): void {
  const start = Math.round(note.at * sampleRate);
  const count = Math.min(Math.round(note.length * sampleRate), samples.length - start);
  for (let index = 0; index < count; index++) {
    const time = index / sampleRate;
    const value = envelope(time, count / sampleRate, tone.touch) * wave(time * note.pitch, tone.overtones);
    samples[start + index] = (samples[start + index] ?? 0) + value * note.loudness;
  }
}

function envelope(time: number, length: number, touch: Tone['touch']): number {
  const {attack, release} = EDGES[touch];
  const edge = Math.min(1, time / attack, (length - time) / release);
  return touch === 'struck' ? edge * Math.exp(-time / DECAY) : edge;
}

function wave(turns: number, overtones: readonly number[]): number {
  return overtones.reduce(
    (sum, loudness, index) => sum + loudness * Math.sin(2 * Math.PI * turns * (index + 2)),
    Math.sin(2 * Math.PI * turns),
  );
}

function turn(from: number, pitches: readonly number[], loudness: number): readonly Note[] {
  return pitches.map((pitch, index) => ({at: from + index * 0.22, length: 0.9, pitch, loudness}));
}
