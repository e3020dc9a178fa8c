import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {Site} from './support/site.js';

/** What axe finds, as far as it is told here. */
interface Finding {
  readonly id: string;
  readonly nodes: readonly {readonly target: unknown; readonly failureSummary?: string}[];
}

declare const axe: {run(options: object): Promise<{violations: Finding[]}>};

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Contrast depends on the theme alone and order on the direction alone, which is that of the words, so two looks are enough
 * to see all four.
 */
const LOOKS = [
  {theme: 'light', lang: 'en'},
  {theme: 'dark', lang: 'ar'},
] as const;

/** Pages that work side by side. */
const LANES = 2;

/** Where something is wrong, and what. */
function told(nodes: Finding['nodes']): string {
  return nodes
    .map(({target, failureSummary}) => `${JSON.stringify(target)} ${failureSummary ?? ''}`)
    .join('; ');
}

describe('the gallery', {timeout: 120_000}, () => {
  let site: Site;
  let browser: Browser;
  const complaints: string[] = [];

  before(async () => {
    site = await Site.open();
    const {executablePath, env} = await findBrowser();
    browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS]});
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A page whose every complaint is remembered. */
  async function open(address: string): Promise<Page> {
    const page = await browser.newPage({
      viewport: {width: 390, height: 844},
      reducedMotion: 'reduce',
    });
    page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    await page.goto(site.url(address));
    return page;
  }

  /** Changes the part after `#` of a page that shows one state, and waits until it shows what that asks for. */
  async function show(page: Page, choice: Record<string, string>): Promise<void> {
    const hash = `#${String(new URLSearchParams(choice))}`;
    await page.evaluate(address => {
      location.hash = address;
    }, hash);
    await page.waitForFunction(wanted => document.documentElement.dataset.shown === wanted, hash);
  }

  async function states(page: Page): Promise<{element: string; state: string}[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#index a')].map(({dataset}) => ({
        element: dataset.element ?? '',
        state: dataset.state ?? '',
      })),
    );
  }

  it('shows every state without a complaint, and axe finds nothing in both themes and directions', async () => {
    const index = await open('demo/gallery.html');
    const waiting = await states(index);
    await index.close();
    assert.ok(waiting.length > 100, `${waiting.length} states`);
    const findings: string[] = [];
    const work = async (): Promise<void> => {
      const page = await open('demo/gallery/state.html');
      await page.addScriptTag({path: AXE});
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        for (const look of LOOKS) {
          await show(page, {...next, ...look});
          const found = await page.evaluate(
            async () => (await axe.run({resultTypes: ['violations']})).violations,
          );
          const name = Object.values({...next, ...look}).join(', ');
          findings.push(...found.map(({id, nodes}) => `${name}: ${id}, ${told(nodes)}`));
        }
      }
      await page.close();
    };
    await Promise.all(Array.from({length: LANES}, work));
    assert.deepEqual(findings, []);
    assert.deepEqual(complaints, []);
  });

  it('stays within 320 pixels with letters of twice the size, and what ends a call stays in sight', async () => {
    const page = await open('demo/gallery.html');
    const all = await states(page);
    await page.goto(site.url('demo/gallery/state.html'));
    await page.setViewportSize({width: 320, height: 640});
    await page.addStyleTag({content: 'html {font-size: 200% !important}'});
    const wide: string[] = [];
    for (const choice of all) {
      // Few languages have longer words.
      await show(page, {...choice, lang: 'de'});
      const names = await page.evaluate(() => {
        const excess = document.documentElement.scrollWidth - innerWidth;
        const found = excess > 0 ? [`the page by ${excess} px`] : [];
        const roots: ParentNode[] = [document];
        for (let root = roots.pop(); root; root = roots.pop()) {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) roots.push(element.shadowRoot);
            if (element.localName !== 'button' || !element.checkVisibility()) continue;
            const {left, right, top, bottom} = element.getBoundingClientRect();
            if (left < -1 || right > innerWidth + 1) found.push(element.outerHTML);
            // What can be done when a call is over or has failed is to be seen without scrolling.
            const isInSight = top > -1 && bottom < innerHeight + 1;
            if (element.closest('.actions') && !isInSight) found.push(`out of sight: ${element.outerHTML}`);
          }
        }
        return found;
      });
      wide.push(...names.map(name => `${choice.element}, ${choice.state}: ${name}`));
    }
    await page.close();
    assert.deepEqual(wide, []);
    assert.deepEqual(complaints, []);
  });

  it('leads from its index to a state, and keeps theme, direction and box', async () => {
    const page = await open('demo/gallery.html#element=tui-call-view&theme=dark&dir=rtl&size=sidebar');
    await page.locator('#index [data-element=tui-call-view][data-state="talking, video"]').click();
    const frame = page.frameLocator('#frame');
    await frame.locator('tui-call-view[state=connected]').waitFor();
    await frame.locator('html[data-theme=dark][dir=rtl]').waitFor();
    const width = await frame.locator('html').evaluate(() => innerWidth);
    assert.equal(width, 320);
    await page.locator('#next').click();
    await page.locator('#title', {hasText: 'tui-call-view: talking, long name'}).waitFor();
    assert.match(page.url(), /state=talking%2C\+long\+name&theme=dark&dir=rtl/);
    await page.close();
    assert.deepEqual(complaints, []);
  });
});
