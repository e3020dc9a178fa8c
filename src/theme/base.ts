import {css} from 'lit';
import {tokens} from './tokens.js';

/** What the shadow root of every element starts from: the tokens, plain buttons, the focus ring, hidden text. */
export const base = [
  tokens,
  css`
    :host {
      box-sizing: border-box;
      font: 400 var(--_font-size) / 1.4 var(--_font-family);
      -webkit-tap-highlight-color: transparent;
    }

    :host([hidden]),
    [hidden] {
      display: none !important;
    }

    *,
    ::before,
    ::after {
      box-sizing: inherit;
    }

    button {
      appearance: none;
      min-inline-size: 44px;
      min-block-size: 44px;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
      touch-action: manipulation;
    }

    button:disabled {
      opacity: 0.5;
      cursor: default;
    }

    :focus-visible {
      outline: 3px solid var(--_color-accent);
      outline-offset: 2px;
    }

    svg {
      display: block;
      inline-size: 1.5em;
      block-size: 1.5em;
      flex: none;
    }

    .ellipsis {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after {
        animation: none !important;
        transition: none !important;
      }
    }

    @media (forced-colors: active) {
      button {
        border: 1px solid;
      }

      button:disabled,
      [aria-disabled='true'] {
        color: GrayText !important;
        opacity: 1 !important;
      }

      [aria-pressed='true'],
      [aria-expanded='true'] {
        background: Highlight !important;
        color: HighlightText !important;
      }

      :focus-visible {
        outline-color: Highlight;
      }
    }
  `,
];
