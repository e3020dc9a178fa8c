import {css} from 'lit';
import {base} from '../../theme/base.js';
import {avatarStyles} from '../internal/avatar.styles.js';
import {connectedStyles} from './connected-screen.styles.js';
import {groupStyles} from './group-stage.styles.js';
import {noticesStyles} from './notices.styles.js';

const layout = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 200px;
    aspect-ratio: 16 / 10;
    border-radius: var(--_radius);
  }

  :focus-visible {
    outline-color: var(--_color-on-stage);
  }

  /* All that a call needs is here: of the host, a page may leave nothing. */
  .base {
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: inherit;
    aspect-ratio: 16 / 10;
    overflow: hidden;
    container: call / size;
    border-radius: inherit;
    background: var(--_color-stage);
    color: var(--_color-on-stage);
  }

  .stage,
  .centre {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }

  .centre {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    overflow: auto;
    text-align: center;
  }

  .centre > * {
    flex-shrink: 0;
  }

  .centre .avatar {
    margin-block-end: calc(var(--_space) * 3);
    font-size: clamp(16px, 11cqmin, 48px);
  }

  .name {
    max-inline-size: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: var(--_font-size-l);
    font-weight: 600;
    line-height: 1.25;
  }

  .status {
    max-inline-size: 34em;
    color: var(--_color-on-stage-muted);
  }

  /* What there is to say may be longer than the box is high; what can be done stays in sight. */
  .end {
    padding-block-end: 0;
    scroll-padding-block-end: 120px;
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    padding-block: calc(var(--_space) * 4);
    background: var(--_color-stage);
  }

  .emblem {
    display: grid;
    place-items: center;
    inline-size: min(4em, 18cqmin);
    block-size: min(4em, 18cqmin);
    margin-block-end: calc(var(--_space) * 2);
    border-radius: 50%;
    background: var(--_color-control);
  }

  .failed {
    background: var(--_color-danger);
    color: var(--_color-on-danger);
  }

  .controls {
    position: relative;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
`;

const waiting = css`
  .preview {
    position: absolute;
    inset: 0;
    block-size: 100%;
    border-radius: 0;
    filter: brightness(0.42);
  }

  .preview::part(caption),
  .preview::part(ring) {
    display: none;
  }

  /* One's own face stays free, and what is said over it readable, however bright the picture is. */
  .preview ~ .centre {
    justify-content: safe flex-start;
    padding-block-start: 12cqb;
  }

  .preview ~ .centre .status {
    color: inherit;
  }

  .person .avatar,
  .person .emblem {
    animation: pulse 1.8s ease-out infinite;
  }

  @keyframes pulse {
    from {
      box-shadow: 0 0 0 0 color-mix(in srgb, var(--_color-on-stage) 32%, transparent);
    }

    to {
      box-shadow: 0 0 0 0.7em transparent;
    }
  }
`;

/** A small window: the picture fills it, the buttons lie on the picture. */
const small = css`
  @container call (inline-size < 300px) or (block-size < 300px) {
    .stage {
      margin: 0;
    }

    .centre,
    .preview ~ .centre {
      justify-content: safe center;
      padding: calc(var(--_space) * 2);
      gap: var(--_space);
    }

    .centre .avatar {
      margin-block-end: var(--_space);
    }

    .name {
      font-size: var(--_font-size);
    }

    .status,
    .pill {
      font-size: var(--_font-size-s);
    }

    .stage tui-call-tile {
      border-radius: 0;
    }

    .controls {
      padding: calc(var(--_space) * 2);
    }

    .stage + .notices + .controls {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
      background: linear-gradient(transparent, var(--_color-scrim) calc(var(--_space) * 2));
    }

    .pair.video .large tui-call-tile::part(caption) {
      display: none;
    }

    .pair.audio .large tui-call-tile::part(caption) {
      inset-block-start: calc(50% + clamp(14px, 13cqmin, 52px) * 1.3);
      font-size: var(--_font-size-s);
    }

    .pair .small {
      inset-block: calc(var(--_space) * 2) auto;
      inset-inline-end: calc(var(--_space) * 2);
    }

    .timer,
    .pair.audio .timer {
      inset-block-start: calc(var(--_space) * 2);
      inset-inline-start: calc(var(--_space) * 2);
    }

    .pair.audio .seat {
      inset-block-end: 20cqb;
    }

    .end .avatar,
    .emblem {
      display: none;
    }

    .actions {
      gap: var(--_space);
      padding-block: var(--_space);
    }

    .pill {
      gap: var(--_space);
      padding-inline: calc(var(--_space) * 2.5);
    }
  }
`;

/** Styles of `<tui-call-view>`. */
export const styles = [
  base,
  avatarStyles,
  layout,
  waiting,
  connectedStyles,
  noticesStyles,
  small,
  groupStyles,
];
