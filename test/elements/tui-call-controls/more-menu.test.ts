import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import '../../../src/define/tui-call-view.js';
import {printedKeys} from '../../../src/elements/internal/shortcuts.js';
import type {ControlButton} from '../../../src/elements/tui-call-controls/control-buttons.js';
import {moreItems} from '../../../src/elements/tui-call-controls/more-menu.js';
import {Localize} from '../../../src/i18n/localize.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {has} from '../talk.js';

const FULL_SCREEN: ControlButton = {
  action: 'fullscreen',
  name: 'enterFullScreen',
  hint: 'leaveFullScreen',
  icon: 'fullScreen',
  isPressed: true,
  request: {type: 'fullscreen'},
};
const SETTINGS: ControlButton = {
  action: 'settings',
  name: 'deviceSettings',
  hint: 'deviceSettings',
  icon: 'settings',
  isDisabled: true,
  request: 'settings',
};

class MenuHost extends LitElement {
  hasKeys = true;
  readonly pressed: string[] = [];
  readonly #localize = new Localize(this);

  protected override render(): TemplateResult {
    const items = moreItems([FULL_SCREEN, SETTINGS], {
      localize: this.#localize,
      letterOf: ({request}) => (this.hasKeys && request !== 'settings' ? 'F' : undefined),
      press: ({action}) => this.pressed.push(action),
    });
    return html`<div role="menu" aria-label="More">${items}</div>`;
  }
}
customElements.define('menu-host', MenuHost);

describe('the lines of the menu for more', () => {
  let host: MenuHost;

  beforeEach(async () => {
    host = await fixture<MenuHost>(html`<menu-host lang="en"></menu-host>`);
  });

  const lines = (): readonly HTMLButtonElement[] => [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
  const words = (line: HTMLElement | undefined): string | undefined =>
    line?.querySelector('span')?.textContent;

  it('say what a press does now', () => {
    assert.deepEqual(lines().map(words), ['Leave full screen', 'Camera and sound']);
  });

  it('show the keys that do the same, as they are printed on the keyboard, and tell them', async () => {
    const [line, other] = lines();
    assert.equal(line?.querySelector('kbd')?.textContent, printedKeys('F'));
    assert.equal(line?.getAttribute('aria-keyshortcuts'), 'Alt+Shift+F');
    assert.isNull(other?.querySelector('kbd') ?? null);
    assert.isFalse(other?.hasAttribute('aria-keyshortcuts'));
    assert.equal(line?.querySelector('kbd')?.ariaHidden, 'true', 'not a part of its name');
    await assert.isAccessible(host);
  });

  it('show none where keys are not listened to', async () => {
    host.hasKeys = false;
    host.requestUpdate();
    await host.updateComplete;
    assert.isNull(host.shadowRoot?.querySelector('kbd') ?? null);
    assert.isNull(host.shadowRoot?.querySelector('[aria-keyshortcuts]') ?? null);
  });

  it('do what their buttons would do, unless they cannot do it now', () => {
    for (const line of lines()) line.click();
    assert.deepEqual(host.pressed, ['fullscreen']);
  });
});

describe('the menu for more in a kit', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(() => stage.end());

  async function openMore(): Promise<HTMLElement> {
    await stage.connect();
    assert.isNotNull(stage.view);
    stage.view.style.inlineSize = '320px';
    const bar = inside(stage.view, 'tui-call-controls');
    await waitUntil(() => has(bar, '[part~=more]'));
    await waitUntil(() => has(bar, '[part~=microphone]'));
    inside(bar, '[part~=more]').click();
    await waitUntil(() => has(bar, '[part=menu]'));
    return inside(bar, '[part=menu]');
  }

  const keysIn = (menu: HTMLElement): readonly (string | null)[] =>
    [...menu.querySelectorAll('[aria-keyshortcuts]')].map(line => line.getAttribute('aria-keyshortcuts'));

  it('shows the keys of each of its lines that has some', async () => {
    const menu = await openMore();
    await waitUntil(() => keysIn(menu).length > 0, 'the desk has not come');
    const shown = [...menu.querySelectorAll('kbd')].map(({textContent}) => textContent);
    assert.deepEqual(
      shown,
      keysIn(menu).map(keys => printedKeys(keys?.at(-1) ?? '')),
    );
    for (const line of menu.querySelectorAll<HTMLElement>('[part=menu-item]')) {
      assert.isAtMost(line.scrollWidth, line.clientWidth, 'nothing sticks out');
    }
  });

  it('shows none where the page does without shortcuts', async () => {
    stage.kit.noShortcuts = true;
    const menu = await openMore();
    await stage.world.settle();
    assert.isEmpty(keysIn(menu));
    assert.isNull(menu.querySelector('kbd'));
  });
});
