import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {TemplateResult} from 'lit';
import {LiveRegion} from '../../../src/elements/tui-call-view/live-region.js';

class TestTelling extends LitElement {
  readonly #live = new LiveRegion(this);

  protected override render(): TemplateResult {
    return html`<p role="status">${this.#live.say('Calling Bob')}</p>`;
  }
}
customElements.define('test-telling', TestTelling);

function told(host: Element): string | undefined {
  return host.shadowRoot?.querySelector('p')?.textContent;
}

describe('a live region', () => {
  it('stands empty before it says anything', async () => {
    const host = await fixture<TestTelling>(html`<test-telling></test-telling>`);
    assert.equal(told(host), '');
    await waitUntil(() => told(host) === 'Calling Bob');
  });

  it('stands empty once more where its element was moved', async () => {
    const host = await fixture<TestTelling>(html`<test-telling></test-telling>`);
    await waitUntil(() => told(host) === 'Calling Bob');
    document.body.append(host);
    host.requestUpdate();
    await host.updateComplete;
    assert.equal(told(host), '');
    await waitUntil(() => told(host) === 'Calling Bob');
    host.remove();
  });
});
