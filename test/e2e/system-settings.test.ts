import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {Site} from './support/site.js';

/** States of the gallery in which something moves by itself, or comes in. */
const MOVING: readonly (readonly [element: string, state: string])[] = [
  ['tui-call-view', 'outgoing, ringing, audio'],
  ['tui-call-view', 'outgoing, ringing, group'],
  ['tui-call-view', 'group, some are rung'],
  ['tui-incoming-call', 'audio'],
  ['tui-incoming-call', 'video'],
  ['tui-call-tile', 'being rung'],
];

/** What somebody has asked of their system. */
interface Wishes {
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** How long everything that moves in the page takes, in milliseconds; for ever is Infinity. */
function movements(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const found: Animation[] = [...document.getAnimations()];
    const roots: ParentNode[] = [document];
    for (let root = roots.pop(); root; root = roots.pop()) {
      for (const {shadowRoot} of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        roots.push(shadowRoot);
        found.push(...shadowRoot.getAnimations());
      }
    }
    return [...new Set(found)].map(({effect}) => Number(effect?.getComputedTiming().endTime ?? 0));
  });
}

describe('what a person has asked of the system', {timeout: 120_000}, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await Site.open();
    const {executablePath, env} = await findBrowser();
    browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS]});
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A page that shows states of the gallery to somebody with these wishes. */
  async function open(wishes: Wishes): Promise<Page> {
    const page = await browser.newPage({viewport: {width: 390, height: 844}, ...wishes});
    await page.addInitScript('globalThis.__name ??= value => value');
    await page.goto(site.url('demo/gallery/state.html'));
    return page;
  }

  async function show(page: Page, element: string, state: string): Promise<void> {
    const hash = `#${String(new URLSearchParams({element, state}))}`;
    await page.evaluate(address => {
      location.hash = address;
    }, hash);
    await page.waitForFunction(wanted => document.documentElement.dataset.shown === wanted, hash);
  }

  it('is no motion: then nothing moves that otherwise does', async () => {
    const [calm, lively] = await Promise.all([
      open({reducedMotion: 'reduce'}),
      open({reducedMotion: 'no-preference'}),
    ]);
    for (const [element, state] of MOVING) {
      for (const page of [calm, lively]) await show(page, element, state);
      assert.notDeepEqual(await movements(lively), [], `${element}, ${state} is alive`);
      assert.deepEqual(await movements(calm), [], `${element}, ${state}`);
    }
    await Promise.all([calm.close(), lively.close()]);
  });

  it('is no motion: then what changes place is there at once', async () => {
    const page = await open({reducedMotion: 'reduce'});
    await show(page, 'tui-call-view', 'group of 6');
    await page.locator('tui-call-view [part=layout-toggle]').click();
    await page.locator('tui-call-view[layout=speaker]').waitFor();
    assert.deepEqual(await movements(page), []);
    await show(page, 'tui-call-kit', 'minimised, moved');
    assert.deepEqual(await movements(page), []);
    await show(page, 'tui-call-view', 'talking, video');
    const small = page.locator('tui-call-view [part~=small]');
    // The code that moves it has come.
    await page.locator('tui-call-view .stage[data-corner]').waitFor();
    const from = await small.boundingBox();
    assert.ok(from);
    await page.locator('tui-call-view [part=swap]').press('ArrowUp');
    assert.deepEqual(await movements(page), []);
    assert.notDeepEqual(await small.boundingBox(), from);
    await page.close();
  });

  describe('are few colours', () => {
    let page: Page;
    before(async () => {
      page = await open({forcedColors: 'active', reducedMotion: 'reduce'});
    });
    after(() => page.close());

    /** The colour of something in a call view or bar, by selector. */
    const colour = (selector: string, property: 'color' | 'background-color' | 'border-top-color') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

    /** What a system colour is here. */
    const systemColour = (name: string): Promise<string> =>
      page.evaluate(wanted => {
        const probe = document.createElement('p');
        probe.style.backgroundColor = wanted;
        document.body.append(probe);
        const {backgroundColor} = getComputedStyle(probe);
        probe.remove();
        return backgroundColor;
      }, name);

    it('and a button that is pressed looks it, and one that is out of use too', async () => {
      await show(page, 'tui-call-controls', 'muted');
      const highlight = await systemColour('Highlight');
      assert.equal(await colour('tui-call-controls [part~=microphone]', 'background-color'), highlight);
      assert.notEqual(await colour('tui-call-controls [part~=camera]', 'background-color'), highlight);
      await show(page, 'tui-call-button', 'in a call');
      assert.equal(await colour('tui-call-button button', 'color'), await systemColour('GrayText'));
      await show(page, 'tui-call-button', 'ready, video');
      assert.notEqual(await colour('tui-call-button button', 'color'), await systemColour('GrayText'));
    });

    it('and a bar that lies on a picture lets nothing through', async () => {
      await show(page, 'tui-call-kit', 'minimised, video');
      const ground = await colour('tui-call-controls [part~=camera]', 'background-color');
      assert.equal(ground, await systemColour('ButtonFace'));
    });

    it('and only who speaks has a frame', async () => {
      await show(page, 'tui-call-view', 'group, somebody speaks');
      const frame = (userId: string): Promise<string> =>
        colour(`tui-call-tile[user-id=${userId}] [part=ring]`, 'border-top-color');
      assert.equal(await frame('carol'), await systemColour('Highlight'));
      assert.equal(await frame('bob'), 'rgba(0, 0, 0, 0)');
      const bars = await colour('tui-call-tile[user-id=carol] [part=volume]', 'color');
      assert.equal(bars, await systemColour('CanvasText'));
    });
  });
});
