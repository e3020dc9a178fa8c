import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {chromium, type Browser, type Locator, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {Site} from './support/site.js';

const FOLDER = new URL('aria/', import.meta.url);
/** `UPDATE_ARIA=1` writes the files anew, to be looked at before they are committed. */
const IS_UPDATE = process.env.UPDATE_ARIA === '1';

/** One picture for assistive technology: a state of the gallery, and what is done in it. */
interface Shot {
  readonly element: string;
  readonly state: string;
  readonly open?: (page: Page) => Promise<Locator>;
}

const SHOTS: Readonly<Record<string, Shot>> = {
  'card-audio': {element: 'tui-incoming-call', state: 'audio'},
  'card-video': {element: 'tui-incoming-call', state: 'video'},
  'card-answering': {element: 'tui-incoming-call', state: 'answering'},
  'view-outgoing': {element: 'tui-call-view', state: 'outgoing, ringing, video'},
  'view-incoming': {element: 'tui-call-view', state: 'incoming, video'},
  'view-connected': {element: 'tui-call-view', state: 'talking, video'},
  'view-connected-audio': {element: 'tui-call-view', state: 'talking, audio'},
  'view-group': {element: 'tui-call-view', state: 'group of 3'},
  'view-ended': {element: 'tui-call-view', state: 'ended, they hung up'},
  'view-failed': {element: 'tui-call-view', state: 'failed, not allowed'},
  'controls-calling': {element: 'tui-call-controls', state: 'calling'},
  'controls-video': {element: 'tui-call-controls', state: 'video'},
  'controls-muted': {element: 'tui-call-controls', state: 'muted'},
  'button-ready': {element: 'tui-call-button', state: 'ready, video'},
  'button-failed': {element: 'tui-call-button', state: 'it failed'},
  'invite-dialog': {
    element: 'tui-call-view',
    state: 'group of 3',
    open: async page => {
      await page.getByRole('button', {name: 'Invite people'}).click();
      return page.getByRole('dialog');
    },
  },
};

describe('what assistive technology is given', {timeout: 120_000}, () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  before(async () => {
    site = await Site.open();
    const {executablePath, env} = await findBrowser();
    browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS]});
    page = await browser.newPage({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce'});
    await page.goto(site.url('demo/gallery/state.html'));
    await mkdir(FOLDER, {recursive: true});
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  async function snapshotOf({element, state, open}: Shot): Promise<string> {
    const hash = `#${String(new URLSearchParams({element, state, lang: 'en'}))}`;
    await page.evaluate(address => {
      location.hash = address;
    }, hash);
    await page.waitForFunction(wanted => document.documentElement.dataset.shown === wanted, hash);
    // A live region begins empty and speaks from the second frame on.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
    const place = open ? await open(page) : page.locator(element).first();
    return `${await place.ariaSnapshot()}\n`;
  }

  for (const [name, shot] of Object.entries(SHOTS)) {
    it(`is as it was: ${name}`, async () => {
      const file = new URL(`${name}.yml`, FOLDER);
      const now = await snapshotOf(shot);
      if (IS_UPDATE) await writeFile(file, now);
      assert.equal(now, await readFile(file, 'utf8'), `${name}: UPDATE_ARIA=1 writes it anew`);
    });
  }
});
