import {css} from 'lit';

/** Styles of the content of the device settings. */
export const styles = css`
  .panel,
  .devices,
  .device {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }

  .panel {
    gap: calc(var(--_space) * 4);
  }

  .devices {
    gap: calc(var(--_space) * 5);
  }

  .preview {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    aspect-ratio: 16 / 9;
    min-block-size: min-content;
    max-inline-size: 100%;
    padding: calc(var(--_space) * 3);
    padding-block-end: calc(var(--_font-size-s) * 2.8 + var(--_space) * 5);
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-stage);
    color: var(--_color-on-stage);
    text-align: center;
  }

  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .mirrored {
    transform: scaleX(-1);
  }

  .emblem svg {
    inline-size: 40px;
    block-size: 40px;
    color: var(--_color-on-stage-muted);
  }

  .caption {
    position: absolute;
    inset-block-end: calc(var(--_space) * 2);
    inset-inline: calc(var(--_space) * 2);
    inline-size: fit-content;
    margin-inline: auto;
    padding: var(--_space) calc(var(--_space) * 3);
    border-radius: 999px;
    background: var(--_color-scrim);
    font-size: var(--_font-size-s);
  }

  .preview :focus-visible {
    outline-color: var(--_color-on-stage);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .head > svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_color-muted);
  }

  label,
  .label {
    font-weight: 600;
  }

  .result {
    display: flex;
    align-items: center;
    gap: var(--_space);
    margin-inline-start: auto;
    color: var(--_color-muted);
    font-size: var(--_font-size-s);
  }

  .result svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .result.good svg {
    color: var(--_color-accept);
  }

  .result.problem {
    color: var(--_color-on-surface);
    font-weight: 600;
  }

  .result.problem svg {
    color: var(--_color-danger);
  }

  select {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_color-muted);
    border-radius: var(--_radius-s);
    background: var(--_color-surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  select:disabled {
    border-color: var(--_color-border);
    color: var(--_color-muted);
    opacity: 1;
  }

  .meter {
    block-size: 8px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_color-subtle);
  }

  .meter::before {
    content: '';
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_color-accent);
    transform: scaleX(var(--level, 0));
    transform-origin: left;
  }

  .meter:dir(rtl)::before {
    transform-origin: right;
  }

  .hint {
    margin: 0;
    color: var(--_color-muted);
    font-size: var(--_font-size-s);
  }

  .main,
  .quiet {
    justify-self: start;
    padding-block: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 4.5);
    border-radius: 22px;
    font-weight: 600;
  }

  .main {
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }

  .quiet {
    background: var(--_color-subtle);
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .question:empty,
  .news:empty {
    display: none;
  }

  .news {
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius-s);
    background: var(--_color-subtle);
    font-size: var(--_font-size-s);
  }

  @container (inline-size < 360px) {
    .preview {
      aspect-ratio: 4 / 3;
    }
  }

  @container (inline-size >= 640px) {
    .with-camera {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      align-items: start;
    }

    .with-camera > :is(.doctor, .news) {
      grid-column: 1 / -1;
      max-inline-size: none;
    }
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid;
    }

    .meter::before {
      background: Highlight;
    }
  }
`;
