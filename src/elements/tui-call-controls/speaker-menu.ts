import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeviceInfo} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';

/** What the list of loudspeakers is made of. */
export interface SpeakerMenuOptions {
  /** The loudspeakers; none gives a line that says so. */
  readonly speakers: readonly DeviceInfo[];
  /** The one in use; the first when it is not among them. */
  readonly chosenId: string;
  /** The words. */
  readonly localize: Localize;
  /** Uses a loudspeaker. */
  readonly choose: (deviceId: string) => void;
  /** Closes the list and brings the focus back. */
  readonly close: () => void;
}

/** A list of loudspeakers to choose one from: arrows move, Enter chooses, Escape and Tab close. */
export function renderSpeakerMenu(options: SpeakerMenuOptions): TemplateResult {
  const {speakers, chosenId, localize, choose, close} = options;
  const isKnown = speakers.some(({deviceId}) => deviceId === chosenId);
  return html`
    <div
      class="menu"
      part="menu"
      role="menu"
      aria-label=${localize.term('chooseSpeaker')}
      @keydown=${(event: KeyboardEvent) => handleKey(event, close)}
    >
      ${
        speakers.length === 0
          ? html`<div class="menu-item" part="menu-item" role="menuitem" aria-disabled="true" tabindex="-1">
              ${localize.term('noSpeakers')}
            </div>`
          : speakers.map(
              ({deviceId, label}, index) => html`
                <button
                  type="button"
                  class="menu-item"
                  part="menu-item"
                  role="menuitemradio"
                  tabindex="-1"
                  aria-checked=${isKnown ? deviceId === chosenId : index === 0}
                  @click=${() => choose(deviceId)}
                >
                  ${icon('check')}
                  <span class="ellipsis"
                    >${label === '' ? localize.term('speakerNumber', index + 1) : label}</span
                  >
                </button>
              `,
            )
      }
    </div>
  `;
}

function handleKey(event: KeyboardEvent, close: () => void): void {
  const {key, currentTarget, target} = event;
  if (key === 'Escape' || key === 'Tab') {
    // Escape closes the list alone, not what the list lies on.
    event.stopPropagation();
    if (key === 'Escape') event.preventDefault();
    close();
    return;
  }
  if (!(currentTarget instanceof Element)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[part=menu-item]')];
  const at = items.findIndex(item => item === target);
  const next = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
