import {css} from 'lit';
import {base} from '../../theme/base.js';

/** Styles of `<tui-call-kit>`. */
export const styles = [
  base,
  css`
    /* The page's own content may stand in a kit: nothing that is inherited may change for it. */
    :host {
      display: contents;
      color-scheme: inherit;
      font: inherit;
      -webkit-tap-highlight-color: inherit;
    }

    :host([theme='light']) {
      --tui-color-scheme: light;
    }

    :host([theme='dark']) {
      --tui-color-scheme: dark;
    }

    /* A kit with nothing of the page's in it takes no space, whatever the page says of every element. */
    :host(:empty:not([hidden])) {
      display: contents !important;
    }

    /* Nothing comes in from the page by inheritance. */
    .layer {
      all: initial;
      position: fixed;
      z-index: 2147483000;
      display: none;
      box-sizing: border-box;
      -webkit-tap-highlight-color: transparent;
      color: var(--_color-on-surface);
      color-scheme: var(--tui-color-scheme, light dark);
      font: 400 var(--_font-size) / 1.4 var(--_font-family);
    }

    .layer[data-open] {
      display: block;
    }

    .incoming {
      inset-block-start: max(16px, env(safe-area-inset-top));
      inset-inline-end: 16px;
      inline-size: min(400px, 100vw - 32px);
      max-block-size: calc(100dvh - 32px);
    }

    .incoming > tui-incoming-call {
      margin-inline-start: auto;
    }

    /* A slot that is handed on is no box of the card's grid: what the page has put there is. */
    ::slotted([slot='incoming']) {
      grid-column: 1 / -1;
    }

    .call {
      inset: 0;
      inline-size: 100vw;
      block-size: 100dvh;
      background: var(--_color-stage);
    }

    .call:focus {
      outline: none;
    }

    .call > tui-call-view {
      block-size: 100%;
      min-block-size: 0;
      border-radius: 0;
    }

    .call[data-minimized] {
      inset: auto;
      inset-block-end: max(16px, env(safe-area-inset-bottom));
      inset-inline-end: 16px;
      inline-size: min(288px, 100vw - 32px);
      block-size: 216px;
      overflow: hidden;
      border-radius: var(--_radius);
      box-shadow: var(--_shadow);
      outline: 1px solid var(--_color-border);
      animation: shrink calc(var(--_duration) * 1.5) ease-out;
    }

    .notice {
      inset-block-end: max(16px, env(safe-area-inset-bottom));
      inset-inline: 16px;
      inline-size: fit-content;
      max-inline-size: min(560px, 100vw - 32px);
      max-block-size: calc(100dvh - 32px);
      margin-inline: auto;
      overflow: auto;
      padding-block: calc(var(--_space) * 2);
      padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 2);
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface);
      box-shadow: var(--_shadow);
    }

    .notice[data-open] {
      display: grid;
      grid-template: 'icon text action dismiss' auto / auto minmax(0, 1fr) auto auto;
      align-items: center;
      column-gap: calc(var(--_space) * 3);
    }

    .notice .icon {
      grid-area: icon;
      max-inline-size: 28px;
      max-block-size: 28px;
    }

    .notice .text {
      grid-area: text;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .notice:has(.text:empty) {
      display: none;
    }

    .notice .retry {
      grid-area: action;
    }

    .notice .dismiss {
      grid-area: dismiss;
    }

    .notice .icon-alert {
      color: var(--_color-danger);
    }

    .notice button {
      display: grid;
      place-items: center;
      border-radius: 22px;
    }

    .retry {
      padding-inline: calc(var(--_space) * 4);
      background: var(--_color-accent);
      color: var(--_color-on-accent);
      font-weight: 600;
    }

    .dismiss .icon {
      grid-area: auto;
    }

    .dismiss:hover {
      background: var(--_color-subtle);
    }

    @keyframes shrink {
      from {
        opacity: 0;
        scale: 1.15;
      }
    }

    @media (max-width: 480px) {
      .incoming {
        inset-inline: 16px;
        margin-inline: auto;
      }

      .notice[data-open] {
        grid-template: 'icon text dismiss' auto 'action action action' auto / auto minmax(0, 1fr) auto;
        gap: calc(var(--_space) * 2);
      }

      .notice .retry {
        justify-self: start;
      }
    }
  `,
];
