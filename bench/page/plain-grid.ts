import type {NetworkQuality, TUICallEngine} from '../../src/engine/index.js';
import type {ManualClock} from '../../src/testing/index.js';

const STYLES = `
.plain { display: grid; grid-template: repeat(3, 1fr) / repeat(3, 1fr); gap: 8px; width: 100%; height: 100%;
  padding: 12px; box-sizing: border-box; background: #1c2533; color: #fff; font: 13px sans-serif; position: relative }
.plain .tile { position: relative; overflow: hidden; border-radius: 12px; background: #2b3648 }
.plain video { width: 100%; height: 100%; object-fit: cover }
.plain .caption { position: absolute; left: 8px; bottom: 8px; display: flex; gap: 8px; align-items: center;
  padding: 3px 8px; border-radius: 8px; background: rgb(10 14 20 / 0.68) }
.plain .volume { width: 40px; height: 6px; border-radius: 3px; background: rgb(255 255 255 / 0.25) }
.plain .volume i { display: block; height: 100%; width: 0; border-radius: 3px; background: #4ade80 }
.plain .speaking { box-shadow: 0 0 0 3px #4ade80 }
.plain time { position: absolute; top: 16px; left: 16px }`;

const WORDS: Readonly<Partial<Record<NetworkQuality, string>>> = {
  poor: 'Fair connection',
  bad: 'Weak connection',
  vBad: 'Very weak connection',
  down: 'No connection',
};

interface PlainTile {
  readonly root: HTMLElement;
  readonly bar: HTMLElement;
  readonly quality: HTMLElement;
}

/**
 * The grid as one would write it by hand in an afternoon, without a library: every tile has its picture, its name, a bar as
 * wide as the voice is loud, a frame while the person speaks and a word where the network is weak.
 */
export class PlainGrid {
  readonly #engine: TUICallEngine;
  readonly #clock: ManualClock;
  readonly #tiles = new Map<string, PlainTile>();

  constructor(engine: TUICallEngine, clock: ManualClock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  /** Shows the call in an element, and keeps it up to date. */
  show(parent: HTMLElement): void {
    const {state} = this.#engine;
    if (state.status !== 'connected') return;
    const style = document.createElement('style');
    style.textContent = STYLES;
    const root = document.createElement('div');
    root.className = 'plain';
    parent.append(style, root);
    for (const userId of [...state.participants.keys(), state.userId]) root.append(this.#tile(userId).root);
    const timer = document.createElement('time');
    root.append(timer);
    this.#clock.setInterval(() => {
      const seconds = Math.floor((this.#clock.now() - state.beganAt) / 1000);
      timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    }, 1000);
    this.#engine.addObserver({
      onUserVoiceVolumeChanged: volumes => {
        for (const [userId, volume] of volumes) this.#hear(userId, volume);
      },
      onUserNetworkQualityChanged: list => {
        for (const {userId, quality} of list) this.#measure(userId, quality);
      },
    });
  }

  #tile(userId: string): PlainTile {
    const root = document.createElement('div');
    root.className = 'tile';
    root.innerHTML = `<div class="caption"><span>${userId}</span><div class="volume"><i></i></div><span></span></div>`;
    const bar = root.querySelector('i');
    const quality = root.querySelector<HTMLElement>('.caption span:last-child');
    if (!bar || !quality) throw new Error('The tile is not complete.');
    void this.#engine.startRemoteView(userId, root);
    const tile = {root, bar, quality};
    this.#tiles.set(userId, tile);
    return tile;
  }

  #hear(userId: string, volume: number): void {
    const tile = this.#tiles.get(userId);
    if (!tile) return;
    tile.bar.style.width = `${volume}%`;
    tile.root.classList.toggle('speaking', volume > 8);
  }

  #measure(userId: string, quality: NetworkQuality): void {
    const tile = this.#tiles.get(userId);
    if (tile) tile.quality.textContent = WORDS[quality] ?? '';
  }
}
