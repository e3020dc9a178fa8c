import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, css, nothing} from 'lit';
import {StageSize} from '../../../src/elements/tui-call-view/stage-size.js';

class SizedElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      inline-size: 600px;
      block-size: 400px;
    }
    .stage {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 100%;
      padding: 10px 20px;
    }
  `;

  readonly size = new StageSize(this, () => this.renderRoot.querySelector('.stage'));
  hasStage = true;
  /** What tells one stage from another. */
  name = 'first';
  renderings = 0;

  protected override render(): unknown {
    this.renderings += 1;
    if (!this.hasStage) return nothing;
    return this.name === 'first'
      ? html`<div class="stage"></div>`
      : html`<section class="stage" style="padding: 0"></section>`;
  }
}
customElements.define('sized-element', SizedElement);

describe('StageSize', () => {
  let element: SizedElement;

  beforeEach(async () => {
    element = await fixture<SizedElement>(html`<sized-element></sized-element>`);
  });

  /** Two frames: whatever the browser's observer has to tell has been told. */
  async function frames(): Promise<void> {
    for (let count = 0; count < 2; count += 1)
      await new Promise(resolve => {
        requestAnimationFrame(resolve);
      });
    await element.updateComplete;
  }

  function resize(width: number, height: number): void {
    element.style.inlineSize = `${width}px`;
    element.style.blockSize = `${height}px`;
  }

  /** Waits until so many pixels of width are known; a size from before may be known first. */
  async function known(width = 560): Promise<void> {
    await waitUntil(() => element.size.room?.width === width);
    await element.updateComplete;
  }

  it('knows the room inside the padding, and renders once for it', async () => {
    await known();
    assert.deepEqual(element.size.room, {width: 560, height: 380, isSmall: false});
    await frames();
    assert.equal(element.renderings, 2);
  });

  it('follows the size', async () => {
    await known();
    resize(440, 520);
    await known(400);
    assert.deepEqual(element.size.room, {width: 400, height: 500, isSmall: false});
    assert.equal(element.renderings, 3);
  });

  it('counts whole pixels, never more than there are', async () => {
    resize(440.9, 520.9);
    await known(400);
    assert.deepEqual(element.size.room, {width: 400, height: 500, isSmall: false});
  });

  it('does not render for a fraction of a pixel', async () => {
    await known();
    const {renderings} = element;
    resize(600.4, 400.4);
    await frames();
    assert.equal(element.renderings, renderings);
  });

  for (const [width, height, isSmall] of [
    [299, 299, true],
    [300, 299, false],
    [299, 300, false],
  ] as const) {
    it(`calls a host of ${width} × ${height} ${isSmall ? 'small' : 'not small'}`, async () => {
      resize(width, height);
      await known(width - 40);
      assert.equal(element.size.room?.isSmall, isSmall);
    });
  }

  it('keeps what it knew while it is hidden', async () => {
    await known();
    const {renderings} = element;
    element.style.display = 'none';
    await frames();
    assert.deepEqual(element.size.room, {width: 560, height: 380, isSmall: false});
    assert.equal(element.renderings, renderings);
    element.style.display = 'block';
    resize(440, 400);
    await known(400);
  });

  it('measures another stage that takes the place of the first', async () => {
    await known();
    element.name = 'second';
    element.requestUpdate();
    await known(600);
    assert.deepEqual(element.size.room, {width: 600, height: 400, isSmall: false});
  });

  it('waits for a stage that comes later', async () => {
    const late = new SizedElement();
    late.hasStage = false;
    element.replaceWith(late);
    element = late;
    await frames();
    assert.isUndefined(late.size.room);
    late.hasStage = true;
    late.requestUpdate();
    await known();
  });

  it('measures nothing away from the page, and anew when it comes back', async () => {
    await known();
    const home = element.parentElement;
    element.remove();
    resize(440, 520);
    await frames();
    assert.equal(element.size.room?.width, 560);
    home?.append(element);
    await known(400);
  });
});
