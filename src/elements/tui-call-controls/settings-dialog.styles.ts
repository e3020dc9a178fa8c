import {css} from 'lit';

/** Styles of the dialog with the settings of devices; they join those of the bar. */
export const styles = css`
  dialog.devices {
    inline-size: min(760px, calc(100vw - var(--_space) * 8));
    max-block-size: calc(100dvh - var(--_space) * 8);
    padding: calc(var(--_space) * 5);
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-on-surface);
    box-shadow: var(--_shadow);
    text-align: start;
  }

  dialog.devices::backdrop {
    background: var(--_color-scrim);
  }

  /* Not as on the stage, which is dark in both themes. */
  .devices :focus-visible {
    outline-color: var(--_color-accent);
  }

  .devices header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
  }

  .devices h2 {
    margin: 0;
    font-size: var(--_font-size-l);
  }

  .devices header button {
    display: grid;
    place-items: center;
    border-radius: 50%;
  }
`;
