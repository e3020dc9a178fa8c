import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {BROWSER_ARGS} from '../../scripts/browser.mjs';
import {Stage, type Person} from './support/people.js';
import {isQuiet, look, sounds, Untouched, watchRing} from './support/ring-watch.js';
import {ringIn} from './support/sequences.js';

/** Waits until a page's title says who calls. */
async function flashes({page}: Person): Promise<void> {
  await page.waitForFunction(() => document.title.endsWith('alice is calling you'), undefined, {
    timeout: 10_000,
  });
}

describe('a ring', {timeout: 120_000}, () => {
  let stage: Stage;
  let alice: Person;
  let bob: Person;

  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());
  beforeEach(async () => {
    await stage.clear();
    alice = await stage.person('alice', {}, watchRing);
    bob = await stage.person('bob', {}, watchRing);
  });

  /** Both sides can be heard: the ring, and the tone that tells the caller. */
  async function ring(params: object = {}): Promise<void> {
    await alice.call('bob', 'audio', params);
    await Promise.all([sounds(alice), sounds(bob)]);
  }

  async function bothQuiet(): Promise<void> {
    await Promise.all([isQuiet(alice), isQuiet(bob)]);
  }

  /** Everything by which Bob, who is away, can be told goes on. */
  async function everythingGoesOn(): Promise<void> {
    await Promise.all([sounds(alice), sounds(bob), flashes(bob)]);
    await bob.page.waitForFunction(() => {
      const {notifications, vibration} = window.ringWatch;
      const icon = document.querySelector('link[rel=icon]')?.getAttribute('href');
      return notifications.some(({isOpen}) => isOpen) && vibration !== 0 && icon?.startsWith('data:');
    });
  }

  interface Ending {
    readonly end: () => Promise<unknown>;
    /** How the call rings. */
    readonly params?: object;
    /** Who has a page by then that can be looked into. */
    readonly left?: () => readonly Person[];
  }

  const onlyBob = (): readonly Person[] => [bob];
  const ENDINGS: Readonly<Record<string, Ending>> = {
    'is accepted': {end: () => bob.press('Accept')},
    'is rejected': {end: () => bob.press('Decline')},
    'is cancelled': {end: () => alice.press(/cancel/i)},
    'is answered as busy': {end: () => bob.page.evaluate(() => window.kit.ignore())},
    'is not answered in time': {
      params: {timeout: 6},
      end: () => Promise.all([alice.becomes('idle'), bob.becomes('idle')]),
    },
    'is cut off by the caller’s kit being removed': {
      end: () => alice.page.evaluate(() => window.kit.remove()),
    },
    'is cut off by the callee’s kit being removed': {
      end: () => bob.page.evaluate(() => window.kit.remove()),
    },
    'is cut off by a kick': {
      end: async () => {
        await stage.person('bob', {}, watchRing);
        await bob.hears('kicked-offline()');
        await alice.hangup();
      },
    },
    'is cut off by the caller’s tab being closed': {end: () => alice.page.close(), left: onlyBob},
    'is cut off by a logout': {end: () => bob.page.evaluate(() => window.kit.removeAttribute('user-id'))},
    'is cut off by the callee’s page being left': {
      // What the browser does when a tab is closed, as far as the page notices.
      end: () => bob.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide'))),
      left: onlyBob,
    },
  };
  for (const [name, {end, params, left = () => [alice, bob]}] of Object.entries(ENDINGS)) {
    it(`leaves nothing behind when it ${name}`, async () => {
      await bob.page.evaluate(() => {
        window.permission = 'granted';
      });
      await look(bob, true);
      await ring(params);
      await everythingGoesOn();
      await end();
      await Promise.all(left().map(isQuiet));
    });
  }

  it('is not made for who is in a call already, and the caller hears no tone any more', async () => {
    await ring();
    await bob.press('Accept');
    await bob.becomes('connected');
    await bothQuiet();
    const carol = await stage.person('carol', {}, watchRing);
    await carol.call('bob', 'audio');
    await carol.hears('call-not-connected(lineBusy carol)');
    await Promise.all([isQuiet(bob), isQuiet(carol)]);
    assert.equal(await bob.page.evaluate(() => window.ringWatch.contexts.length), 1, 'bob was rung once');
  });

  it('is not heard where the page keeps the built-in ringing away', async () => {
    await bob.page.evaluate(() => {
      document.addEventListener('tui-call-received', event => {
        event.preventDefault();
      });
    });
    await alice.call('bob', 'audio');
    await bob.hears(ringIn('audio'));
    await sounds(alice);
    await look(bob, true);
    assert.equal(await bob.page.evaluate(() => window.ringWatch.contexts.length), 0);
    await isQuiet(bob);
  });

  it('plays the page’s own ringtone, and the built-in one when that cannot be loaded', async () => {
    await bob.page.evaluate(() => {
      window.kit.setAttribute('ringtone', '../../support/bell.wav');
    });
    await ring();
    assert.deepEqual(
      await bob.page.evaluate(() => [window.ringWatch.files.size, window.ringWatch.contexts.length]),
      [1, 0],
    );
    await bob.press('Decline');
    await bothQuiet();

    await bob.page.evaluate(() => {
      window.kit.setAttribute('ringtone', 'no-such-ringtone.mp3');
    });
    await alice.call('bob', 'audio');
    // An element that has not yet failed to load counts as playing: what is to be heard is the built-in tone.
    await bob.page.waitForFunction(() =>
      window.ringWatch.contexts.some(({context}) => context.state === 'running'),
    );
    await bob.press('Decline');
    await bothQuiet();
  });

  it('makes no sound when it is muted, and calls the person all the same', async () => {
    await bob.page.evaluate(() => {
      window.permission = 'granted';
      window.kit.toggleAttribute('muted-ringtone', true);
    });
    await look(bob, true);
    await alice.call('bob', 'audio');
    await flashes(bob);
    await bob.page.waitForFunction(() => window.ringWatch.notifications.some(({isOpen}) => isOpen));
    assert.equal(await bob.page.evaluate(() => window.ringWatch.contexts.length), 0);
    await alice.hangup();
    await bothQuiet();
  });

  it('in the background: flashes, notifies with consent, and a click brings the tab forward', async () => {
    await bob.page.evaluate(() => {
      window.permission = 'granted';
    });
    await look(bob, true);
    await ring();
    await flashes(bob);
    await bob.page.waitForFunction(() =>
      document.querySelector('link[rel=icon]')?.getAttribute('href')?.startsWith('data:image/png'),
    );
    // It flashes: the page's own title shows in turn.
    await bob.page.waitForFunction(() => document.title === 'One kit');
    await flashes(bob);
    await bob.page.waitForFunction(() => window.ringWatch.notifications.length > 0);
    const told = await bob.page.evaluate(() => {
      const [notification] = window.ringWatch.notifications;
      notification?.click();
      return [notification?.title, notification?.isOpen, window.ringWatch.focused, window.ringWatch.asked];
    });
    assert.deepEqual(told, ['alice is calling you', false, 1, 0]);
    await look(bob, false);
    await bob.press('Accept');
    await bob.becomes('connected');
    await bothQuiet();
  });

  it('notifies nobody who has not allowed it, and never asks by itself', async () => {
    await look(bob, true);
    for (const permission of ['default', 'denied'] as const) {
      await bob.page.evaluate(answer => {
        window.permission = answer;
      }, permission);
      await ring();
      await flashes(bob);
      await alice.hangup();
      await bothQuiet();
    }
    assert.deepEqual(
      await bob.page.evaluate(() => [window.ringWatch.notifications.length, window.ringWatch.asked]),
      [0, 0],
    );
  });
});

describe('a ring that the browser blocks', {timeout: 60_000}, () => {
  let stage: Stage;
  let alice: Person;
  let bob: Person;

  before(async () => {
    const args = BROWSER_ARGS.filter(argument => !argument.startsWith('--autoplay-policy'));
    stage = await Stage.open({args: [...args, '--autoplay-policy=document-user-activation-required']});
  });
  after(() => stage.close());

  beforeEach(async () => {
    await stage.clear();
    alice = await stage.person('alice', {}, watchRing);
  });

  /** Bob in a tab that nobody has touched, with a call from Alice. */
  async function ringUntouched(ringtone = ''): Promise<Untouched> {
    const channel = await alice.page.evaluate(() => window.kit.getAttribute('channel') ?? '');
    bob = await stage.visitor('kit.html', 'bob', {attributes: {channel, ringtone}, init: watchRing});
    const untouched = await Untouched.of(bob);
    await untouched.until(() => window.kit.engine.state.session === 'ready');
    await alice.call('bob', 'audio');
    await untouched.until(() => window.ringWatch.blocked === 1);
    return untouched;
  }

  for (const [name, ringtone] of [
    ['the built-in tone', ''],
    ['the page’s own', '../../support/bell.wav'],
  ] as const) {
    it(`${name}: is told, flashes, and is heard with the first click`, async () => {
      const untouched = await ringUntouched(ringtone);
      await untouched.until(() => document.title.endsWith('alice is calling you'));
      await untouched.until(() => !window.soundsNow());
      await bob.page.mouse.click(5, 5);
      await sounds(bob);
      await bob.page.waitForFunction(() => document.title === 'One kit');
      assert.equal(await bob.page.evaluate(() => window.ringWatch.blocked), 1);
      await bob.press('Decline');
      await Promise.all([isQuiet(alice), isQuiet(bob)]);
    });
  }

  it('is heard with the first key', async () => {
    await ringUntouched();
    await bob.page.keyboard.press('a');
    await sounds(bob);
    await alice.hangup();
    await Promise.all([isQuiet(alice), isQuiet(bob)]);
  });

  it('is not heard when the first click declines, and leaves nothing behind', async () => {
    const untouched = await ringUntouched();
    const {x, y} = await untouched.centreOf('tui-call-kit tui-incoming-call [part~=reject]');
    await bob.page.mouse.click(x, y);
    await bob.becomes('idle');
    await Promise.all([isQuiet(alice), isQuiet(bob)]);
    assert.equal(await bob.page.evaluate(() => window.ringWatch.contexts.length), 0);
  });
});
