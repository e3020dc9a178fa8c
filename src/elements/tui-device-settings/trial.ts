import {capture, type Wishes} from '../doctor/capture-trial.js';
import type {DeviceBrowser} from '../doctor/browser-facts.js';
import type {CaptureKind, Trouble} from '../doctor/trouble.js';

/** What a trial tells. */
export interface TrialListener {
  /** What runs has changed. */
  changed(): void;
  /** A device has stopped by itself; the browser showed it under this name. */
  ended(kind: CaptureKind, name: string): void;
}

/** Camera and microphone, open for as long as the person tries them. */
export class Trial {
  readonly #browser: DeviceBrowser;
  readonly #listener: TrialListener;
  readonly #tracks = new Map<CaptureKind, MediaStreamTrack>();
  #lane: Promise<unknown> = Promise.resolve();
  #life = {};

  constructor(browser: DeviceBrowser, listener: TrialListener) {
    this.#browser = browser;
    this.#listener = listener;
  }

  /** What runs. */
  track(kind: CaptureKind): MediaStreamTrack | undefined {
    return this.#tracks.get(kind);
  }

  /** Opens devices, each in place of the one of its kind that runs. Resolves with what does not work. Never rejects. */
  open(wishes: Wishes): Promise<readonly Trouble[]> {
    const life = this.#life;
    const done = this.#lane.then(() => this.#open(wishes, life));
    this.#lane = done;
    return done;
  }

  /** Lets go of everything; what the browser hands over later is let go of too. */
  stop(): void {
    this.#life = {};
    for (const kind of [...this.#tracks.keys()]) this.#release(kind);
    this.#listener.changed();
  }

  async #open(wishes: Wishes, life: object): Promise<readonly Trouble[]> {
    if (life !== this.#life) return [];
    // Some machines run one device of a kind at a time.
    for (const kind of ['camera', 'microphone'] as const) if (wishes[kind]) this.#release(kind);
    this.#listener.changed();
    const {tracks, troubles} = await capture(wishes, this.#browser);
    if (life !== this.#life) {
      for (const track of tracks) track.stop();
      return [];
    }
    for (const track of tracks) this.#adopt(track.kind === 'video' ? 'camera' : 'microphone', track);
    this.#listener.changed();
    return troubles;
  }

  #adopt(kind: CaptureKind, track: MediaStreamTrack): void {
    this.#release(kind);
    this.#tracks.set(kind, track);
    track.addEventListener('ended', () => {
      if (this.#tracks.get(kind) !== track) return;
      this.#release(kind);
      this.#listener.ended(kind, track.label);
    });
  }

  #release(kind: CaptureKind): void {
    this.#tracks.get(kind)?.stop();
    this.#tracks.delete(kind);
  }
}
