import {assert} from '@open-wc/testing';
import {LitElement, html} from 'lit';
import {NetworkNotice} from '../../../src/elements/tui-call-view/network-notice.js';
import type {NetworkHint} from '../../../src/elements/tui-call-view/view-facts.js';
import {Localize} from '../../../src/i18n/localize.js';
import {connected} from '../stub-engine.js';

let hint: NetworkHint | undefined;
let renderings = 0;
let hasBox = true;

class NoticedElement extends LitElement {
  readonly notice = new NetworkNotice(this, {
    localize: new Localize(this),
    call: () => connected({userId: 'alice'}),
    hint: () => hint,
  });

  protected override render(): unknown {
    renderings += 1;
    return hasBox ? html`<div class="network-notice"></div>` : html`<p>nothing</p>`;
  }
}
customElements.define('noticed-element', NoticedElement);

describe('NetworkNotice', () => {
  let element: NoticedElement;

  beforeEach(async () => {
    hint = undefined;
    hasBox = true;
    element = new NoticedElement();
    document.body.append(element);
    await element.updateComplete;
    renderings = 0;
  });

  afterEach(() => {
    element.remove();
  });

  function box(): Element | null | undefined {
    return element.shadowRoot?.querySelector('.network-notice');
  }

  function said(): string | undefined {
    return box()?.querySelector('[part=notice] span')?.textContent;
  }

  it('says nothing while there is nothing to tell', () => {
    assert.isNull(box()?.firstElementChild);
  });

  for (const [told, text] of [
    [{kind: 'own', userId: 'alice'}, 'Your connection is weak'],
    [{kind: 'reconnecting', userId: 'bob'}, 'Reconnecting…'],
    [{kind: 'other', userId: 'bob'}, 'bob’s connection is weak'],
  ] as const) {
    it(`says “${text}” without a rendering of the host`, () => {
      hint = told;
      element.notice.show();
      assert.equal(said(), text);
      assert.equal(renderings, 0);
    });
  }

  it('goes from one to another and away in one box', () => {
    hint = {kind: 'own', userId: 'alice'};
    element.notice.show();
    const first = box()?.firstElementChild;
    hint = {kind: 'reconnecting', userId: 'bob'};
    element.notice.show();
    assert.equal(box()?.firstElementChild, first);
    hint = undefined;
    element.notice.show();
    assert.isNull(box()?.firstElementChild);
    hint = {kind: 'own', userId: 'alice'};
    element.notice.show();
    assert.equal(said(), 'Your connection is weak');
  });

  it('is written again into the box that a rendering of the host has made', async () => {
    hint = {kind: 'own', userId: 'alice'};
    element.notice.show();
    hasBox = false;
    element.requestUpdate();
    await element.updateComplete;
    assert.isNull(box() ?? null);
    hasBox = true;
    element.requestUpdate();
    await element.updateComplete;
    assert.equal(said(), 'Your connection is weak');
  });

  it('follows the language of the host', async () => {
    hint = {kind: 'own', userId: 'alice'};
    element.notice.show();
    const english = said();
    element.lang = 'de';
    await waitForOther(english);
    assert.notEqual(said(), english);
  });

  /** The words of another language are fetched, and the host renders when they are there. */
  async function waitForOther(text: string | undefined): Promise<void> {
    const root = element.shadowRoot;
    if (!root || said() !== text) return;
    await new Promise<void>(resolve => {
      new MutationObserver((_, observer) => {
        if (said() === text) return;
        observer.disconnect();
        resolve();
      }).observe(root, {subtree: true, childList: true, characterData: true});
    });
  }
});
