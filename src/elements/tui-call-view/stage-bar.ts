import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import type {GroupPicture} from './group-stage.js';

/** What the person can do with the stage of a group call. */
export interface StageActions {
  /** Shows another page, counted from 0. */
  readonly turn: (page: number) => void;
  /** Changes between the two arrangements. */
  readonly toggleLayout: () => void;
}

/** The line above the tiles of a group call: its pages, and the other arrangement. */
export function renderStageBar(
  picture: GroupPicture,
  localize: Localize,
  {turn, toggleLayout}: StageActions,
): TemplateResult {
  const isGrid = picture.layout === 'grid';
  const label = localize.name(isGrid ? 'speakerLayout' : 'gridLayout');
  return html`
    <div class="stage-bar" part="stage-bar">
      ${picture.pages > 1 ? renderPager(picture, localize, turn) : nothing}
      <button
        type="button"
        class="layout-toggle"
        part="layout-toggle"
        aria-label=${label}
        title=${label}
        @click=${toggleLayout}
      >
        ${icon(isGrid ? 'speakerLayout' : 'gridLayout')}
      </button>
    </div>
  `;
}

function renderPager(
  {page, pages}: GroupPicture,
  localize: Localize,
  turn: StageActions['turn'],
): TemplateResult {
  return html`<div class="pager" part="pager" role="group" aria-label=${localize.name('pages')}>
    ${pageButton('previousPage', localize, page > 0 ? () => turn(page - 1) : undefined)}
    <span role="status">
      <span aria-hidden="true">${page + 1} / ${pages}</span>
      <span class="visually-hidden">${localize.term('pageOf', page + 1, pages)}</span>
    </span>
    ${pageButton('nextPage', localize, page + 1 < pages ? () => turn(page + 1) : undefined)}
  </div>`;
}

/** A button that leads nowhere keeps the focus, which `disabled` would lose. */
function pageButton(
  action: 'previousPage' | 'nextPage',
  localize: Localize,
  go: (() => void) | undefined,
): TemplateResult {
  const label = localize.name(action);
  const part = action === 'previousPage' ? 'previous-page' : 'next-page';
  return html`<button
    type="button"
    part=${part}
    aria-label=${label}
    title=${label}
    aria-disabled=${go ? 'false' : 'true'}
    @click=${go}
  >
    ${icon(action)}
  </button>`;
}
