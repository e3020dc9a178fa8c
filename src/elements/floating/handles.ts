import {html} from 'lit';
import type {TemplateResult} from 'lit';
import grip from 'lucide/dist/esm/icons/grip-horizontal.mjs';
import type {Localize} from '../../i18n/localize.js';
import {iconTemplate} from '../internal/icon-template.js';

/** What the handles of a floating window are made of. */
export interface HandleOptions {
  /** The words. */
  readonly localize: Localize;
  /** How wide the window is, in pixels. */
  readonly width: number;
  /** How wide it may be. */
  readonly widths: {readonly least: number; readonly most: number};
  /** The corner in which it is resized: the one towards the middle of the page. */
  readonly corner: string;
  /** Said to assistive technology. */
  readonly news: string;
  /** Moves it to the next corner. */
  readonly moveOn: () => void;
  /** A key moves it. */
  readonly moveKey: (event: KeyboardEvent) => void;
  /** Gives it the next size. */
  readonly resizeOn: () => void;
  /** A key resizes it. */
  readonly resizeKey: (event: KeyboardEvent) => void;
}

/**
 * The handles of a floating window. Both can be dragged, pressed and used by keys, so nobody has to drag. They come before
 * the call in the order of the keyboard.
 */
export function renderHandles(options: HandleOptions): TemplateResult {
  const {localize, width, widths, corner, news, moveOn, moveKey, resizeOn, resizeKey} = options;
  const hint = localize.term('moveHint');
  return html`
    <button
      type="button"
      class="handle"
      part="call-handle"
      aria-label=${localize.name('moveWindow')}
      aria-description=${hint}
      title=${hint}
      @click=${moveOn}
      @keydown=${moveKey}
    >
      ${iconTemplate('grip', grip)}
    </button>
    <div
      class="resize ${corner}"
      part="call-resize"
      role="slider"
      tabindex="0"
      aria-label=${localize.name('resizeWindow')}
      aria-valuemin=${widths.least}
      aria-valuemax=${widths.most}
      aria-valuenow=${width}
      title=${localize.term('resizeWindow')}
      @click=${resizeOn}
      @keydown=${resizeKey}
    ></div>
    <div class="visually-hidden" role="status">${news}</div>
  `;
}
