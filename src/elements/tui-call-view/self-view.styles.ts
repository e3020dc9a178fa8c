import {css} from 'lit';

/** Where the small picture stands once it can be dragged. In a small window it has one place. */
export const styles = css`
  .pair > .small {
    touch-action: none;
  }

  .pair > .small > .swap {
    touch-action: none;
    cursor: grab;
  }

  @container call (inline-size >= 300px) and (block-size >= 300px) {
    .pair[data-corner^='top'] > .small {
      inset-block: calc(var(--_space) * 3) auto;
    }

    .pair[data-corner$='start'] > .small {
      inset-inline: calc(var(--_space) * 3) auto;
    }

    .pair[data-corner='top-start'] > .timer {
      inset-inline: auto calc(var(--_space) * 3);
    }

    .pair[data-corner='bottom-start'] > .large > tui-call-tile::part(caption) {
      inset-inline-start: calc(clamp(88px, 22cqi, 220px) + var(--_space) * 5);
    }
  }
`;
