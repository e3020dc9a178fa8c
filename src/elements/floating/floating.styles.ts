import {css} from 'lit';

/** Styles of a floating window and its handles, in the shadow root of the kit. */
export const styles = css`
  .call[data-floating] {
    inset: auto;
    scroll-margin-block: max(16px, env(safe-area-inset-top)) max(16px, env(safe-area-inset-bottom));
    scroll-margin-inline: max(16px, env(safe-area-inset-left));
    touch-action: none;
    user-select: none;
    cursor: grab;
    transition:
      left calc(var(--_duration) * 1.5) ease-out,
      top calc(var(--_duration) * 1.5) ease-out;
  }

  .call[data-dragging] {
    cursor: grabbing;
    transition: none;
  }

  /* Beside the handles, which may be in any corner. */
  .call[data-floating] > tui-call-view::part(timer) {
    margin-block-start: calc(var(--_space) * 4);
    margin-inline-start: calc(var(--_space) * 4);
  }

  .call[data-floating] > tui-call-view[media='audio']::part(timer) {
    margin-inline: auto;
  }

  .handle,
  .resize {
    position: absolute;
    z-index: 1;
    color: var(--_color-on-stage);
  }

  .handle {
    inset-block-start: 0;
    inset-inline: 0;
    display: none;
    justify-items: center;
    align-items: start;
    inline-size: 44px;
    min-block-size: 28px;
    margin-inline: auto;
    cursor: inherit;
    touch-action: none;
  }

  .handle > svg {
    inline-size: 28px;
    block-size: 16px;
    margin-block-start: var(--_space);
    border-radius: 8px;
    background: var(--_color-scrim);
  }

  .resize {
    display: none;
    inline-size: 28px;
    block-size: 28px;
    touch-action: none;
  }

  [data-floating] > .handle {
    display: grid;
  }

  [data-floating] > .resize {
    display: block;
  }

  .resize::before {
    content: '';
    position: absolute;
    inset: 6px;
    border: 0 solid var(--_color-on-stage);
    opacity: 0.72;
  }

  .handle:focus-visible,
  .resize:focus-visible {
    outline-color: var(--_color-on-stage);
    outline-offset: -4px;
    border-radius: var(--_radius-s);
  }

  .resize:hover::before,
  .resize:focus-visible::before {
    opacity: 1;
  }

  .resize.top-start {
    inset-block-start: 0;
    inset-inline-start: 0;
    cursor: nwse-resize;
  }

  .resize.top-end {
    inset-block-start: 0;
    inset-inline-end: 0;
    cursor: nesw-resize;
  }

  .resize.bottom-start {
    inset-block-end: 0;
    inset-inline-start: 0;
    cursor: nesw-resize;
  }

  .resize.bottom-end {
    inset-block-end: 0;
    inset-inline-end: 0;
    cursor: nwse-resize;
  }

  .resize:is(.top-start, .bottom-end):dir(rtl) {
    cursor: nesw-resize;
  }

  .resize:is(.top-end, .bottom-start):dir(rtl) {
    cursor: nwse-resize;
  }

  .resize.top-start::before {
    border-block-start-width: 2px;
    border-inline-start-width: 2px;
    border-start-start-radius: 6px;
  }

  .resize.top-end::before {
    border-block-start-width: 2px;
    border-inline-end-width: 2px;
    border-start-end-radius: 6px;
  }

  .resize.bottom-start::before {
    border-block-end-width: 2px;
    border-inline-start-width: 2px;
    border-end-start-radius: 6px;
  }

  .resize.bottom-end::before {
    border-block-end-width: 2px;
    border-inline-end-width: 2px;
    border-end-end-radius: 6px;
  }
`;
