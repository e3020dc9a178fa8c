import type {Clock, Stop} from '../../engine/ports.js';
import type {Sound, SoundState} from './sound.js';
import {useSpeaker} from './speaker.js';

/** How long a file may take until it can be heard, in milliseconds. */
const PATIENCE = 3000;
/** How long it takes to its full loudness, in milliseconds. */
const FADE_IN = 1500;
/** How long it takes to silence, in milliseconds: no person notices. */
const FADE_OUT = 80;
/** How often the loudness changes meanwhile, in milliseconds. */
const STEP = 20;
/** How loud it begins, 0..1. */
const SOFT = 0.3;

/** What a file is played with. */
export interface FileVoiceOptions {
  /** Time. */
  readonly clock: Clock;
  /** The loudspeaker; empty for the browser's choice. */
  readonly speakerId: string;
  /** Hears how it goes; `failed` is the last word. */
  readonly tell: (state: SoundState | 'failed') => void;
}

/** Plays the file at an address over and over. An element plays other sites' files too, whatever they say of CORS. */
export class FileVoice implements Sound {
  readonly #audio = new Audio();
  readonly #options: FileVoiceOptions;
  #stopWaiting: Stop | undefined;
  #stopFading: Stop | undefined;
  #isOver = false;

  constructor(address: string, options: FileVoiceOptions) {
    this.#options = options;
    const audio = this.#audio;
    audio.loop = true;
    audio.volume = SOFT;
    audio.addEventListener('error', this.#fail);
    audio.src = address;
    useSpeaker(audio, options.speakerId);
    this.retry();
  }

  retry(): void {
    if (this.#isOver) return;
    this.#stopWaiting?.();
    this.#stopWaiting = this.#options.clock.setTimeout(this.#fail, PATIENCE);
    this.#audio.play().then(this.#begin, this.#refuse);
  }

  stop(): void {
    if (this.#isOver) return;
    this.#end();
    if (this.#audio.paused) this.#release();
    else this.#fade(0, FADE_OUT, this.#release);
  }

  readonly #begin = (): void => {
    if (this.#isOver) return;
    this.#stopWaiting?.();
    this.#fade(1, FADE_IN);
    this.#options.tell('playing');
  };

  readonly #refuse = (cause: unknown): void => {
    if (this.#isOver) return;
    this.#stopWaiting?.();
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') this.#options.tell('blocked');
    else this.#fail();
  };

  readonly #fail = (): void => {
    if (this.#isOver) return;
    this.#end();
    this.#release();
    this.#options.tell('failed');
  };

  #end(): void {
    this.#isOver = true;
    this.#stopWaiting?.();
    this.#stopFading?.();
    this.#audio.removeEventListener('error', this.#fail);
  }

  readonly #release = (): void => {
    this.#audio.pause();
    // Lets go of the file, also of one that is still on its way.
    this.#audio.removeAttribute('src');
    this.#audio.load();
  };

  /** By the time that has passed, because a page in the background hears of it late. */
  #fade(to: number, length: number, then?: () => void): void {
    const {clock} = this.#options;
    const audio = this.#audio;
    const from = audio.volume;
    const begin = clock.now();
    this.#stopFading?.();
    this.#stopFading = clock.setInterval(() => {
      const done = Math.min(1, (clock.now() - begin) / length);
      audio.volume = from + (to - from) * done;
      if (done < 1) return;
      this.#stopFading?.();
      then?.();
    }, STEP);
  }
}
