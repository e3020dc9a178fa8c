import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {CDPSession, Page} from 'playwright-core';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the small window keeps from the edges, in pixels. */
const MARGIN = 16;

describe('the small window', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let page: Page;

  beforeEach(async () => {
    alice = await stage().person('alice');
    ({page} = alice);
    const carol = await stage().person('carol');
    await alice.call('carol', 'video');
    await carol.press('Accept');
    await alice.becomes('connected');
    await page.bringToFront();
    await minimise();
  });

  async function minimise(): Promise<void> {
    await page.getByRole('button', {name: 'Make the call small'}).click();
    await page.locator('.call[data-floating]').waitFor();
    // It grows small before it stands anywhere.
    await page.waitForFunction(
      () =>
        document.querySelector('tui-call-kit')?.shadowRoot?.querySelector('.layer.call')?.getAnimations()
          .length === 0,
    );
  }

  const layer = () => page.locator('.layer.call');

  async function box(): Promise<Box> {
    const found = await layer().boundingBox();
    assert.ok(found);
    return found;
  }

  /** Waits until it has glided to where its distances from the edges are these; undefined: anywhere in sight. */
  async function standsAt(left: boolean | undefined, top: boolean | undefined): Promise<void> {
    await page.waitForFunction(
      ({left, top, margin}) => {
        const found = document.querySelector('tui-call-kit')?.shadowRoot?.querySelector('.layer.call');
        if (!found) return false;
        const rect = found.getBoundingClientRect();
        const isAt = (near: number, far: number, isNear: boolean | undefined): boolean =>
          isNear === undefined
            ? Math.min(near, far) >= margin - 1
            : Math.abs((isNear ? near : far) - margin) < 1;
        return (
          isAt(rect.left, innerWidth - rect.right, left) && isAt(rect.top, innerHeight - rect.bottom, top)
        );
      },
      {left, top, margin: MARGIN},
      {timeout: 10_000},
    );
  }

  async function drag(toX: number, toY: number): Promise<void> {
    const {x, y, width, height} = await box();
    const from = {x: x + width / 2, y: y + height / 3};
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, {steps: 8});
    await page.mouse.up();
  }

  it('is dragged by the mouse from corner to corner, and never out of sight', async () => {
    await standsAt(false, false);
    await drag(60, 60);
    await standsAt(true, true);
    await drag(-500, 5000);
    await standsAt(true, false);
    await page.setViewportSize({width: 360, height: 480});
    await standsAt(true, false);
    await page.setViewportSize({width: 180, height: 200});
    await standsAt(undefined, undefined);
    const {width, height} = await box();
    assert.ok(width <= 180 - 2 * MARGIN && height <= 200 - 2 * MARGIN);
  });

  it('goes on pressing its buttons, and no button by a drag', async () => {
    await layer().getByRole('button', {name: 'Mute microphone'}).click();
    await page.waitForFunction(() => {
      const {state} = window.kit.engine;
      return 'self' in state && JSON.stringify(state.self).includes('"microphone":false');
    });
    const hangUp = await layer().getByRole('button', {name: 'Hang up'}).boundingBox();
    assert.ok(hangUp);
    await page.mouse.move(hangUp.x + 10, hangUp.y + 10);
    await page.mouse.down();
    await page.mouse.move(200, 200, {steps: 5});
    await page.mouse.up();
    await standsAt(undefined, undefined);
    assert.equal(await page.evaluate(() => window.kit.engine.state.status), 'connected');
  });

  it('is dragged by a finger', async () => {
    const session: CDPSession = await page.context().newCDPSession(page);
    const {x, y, width, height} = await box();
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: {x: number; y: number}) =>
      session.send('Input.dispatchTouchEvent', {type, touchPoints: at ? [at] : []});
    await touch('touchStart', {x: x + width / 2, y: y + height / 3});
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', {x: x + width / 2, y: y + height / 3 - step * 80});
    await touch('touchEnd');
    await standsAt(false, true);
  });

  it('is moved and resized by keys, from handles that say what they are', async () => {
    const handle = page.getByRole('button', {name: 'Move the call window'});
    await handle.focus();
    const first = await box();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      before => {
        const found = document.querySelector('tui-call-kit')?.shadowRoot?.querySelector('.layer.call');
        return found && Math.abs(before - 16 - found.getBoundingClientRect().left) < 1;
      },
      first.x,
      {timeout: 10_000},
    );
    await page.keyboard.press('Shift+ArrowLeft');
    await standsAt(true, false);
    await page.keyboard.press('Shift+ArrowUp');
    await standsAt(true, true);
    await page.locator('.call [role=status]', {hasText: 'Top left'}).waitFor({state: 'attached'});
    await page.keyboard.press('Enter');
    await standsAt(false, true);
    const slider = page.getByRole('slider', {name: 'Size of the call window'});
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(
      () =>
        document.querySelector('tui-call-kit')?.shadowRoot?.querySelector('.layer.call')?.clientWidth === 640,
      undefined,
      {timeout: 10_000},
    );
    await standsAt(false, true);
    assert.equal(await slider.getAttribute('aria-valuenow'), '640');
  });

  it('is resized by its corner, which stays under the pointer', async () => {
    const before = await box();
    const grip = await page.getByRole('slider', {name: 'Size of the call window'}).boundingBox();
    assert.ok(grip);
    await page.mouse.move(grip.x + 14, grip.y + 14);
    await page.mouse.down();
    await page.mouse.move(grip.x + 14 - 120, grip.y + 14 - 90, {steps: 6});
    await page.mouse.up();
    await standsAt(false, false);
    const {width, height} = await box();
    assert.ok(Math.abs(width - before.width - 120) < 2, `${String(before.width)} to ${String(width)}`);
    assert.ok(Math.abs(width / height - 4 / 3) < 0.02);
  });

  it('comes back where it was left, also in another page', async () => {
    await drag(60, 60);
    await standsAt(true, true);
    await page.getByRole('button', {name: 'Make the call large'}).click();
    await page.locator('.call:not([data-minimized])').waitFor();
    assert.equal((await box()).width, page.viewportSize()?.width);
    await minimise();
    await standsAt(true, true);
    await alice.hangup();
    const dave = await stage().person('dave');
    const erin = await stage().person('erin');
    await dave.call('erin', 'video');
    await erin.press('Accept');
    await dave.becomes('connected');
    ({page} = dave);
    await page.bringToFront();
    await minimise();
    await standsAt(true, true);
  });
});
