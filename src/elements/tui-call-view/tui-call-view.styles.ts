import {css} from 'lit';
import {base} from '../../theme/base.js';
import {avatarStyles} from '../internal/avatar.styles.js';

const layout = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 200px;
    aspect-ratio: 16 / 10;
    overflow: hidden;
    container: call / size;
    border-radius: var(--_radius);
    background: var(--_color-stage);
    color: var(--_color-on-stage);
  }

  :focus-visible {
    outline-color: var(--_color-on-stage);
  }

  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
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
    text-overflow: ellipsis;
    font-size: var(--_font-size-l);
    font-weight: 600;
    line-height: 1.25;
  }

  .status {
    max-inline-size: 34em;
    color: var(--_color-on-stage-muted);
  }

  .emblem {
    display: grid;
    place-items: center;
    inline-size: 4em;
    block-size: 4em;
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
    filter: brightness(0.45);
  }

  .preview::part(caption),
  .preview::part(ring) {
    display: none;
  }

  .person .avatar {
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

const stage = css`
  .stage {
    container-type: size;
    margin: calc(var(--_space) * 3) calc(var(--_space) * 3) 0;
  }

  .seat {
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
  }

  tui-call-tile {
    block-size: 100%;
    aspect-ratio: auto;
  }

  .pair .large {
    position: absolute;
    inset: 0;
  }

  .pair .small {
    position: absolute;
    inset-block-end: calc(var(--_space) * 3);
    inset-inline-end: calc(var(--_space) * 3);
    inline-size: clamp(88px, 22cqi, 220px);
    aspect-ratio: 4 / 3;
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow);
  }

  .small tui-call-tile {
    border-radius: var(--_radius-s);
    outline: 1px solid color-mix(in srgb, var(--_color-on-stage) 24%, transparent);
  }

  .pair:has(.small) .large tui-call-tile::part(caption) {
    max-inline-size: calc(100% - clamp(88px, 22cqi, 220px) - var(--_space) * 7);
  }

  .swap {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    border-radius: var(--_radius-s);
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(45%, 280px), 1fr));
    grid-auto-rows: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }

  .pair.audio .large tui-call-tile {
    background: none;
  }

  .pair.audio .large tui-call-tile::part(caption) {
    inset-block: calc(50% + clamp(14px, 13cqmin, 52px) * 1.3 + var(--_space) * 4) auto;
    inset-inline: 0;
    justify-content: center;
    margin-inline: auto;
    inline-size: fit-content;
    background: none;
    font-size: var(--_font-size-l);
    font-weight: 600;
  }

  .pair.audio .large tui-call-tile::part(ring) {
    display: none;
  }

  .timer {
    position: absolute;
    inset-block-start: calc(var(--_space) * 3);
    inset-inline-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 2.5);
    border-radius: var(--_radius-s);
    background: var(--_color-scrim);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }

  .pair.audio .timer {
    inset-block-start: calc(
      50% + clamp(14px, 13cqmin, 52px) * 1.3 + var(--_space) * 7 + var(--_font-size-l) * 1.4
    );
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    background: none;
    color: var(--_color-on-stage-muted);
    font-size: var(--_font-size);
  }
`;

const notices = css`
  .notices {
    position: absolute;
    inset-block-start: calc(var(--_space) * 6);
    inset-inline: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 4);
    pointer-events: none;
  }

  .notices > * {
    max-inline-size: 100%;
    pointer-events: auto;
  }

  .pill {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding-inline: calc(var(--_space) * 4);
    border-radius: 22px;
  }

  .pill svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .notice {
    padding-block: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-on-surface);
    font-size: var(--_font-size-s);
    box-shadow: var(--_shadow);
  }

  .notice:has(button) {
    padding-block: 0;
    padding-inline-end: 0;
  }

  .notice span {
    padding-block: calc(var(--_space) * 2);
  }

  .notice button {
    display: grid;
    place-items: center;
  }

  .notice :focus-visible {
    outline-color: var(--_color-accent);
    outline-offset: -4px;
    border-radius: 50%;
  }

  .action {
    background: var(--_color-control-off);
    color: var(--_color-on-control-off);
    font-weight: 600;
    box-shadow: var(--_shadow);
  }

  .quiet {
    background: var(--_color-control);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
  }
`;

/** A small window: the picture fills it, the buttons lie on the picture. */
const small = css`
  @container call (inline-size < 300px) or (block-size < 300px) {
    .stage {
      margin: 0;
    }

    .centre {
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
      background: linear-gradient(transparent, var(--_color-scrim));
    }

    .large tui-call-tile::part(caption) {
      display: none;
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
      margin-block-start: var(--_space);
    }

    .pill {
      gap: var(--_space);
      padding-inline: calc(var(--_space) * 2.5);
    }
  }
`;

/** Styles of `<tui-call-view>`. */
export const styles = [base, avatarStyles, layout, waiting, stage, notices, small];
