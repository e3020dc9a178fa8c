import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of `<tui-call-button>`. */
export const styles = [
  base,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 2);
      max-inline-size: 100%;
      padding-inline: calc(var(--_space) * 4.5);
      border-radius: 999px;
      background: var(--_color-accent);
      color: var(--_color-on-accent);
      font-weight: 600;
      transition: background var(--_duration);
    }

    button:hover {
      background: color-mix(in srgb, var(--_color-accent) 90%, var(--_color-on-accent));
    }

    button[aria-disabled='true'] {
      background: var(--_color-subtle);
      color: var(--_color-muted);
      cursor: not-allowed;
    }

    /* What a press does stands at its end. */
    .whole {
      padding-block: calc(var(--_space) * 1.5);
      text-align: start;
      text-wrap: balance;
    }

    .icon svg {
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    .error {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      margin-block-start: calc(var(--_space) * 1.5);
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius-s);
      background: var(--_color-surface);
      color: var(--_color-on-surface);
      font-size: var(--_font-size-s);
    }

    .error svg {
      color: var(--_color-danger);
    }

    .error[data-empty] {
      display: none;
    }
  `,
];
