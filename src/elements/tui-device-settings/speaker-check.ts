import type {TemplateResult} from 'lit';
import {renderTone, type PanelWords} from './panel-templates.js';
import {ToneTest} from './tone-test.js';

/** What a check of the loudspeaker asks, and tells. */
export interface SpeakerCheckOptions {
  /** The id of the loudspeaker in use; empty: the system's choice. */
  readonly speakerId: () => string;
  /** It looks different now. */
  readonly changed: () => void;
}

/** Plays a tone and asks whether it was heard: no browser tells a page that. */
export class SpeakerCheck {
  readonly #options: SpeakerCheckOptions;
  readonly #tone = new ToneTest();
  #state: 'silent' | 'playing' | 'asking' = 'silent';
  #hasHeard: boolean | undefined;
  #newest = {};

  constructor(options: SpeakerCheckOptions) {
    this.#options = options;
  }

  /** What the person said of the loudspeaker in use; undefined until they have. */
  get hasHeard(): boolean | undefined {
    return this.#hasHeard;
  }

  /** The button, or the question. */
  render(words: PanelWords): TemplateResult {
    return renderTone({
      isPlaying: this.#state === 'playing',
      isAsking: this.#state === 'asking',
      hasHeard: this.#hasHeard,
      words,
      play: () => void this.#play(),
      answer: hasHeard => {
        this.#state = 'silent';
        this.#hasHeard = hasHeard;
        this.#options.changed();
      },
    });
  }

  /** Ends the tone, without a question; what was said before still holds. */
  stop(): void {
    this.#newest = {};
    this.#state = 'silent';
    this.#tone.stop();
    this.#options.changed();
  }

  /** Another loudspeaker is in use: what was heard of the one before says nothing of it. */
  forget(): void {
    this.#hasHeard = undefined;
    this.stop();
  }

  async #play(): Promise<void> {
    this.forget();
    const mine = this.#newest;
    this.#state = 'playing';
    // Where it cannot be played, nobody hears it: the question is the same.
    await this.#tone.play(this.#options.speakerId()).catch(() => undefined);
    if (mine !== this.#newest) return;
    this.#state = 'asking';
    this.#options.changed();
  }
}
