import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Locator} from 'playwright-core';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

/** The style sheet of a well-known framework, which styles plain elements. */
const FRAMEWORK = '@picocss/pico/css/pico.min.css';

declare global {
  interface Window {
    /** The page's own things, as a text. */
    pageAsItIs(): string;
    /** What `pageAsItIs` gave before there was a kit. */
    before: string;
    /** What was listened for that keeps a page from being left or kept. */
    leaving: string[];
  }
}

/** Watches what is done to the page itself. Runs in it before anything else. */
function watchPage(): void {
  window.leaving = [];
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, ...rest) {
    if (type === 'unload' || type === 'beforeunload') window.leaving.push(type);
    listen.call(this, type, ...rest);
  };
  window.pageAsItIs = () => {
    const {documentElement: html, head, body} = document;
    const attributes = [html, head, body].map(element => (element.cloneNode(false) as Element).outerHTML);
    const boxes = [...body.querySelectorAll('h1, p, #own')].map(element => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    });
    const sheets = [...document.styleSheets].map(
      ({href, cssRules}) => `${String(href)} ${String(cssRules.length)}`,
    );
    const adopted = document.adoptedStyleSheets.length;
    const styles = document.querySelectorAll('style').length;
    const size = `${String(html.scrollWidth)} x ${String(html.scrollHeight)}`;
    return JSON.stringify(
      {attributes, boxes, sheets, adopted, styles, size, handler: String(window.onbeforeunload)},
      null,
      1,
    );
  };
}

/** The page is as it was before there was a kit. */
async function isUntouched({page}: Person): Promise<void> {
  const [was, is, leaving] = await page.evaluate(
    () => [window.before, window.pageAsItIs(), window.leaving] as const,
  );
  assert.equal(is, was);
  assert.deepEqual(leaving, []);
}

/** The kit covers no point of the page. */
async function coversNothing({page}: Person): Promise<void> {
  const covered = await page.evaluate(() => {
    const points: string[] = [];
    for (let x = 1; x < innerWidth; x += 40) {
      for (let y = 1; y < innerHeight; y += 40) {
        const found = document.elementFromPoint(x, y)?.localName ?? '';
        if (found.startsWith('tui-')) points.push(`${found} at ${String(x)}, ${String(y)}`);
      }
    }
    return points;
  });
  assert.deepEqual(covered, []);
}

/** A finger hits it: it is in the window, large enough, readable, and on top in its middle. Gives its middle. */
async function middleOf(button: Locator): Promise<{readonly x: number; readonly y: number}> {
  await button.waitFor();
  const found = await button.evaluate(async element => {
    // What comes in has come; what pulses for ever does not matter.
    const comings = document
      .getAnimations()
      .filter(({effect}) => effect?.getComputedTiming().iterations === 1)
      .map(({finished}) => finished.catch(() => undefined));
    await Promise.all(comings);
    const {x, y, width, height} = element.getBoundingClientRect();
    const middle = {x: x + width / 2, y: y + height / 2};
    let top = document.elementFromPoint(middle.x, middle.y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(middle.x, middle.y);
      if (!inner || inner === top) break;
      top = inner;
    }
    const isInside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    return {middle, width, height, isInside, isOnTop: top !== null && element.contains(top)};
  });
  const {middle, width, height, isInside, isOnTop} = found;
  assert.ok(
    isInside && isOnTop && width >= 44 && height >= 44,
    `${String(button)}: ${JSON.stringify(found)}`,
  );
  return middle;
}

/** Presses a button with the mouse, where its middle is. */
async function click({page}: Person, name: string): Promise<void> {
  const {x, y} = await middleOf(page.getByRole('button', {name, exact: true}));
  await page.mouse.click(x, y);
}

describe('a hostile page', {timeout: 120_000}, () => {
  const stage = suiteStage();

  async function visitor(userId: string, rules: string, more: Record<string, string> = {}): Promise<Person> {
    const person = await stage().visitor('hostile.html', userId, {
      attributes: {channel: `hostile-${rules}`, rules, ...more},
      init: watchPage,
    });
    await person.ready();
    return person;
  }

  for (const rules of ['reset', 'override', 'frameworks', FRAMEWORK]) {
    it(`with the rules "${rules}" is left alone, and a call can be seen, answered and ended`, async () => {
      const [alice, bob] = [await visitor('alice', rules), await visitor('bob', rules)];
      for (const person of [alice, bob]) {
        await isUntouched(person);
        await coversNothing(person);
      }
      await alice.call('bob');
      await middleOf(bob.page.locator('tui-incoming-call [part~=accept]'));
      await middleOf(bob.page.locator('tui-incoming-call [part~=reject]'));
      await middleOf(alice.page.locator('tui-call-view [part~=hangup]'));
      await click(bob, 'Accept');
      await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
      await click(alice, 'Mute microphone');
      await bob.hears('user-audio-available(alice false)');
      await click(bob, 'Hang up');
      await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
      for (const person of [alice, bob]) {
        await person.page.locator('tui-call-view').waitFor({state: 'detached'});
        await isUntouched(person);
        await coversNothing(person);
      }
    });
  }

  for (const rules of ['reset', 'frameworks', FRAMEWORK]) {
    it(`with the rules "${rules}" lets a call be answered and ended in elements of its own`, async () => {
      const placed = {placed: 'tui-incoming-call tui-call-view'};
      const [alice, bob] = [await visitor('alice', rules), await visitor('bob', rules, placed)];
      await alice.call('bob');
      const accept = bob.page.locator('#tui-incoming-call [part~=accept]');
      await accept.scrollIntoViewIfNeeded();
      await middleOf(accept);
      await accept.click();
      await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
      const hangup = bob.page.locator('#tui-call-view [part~=hangup]');
      await hangup.scrollIntoViewIfNeeded();
      await middleOf(hangup);
      await hangup.click();
      await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
    });
  }

  it('notices when a page is touched or covered', async () => {
    const alice = await visitor('alice', 'frameworks');
    await alice.page.evaluate(() => {
      document.body.classList.add('touched');
      const cover = document.createElement('tui-cover');
      cover.setAttribute('style', 'position: fixed; inset: 0');
      document.body.append(cover);
    });
    await assert.rejects(isUntouched(alice));
    await assert.rejects(coversNothing(alice));
  });
});
