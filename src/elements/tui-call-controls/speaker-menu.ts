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
}

/** The lines of a menu of loudspeakers. */
export function speakerItems(options: SpeakerMenuOptions): TemplateResult | readonly TemplateResult[] {
  const {speakers, chosenId, localize, choose} = options;
  if (speakers.length === 0) {
    return html`<div class="menu-item" part="menu-item" role="menuitem" aria-disabled="true" tabindex="-1">
      ${localize.term('noSpeakers')}
    </div>`;
  }
  const isKnown = speakers.some(({deviceId}) => deviceId === chosenId);
  return speakers.map(
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
        <span>${label === '' ? localize.term('speakerNumber', index + 1) : label}</span>
      </button>
    `,
  );
}
