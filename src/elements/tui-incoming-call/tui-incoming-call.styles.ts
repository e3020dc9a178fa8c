import {css} from 'lit';
import {base} from '../../theme/base.js';
import {avatarStyles} from '../internal/avatar.styles.js';

/** Styles of `<tui-incoming-call>`. */
export const styles = [
  base,
  avatarStyles,
  css`
    :host {
      display: block;
      max-inline-size: 26em;
      container: incoming / inline-size;
    }

    :host(:not([ringing])) {
      display: none;
    }

    .card {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
      padding: calc(var(--_space) * 5);
      border: 1px solid var(--_color-border);
      border-radius: calc(var(--_radius) * 1.25);
      background: var(--_color-surface);
      color: var(--_color-on-surface);
      box-shadow: var(--_shadow);
      max-block-size: calc(100dvh - 32px);
      overflow: auto;
      animation: appear calc(var(--_duration) * 1.5) ease-out;
    }

    /* It takes the focus to be read out; what can be pressed shows its own ring. */
    .card:focus {
      outline: none;
    }

    .card > .avatar {
      font-size: 1.5em;
      animation: ring 1.6s ease-out infinite;
    }

    .who {
      min-inline-size: 0;
    }

    .who [part='name'] {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      inline-size: fit-content;
      max-inline-size: 100%;
      overflow: hidden;
      overflow-wrap: anywhere;
      font-size: var(--_font-size-l);
      font-weight: 650;
      line-height: 1.25;
    }

    .kind {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 1.5);
      color: var(--_color-muted);
    }

    .kind svg {
      inline-size: 1.1em;
      block-size: 1.1em;
    }

    .note {
      color: var(--_color-muted);
      font-size: var(--_font-size-s);
    }

    .hint {
      grid-column: 1 / -1;
      justify-self: center;
      padding: var(--_space) calc(var(--_space) * 3);
      border-radius: var(--_radius-s);
      background: var(--_color-subtle);
      font-size: var(--_font-size-s);
      text-align: center;
    }

    .hint:empty {
      display: none;
    }

    ::slotted(:not([slot])) {
      grid-column: 1 / -1;
    }

    .actions {
      display: flex;
      grid-column: 1 / -1;
      justify-content: space-around;
      gap: calc(var(--_space) * 2);
    }

    .actions > button {
      display: grid;
      flex: 1 1 0;
      justify-items: center;
      align-content: start;
      gap: calc(var(--_space) * 1.5);
      min-inline-size: 0;
      padding-block: var(--_space);
      border-radius: var(--_radius);
      font-size: var(--_font-size-s);
      line-height: 1.25;
      text-align: center;
      overflow-wrap: anywhere;
    }

    .disc {
      display: grid;
      place-items: center;
      inline-size: 56px;
      block-size: 56px;
      border-radius: 50%;
      background: var(--_color-accept);
      color: var(--_color-on-danger);
      font-size: 1.0625rem;
      transition:
        filter var(--_duration),
        transform var(--_duration);
    }

    .disc svg {
      max-inline-size: 56%;
      max-block-size: 56%;
    }

    .reject .disc {
      background: var(--_color-danger);
    }

    .reject svg {
      transform: rotate(135deg);
    }

    .accept-without-camera .disc {
      background: var(--_color-subtle);
      color: var(--_color-on-surface);
    }

    button:hover .disc {
      filter: brightness(1.08);
    }

    button:active .disc {
      transform: scale(0.94);
    }

    [aria-disabled='true'] {
      cursor: default;
    }

    [aria-disabled='true'] .disc {
      filter: saturate(0.3);
      transform: none;
    }

    :host(:is([busy], [waiting])) .avatar {
      animation: none;
    }

    /* Few letters fit into a line: everything goes below each other. */
    @container incoming (inline-size < 15em) {
      .card {
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        gap: calc(var(--_space) * 3);
        padding: calc(var(--_space) * 4);
        text-align: center;
      }

      .card > .avatar {
        display: none;
      }

      .who {
        max-inline-size: 100%;
      }

      .who [part='name'] {
        -webkit-line-clamp: 2;
        margin-inline: auto;
      }

      .kind {
        justify-content: center;
      }

      .actions {
        flex-direction: column;
        inline-size: 100%;
      }

      .actions > button {
        grid-template-columns: auto minmax(0, 1fr);
        flex: none;
        justify-items: start;
        align-items: center;
        text-align: start;
      }
    }

    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 -12px;
      }
    }

    @keyframes ring {
      from {
        box-shadow: 0 0 0 0 color-mix(in srgb, var(--_color-accept) 55%, transparent);
      }

      to {
        box-shadow: 0 0 0 14px transparent;
      }
    }

    @media (forced-colors: active) {
      .disc {
        border: 1px solid;
      }
    }
  `,
];
