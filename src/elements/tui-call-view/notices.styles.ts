import {css} from 'lit';

/** Styles of notices, and of the buttons with words. */
export const noticesStyles = css`
  /* As large as the call above its bar, whatever it says, so that a notice lays out nothing else. */
  .notices {
    position: absolute;
    contain: size layout style;
    inset: calc(var(--_space) * 6) 0 calc(var(--_control-size) + var(--_space) * 4);
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 4);
    overflow: auto;
    pointer-events: none;
  }

  /* Where a notice would reach as far as the timer it goes below it. */
  @container call (300px <= inline-size < 720px) and (block-size >= 300px) {
    .notices {
      inset-block-start: calc(var(--_space) * 14);
    }
  }

  .notices > * {
    flex: none;
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

  /* Without words there is nothing to tell. */
  .notice:has(> span:empty) {
    display: none;
  }

  .notice span {
    padding-block: calc(var(--_space) * 2);
  }

  .notice button {
    display: grid;
    place-items: center;
    border-radius: 22px;
  }

  /* What can be done about it goes below the words where it does not fit beside them. */
  .notice:has(.words) {
    flex-wrap: wrap;
    padding-inline-end: var(--_space);
  }

  .notice:has(.words) > span {
    flex: 1 1 min(9em, 60%);
  }

  .notice button.words {
    white-space: nowrap;
    color: var(--_color-accent);
    font-weight: 600;
  }

  .notice :focus-visible {
    outline-color: var(--_color-accent);
    outline-offset: -4px;
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
`;
