import {css} from 'lit';

/** Styles of the question about video, and of the notice to who has asked; they join those of the call view. */
export const styles = css`
  .consent {
    display: flex;
    z-index: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    box-sizing: border-box;
    inline-size: min(26em, 100%);
    padding: calc(var(--_space) * 4);
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-on-surface);
    box-shadow: var(--_shadow);
    text-align: start;
  }

  /* The time of an audio call is below the name, so the question may lie where it else is. */
  .notices:has(.consent) {
    inset-block-start: calc(var(--_space) * 4);
  }

  /* It takes the focus to be read out; what can be pressed shows its own ring. */
  .consent:focus {
    outline: none;
  }

  .consent :focus-visible {
    outline-color: var(--_color-accent);
  }

  .consent p {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .answers button {
    flex: 1 1 auto;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-radius: var(--_radius-s);
    background: var(--_color-subtle);
    font-weight: 600;
  }

  .answers .video-accept {
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }

  .answers button:hover {
    filter: brightness(1.06);
  }

  /* In a small window the question is all there is to see, below the handle that moves the window. */
  @container call (inline-size < 300px) or (block-size < 300px) {
    .notices:has(.consent) {
      z-index: 1;
      inset: 0;
    }

    .consent {
      position: absolute;
      inset: 0;
      inline-size: auto;
      max-block-size: none;
      gap: calc(var(--_space) * 2);
      padding: calc(var(--_space) * 7) calc(var(--_space) * 3) calc(var(--_space) * 3);
      border: 0;
      border-radius: 0;
      font-size: var(--_font-size-s);
    }

    .answers button {
      padding: var(--_space) calc(var(--_space) * 2);
    }

    .answers .video-accept {
      flex-basis: 100%;
    }
  }
`;
