import {css} from 'lit';

/** Styles of the `avatar()` template: 2.6 times the font size across, in one of eight colours. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.6em;
    block-size: 2.6em;
    overflow: hidden;
    border-radius: 50%;
    background: oklch(0.5 0.11 var(--_hue));
    color: var(--_color-on-avatar);
    font-weight: 600;
    line-height: 1;
    user-select: none;
  }

  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  [data-tone='0'] {
    --_hue: 15;
  }

  [data-tone='1'] {
    --_hue: 50;
  }

  [data-tone='2'] {
    --_hue: 95;
  }

  [data-tone='3'] {
    --_hue: 150;
  }

  [data-tone='4'] {
    --_hue: 200;
  }

  [data-tone='5'] {
    --_hue: 250;
  }

  [data-tone='6'] {
    --_hue: 295;
  }

  [data-tone='7'] {
    --_hue: 340;
  }
`;
