import type {MediaView} from '../../engine/ports.js';
import type {VideoRenderParams} from '../../engine/types.js';
import {dressPicture, isElement} from '../picture.js';
import {ViewWatch, type ShownSize, type ViewObservers} from '../view-watch.js';
import type {TrtcFillMode} from './trtc-sdk.js';

interface Shown {
  /** Our own element inside the page's: the SDK only ever sees this one, wherever the page moves the picture to. */
  readonly box: HTMLElement;
  isMirrored: boolean;
  params: VideoRenderParams;
}

/** What changes of the views concern. */
export interface ViewsListener {
  /** A person is shown now, or no longer, or larger, or smaller, or is to fill the view in another way. */
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
  readonly #watch: ViewWatch;
  #common: VideoRenderParams = {};

  /** @param observers how to watch elements, if not as the browser does. */
  constructor(observers?: ViewObservers) {
    this.#watch = new ViewWatch(userId => this.listener?.viewChanged(userId), observers);
  }

  /** Shows a person inside an element, after what is there; null shows them nowhere. */
  setView(userId: string, view: MediaView | null): void {
    const shown = this.#of(userId);
    const element = view && isElement(view) ? view : undefined;
    if (shown.box.parentElement === (element ?? null)) return;
    detach(shown.box);
    element?.append(shown.box);
    // A box that is taken out and put in again at once has not changed its size: it stays under watch.
    if (element) this.#watch.watch(userId, shown.box);
    this.#dress(shown);
    this.listener?.viewChanged(userId);
  }

  /** The element that a person's picture goes into. */
  boxOf(userId: string): HTMLElement {
    return this.#of(userId).box;
  }

  /** How large a person is shown; undefined while they have no view, or one that nobody can see. */
  sizeOf(userId: string): ShownSize | undefined {
    const isPlaced = (this.#people.get(userId)?.box.parentElement ?? null) !== null;
    return isPlaced ? this.#watch.sizeOf(userId) : undefined;
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
    this.#watch.close();
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
  // An element that is as large as what is in it is empty before the picture comes, and seen all the same.
  box.style.minWidth = '1px';
  box.style.minHeight = '1px';
  return box;
}

function detach(box: HTMLElement): void {
  if (box.parentElement) box.parentElement.style.containerType = '';
  box.remove();
}
