import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of `<tui-call-controls>`. */
export const styles = [
  base,
  css`
    :host {
      display: block;
      color: var(--_color-on-stage);
    }

    .ruler {
      block-size: 0;
    }

    .bar {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: clamp(4px, 2cqi, var(--_space) * 2.5);
    }

    /* Only where not even the most needed fit. Else the bar keeps its height while it is found out what fits. */
    .bar.wraps {
      flex-wrap: wrap;
    }

    .place {
      position: relative;
    }

    /* Icons grow with the letters, the buttons do not. */
    .bar button[part~='button'] > svg {
      max-inline-size: 56%;
      max-block-size: 56%;
    }

    .bar button[part~='button'] {
      display: grid;
      place-items: center;
      inline-size: clamp(44px, 12cqi, var(--_control-size));
      aspect-ratio: 1;
      border-radius: 50%;
      background: var(--_color-control);
      transition:
        background var(--_duration),
        transform var(--_duration);
    }

    .bar button[part~='button']:hover:enabled {
      background: color-mix(in srgb, var(--_color-on-stage) 26%, transparent);
    }

    .bar button:active:enabled {
      transform: scale(0.94);
    }

    :focus-visible {
      outline-color: var(--_color-on-stage);
    }

    .bar button[aria-pressed='true'],
    .bar button[aria-pressed='true']:hover:enabled,
    .bar button[aria-expanded='true'] {
      background: var(--_color-accent);
      color: var(--_color-on-accent);
    }

    .bar button.microphone[aria-pressed='true'],
    .bar button.camera[aria-pressed='true'],
    .bar button.microphone[aria-pressed='true']:hover:enabled,
    .bar button.camera[aria-pressed='true']:hover:enabled {
      background: var(--_color-control-off);
      color: var(--_color-on-control-off);
    }

    .bar button.hangup {
      background: var(--_color-danger);
      color: var(--_color-on-danger);
    }

    .bar button.hangup:hover:enabled {
      background: color-mix(in srgb, var(--_color-danger) 88%, #000);
    }

    .hangup svg {
      transform: rotate(135deg);
    }

    .menu {
      position: absolute;
      inset-block-end: calc(100% + var(--_space) * 2);
      inset-inline-start: 50%;
      z-index: 1;
      inline-size: max-content;
      max-inline-size: min(320px, 90cqi);
      max-block-size: min(300px, 60cqb);
      padding: var(--_space);
      overflow: auto;
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface);
      color: var(--_color-on-surface);
      box-shadow: var(--_shadow);
      translate: -50% 0;
    }

    .menu:dir(rtl) {
      translate: 50% 0;
    }

    .menu-item {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      inline-size: 100%;
      min-block-size: 44px;
      padding-inline: calc(var(--_space) * 3);
      border-radius: calc(var(--_radius) - var(--_space));
      text-align: start;
      overflow-wrap: anywhere;
    }

    button.menu-item:hover,
    .menu-item:focus-visible {
      background: var(--_color-subtle);
      outline-offset: -3px;
      outline-color: var(--_color-accent);
    }

    .menu-item svg {
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    .menu-item kbd {
      flex-shrink: 0;
      margin-inline-start: auto;
      padding-inline-start: calc(var(--_space) * 2);
      color: var(--_color-muted);
      font: inherit;
      font-size: 0.8em;
      unicode-bidi: isolate;
    }

    /* Where nothing can hover there is hardly a keyboard. */
    @media (hover: none) {
      .menu-item kbd {
        display: none;
      }
    }

    [aria-checked='false'] svg {
      visibility: hidden;
    }

    /* Nothing shines through. */
    @media (forced-colors: active) {
      .bar button[part~='button'] {
        background: ButtonFace;
      }
    }

    /* Over its own button a menu would hang over the edge of a narrow bar. */
    @container (inline-size < 560px) {
      .place {
        position: static;
      }
    }
  `,
];
