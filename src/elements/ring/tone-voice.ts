import type {Clock, Stop} from '../../engine/ports.js';
import type {Sound, SoundState} from './sound.js';
import {useSpeaker} from './speaker.js';
import {renderTone, type Tone} from './tone.js';

/** How long a browser that lets us play may take to begin, in milliseconds. */
const PATIENCE = 1000;
/** How long the tone takes to its full loudness, in seconds. */
const FADE_IN = 1.5;
/** How long it takes to silence, in milliseconds: no click, and no person notices. */
const FADE_OUT = 60;
/** How loud it begins, 0..1. */
const SOFT = 0.3;
/** Enough for tones this low. */
const SAMPLE_RATE = 22_050;

/** What a tone is played with. */
export interface ToneVoiceOptions {
  /** Time. */
  readonly clock: Clock;
  /** The loudspeaker; empty for the browser's choice. */
  readonly speakerId: string;
  /** Hears how it goes. */
  readonly tell: (state: SoundState) => void;
}

/** Plays a tone over and over, by WebAudio. One buffer that loops: no timer that a page in the background gets late. */
export class ToneVoice implements Sound {
  readonly #tone: Tone;
  readonly #options: ToneVoiceOptions;
  readonly #stopWaiting: Stop;
  #context: AudioContext | undefined;
  #gain: GainNode | undefined;

  constructor(tone: Tone, options: ToneVoiceOptions) {
    this.#tone = tone;
    this.#options = options;
    // No browser says in one way for all that it blocks a context: one that does not start is blocked.
    this.#stopWaiting = options.clock.setTimeout(() => {
      options.tell('blocked');
    }, PATIENCE);
    this.#open();
  }

  retry(): void {
    this.#context?.resume().catch(() => undefined);
    this.#open();
  }

  stop(): void {
    const context = this.#context;
    this.#stopWaiting();
    if (!context || context.state === 'closed') return;
    context.removeEventListener('statechange', this.#begin);
    const close = (): void => {
      context.close().catch(() => undefined);
    };
    const gain = this.#gain?.gain;
    if (!gain || context.state !== 'running') {
      close();
      return;
    }
    const now = context.currentTime;
    const loudness = gain.value;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(loudness, now);
    gain.linearRampToValueAtTime(0, now + FADE_OUT / 1000);
    this.#options.clock.setTimeout(close, FADE_OUT);
  }

  #open(): void {
    if (this.#context) return;
    try {
      this.#context = new AudioContext();
    } catch {
      // Some browsers refuse one more context, or have none: that is blocked like any other sound.
      return;
    }
    this.#context.addEventListener('statechange', this.#begin);
    useSpeaker(this.#context, this.#options.speakerId);
    this.#begin();
  }

  readonly #begin = (): void => {
    const context = this.#context;
    if (context?.state !== 'running' || this.#gain) return;
    this.#stopWaiting();
    const samples = renderTone(this.#tone, SAMPLE_RATE);
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    this.#gain = context.createGain();
    this.#gain.gain.setValueAtTime(SOFT, context.currentTime);
    this.#gain.gain.linearRampToValueAtTime(1, context.currentTime + FADE_IN);
    source.connect(this.#gain).connect(context.destination);
    source.start();
    this.#options.tell('playing');
  };
}
