import {css} from 'lit';

/** Styles of what stands in the place of a call that is in a window of its own, in the shadow root of the kit. */
export const styles = css`
  .away {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 4) calc(var(--_space) * 4);
    overflow: auto;
    color: var(--_color-on-stage);
    text-align: center;
  }

  .away > button {
    flex-shrink: 0;
    border-radius: 22px;
  }
`;
