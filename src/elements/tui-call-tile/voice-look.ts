/** The avatar moves only while it can be seen. */
const MOVING_PARTS = '.volume, .placeholder:not([hidden]) .avatar';

/**
 * Shows a voice on the parts of a tile that move with it. It writes on these parts alone: were their look to hang on an
 * attribute of the tile, the browser would search the whole tile for whom the attribute concerns, at every sound.
 */
export class VoiceLook {
  #parts: readonly Element[] = [];
  #ring: Element | null = null;
  #step = '';

  /** Finds the parts anew after each rendering, and shows how loud the voice is, from 0 to 1. */
  take(root: ParentNode, loudness: number): void {
    this.#parts = [...root.querySelectorAll(MOVING_PARTS)];
    this.#ring = root.querySelector('.ring');
    this.#step = '';
    this.show(loudness);
  }

  /** Shows how loud the voice is, from 0 to 1. */
  show(loudness: number): void {
    const step = String(loudness);
    for (const part of this.#parts) part.setAttribute('data-step', step);
    if (this.#step === '' || (step === '0') !== (this.#step === '0')) {
      this.#ring?.classList.toggle('speaks', loudness > 0);
    }
    this.#step = step;
  }
}
