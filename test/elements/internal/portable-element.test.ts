import {assert} from '@open-wc/testing';
import {css, html, type TemplateResult} from 'lit';
import {PortableElement} from '../../../src/elements/internal/portable-element.js';

class Traveller extends PortableElement {
  static override styles = [
    css`
      :host {
        display: block;
        width: 123px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<p>Here.</p>`;
  }
}
customElements.define('test-traveller', Traveller);

const LATER = css`
  :host {
    height: 45px;
  }
`;

describe('PortableElement', () => {
  let frame: HTMLIFrameElement;
  let element: Traveller;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    element = new Traveller();
  });

  afterEach(() => {
    element.remove();
    frame.remove();
  });

  function there(): Document {
    const {contentDocument} = frame;
    assert.isNotNull(contentDocument);
    return contentDocument;
  }

  function assertDressed(height = 'auto'): void {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    assert.equal(style?.width, '123px');
    if (height !== 'auto') assert.equal(style?.height, height);
  }

  it('has its styles in its own document, shared with its like', async () => {
    document.body.append(element);
    await element.updateComplete;
    assertDressed();
    const other = new Traveller();
    document.body.append(other);
    await other.updateComplete;
    assert.isTrue(other.shadowRoot?.adoptedStyleSheets[0] === element.shadowRoot?.adoptedStyleSheets[0]);
    other.remove();
  });

  it('keeps them in another document and back', async () => {
    document.body.append(element);
    await element.updateComplete;
    there().body.append(element);
    assertDressed();
    document.body.append(element);
    assertDressed();
  });

  it('has them in another document that it comes into first', async () => {
    there().body.append(element);
    await element.updateComplete;
    assertDressed();
    assert.equal(element.shadowRoot?.textContent.trim(), 'Here.');
  });

  it('takes along what was added later', async () => {
    document.body.append(element);
    await element.updateComplete;
    element.addStyles(LATER);
    assertDressed('45px');
    there().body.append(element);
    assertDressed('45px');
    document.body.append(element);
    assertDressed('45px');
  });
});
