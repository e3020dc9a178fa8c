import {css} from 'lit';

/**
 * The system tokens. Each element maps the public `--tui-*` property, with its default, to a private `--_*` property of
 * the same name, and its styles use only the private ones: so a page may set a public property anywhere above an
 * element, and what it does not set follows the theme.
 *
 * Light or dark: `--tui-color-scheme` is `light dark` (follow the system), `light` or `dark`; `<tui-call-kit theme>` sets
 * it for everything inside. The stage of a call is dark in both.
 *
 * @cssprop --tui-color-scheme - `light dark`, `light` or `dark`.
 * @cssprop --tui-color-accent - The main action, selection and focus ring.
 * @cssprop --tui-color-on-accent - Text and icons on the accent.
 * @cssprop --tui-color-accept - The button that answers.
 * @cssprop --tui-color-speaking - The frame around whoever speaks.
 * @cssprop --tui-color-danger - The buttons that decline and hang up.
 * @cssprop --tui-color-on-danger - Text and icons on accept and danger.
 * @cssprop --tui-color-warning - Notices about a weak connection.
 * @cssprop --tui-color-surface - Cards and menus.
 * @cssprop --tui-color-on-surface - Text on cards and menus.
 * @cssprop --tui-color-muted - Lesser text on cards and menus.
 * @cssprop --tui-color-border - Lines on cards and menus.
 * @cssprop --tui-color-subtle - Quiet buttons on cards and menus.
 * @cssprop --tui-color-stage - Behind a call.
 * @cssprop --tui-color-on-stage - Text and icons on the stage.
 * @cssprop --tui-color-on-stage-muted - Lesser text on the stage.
 * @cssprop --tui-color-tile - Behind a participant without a picture.
 * @cssprop --tui-color-control - A button of the bar.
 * @cssprop --tui-color-control-off - A button of the bar whose device is off.
 * @cssprop --tui-color-on-control-off - Its icon.
 * @cssprop --tui-color-scrim - Behind text that lies on a picture.
 * @cssprop --tui-color-on-avatar - Initials.
 * @cssprop --tui-font-family - All text.
 * @cssprop --tui-font-size - Text; larger and smaller text follow it.
 * @cssprop --tui-radius - Corners of cards and tiles; smaller corners follow it.
 * @cssprop --tui-space - The unit of distance; all distances are multiples of it.
 * @cssprop --tui-control-size - Buttons of the bar; 44px is the least that a finger hits well.
 * @cssprop --tui-shadow - Under cards, menus and small windows.
 * @cssprop --tui-duration - Transitions; 0s for a person who asked for less motion.
 */
export const tokens = css`
  :host {
    color-scheme: var(--tui-color-scheme, light dark);
    --_color-accent: var(--tui-color-accent, light-dark(#1a5fd0, #8ab4ff));
    --_color-on-accent: var(--tui-color-on-accent, light-dark(#fff, #06224e));
    --_color-accept: var(--tui-color-accept, #15803d);
    --_color-danger: var(--tui-color-danger, #d3272f);
    --_color-on-danger: var(--tui-color-on-danger, #fff);
    --_color-speaking: var(--tui-color-speaking, #4ade80);
    --_color-warning: var(--tui-color-warning, #ffc857);
    --_color-surface: var(--tui-color-surface, light-dark(#fff, #1b212c));
    --_color-on-surface: var(--tui-color-on-surface, light-dark(#151a23, #f1f4f9));
    --_color-muted: var(--tui-color-muted, light-dark(#566074, #a6b0c2));
    --_color-border: var(--tui-color-border, light-dark(#dfe4ec, #333c4b));
    --_color-subtle: var(--tui-color-subtle, light-dark(#edf1f7, #2a3241));
    --_color-stage: var(--tui-color-stage, light-dark(#1c2533, #0c1017));
    --_color-on-stage: var(--tui-color-on-stage, #fff);
    --_color-on-stage-muted: var(--tui-color-on-stage-muted, #c3ccda);
    --_color-tile: var(--tui-color-tile, light-dark(#2b3648, #1c2430));
    --_color-control: var(--tui-color-control, rgb(255 255 255 / 0.16));
    --_color-control-off: var(--tui-color-control-off, #fff);
    --_color-on-control-off: var(--tui-color-on-control-off, #1c2533);
    --_color-scrim: var(--tui-color-scrim, rgb(10 14 20 / 0.68));
    --_color-on-avatar: var(--tui-color-on-avatar, #fff);
    --_font-family: var(--tui-font-family, system-ui, sans-serif);
    --_font-size: var(--tui-font-size, 1rem);
    --_font-size-s: calc(var(--_font-size) * 0.8125);
    --_font-size-l: calc(var(--_font-size) * 1.375);
    --_radius: var(--tui-radius, 16px);
    --_radius-s: calc(var(--_radius) / 2);
    --_space: var(--tui-space, 4px);
    --_control-size: var(--tui-control-size, 52px);
    --_shadow: var(--tui-shadow, 0 12px 40px rgb(9 14 24 / 0.28));
    --_duration: var(--tui-duration, 160ms);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
