import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Stop} from '../../engine/ports.js';
import {watchSize} from '../internal/watch-size.js';
import type {Box} from './layout-geometry.js';
import type {StageRoom} from './stage-plan.js';

/** A view below this size, in pixels, in both directions is a small window: its style sheet says the same. */
const SMALL = 300;

/** Measures the room for tiles, and renders the host again when it has changed. */
export class StageSize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #find: () => Element | null;
  #stopWatching: Stop | undefined;
  #stage: Element | null = null;
  #room: StageRoom | undefined;

  /** `find` gives the element to measure, once it is rendered; null while there is none. */
  constructor(host: ReactiveControllerHost & HTMLElement, find: () => Element | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** The room inside the element's padding, in whole pixels; undefined until it is known. */
  get room(): StageRoom | undefined {
    return this.#room;
  }

  /** Called by the host. */
  hostConnected(): void {
    this.hostUpdated();
  }

  /** Called by the host. */
  hostUpdated(): void {
    const stage = this.#find();
    if (stage === this.#stage) return;
    this.#stopWatching?.();
    this.#stage = stage;
    // Hears the present size too, before anything is painted.
    this.#stopWatching =
      stage === null
        ? undefined
        : watchSize(stage, size => {
            this.#measure(size);
          });
  }

  /** Called by the host. */
  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#stage = null;
  }

  #measure(size: Box): void {
    const {clientWidth, clientHeight} = this.#host;
    const isSmall = clientWidth < SMALL && clientHeight < SMALL;
    const room = {width: Math.floor(size.width), height: Math.floor(size.height), isSmall};
    // Hidden with everything around it: what was known holds when it comes back.
    if (room.width === 0 || room.height === 0) return;
    const former = this.#room;
    if (room.width === former?.width && room.height === former.height && isSmall === former.isSmall) return;
    this.#room = room;
    this.#host.requestUpdate();
  }
}
