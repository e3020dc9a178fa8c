import {css} from 'lit';
import {base} from '../../theme/base.js';
import {avatarStyles} from '../internal/avatar.styles.js';

/** Styles of `<tui-call-tile>`. */
export const styles = [
  base,
  avatarStyles,
  css`
    :host {
      position: relative;
      display: block;
      inline-size: 100%;
      aspect-ratio: 4 / 3;
      overflow: hidden;
      container-type: size;
      border-radius: var(--_radius);
      background: var(--_color-tile);
      color: var(--_color-on-stage);
    }

    .video,
    .placeholder,
    .ring {
      position: absolute;
      inset: 0;
    }

    .video video {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }

    .placeholder {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 3);
    }

    .avatar {
      font-size: clamp(14px, 13cqmin, 52px);
      box-shadow: 0 0 0 calc(var(--tui-tile-volume, 0) * 0.5em)
        color-mix(in srgb, var(--_color-on-stage) 22%, transparent);
    }

    :host([ringing]) .avatar {
      animation: ring 1.8s ease-out infinite;
    }

    :host([absent]) .avatar {
      opacity: 0.5;
    }

    @keyframes ring {
      from {
        box-shadow: 0 0 0 0 color-mix(in srgb, var(--_color-on-stage) 32%, transparent);
      }

      to {
        box-shadow: 0 0 0 0.6em transparent;
      }
    }

    .status {
      max-inline-size: calc(100% - var(--_space) * 4);
      color: var(--_color-on-stage-muted);
      font-size: var(--_font-size-s);
      text-align: center;
    }

    :host([absent]) .status {
      color: var(--_color-on-stage);
    }

    .ring {
      border-radius: inherit;
      box-shadow: inset 0 0 0 3px var(--_color-speaking);
      opacity: 0;
      pointer-events: none;
    }

    :host([speaking]) .ring,
    :host([active]) .ring {
      opacity: 1;
    }

    :host([active]) .ring {
      box-shadow: inset 0 0 0 4px var(--_color-speaking);
    }

    .caption {
      position: absolute;
      inset-block-end: calc(var(--_space) * 2);
      inset-inline-start: calc(var(--_space) * 2);
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      max-inline-size: calc(100% - var(--_space) * 4);
      padding: calc(var(--_space) * 0.75) calc(var(--_space) * 2);
      border-radius: var(--_radius-s);
      background: var(--_color-scrim);
      font-size: var(--_font-size-s);
    }

    .sign svg {
      inline-size: 1.15em;
      block-size: 1.15em;
    }

    .weak {
      color: var(--_color-warning);
    }

    .volume {
      display: flex;
      align-items: center;
      gap: 2px;
      block-size: 1em;
    }

    .volume i {
      inline-size: 3px;
      block-size: 100%;
      border-radius: 2px;
      background: currentColor;
      transform: scaleY(calc(0.25 + 0.75 * min(1, var(--tui-tile-volume, 0) * 1.6)));
    }

    .volume i:nth-child(odd) {
      transform: scaleY(calc(0.2 + 0.6 * var(--tui-tile-volume, 0)));
    }

    @container (inline-size < 220px) or (block-size < 150px) {
      .placeholder {
        gap: var(--_space);
      }

      .cameraOff {
        display: none;
      }
    }

    @container (inline-size < 130px) {
      [part='name'],
      .volume {
        display: none;
      }

      .caption {
        inset-block-end: var(--_space);
        inset-inline-start: var(--_space);
        padding: var(--_space);
      }

      .caption:not(:has(.sign)) {
        display: none;
      }
    }
  `,
];
