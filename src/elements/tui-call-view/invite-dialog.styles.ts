import {css} from 'lit';

/** Styles of the dialog that asks whom to invite; they join those of the call view. */
export const styles = css`
  dialog.invite {
    inline-size: min(400px, calc(100vw - var(--_space) * 8));
    max-block-size: min(600px, calc(100dvh - var(--_space) * 8));
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-on-surface);
    box-shadow: var(--_shadow);
    text-align: start;
  }

  dialog.invite[open] {
    display: flex;
  }

  dialog.invite::backdrop {
    background: var(--_color-scrim);
  }

  /* Not as on the stage, which is dark in both themes. */
  .invite :focus-visible {
    outline-color: var(--_color-accent);
  }

  .invite form {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-inline-size: 0;
    padding: calc(var(--_space) * 5);
  }

  .invite header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  .invite h2 {
    margin: 0;
    font-size: calc(var(--_font-size) * 1.125);
    line-height: 1.3;
  }

  .invite .muted {
    margin: 0;
    color: var(--_color-muted);
    font-size: var(--_font-size-s);
  }

  .invite ul {
    flex: 1 1 auto;
    min-block-size: 44px;
    margin: 0 calc(var(--_space) * -2);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
  }

  /* Beside box and picture the name, and below it why somebody cannot be chosen. */
  .invite li label {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: 52px;
    padding: var(--_space) calc(var(--_space) * 2);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }

  .invite li label:hover {
    background: var(--_color-subtle);
  }

  .invite li label:has(:disabled) {
    background: none;
    cursor: default;
  }

  .invite li label:has(:disabled) .ellipsis {
    color: var(--_color-muted);
  }

  .invite li label:has(:focus-visible) {
    outline: 3px solid var(--_color-accent);
    outline-offset: -3px;
  }

  .invite li label :focus-visible {
    outline: none;
  }

  /* A name that is cut is cut at its own end. */
  .invite li .ellipsis {
    justify-self: start;
    max-inline-size: 100%;
    line-height: 1.3;
  }

  .invite li .muted {
    grid-column: 3;
    line-height: 1.3;
  }

  .invite .avatar {
    grid-row: 1 / span 2;
    font-size: min(var(--_font-size) * 0.9375, 20px);
  }

  .invite li label:not(:has(.muted)) > * {
    grid-row: 1;
  }

  .invite input[type='checkbox'] {
    grid-row: 1 / span 2;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_color-accent);
    cursor: inherit;
  }

  .invite .field {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    font-size: var(--_font-size-s);
    font-weight: 600;
  }

  .invite :is([type='text'], [type='search']) {
    appearance: none;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_color-muted);
    border-radius: var(--_radius-s);
    background: var(--_color-surface);
    color: inherit;
    font: 400 var(--_font-size) / 1.4 var(--_font-family);
  }

  .invite ::placeholder {
    color: var(--_color-muted);
    opacity: 1;
  }

  .invite .problem {
    color: light-dark(var(--_color-danger), var(--_color-on-surface));
    font-size: var(--_font-size-s);
  }

  .invite .problem:empty {
    display: none;
  }

  .invite footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
  }

  .invite footer button {
    padding-inline: calc(var(--_space) * 4.5);
    border-radius: 999px;
    font-weight: 600;
  }

  .invite .quiet {
    background: var(--_color-subtle);
  }

  .invite .main {
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
`;
