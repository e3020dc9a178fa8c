import {assert, fixture, html} from '@open-wc/testing';
import {LitElement, render} from 'lit';
import type {GroupPicture} from '../../../src/elements/tui-call-view/group-stage.js';
import {renderStageBar} from '../../../src/elements/tui-call-view/stage-bar.js';
import {Localize} from '../../../src/i18n/localize.js';

class BarSpeaker extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('bar-speaker', BarSpeaker);

describe('renderStageBar', () => {
  let localize: Localize;
  let box: HTMLElement;
  let told: (string | number)[];

  beforeEach(async () => {
    ({localize} = await fixture<BarSpeaker>(html`<bar-speaker lang="en"></bar-speaker>`));
    box = await fixture<HTMLElement>(html`<div></div>`);
    told = [];
  });

  function show(change: Partial<GroupPicture> = {}): void {
    const picture: GroupPicture = {
      places: new Map(),
      page: 0,
      pages: 1,
      userIds: [],
      dependsOnLarge: false,
      layout: 'grid',
      pinnedId: '',
      ...change,
    };
    const turn = (page: number): number => told.push(page);
    render(renderStageBar(picture, localize, {turn, toggleLayout: () => told.push('toggle')}), box);
  }

  function part(name: string): HTMLElement {
    const found = box.querySelector<HTMLElement>(`[part=${name}]`);
    assert.isNotNull(found, name);
    return found;
  }

  function isDead(name: string): boolean {
    return part(name).ariaDisabled === 'true';
  }

  it('offers the other arrangement by name', () => {
    show({layout: 'grid'});
    const toggle = part('layout-toggle');
    assert.equal(toggle.ariaLabel, 'Show the speaker large');
    assert.equal(toggle.title, toggle.ariaLabel);
    const drawing = toggle.innerHTML;
    show({layout: 'speaker'});
    assert.equal(part('layout-toggle'), toggle);
    assert.equal(toggle.ariaLabel, 'Show everyone alike');
    assert.notEqual(toggle.innerHTML, drawing);
    toggle.click();
    assert.deepEqual(told, ['toggle']);
  });

  it('has no pager for one page', () => {
    show({pages: 2});
    assert.equal(part('pager').ariaLabel, 'Pages');
    show({pages: 1});
    assert.isNull(box.querySelector('[part=pager]'));
  });

  for (const [page, [isFirst, isLast], turns] of [
    [0, [true, false], [1]],
    [1, [false, false], [0, 2]],
    [2, [false, true], [1]],
  ] as const) {
    it(`leads from page ${page + 1} of 3 to its neighbours only`, () => {
      show({page, pages: 3});
      assert.deepEqual([isDead('previous-page'), isDead('next-page')], [isFirst, isLast]);
      part('previous-page').click();
      part('next-page').click();
      assert.deepEqual(told, [...turns]);
    });
  }

  it('says the page to the eye and to the ear, each once', () => {
    show({page: 1, pages: 3});
    const [seen, heard] = part('pager').querySelectorAll('[role=status] > *');
    assert.equal(seen?.textContent, '2 / 3');
    assert.equal(seen?.getAttribute('aria-hidden'), 'true');
    assert.equal(heard?.textContent, 'Page 2 of 3');
    assert.isTrue(heard?.classList.contains('visually-hidden'));
  });

  it('names both buttons, and leaves the focus on one that leads nowhere any more', () => {
    show({page: 1, pages: 3});
    const next = part('next-page');
    assert.equal(next.ariaLabel, 'Next page');
    assert.equal(part('previous-page').ariaLabel, 'Previous page');
    next.focus();
    show({page: 2, pages: 3});
    assert.isTrue(isDead('next-page'));
    // The browser takes the focus from a disabled one only with its next frame.
    assert.isFalse(next.matches(':disabled'));
    assert.equal(document.activeElement, next);
  });
});
