import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import type {Frame, Page} from 'playwright-core';
import {BROWSER_ARGS} from '../../scripts/browser.mjs';
import {Person, Stage} from './support/people.js';

declare global {
  interface Window {
    /** The camera is in use elsewhere. */
    isBusy?: boolean;
  }
}

const WAIT = {timeout: 20_000};

const without = (...switches: string[]): string[] =>
  BROWSER_ARGS.filter(argument => !switches.some(name => argument.startsWith(name)));

/** A browser in which every question is answered with no. */
const REFUSING = [...without('--use-fake-ui-for-media-stream'), '--use-fake-ui-for-media-stream=deny'];
const NO_CAMERA = [
  ...without('--use-fake-device-for-media-stream'),
  '--use-fake-device-for-media-stream=device-count=0',
];

/** What the browser remembers of the page's site, as if the person had set it beside the address. */
async function decide(page: Page, setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const {targetInfo} = await session.send('Target.getTargetInfo');
  const {browserContextId} = targetInfo;
  for (const name of ['camera', 'microphone']) {
    await session.send('Browser.setPermission', {
      permission: {name},
      setting,
      origin: new URL(page.url()).origin,
      ...(browserContextId !== undefined && {browserContextId}),
    });
  }
}

function call(page: Page | Frame, mediaType = 'video'): Promise<void> {
  return page.evaluate(type => window.kit.call('bob', type).catch(() => undefined), mediaType);
}

async function advised(page: Page | Frame, cause: string, step: string): Promise<void> {
  const finding = page.locator(`[data-cause=${cause}]`).first();
  await finding.waitFor(WAIT);
  assert.match(await finding.innerText(), new RegExp(step));
}

describe('what is advised when a device cannot be used', {timeout: 90_000}, () => {
  let stage: Stage | undefined;

  afterEach(() => stage?.close());

  const REFUSALS = [
    {name: 'refused for this site', setting: 'denied', cause: 'refused', step: 'left of the page’s address'},
    {name: 'the question not answered', setting: 'prompt', cause: 'dismissed', step: 'Press “Try again”'},
    {name: 'kept back by the system', setting: 'granted', cause: 'system', step: 'privacy switch'},
  ] as const;

  for (const {name, setting, cause, step} of REFUSALS) {
    it(`${name}: the caller is told why, and what helps`, async () => {
      stage = await Stage.open({args: REFUSING});
      await stage.clear();
      const alice = await stage.person('alice');
      await decide(alice.page, setting);
      await call(alice.page);
      await advised(alice.page, cause, step);
      await alice.page.locator('[part~=doctor-retry]').click();
      await advised(alice.page, cause, step);
      assert.equal(await alice.liveTracks(), 0);
    });
  }

  it('no camera: says so of the camera alone', async () => {
    stage = await Stage.open({args: NO_CAMERA});
    await stage.clear();
    const alice = await stage.person('alice');
    await call(alice.page);
    await advised(alice.page, 'missing', '^Camera\\s');
    assert.equal(await alice.liveTracks(), 0);
  });

  it('plain http: sends to https', async () => {
    stage = await Stage.open();
    await stage.clear();
    const page = await (await stage.context()).newPage();
    const alice = new Person('alice', page);
    await page.goto(`${stage.site.url('test/e2e/pages/kit.html', 'plain.test')}?user-id=alice`);
    await alice.ready();
    await call(page);
    await advised(page, 'insecure', 'https://');
  });

  it('a frame without allow: sends out of the frame', async () => {
    stage = await Stage.open();
    await stage.clear();
    const page = await (await stage.context()).newPage();
    await page.goto(stage.site.url('demo/icon.svg').replace('demo/icon.svg', 'test/e2e/pages/kit.html'));
    const inner = `${stage.site.url('test/e2e/pages/kit.html', '127.0.0.1')}?user-id=alice`;
    await page.evaluate(source => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'inline-size: 800px; block-size: 800px';
      frame.src = source;
      document.body.append(frame);
    }, inner);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(() => {
      const inside: {kit?: {engine?: {state: {session?: string}}}} = window;
      return inside.kit?.engine?.state.session === 'ready';
    });
    await call(frame);
    await advised(frame, 'withheld', 'allow="camera; microphone"');
  });

  // This browser's devices are never busy and its question is never put: these two refusals are made by the page.
  it('in use elsewhere: tries again without a reload, and the call goes out', async () => {
    stage = await Stage.open();
    await stage.clear();
    const bob = await stage.person('bob');
    const alice = await stage.person('alice', {}, () => {
      window.isBusy = true;
      const open = MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = function (this: MediaDevices, wish) {
        if (window.isBusy && wish?.video) return Promise.reject(new DOMException('', 'NotReadableError'));
        return open.call(this, wish);
      };
    });
    await call(alice.page);
    await advised(alice.page, 'busy', 'Close other programs');
    const retry = alice.page.locator('[part~=doctor-retry]');
    await retry.click();
    await advised(alice.page, 'busy', 'Close other programs');
    await alice.page.evaluate(() => {
      window.isBusy = false;
    });
    await retry.click();
    await bob.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    assert.equal(await alice.liveTracks(), 2);
  });

  it('refused: the advice goes by itself as soon as it is allowed, and calls nobody by itself', async () => {
    stage = await Stage.open();
    await stage.clear();
    const bob = await stage.person('bob');
    const alice = await stage.person('alice', {}, () => {
      const open = MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = async function (this: MediaDevices, wish) {
        const {state} = await navigator.permissions.query({name: 'camera'});
        if (state === 'denied') throw new DOMException('Permission denied', 'NotAllowedError');
        return open.call(this, wish);
      };
    });
    await decide(alice.page, 'denied');
    await call(alice.page);
    await advised(alice.page, 'refused', 'Allow camera and microphone there');
    await decide(alice.page, 'granted');
    await alice.page.getByText('It works now.').waitFor(WAIT);
    assert.equal(await alice.page.locator('[data-cause]').count(), 0);
    assert.equal(await alice.liveTracks(), 0);
    await bob.heardExactly([]);
    await alice.press('Call again');
    await bob.press('Accept');
    await alice.seesMoving(2);
  });

  it('who is called is told too, by the kit’s own notice', async () => {
    stage = await Stage.open({args: REFUSING});
    await stage.clear();
    const alice = await stage.person('alice', {}, () => {
      // Only Bob's browser refuses.
      MediaDevices.prototype.getUserMedia = () =>
        Promise.resolve(new AudioContext().createMediaStreamDestination().stream);
    });
    const bob = await stage.person('bob');
    await decide(bob.page, 'denied');
    await alice.call('bob', 'audio');
    await bob.press('Accept');
    await advised(bob.page, 'refused', '^Microphone\\s');
  });
});
