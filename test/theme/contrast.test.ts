import {assert, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {avatarStyles} from '../../src/elements/internal/avatar.styles.js';
import {tokens} from '../../src/theme/tokens.js';

/** WCAG 2.2, 1.4.3: text. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: what is needed to know a control or a sign, and the focus ring. */
const SIGN = 3;

/** One pair: what is seen, and on what, painted from the bottom to the top. */
interface Pair {
  readonly name: string;
  readonly on: readonly string[];
  readonly ink: string;
  readonly least: number;
}

class TestTokens extends LitElement {
  static override styles = tokens;
}
customElements.define('test-tokens', TestTokens);

const SURFACE = ['surface'];
const STAGE = ['stage'];
const TILE = ['tile'];
/** A participant's picture may be as bright as can be. */
const BRIGHT = ['#fff', 'scrim'];
const HOVERED = 'color-mix(in srgb, var(--_color-on-stage) 26%, transparent)';
const HOVERED_ACCENT = 'color-mix(in srgb, var(--_color-accent) 90%, var(--_color-on-accent))';
const HOVERED_DANGER = 'color-mix(in srgb, var(--_color-danger) 88%, #000)';
/** One's own picture under the words of a call that rings: `filter: brightness(0.42)` of white. */
const PREVIEW = ['rgb(107 107 107)'];

const PAIRS: readonly Pair[] = [
  text('a card', SURFACE, 'on-surface'),
  text('lesser text of a card', SURFACE, 'muted'),
  text('a quiet button of a card', ['surface', 'subtle'], 'on-surface'),
  text('a call button that cannot call', ['surface', 'subtle'], 'muted'),
  text(
    'what is wrong with an invitation',
    SURFACE,
    'light-dark(var(--_color-danger), var(--_color-on-surface))',
  ),
  text('a main button', ['accent'], 'on-accent'),
  text('a main button under the mouse', [HOVERED_ACCENT], 'on-accent'),
  text('the button that answers', ['accept'], 'on-danger'),
  text('a button that ends', ['danger'], 'on-danger'),
  text('the button that hangs up under the mouse', [HOVERED_DANGER], 'on-danger'),
  text('the stage', STAGE, 'on-stage'),
  text('lesser text of the stage', STAGE, 'on-stage-muted'),
  text('a tile', TILE, 'on-stage'),
  text('lesser text of a tile', TILE, 'on-stage-muted'),
  text('a caption on a bright picture', BRIGHT, 'on-stage'),
  text('who is being rung, over one’s own picture', PREVIEW, 'on-stage'),
  text('a quiet button of the stage', ['stage', 'control'], 'on-stage'),
  text('a button of the bar whose device is off', ['control-off'], 'on-control-off'),
  text('an open menu’s button', ['accent'], 'on-accent'),
  text('a chosen line of a menu', ['surface', 'subtle'], 'on-surface'),
  ...Array.from(avatarStyles.cssText.matchAll(/--_hue: (\d+)/g), ([, hue = '']) =>
    text(`initials in the hue ${hue}`, [`oklch(0.5 0.11 ${hue})`], 'on-avatar'),
  ),
  sign('the icon of a button of the bar', ['stage', 'control'], 'on-stage'),
  sign('the same under the mouse', ['stage', HOVERED], 'on-stage'),
  sign('the same on a bright picture', [...BRIGHT, 'control'], 'on-stage'),
  sign('the same over one’s own picture', [...PREVIEW, 'control'], 'on-stage'),
  sign('a button whose device is off, on the stage', STAGE, 'control-off'),
  sign('the button that hangs up, on the stage', STAGE, 'danger'),
  sign('the button that answers, on its card', SURFACE, 'accept'),
  sign('the button that declines, on its card', SURFACE, 'danger'),
  sign('a main button on its card', SURFACE, 'accent'),
  sign('the sign of an error', SURFACE, 'danger'),
  sign('the edge of a field', SURFACE, 'muted'),
  sign('the frame around whoever speaks, on the stage', STAGE, 'speaking'),
  sign('the frame around whoever speaks, on a tile', TILE, 'speaking'),
  sign('a weak network on a bright picture', BRIGHT, 'warning'),
  sign('a weak network on a tile', ['tile', 'scrim'], 'warning'),
  sign('the focus ring on a card', SURFACE, 'accent'),
  sign('the focus ring on a quiet button', ['surface', 'subtle'], 'accent'),
  sign('the focus ring on the stage', STAGE, 'on-stage'),
  sign('the focus ring on a tile', TILE, 'on-stage'),
];

function text(name: string, on: readonly string[], ink: string): Pair {
  return {name, on, ink, least: TEXT};
}

function sign(name: string, on: readonly string[], ink: string): Pair {
  return {name, on, ink, least: SIGN};
}

/** The colour of a token by its name, or of any other colour, as the browser computes it here. */
function computed(host: Element, colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = /^[a-z-]+$/.test(colour) ? `var(--_color-${colour})` : colour;
  host.shadowRoot?.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** What is seen when colours are painted over each other, transparent ones too: red, green and blue, 0..255. */
function painted(colours: readonly string[]): readonly number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  assert.isOk(context);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
  assert.equal(alpha, 255, `${colours.join(', ')} lets nothing through`);
  return [red, green, blue];
}

/** Relative luminance, 0..1, as WCAG defines it. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1..21, as WCAG defines it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (brighter + 0.05) / (darker + 0.05);
}

describe('the contrast of the tokens', () => {
  for (const scheme of ['light', 'dark']) {
    it(`is enough in ${scheme} for every pair that is used`, async () => {
      const host = await fixture(html`<test-tokens style=${`--tui-color-scheme: ${scheme}`}></test-tokens>`);
      const poor = PAIRS.flatMap(({name, on, ink, least}) => {
        const below = on.map(colour => computed(host, colour));
        const found = contrast(painted(below), painted([...below, computed(host, ink)]));
        return found < least ? [`${name}: ${found.toFixed(2)} of ${String(least)}`] : [];
      });
      assert.deepEqual(poor, []);
    });
  }

  it('is judged for every colour token', () => {
    const defined = new Set(Array.from(tokens.cssText.matchAll(/--_color-([a-z-]+):/g), ([, name]) => name));
    const used = new Set(
      PAIRS.flatMap(({on, ink}) => [...on, ink]).flatMap(colour =>
        /^[a-z-]+$/.test(colour)
          ? [colour]
          : Array.from(colour.matchAll(/--_color-([a-z-]+)/g), ([, name = '']) => name),
      ),
    );
    // A line between things that are told apart without it.
    used.add('border');
    assert.deepEqual([...used].sort(), [...defined].sort());
  });

  it('is computed as WCAG does', () => {
    assert.equal(contrast(painted(['#000']), painted(['#fff'])), 21);
    assert.approximately(contrast(painted(['#fff']), painted(['#767676'])), 4.54, 0.01);
    assert.approximately(contrast(painted(['#fff', 'rgb(0 0 0 / 0.5)']), painted(['#fff'])), 3.98, 0.05);
  });
});
