/**
 * `npm run screenshots`: photographs every state of the gallery at three sizes, in both themes and both directions, and
 * lays out a page to look through them: `screenshots/index.html`.
 *
 * From right to left they speak Arabic. `npm run screenshots -- tui-incoming-call` photographs only the states whose name has
 * this in it, `--lang=de` in another language, `--text=200` with letters of twice the size.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';

import {chromium} from 'playwright-core';

import {BROWSER_ARGS, findBrowser} from './browser.mjs';
import {freshBuild} from './fresh-build.mjs';
import {serve} from './serve.mjs';

const FOLDER = 'screenshots';
const PAGE = 'demo/gallery/state.html';
const SIZES = ['phone', 'tablet', 'desk'];
const THEMES = ['light', 'dark'];
const DIRECTIONS = ['ltr', 'rtl'];
/** Pages that work side by side. */
const LANES = 2;

/** @typedef {{element: string, state: string}} State */
/** @typedef {{name: string, file: string}} Shot */

const {values, positionals} = parseArgs({
  options: {lang: {type: 'string'}, text: {type: 'string', default: '100'}},
  allowPositionals: true,
});
const start = performance.now();
await freshBuild();
await rm(FOLDER, {recursive: true, force: true});
await mkdir(FOLDER);
const site = await serve('.', 8400);
const {executablePath, env} = await findBrowser();
const browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS]});
try {
  const context = await browser.newContext({reducedMotion: 'reduce'});
  const {states, sizes} = await readGallery(await openPage(context));
  const queue = states.map(state => ({...state, shots: /** @type {Shot[]} */ ([])}));
  const waiting = [...queue];
  await Promise.all(
    Array.from({length: LANES}, async () => {
      const page = await openPage(context);
      for (let state = waiting.shift(); state; state = waiting.shift()) {
        state.shots = await photograph(page, state, sizes);
      }
    }),
  );
  await writeFile(path.join(FOLDER, 'index.html'), contactSheet(queue));
  const count = queue.reduce((sum, {shots}) => sum + shots.length, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${count} pictures of ${queue.length} states in ${seconds} s: ${FOLDER}/index.html`);
} finally {
  await browser.close();
  await site.close();
}

/** @param {import('playwright-core').BrowserContext} context */
async function openPage(context) {
  const page = await context.newPage();
  page.on('pageerror', error => console.error(error.message));
  await page.goto(`http://localhost:${site.port}/${PAGE}`);
  await shown(page);
  return page;
}

/**
 * Which states to photograph, and how large the boxes are.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{states: State[], sizes: Record<string, [number, number]>}>}
 */
async function readGallery(page) {
  const {states, sizes} = await page.evaluate(async () => {
    const modules = /** @type {any[]} */ (
      await Promise.all(
        ['./states.js', './choice.js'].map(file => import(new URL(file, globalThis.location.href).href)),
      )
    );
    const tables = /** @type {[string, object][]} */ (Object.entries(modules[0].STATES));
    const all = tables.flatMap(([element, table]) => Object.keys(table).map(state => ({element, state})));
    return {states: all, sizes: modules[1].SIZES};
  });
  await page.close();
  const isWanted = (/** @type {State} */ {element, state}) =>
    positionals.every(word => `${element} ${state}`.includes(word));
  return {states: states.filter(isWanted), sizes};
}

/**
 * Every look of one state.
 * @param {import('playwright-core').Page} page
 * @param {State} state
 * @param {Record<string, [number, number]>} sizes
 * @returns {Promise<Shot[]>}
 */
async function photograph(page, {element, state}, sizes) {
  const shots = [];
  for (const theme of THEMES) {
    for (const dir of DIRECTIONS) {
      // What is in an element runs in the direction of its words.
      const lang = values.lang ?? (dir === 'rtl' ? 'ar' : 'en');
      const hash = `#${new URLSearchParams({element, state, theme, dir, lang, text: values.text})}`;
      await page.evaluate(address => void (globalThis.location.hash = address), hash);
      await shown(page, hash);
      for (const size of SIZES) {
        const [width, height] = sizes[size] ?? [0, 0];
        await page.setViewportSize({width, height});
        const name = [size, theme, dir].join(' ');
        const file = `${[element, state, name].join(' ').replace(/\W+/g, '-')}.jpg`;
        await page.screenshot({path: path.join(FOLDER, file), type: 'jpeg', quality: 85});
        shots.push({name, file});
      }
    }
  }
  return shots;
}

/**
 * Waits until the page shows what its address asks for.
 * @param {import('playwright-core').Page} page
 * @param {string} [hash]
 */
async function shown(page, hash = '') {
  await page.waitForFunction(wanted => globalThis.document.documentElement.dataset['shown'] === wanted, hash);
}

/** @param {(State & {shots: Shot[]})[]} states */
function contactSheet(states) {
  const rows = states.map(
    ({element, state, shots}) => `
    <h2>${element}: ${state}</h2>
    <div>${shots.map(({name, file}) => `<a href="${file}"><img src="${file}" alt="${name}" title="${name}" loading="lazy"></a>`).join('')}</div>`,
  );
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Every state of every element</title>
  <style>
    body { margin: 24px; font: 1rem/1.5 system-ui, sans-serif; background: #888; }
    h2 { position: sticky; top: 0; margin: 16px 0 8px; font-size: 1rem; background: #888; }
    div { display: flex; flex-wrap: wrap; gap: 8px; }
    img { height: 320px; min-width: 80px; }
  </style>${rows.join('')}
</html>
`;
}
