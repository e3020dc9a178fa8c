import {html} from 'lit';
import type {TemplateResult, nothing} from 'lit';
import {BAR_EXPORT_PARTS, CONTROL_ACTIONS} from '../tui-call-controls/control-actions.js';
import {renderNotices, type NoticeOptions} from './notices.js';

/** What lies over a call, whatever its screen. */
export interface OverlayOptions extends NoticeOptions {
  /** It rings here: that has buttons of its own. */
  readonly isIncoming: boolean;
  /** Which buttons the bar has, in which order; null: the usual ones. */
  readonly actions: string | null;
  /** The dialog that asks whom to invite. */
  readonly invite: TemplateResult | typeof nothing;
}

/** Over and under every call: notices, the bar of buttons, a dialog. */
export function renderOverlay(options: OverlayOptions): TemplateResult {
  return html`
    ${renderNotices(options)}
    <div class="controls" ?hidden=${options.isIncoming}>
      <slot name="controls">
        <tui-call-controls
          part="controls"
          exportparts=${BAR_EXPORT_PARTS.join(', ')}
          actions=${options.actions ?? CONTROL_ACTIONS.join(' ')}
        >
          <slot name="controls-before" slot="before"></slot>
          <slot name="controls-after" slot="after"></slot>
        </tui-call-controls>
      </slot>
    </div>
    ${options.invite}
  `;
}
