import type {MediaView} from '../../engine/ports.js';
import type {VideoRenderParams} from '../../engine/types.js';
import {dressPicture, isElement} from '../picture.js';
import type {TrtcFillMode} from './trtc-sdk.js';

interface Shown {
  /** Our own element inside the page's: the SDK only ever sees this one, wherever the page moves the picture to. */
  readonly box: HTMLElement;
  isMirrored: boolean;
  params: VideoRenderParams;
}

/** What changes of the views concern. */
export interface ViewsListener {
  /** A person is shown now, or no longer, or is to fill the view in another way. */
  viewChanged(userId: string): void;
}

/**
 * Who is shown where. A view may be set before there is a picture. Each person has a box of their own, into which the
 * SDK puts its `<video>`: so views move and vanish at once, the page's elements stay as they were found, and turning and
 * mirroring, which the SDK cannot do for remote pictures, is done to the box.
 */
export class Views {
  /** Hears of changes; the present stay. */
  listener: ViewsListener | undefined;
  readonly #people = new Map<string, Shown>();
  #common: VideoRenderParams = {};

  /** Shows a person inside an element, after what is there; null shows them nowhere. */
  setView(userId: string, view: MediaView | null): void {
    const shown = this.#of(userId);
    const element = view && isElement(view) ? view : undefined;
    if (shown.box.parentElement === (element ?? null)) return;
    detach(shown.box);
    element?.append(shown.box);
    this.#dress(shown);
    this.listener?.viewChanged(userId);
  }

  /** The element that a person's picture goes into. */
  boxOf(userId: string): HTMLElement {
    return this.#of(userId).box;
  }

  /** Whether a person has a view. */
  isShown(userId: string): boolean {
    return (this.#people.get(userId)?.box.parentElement ?? null) !== null;
  }

  /** How a person's picture is to fill its view, if anybody said so. */
  fillOf(userId: string): TrtcFillMode | undefined {
    return this.#paramsOf(this.#of(userId)).fillMode;
  }

  /** Whether a person is shown like in a mirror unless told otherwise. */
  setMirrored(userId: string, isMirrored: boolean): void {
    const shown = this.#of(userId);
    shown.isMirrored = isMirrored;
    this.#dress(shown);
  }

  /** How one person, or everyone, is shown. What is left out stays as it was. */
  setRenderParams({userId, ...params}: VideoRenderParams): void {
    if (userId === undefined) {
      this.#common = {...this.#common, ...params};
    } else {
      const shown = this.#of(userId);
      shown.params = {...shown.params, ...params};
    }
    for (const [id, shown] of this.#people) {
      this.#dress(shown);
      this.listener?.viewChanged(id);
    }
  }

  /** Shows nobody anywhere. How everyone is to be shown is kept. */
  clear(): void {
    for (const {box} of this.#people.values()) detach(box);
    this.#people.clear();
  }

  #of(userId: string): Shown {
    const known = this.#people.get(userId);
    if (known) return known;
    const shown: Shown = {box: createBox(), isMirrored: false, params: {}};
    this.#people.set(userId, shown);
    return shown;
  }

  #paramsOf({params}: Shown): VideoRenderParams {
    return {...this.#common, ...params};
  }

  #dress(shown: Shown): void {
    const {fillMode = 'cover', rotation = 0, mirror = shown.isMirrored} = this.#paramsOf(shown);
    dressPicture(shown.box, {fillMode, rotation, mirror});
  }
}

/** An element that fills the one it is put into. */
export function createBox(): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '100%';
  box.style.height = '100%';
  return box;
}

function detach(box: HTMLElement): void {
  if (box.parentElement) box.parentElement.style.containerType = '';
  box.remove();
}
