import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {CALL_ERROR_CODES} from '../../../src/engine/errors.js';
import {errorText} from '../../../src/elements/internal/error-text.js';
import {Localize} from '../../../src/i18n/localize.js';

class TestTeller extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('test-teller', TestTeller);

describe('errorText', () => {
  it('has a text of its own for every code of the table', async () => {
    const {localize} = await fixture<TestTeller>(html`<test-teller></test-teller>`);
    const codes = Object.values(CALL_ERROR_CODES);
    const texts = codes.map(code => errorText(localize, code));
    assert.equal(new Set(texts).size, codes.length);
    assert.match(errorText(localize, -1101), /Allow it/);
    assert.match(errorText(localize, 60004), /audio call/);
  });

  it('names a code that a vendor passed through', async () => {
    const {localize} = await fixture<TestTeller>(html`<test-teller></test-teller>`);
    assert.include(errorText(localize, 5100), '5100');
  });

  it('says in plain words what the services report most', async () => {
    const {localize} = await fixture<TestTeller>(html`<test-teller></test-teller>`);
    const samples = [
      [2801, /Check your connection/],
      [5500, /Check your connection/],
      [8010, /over already/],
      [20003, /Check the name/],
      [20007, /cannot be called/],
      [10010, /group/],
      [70013, /not accepted/],
      [3004, /expired/],
      [5401, /package/],
    ] as const;
    for (const [code, text] of samples) assert.match(errorText(localize, code), text, String(code));
  });

  it('speaks Chinese too', async () => {
    const {localize} = await fixture<TestTeller>(html`<test-teller lang="zh-CN"></test-teller>`);
    await waitUntil(() => errorText(localize, -1101).includes('授权'));
    assert.match(errorText(localize, 5100), /\p{Script=Han}.*5100/u);
  });
});
