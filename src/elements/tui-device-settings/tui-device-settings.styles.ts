import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of `<tui-device-settings>` before its content has come. */
export const styles = [
  base,
  css`
    :host {
      display: block;
      /* Its size does not come from its content. */
      inline-size: 100%;
      container-type: inline-size;
      color: var(--_color-on-surface);
    }
  `,
];
