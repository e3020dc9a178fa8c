import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {ConnectedState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import type {GroupPicture} from './group-stage.js';
import {seatsOf, type Seat, type SeatActions} from './seats.js';
import {renderStageBar, type StageActions} from './stage-bar.js';

/** What the screen of a connected call is made of. */
export interface ConnectedOptions extends SeatActions, StageActions {
  /** The call. */
  readonly call: ConnectedState;
  /** The words. */
  readonly localize: Localize;
  /** Who is to be shown large, in a call of two; the other one unless it is one of the two. */
  readonly largeId: string;
  /** The arrangement of a call of more than two. */
  readonly picture: GroupPicture | undefined;
}

/** Two people: one large, one small. One: large. More: as the picture says. The timer is at the top, see `CallTimer`. */
export function renderConnected(options: ConnectedOptions): TemplateResult {
  const {call, localize, picture} = options;
  const kind = picture ? `group ${picture.layout}` : 'pair';
  // Everyone keeps their tile, whoever comes or goes and however they are arranged, so that no picture starts anew.
  const seats = repeat(seatsOf(options), ({userId}) => userId, renderSeat);
  return html`
    <div class="stage ${kind} ${call.mediaType}" part="stage">
      ${seats} ${picture ? renderStageBar(picture, localize, options) : nothing}
      <slot name="overlay"></slot>
      <time
        class="timer"
        part="timer"
        role="timer"
        aria-live="off"
        aria-label=${localize.name('callTimer')}
      ></time>
    </div>
  `;
}

function renderSeat({userId, looks, style, isHidden, button}: Seat): TemplateResult {
  return html`
    <div class="seat ${looks}" part="seat ${looks}" ?hidden=${isHidden} .style=${style}>
      <tui-call-tile
        part="tile"
        exportparts="avatar, caption:tile-caption, name:tile-name"
        user-id=${userId}
      ></tui-call-tile>
      ${button}
    </div>
  `;
}
