import {css} from 'lit';

/** Styles of the screen of a connected call. */
export const connectedStyles = css`
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
    font-size: min(var(--_font-size-l), 10cqi);
    font-weight: 600;
  }

  .pair.audio .large tui-call-tile::part(ring) {
    display: none;
  }

  /* As large as the class CallTimer says and not as its text is, so that a second lays out nothing else. */
  .timer {
    position: absolute;
    contain: size layout style;
    contain-intrinsic-block-size: 1.4em;
    text-align: center;
    white-space: nowrap;
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
      50% + clamp(14px, 13cqmin, 52px) * 1.3 + var(--_space) * 7 + min(var(--_font-size-l), 10cqi) * 1.4
    );
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    background: none;
    color: var(--_color-on-stage-muted);
    font-size: var(--_font-size);
  }
`;
