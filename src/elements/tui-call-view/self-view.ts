import type {Stop} from '../../engine/ports.js';
import {makeDraggable, type Way} from '../floating/drag.js';
import {boxAt, cornerOf, placeOf, type Box, type Place} from '../floating/floating-geometry.js';
import {placeForKey} from '../floating/floating-keys.js';
import {browserStorage, type PageStorage} from '../internal/page-storage.js';
import type {PortableElement} from '../internal/portable-element.js';
import {keepCorner, recallCorner} from './corner-memory.js';
import {styles} from './self-view.styles.js';

/** How long the small picture glides into a corner, in milliseconds. */
const GLIDE = 200;

/** What the small picture depends on. */
export interface SelfViewOptions {
  /** Lines begin on the right. */
  readonly isRtl: () => boolean;
  /** The whole call is a small window that is dragged itself. */
  readonly isHeld: () => boolean;
  /** Where the person's choice is kept; the browser's storage unless a test gives its own. */
  readonly storage?: PageStorage | undefined;
}

/**
 * Lets the small picture of a call of two be dragged into any corner of the stage, or be sent there by arrow keys. It is
 * there again in the next call and on the next page.
 */
export class SelfView {
  readonly #options: SelfViewOptions;
  #stage: HTMLElement | null = null;
  readonly #storage: PageStorage | undefined;
  #corner: Place;
  #stops: readonly Stop[] = [];

  constructor(host: PortableElement, options: SelfViewOptions) {
    this.#options = options;
    const {storage = browserStorage()} = options;
    this.#storage = storage;
    this.#corner = recallCorner(storage);
    host.addStyles(styles);
  }

  /** The stage as it was rendered; null: there is no small picture. */
  arrange(stage: HTMLElement | null): void {
    if (stage === this.#stage) return;
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#stage = stage;
    if (stage) this.#take(stage);
  }

  #take(stage: HTMLElement): void {
    this.#mark(stage);
    const handleKey = (event: KeyboardEvent): void => {
      this.#handleKey(stage, event);
    };
    stage.addEventListener('keydown', handleKey);
    this.#stops = [
      makeDraggable(stage, {
        accepts: event => !this.#options.isHeld() && isSmall(event),
        begin: () => undefined,
        move: way => {
          const small = smallIn(stage);
          if (small) small.style.translate = `${way.x}px ${way.y}px`;
        },
        end: way => {
          this.#drop(stage, way);
        },
      }),
      () => {
        stage.removeEventListener('keydown', handleKey);
      },
    ];
  }

  #drop(stage: HTMLElement, way: Way | undefined): void {
    const small = smallIn(stage);
    if (!small) return;
    const from = boxOf(small);
    small.style.translate = '';
    if (way) this.#choose(placeOf(from, boxOf(stage), this.#options.isRtl()));
    this.#glide(stage, small, from);
  }

  #handleKey(stage: HTMLElement, event: KeyboardEvent): void {
    const small = smallIn(stage);
    if (!small || this.#options.isHeld() || !isSmall(event)) return;
    const room = boxOf(stage);
    const from = boxOf(small);
    const isRtl = this.#options.isRtl();
    const {altKey, ctrlKey, metaKey, key} = event;
    // There are corners only, so each step goes as far as it can.
    const box = boxAt(this.#corner, from, room, isRtl);
    const place = placeForKey({altKey, ctrlKey, metaKey, key, shiftKey: true}, {box, room, isRtl});
    if (!place) return;
    event.preventDefault();
    this.#choose(place);
    this.#glide(stage, small, from);
  }

  #choose(place: Place): void {
    this.#corner = cornerOf(place);
    keepCorner(this.#corner, this.#storage);
  }

  #glide(stage: HTMLElement, small: HTMLElement, from: Box): void {
    this.#mark(stage);
    const to = boxOf(small);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const way = `${from.left - to.left}px ${from.top - to.top}px`;
    small.animate([{translate: way}, {translate: '0 0'}], {duration: GLIDE, easing: 'ease-out'});
  }

  #mark(stage: HTMLElement): void {
    const {inline, block} = this.#corner;
    stage.dataset.corner = `${block === 0 ? 'top' : 'bottom'}-${inline === 0 ? 'start' : 'end'}`;
  }
}

function smallIn(stage: HTMLElement): HTMLElement | null {
  return stage.querySelector<HTMLElement>('.seat.small');
}

function isSmall(event: Event): boolean {
  return event.composedPath().some(target => target instanceof Element && target.matches('.seat.small'));
}

function boxOf(element: Element): Box {
  const {left, top, width, height} = element.getBoundingClientRect();
  return {left, top, width, height};
}
