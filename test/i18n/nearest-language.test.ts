import {assert, fixture, html} from '@open-wc/testing';
import {composedAncestors, nearestLanguage} from '../../src/i18n/nearest-language.js';

describe('composedAncestors', () => {
  it('walks through slots and shadow hosts up to the document', async () => {
    const host = await fixture(html`<div class="host"><b></b></div>`);
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<section><slot></slot></section>';
    const child = host.querySelector('b');
    assert.isNotNull(child);
    const names = [...composedAncestors(child)].map(element => element.localName);
    assert.deepEqual(names.slice(0, 4), ['b', 'slot', 'section', 'div']);
    assert.equal(names.at(-1), 'html');
  });

  it('ends at the top of a tree that is not in a document', () => {
    const child = document.createElement('i');
    const parent = document.createElement('p');
    parent.append(child);
    assert.deepEqual(
      [...composedAncestors(child)].map(element => element.localName),
      ['i', 'p'],
    );
  });
});

describe('nearestLanguage', () => {
  it('skips an empty lang and mends an underscore', async () => {
    const outer = await fixture(
      html`<div lang="zh_CN">
        <p lang=""><i></i></p>
      </div>`,
    );
    const inner = outer.querySelector('i');
    assert.isNotNull(inner);
    assert.equal(nearestLanguage(inner), 'zh-CN');
  });

  it("is the browser's where nothing says otherwise", () => {
    const lone = document.createElement('i');
    assert.equal(nearestLanguage(lone), new Intl.Locale(navigator.language).baseName);
  });
});
