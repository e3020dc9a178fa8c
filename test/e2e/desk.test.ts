import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

declare global {
  interface Window {
    screenLocks: WakeLockSentinel[];
  }
}

/** Keeps the locks that the page is given, so that a test can see whether it still holds one. */
function watchLocks(): void {
  window.screenLocks = [];
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = async type => {
    const lock = await request(type);
    window.screenLocks.push(lock);
    return lock;
  };
}

describe('the desk of a call', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    await (await stage().context()).grantPermissions(['camera', 'microphone', 'screen-wake-lock']);
    alice = await stage().person('alice', {}, watchLocks);
    bob = await stage().person('bob', {}, watchLocks);
  });

  async function talk(mediaType: 'audio' | 'video'): Promise<void> {
    await alice.call('bob', mediaType);
    await bob.press('Accept');
    await alice.becomes('connected');
    await alice.page.bringToFront();
    await alice.page.getByTitle('Mute microphone (').waitFor();
  }

  async function holds(count: number): Promise<void> {
    await alice.page.waitForFunction(
      wanted => window.screenLocks.filter(lock => !lock.released).length === wanted,
      count,
      {timeout: 10_000},
    );
  }

  it('keeps the screen on as long as a video call lasts, with a real lock', async () => {
    await talk('video');
    await holds(1);
    await alice.hangup();
    await holds(0);
    assert.equal(await alice.page.evaluate(() => window.screenLocks.length), 1);
  });

  it('lets the screen go dark in an audio call', async () => {
    await talk('audio');
    assert.equal(await alice.page.evaluate(() => window.screenLocks.length), 0);
  });

  it('does by keys what buttons do, and leaves text alone', async () => {
    await talk('video');
    const {page} = alice;
    const button = page.getByRole('button', {name: 'Mute microphone'});
    assert.equal(await button.getAttribute('aria-keyshortcuts'), 'Alt+Shift+U');
    await page.keyboard.press('Alt+Shift+KeyU');
    await bob.hears('user-audio-available(alice false)');
    await page.keyboard.press('Alt+Shift+KeyD');
    await page.locator('.call[data-minimized]').waitFor();
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
    });
    await page.locator('#field').focus();
    await page.keyboard.press('Alt+Shift+KeyH');
    assert.equal(await page.evaluate(() => window.kit.engine.state.status), 'connected');
    await page.evaluate(() => {
      document.getElementById('field')?.remove();
    });
    await page.keyboard.press('Alt+Shift+KeyH');
    await bob.becomes('idle');
  });

  it('has no keys where the page wants none', async () => {
    await talk('video');
    const {page} = alice;
    await page.evaluate(() => window.kit.setAttribute('no-shortcuts', ''));
    await page.getByTitle('Mute microphone', {exact: true}).waitFor();
    await page.keyboard.press('Alt+Shift+KeyH');
    assert.equal(await page.evaluate(() => window.kit.engine.state.status), 'connected');
  });

  it('tells the system with whom one talks, only as long as one does', async () => {
    await talk('video');
    await alice.page.waitForFunction(() => navigator.mediaSession.metadata?.title === 'bob');
    await alice.hangup();
    await alice.page.waitForFunction(() => navigator.mediaSession.metadata === null);
  });
});
