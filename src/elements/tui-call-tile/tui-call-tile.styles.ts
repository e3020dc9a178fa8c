import {css, type CSSResult} from 'lit';
import {base} from '../../theme/base.js';
import {avatarStyles} from '../internal/avatar.styles.js';

/** One step of loudness, of five: the height of the bars is written out, as to work it out anew costs more than all the rest. */
function stepStyle(step: number): CSSResult {
  return css`
    [data-step='${step / 5}'] {
      --tui-tile-volume: ${step / 5};
    }

    .volume[data-step='${step / 5}'] {
      background-size: 100% ${20 + 16 * step}%;
    }
  `;
}

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
      border: 3px solid transparent;
      border-radius: inherit;
      pointer-events: none;
    }

    .ring.speaks,
    :host([active]) .ring {
      border-color: var(--_color-speaking);
    }

    /* A wider border would be a layout. */
    :host([active]) .ring {
      box-shadow: inset 0 0 0 1px var(--_color-speaking);
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

    .network,
    .network > span {
      display: contents;
    }

    .weak {
      color: var(--_color-warning);
    }

    /* Three bars that change neither layout nor layers, so that a sound costs no more than painting them. */
    .volume {
      flex: none;
      inline-size: 13px;
      block-size: 1em;
      background: repeating-linear-gradient(90deg, currentColor 0 3px, transparent 3px 5px) center no-repeat;
      background-size: 100% 20%;
      forced-color-adjust: none;
    }

    @media (forced-colors: active) {
      .ring {
        --_color-speaking: Highlight;
        forced-color-adjust: none;
      }

      .volume {
        color: CanvasText;
      }
    }

    @container (inline-size < 220px) or (block-size < 150px) {
      .placeholder {
        gap: var(--_space);
      }

      .cameraOff {
        display: none;
      }
    }

    /* In a low tile the words stand above the caption, and in a very low one in place of the avatar. */
    @container (block-size < 150px) {
      .placeholder:has(.status:not(.cameraOff)) {
        inset-block-end: calc(var(--_space) * 8);
      }
    }

    @container (block-size < 112px) {
      :host([absent]) .avatar,
      :host([ringing]) .status {
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
  ...[1, 2, 3, 4, 5].map(stepStyle),
];
