import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ConnectedState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import {isExpected, nameOf} from '../internal/people.js';
import type {GroupPicture} from './group-stage.js';
import type {Rect} from './layout-geometry.js';
import {tilesOf} from './view-facts.js';

/** What the person can do with somebody's tile. */
export interface SeatActions {
  /** Shows somebody large, in a call of two. */
  readonly showLarge: (userId: string) => void;
  /** Holds somebody large in a group call, or no longer. */
  readonly pin: (userId: string) => void;
}

/** What seats are made of. */
export interface SeatOptions extends SeatActions {
  /** The call. */
  readonly call: ConnectedState;
  /** The words. */
  readonly localize: Localize;
  /** Who is large in a call of two. */
  readonly largeId: string;
  /** The arrangement of a call of more than two. */
  readonly picture: GroupPicture | undefined;
}

/** The place of one person. */
export interface Seat {
  /** Who. */
  readonly userId: string;
  /** Names for styles and parts, separated by spaces. */
  readonly looks: string;
  /** Where, as declarations of CSS; empty where the style sheet says it. */
  readonly style: string;
  /** On another page: kept, so that its picture comes back at once, but not shown. */
  readonly isHidden: boolean;
  /** The button that lies over the tile, if any. */
  readonly button: TemplateResult | typeof nothing;
}

/** The seats of a call, the others first. */
export function seatsOf(options: SeatOptions): readonly Seat[] {
  const {picture} = options;
  return picture ? groupSeats(options, picture) : pairSeats(options);
}

function pairSeats({call, localize, largeId, showLarge}: SeatOptions): readonly Seat[] {
  const tiles = tilesOf(call);
  const large = tiles.includes(largeId) ? largeId : tiles[0];
  return tiles.map(userId => {
    const looks = userId === large ? 'large' : 'small';
    const button =
      looks === 'small' ? swapButton(nameOf(call, userId), localize, () => showLarge(userId)) : nothing;
    return {userId, looks, style: '', isHidden: false, button};
  });
}

function groupSeats({call, localize, pin}: SeatOptions, picture: GroupPicture): readonly Seat[] {
  const {userIds, places, pinnedId} = picture;
  return userIds.map(userId => {
    const place = places.get(userId);
    const isPinned = userId === pinnedId;
    const status = call.participants.get(userId)?.status;
    const isGone = status !== undefined && !isExpected(status);
    return {
      userId,
      looks: isPinned ? 'pinned' : '',
      style: place ? styleOf(place) : '',
      isHidden: !place,
      button: isGone ? nothing : pinButton(nameOf(call, userId), isPinned, localize, () => pin(userId)),
    };
  });
}

/** `x` counts from where lines begin, so that everything is mirrored where they begin on the right. */
function styleOf({x, y, width, height}: Rect): string {
  return `inset-inline-start: ${x}px; inset-block-start: ${y}px; inline-size: ${width}px; block-size: ${height}px`;
}

function swapButton(name: string, localize: Localize, swap: () => void): TemplateResult {
  const label = localize.name('showLarge', name);
  return html`<button
    type="button"
    class="swap"
    part="swap"
    aria-label=${label}
    aria-description=${localize.term('moveHint')}
    title=${label}
    @click=${swap}
  ></button>`;
}

function pinButton(name: string, isPinned: boolean, localize: Localize, pin: () => void): TemplateResult {
  return html`<button
    type="button"
    class="pin"
    part="pin"
    aria-pressed=${isPinned}
    aria-label=${localize.name('pin', name)}
    title=${localize.term(isPinned ? 'unpin' : 'pin', name)}
    @click=${pin}
  >
    <span>${icon(isPinned ? 'unpin' : 'pin')}</span>
  </button>`;
}
