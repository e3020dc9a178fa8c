import {css} from 'lit';

/** Styles of the advice about devices; they join those of the element that shows it. */
export const styles = css`
  .doctor {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
    inline-size: 100%;
    max-inline-size: 460px;
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-on-surface);
    font-size: var(--_font-size-s);
    text-align: start;
    overflow-wrap: anywhere;
  }

  .doctor:not(:has(.finding)) {
    display: block;
    inline-size: auto;
  }

  /* In a notice of the kit, below its words. */
  .notice > .doctor {
    grid-column: 1 / -1;
    max-inline-size: none;
    padding: calc(var(--_space) * 2) 0 0;
    border: 0;
  }

  /* Over a call. */
  .notices .doctor {
    box-shadow: var(--_shadow);
  }

  /* On the end screen it says the same as the reason, and more of it. */
  .end:has(.finding) > .status {
    display: none;
  }

  @container call (inline-size < 300px) or (block-size < 300px) {
    .notices .doctor {
      display: none;
    }
  }

  .finding {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .doctor p {
    margin: 0;
  }

  .doctor b {
    display: block;
    font-size: var(--_font-size);
  }

  .doctor .doctor-lead {
    color: var(--_color-muted);
  }

  .doctor ol {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding-inline-start: 1.5em;
  }

  .doctor .doctor-retry {
    padding-inline: calc(var(--_space) * 4.5);
    border-radius: 999px;
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-weight: 600;
  }

  .doctor :focus-visible {
    outline-color: var(--_color-accent);
  }

  .doctor-solved {
    font-weight: 600;
  }

  .doctor-solved:empty {
    display: none;
  }
`;
