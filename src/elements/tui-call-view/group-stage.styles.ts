import {css} from 'lit';

/** Styles of the stage of a group call, and of the list of people who are rung. */
export const groupStyles = css`
  .stage.group {
    --_bar: 44px;
    margin-block-start: var(--_space);
    padding-block-start: calc(var(--_bar) + var(--_space));
  }

  .group .seat {
    position: absolute;
    contain: strict;
    margin-block-start: calc(var(--_bar) + var(--_space));
    transition: inset var(--_duration) ease-out;
  }

  .group tui-call-tile {
    border-radius: min(var(--_radius), 12px);
  }

  .group .timer {
    inset-block-start: calc((var(--_bar) - 1.4em - var(--_space) * 1.5) / 2);
    inset-inline-start: 0;
  }

  .stage-bar {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    block-size: var(--_bar);
  }

  .stage-bar button {
    display: grid;
    place-items: center;
    border-radius: 50%;
  }

  .stage-bar :focus-visible,
  .pin:focus-visible {
    outline-offset: -3px;
  }

  .stage-bar svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .stage-bar button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  .stage-bar svg:dir(rtl) {
    scale: -1 1;
  }

  .pager {
    display: flex;
    align-items: center;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }

  .pin {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    border: 0;
  }

  /* Hidden by other means it would be one more layer on every tile. */
  .pin span {
    visibility: hidden;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--_color-scrim);
  }

  .pin svg {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .pin[aria-pressed='true'] span {
    background: var(--_color-control-off);
    color: var(--_color-on-control-off);
  }

  .seat:hover .pin span,
  .pin:focus-visible span,
  .pin[aria-pressed='true'] span {
    visibility: visible;
  }

  @media (hover: none) {
    .pin span {
      visibility: visible;
    }
  }

  /** A narrow or a low box: nothing lies on the tiles of a group. */
  @container call (inline-size < 300px) or (block-size < 300px) {
    .stage.group {
      margin-inline: var(--_space);
    }

    .stage.group + .notices + .controls {
      position: relative;
      padding-block: var(--_space);
      background: none;
    }

    .group .timer {
      display: none;
    }
  }

  /** A small window: one person fills it. */
  @container call (inline-size < 300px) and (block-size < 300px) {
    .stage.group {
      --_bar: 0px;
      margin: 0;
      padding: 0;
    }

    .stage.group + .notices + .controls {
      position: absolute;
      padding-block: calc(var(--_space) * 2);
      background: linear-gradient(transparent, var(--_color-scrim) calc(var(--_space) * 2));
    }

    .group .seat {
      margin: 0;
    }

    .group .timer {
      display: block;
      inset-block-start: calc(var(--_space) * 2);
      inset-inline-start: calc(var(--_space) * 2);
    }

    .stage-bar,
    .pin,
    .group tui-call-tile::part(caption) {
      display: none;
    }
  }

  .invitees {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: calc(var(--_space) * 5) calc(var(--_space) * 3);
    max-inline-size: 100%;
    margin: calc(var(--_space) * 4) 0 0;
    padding: 0;
    list-style: none;
  }

  .invitee {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space);
    inline-size: 116px;
  }

  .invitee .avatar {
    margin-block-end: calc(var(--_space) * 2);
    font-size: clamp(14px, 6cqmin, 28px);
  }

  [data-status='inviting'] .avatar {
    animation: pulse 1.8s ease-out infinite;
  }

  .invitee:not([data-status='inviting'], [data-status='accepted'], [data-status='joined']) .avatar {
    opacity: 0.5;
  }

  .invitee-name {
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: var(--_font-size-s);
    font-weight: 600;
    line-height: 1.3;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .invitee .status {
    font-size: var(--_font-size-s);
  }
`;
