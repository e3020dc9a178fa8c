import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of `<tui-device-settings>` before its content has come. */
export const styles = [
  base,
  css`
    :host {
      display: block;
      container-type: inline-size;
      color: var(--_color-on-surface);
    }
  `,
];
