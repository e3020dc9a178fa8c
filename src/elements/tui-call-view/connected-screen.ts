import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ConnectedState} from '../../engine/call-state.js';
import {formatClock, machineDuration} from '../../i18n/duration.js';
import type {Localize} from '../../i18n/localize.js';
import {nameOf} from '../internal/people.js';
import {tilesOf} from './view-facts.js';

/** What the screen of a connected call is made of. */
export interface ConnectedOptions {
  /** The call. */
  readonly call: ConnectedState;
  /** The words. */
  readonly localize: Localize;
  /** Who is to be shown large, in a call of two; the other one unless it is one of the two. */
  readonly largeId: string;
  /** The time, in milliseconds since the epoch. */
  readonly now: number;
  /** Shows somebody large. */
  readonly showLarge: (userId: string) => void;
}

/** Two people: one large, one small. One: large. More: a grid. The timer lies on top. */
export function renderConnected({call, localize, largeId, now, showLarge}: ConnectedOptions): TemplateResult {
  const tiles = tilesOf(call);
  const isPair = tiles.length <= 2;
  const large = tiles.includes(largeId) ? largeId : tiles[0];
  const duration = now - call.beganAt;
  return html`
    <div class="stage ${isPair ? 'pair' : 'grid'} ${call.mediaType}" part="stage">
      ${
        // Everyone keeps their place in the list, also who has left, so that nobody's tile becomes somebody else's.
        [...call.participants.keys(), call.userId].map(userId => {
          if (!tiles.includes(userId)) return nothing;
          const size = isPair && userId !== large ? 'small' : 'large';
          return html`
            <div class="seat ${size}" part="seat ${size}">
              <tui-call-tile
                part="tile"
                exportparts="avatar, caption:tile-caption, name:tile-name"
                user-id=${userId}
              ></tui-call-tile>
              ${size === 'small' ? swapButton(nameOf(call, userId), localize, () => showLarge(userId)) : nothing}
            </div>
          `;
        })
      }
      <slot name="overlay"></slot>
      <time
        class="timer"
        part="timer"
        role="timer"
        aria-live="off"
        aria-label=${localize.term('callTimer')}
        datetime=${machineDuration(duration)}
        >${formatClock(duration, localize.lang())}</time
      >
    </div>
  `;
}

function swapButton(name: string, localize: Localize, swap: () => void): TemplateResult {
  const label = localize.term('showLarge', name);
  return html`<button
    type="button"
    class="swap"
    part="swap"
    aria-label=${label}
    title=${label}
    @click=${swap}
  ></button>`;
}
