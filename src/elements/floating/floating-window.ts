import type {LitElement, TemplateResult} from 'lit';
import type {Stop} from '../../engine/ports.js';
import type {Localize} from '../../i18n/localize.js';
import {browserStorage, type PageStorage} from '../internal/page-storage.js';
import {makeDraggable, type Way} from './drag.js';
import {
  boxAt,
  dock,
  isCorner,
  nextCorner,
  placeOf,
  sizeWithin,
  type Box,
  type Place,
  type Size,
} from './floating-geometry.js';
import {placeForKey, widthForKey} from './floating-keys.js';
import {keepChoice, recallChoice, type FloatingChoice} from './floating-memory.js';
import {styles} from './floating.styles.js';
import {renderHandles} from './handles.js';
import {roomFor, watchRoom} from './room.js';

/** How wide the small window may be made, in pixels. */
export const WIDTHS = {least: 200, most: 640};
/** Its width by its height. */
const ASPECT = 4 / 3;

/** What a floating window is made of. */
export interface FloatingOptions {
  /** The words. */
  readonly localize: Localize;
  /** Where the person's choice is kept; the browser's storage unless a test gives its own. */
  readonly storage?: PageStorage | undefined;
}

/**
 * Makes a layer of the host a window that the person can move and resize by mouse, finger and keyboard. It always lies in
 * the part of the page that can be seen, docks to the edges, and comes back where it was left.
 */
export class FloatingWindow {
  readonly #host: LitElement;
  readonly #localize: Localize;
  readonly #storage: PageStorage | undefined;
  #choice: FloatingChoice;
  #layer: HTMLElement | undefined;
  #stops: readonly Stop[] = [];
  /** Said to assistive technology. */
  #news = '';

  constructor(host: LitElement, {localize, storage = browserStorage()}: FloatingOptions) {
    this.#host = host;
    this.#localize = localize;
    this.#storage = storage;
    this.#choice = recallChoice(storage);
    const sheet = styles.styleSheet;
    if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /** The handles by which it is moved and resized, to be rendered into the layer. */
  render(): TemplateResult {
    const {width, inline, block} = this.#choice;
    return renderHandles({
      localize: this.#localize,
      width: Math.round(width),
      widths: WIDTHS,
      corner: `${block < 0.5 ? 'bottom' : 'top'}-${inline < 0.5 ? 'end' : 'start'}`,
      news: this.#news,
      moveOn: this.#handleMoveOn,
      moveKey: this.#handleMoveKey,
      resizeOn: this.#handleResizeOn,
      resizeKey: this.#handleResizeKey,
    });
  }

  /** The layer floats, as it was rendered; undefined: none does. */
  arrange(layer: HTMLElement | undefined): void {
    if (layer === this.#layer) {
      if (layer) this.#layOut();
      return;
    }
    for (const stop of this.#stops) stop();
    this.#stops = [];
    if (this.#layer) release(this.#layer);
    this.#layer = layer;
    if (layer) this.#take(layer);
  }

  #take(layer: HTMLElement): void {
    layer.toggleAttribute('data-floating', true);
    this.#layOut();
    const view = layer.ownerDocument.defaultView ?? window;
    this.#stops = [
      watchRoom(view, () => {
        this.#layOut();
      }),
      makeDraggable(layer, {
        accepts: event => !isHeld(event) && !isPart(event, '.resize'),
        ...this.#changing(layer, (box, way) => this.#movedBy(layer, box, way)),
      }),
      makeDraggable(layer, {
        accepts: event => isPart(event, '.resize'),
        ...this.#changing(layer, (box, way) => this.#resizedBy(box, way)),
      }),
    ];
  }

  /** A drag that changes the choice as it goes; given up, it changes nothing. */
  #changing(
    layer: HTMLElement,
    change: (
      begin: Box,
      way: Way,
    ) => {readonly now: Partial<FloatingChoice>; readonly later: Partial<FloatingChoice>},
  ): {begin: () => void; move: (way: Way) => void; end: (way: Way | undefined) => void} {
    let before = this.#choice;
    let box = this.#box(layer);
    return {
      begin: () => {
        before = this.#choice;
        box = this.#box(layer);
        layer.toggleAttribute('data-dragging', true);
      },
      move: way => {
        this.#choice = {...before, ...change(box, way).now};
        this.#layOut();
      },
      end: way => {
        layer.toggleAttribute('data-dragging', false);
        this.#choose(way ? {...before, ...change(box, way).later} : before);
      },
    };
  }

  #movedBy(layer: HTMLElement, box: Box, {x, y}: Way): {readonly now: Place; readonly later: Place} {
    const moved = {...box, left: box.left + x, top: box.top + y};
    const room = roomFor(layer);
    return {now: placeOf(moved, room, this.#isRtl), later: dock(moved, room, this.#isRtl)};
  }

  #resizedBy(box: Box, {x, y}: Way): {readonly now: {width: number}; readonly later: {width: number}} {
    const {inline, block} = this.#choice;
    const across = this.#isRtl ? 1 - inline : inline;
    // Outwards, whichever corner the handle is in; the greater of the two ways counts.
    const wider = across < 0.5 ? x : -x;
    const higher = (block < 0.5 ? y : -y) * ASPECT;
    const wanted = box.width + (Math.abs(wider) > Math.abs(higher) ? wider : higher);
    const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted));
    return {now: {width}, later: {width}};
  }

  readonly #handleMoveOn = (): void => {
    this.#choose({...this.#choice, ...nextCorner(this.#choice)});
  };

  readonly #handleMoveKey = (event: KeyboardEvent): void => {
    const layer = this.#layer;
    if (!layer) return;
    const place = placeForKey(event, {
      box: this.#box(layer),
      room: roomFor(layer),
      isRtl: this.#isRtl,
    });
    if (!place) return;
    event.preventDefault();
    this.#choose({...this.#choice, ...place});
  };

  readonly #handleResizeOn = (): void => {
    const {least, most} = WIDTHS;
    const steps = [least, (least + most) / 2, most];
    const {width} = this.#choice;
    this.#choose({...this.#choice, width: steps.find(step => step > width) ?? least});
  };

  readonly #handleResizeKey = (event: KeyboardEvent): void => {
    const width = widthForKey(event, this.#choice.width, WIDTHS);
    if (width === undefined) return;
    event.preventDefault();
    this.#choose({...this.#choice, width});
  };

  #choose(choice: FloatingChoice): void {
    const isMoved = choice.inline !== this.#choice.inline || choice.block !== this.#choice.block;
    this.#choice = choice;
    keepChoice(choice, this.#storage);
    if (isMoved || this.#news !== '') this.#news = this.#describe(choice);
    this.#layOut();
    this.#host.requestUpdate();
  }

  #describe(place: Place): string {
    if (!isCorner(place)) return '';
    const isLeft = (place.inline === 0) !== this.#isRtl;
    const side = isLeft ? 'Left' : 'Right';
    return this.#localize.term(place.block === 0 ? `corner.top${side}` : `corner.bottom${side}`);
  }

  #layOut(): void {
    const layer = this.#layer;
    if (!layer) return;
    const {left, top, width, height} = this.#box(layer);
    const {style} = layer;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  #box(layer: HTMLElement): Box {
    const room = roomFor(layer);
    return boxAt(this.#choice, this.#size(room), room, this.#isRtl);
  }

  #size(room: Size): Size {
    return sizeWithin(this.#choice.width, ASPECT, room, WIDTHS);
  }

  get #isRtl(): boolean {
    return this.#localize.dir() === 'rtl';
  }
}

function release(layer: HTMLElement): void {
  layer.removeAttribute('data-floating');
  layer.removeAttribute('data-dragging');
  for (const name of ['left', 'top', 'width', 'height']) layer.style.removeProperty(name);
}

/** Where a press has a meaning of its own, which moving would spoil. */
function isHeld(event: Event): boolean {
  return isPart(event, 'input, textarea, select, [contenteditable], [role=slider], [role=menu]');
}

function isPart(event: Event, selector: string): boolean {
  return event.composedPath().some(target => target instanceof Element && target.matches(selector));
}
