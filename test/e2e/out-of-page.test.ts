import {beforeEach, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

describe('a call out of its page', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob');
    await alice.call('bob', 'video');
    await bob.press('Accept');
    await alice.becomes('connected');
    await alice.page.bringToFront();
  });

  /** Opens the window by its button, as a person does. */
  async function goOut(): Promise<Page> {
    const opened = alice.page.context().waitForEvent('page');
    await alice.press('Picture in picture');
    const pip = await opened;
    await pip.locator('tui-call-view').waitFor();
    return pip;
  }

  /** Waits until a picture of somebody else moves on a page. */
  async function movesOn(page: Page): Promise<void> {
    await page.waitForFunction(
      () => {
        const root = document.querySelector('tui-call-kit')?.shadowRoot ?? document;
        const tiles = [
          ...(root.querySelector('tui-call-view')?.shadowRoot?.querySelectorAll('tui-call-tile') ?? []),
        ];
        const video = tiles.find(tile => !tile.hasAttribute('self'))?.shadowRoot?.querySelector('video');
        if (!video || video.paused) return false;
        const frames = video.getVideoPlaybackQuality().totalVideoFrames;
        const former = Number(video.dataset.frames ?? Infinity);
        video.dataset.frames ??= String(frames);
        return frames > former + 5;
      },
      undefined,
      {timeout: 20_000, polling: 200},
    );
  }

  it('goes on in a real window of its own: pictures move, buttons work, and closing brings it back', async () => {
    await movesOn(alice.page);
    const pip = await goOut();
    await movesOn(pip);
    await pip.getByRole('button', {name: 'Mute microphone'}).click();
    await bob.hears('user-audio-available(alice false)');
    await alice.page.getByText('The call is in a window of its own.').waitFor();
    await pip.close();
    await alice.page.locator('tui-call-view').waitFor();
    await movesOn(alice.page);
    await alice.press('Mute microphone');
    await bob.page.waitForFunction(() => window.heard.at(-1) === 'user-audio-available(alice true)');
  });

  it('is brought back by the page, and once more by its own button', async () => {
    const first = await goOut();
    const closed = first.waitForEvent('close');
    await alice.press('Bring it back');
    await closed;
    await movesOn(alice.page);
    const second = await goOut();
    const gone = second.waitForEvent('close');
    await second.getByRole('button', {name: 'Picture in picture'}).click();
    await gone;
    await movesOn(alice.page);
  });

  it('ends from there, for both, and says in the page how', async () => {
    const pip = await goOut();
    const closed = pip.waitForEvent('close');
    await pip.getByRole('button', {name: 'Hang up'}).click();
    await closed;
    await bob.becomes('idle');
    await alice.page.getByText('You hung up').first().waitFor();
    await alice.page.getByRole('button', {name: 'Call again'}).click();
    await bob.page.getByRole('button', {name: 'Accept', exact: true}).waitFor();
  });

  it('fills the screen and comes back', async () => {
    await alice.press('Full screen');
    await alice.page.waitForFunction(
      () => document.fullscreenElement === document.querySelector('tui-call-kit'),
    );
    await movesOn(alice.page);
    await alice.press('Full screen');
    await alice.page.waitForFunction(() => document.fullscreenElement === null);
    await movesOn(alice.page);
  });
});
