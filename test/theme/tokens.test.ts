import {assert, fixture, html} from '@open-wc/testing';
import {LitElement, css} from 'lit';
import type {TemplateResult} from 'lit';
import {base} from '../../src/theme/base.js';
import {tokens} from '../../src/theme/tokens.js';

class TestThemed extends LitElement {
  static override styles = [
    ...base,
    css`
      p {
        background: var(--_color-surface);
        color: var(--_color-on-surface);
        border-radius: var(--_radius-s);
        transition-duration: var(--_duration);
      }

      p b {
        color: var(--_color-muted);
      }

      .accent {
        background: var(--_color-accent);
        color: var(--_color-on-accent);
      }

      .accept {
        background: var(--_color-accept);
        color: var(--_color-on-danger);
      }

      .danger {
        background: var(--_color-danger);
        color: var(--_color-on-danger);
      }

      .stage {
        background: var(--_color-stage);
        color: var(--_color-on-stage);
      }

      .stage b {
        color: var(--_color-on-stage-muted);
      }

      .tile {
        background: var(--_color-tile);
        color: var(--_color-on-stage);
      }

      .off {
        background: var(--_color-control-off);
        color: var(--_color-on-control-off);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <p>text <b>lesser</b></p>
      <div class="accent">accent</div>
      <div class="accept">accept</div>
      <div class="danger">danger</div>
      <div class="stage">stage <b>lesser</b></div>
      <div class="tile">tile</div>
      <div class="off">off</div>
      <button>button</button>
      <span class="visually-hidden">hidden</span>
    `;
  }
}
customElements.define('test-themed', TestThemed);

function part(host: Element, selector: string): CSSStyleDeclaration {
  const found = host.shadowRoot?.querySelector(selector);
  assert.isOk(found);
  return getComputedStyle(found);
}

describe('the tokens', () => {
  for (const scheme of ['light', 'dark']) {
    it(`are legible in ${scheme}`, async () => {
      const host = await fixture(html`<test-themed style=${`--tui-color-scheme: ${scheme}`}></test-themed>`);
      await assert.isAccessible(host);
    });
  }

  it('differ between light and dark', async () => {
    const light = await fixture(html`<test-themed style="--tui-color-scheme: light"></test-themed>`);
    const dark = await fixture(html`<test-themed style="--tui-color-scheme: dark"></test-themed>`);
    assert.notEqual(part(light, 'p').backgroundColor, part(dark, 'p').backgroundColor);
  });

  it('take the scheme from anything above', async () => {
    const page = await fixture(html`<div style="--tui-color-scheme: dark"><test-themed></test-themed></div>`);
    const host = page.querySelector('test-themed');
    assert.isNotNull(host);
    assert.equal(getComputedStyle(host).colorScheme, 'dark');
  });

  it('follow the system by themselves', async () => {
    const host = await fixture(html`<test-themed></test-themed>`);
    assert.equal(getComputedStyle(host).colorScheme, 'light dark');
  });

  it('give way to a value set on the element or above it, and to what is derived from it', async () => {
    const page = await fixture(
      html`<div style="--tui-radius: 40px">
        <test-themed style="--tui-color-surface: rgb(1, 2, 3)"></test-themed>
      </div>`,
    );
    const host = page.querySelector('test-themed');
    assert.isNotNull(host);
    assert.equal(part(host, 'p').backgroundColor, 'rgb(1, 2, 3)');
    assert.equal(part(host, 'p').borderTopLeftRadius, '20px');
  });

  it('document every public property that they read, and read every one that they document', async () => {
    const source = await (await fetch(new URL('../../src/theme/tokens.ts', import.meta.url))).text();
    const read = new Set(Array.from(tokens.cssText.matchAll(/var\((--tui-[a-z-]+)/g), match => match[1]));
    const documented = new Set(Array.from(source.matchAll(/@cssprop (--tui-[a-z-]+)/g), match => match[1]));
    assert.isAbove(read.size, 20);
    if (documented.size > 0) assert.deepEqual([...documented].sort(), [...read].sort());
  });
});

describe('the base styles', () => {
  it('give a bare button a finger-sized target', async () => {
    const host = await fixture(html`<test-themed></test-themed>`);
    const box = host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
    assert.isAtLeast(box?.width ?? 0, 44);
    assert.isAtLeast(box?.height ?? 0, 44);
  });

  it('hide an element with the hidden attribute whatever its own display', async () => {
    const host = await fixture(html`<test-themed hidden></test-themed>`);
    assert.equal(getComputedStyle(host).display, 'none');
  });

  it('keep hidden text in the accessibility tree but out of sight', async () => {
    const host = await fixture(html`<test-themed></test-themed>`);
    const style = part(host, '.visually-hidden');
    assert.equal(style.width, '1px');
    assert.notEqual(style.display, 'none');
    assert.equal(style.visibility, 'visible');
  });
});
