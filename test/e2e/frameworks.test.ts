import assert from 'node:assert/strict';
import {before, beforeEach, describe, it} from 'node:test';
import {bundleApp} from './support/bundle-app.js';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

const APPS = [
  ['React', 'react-app.jsx'],
  ['Vue', 'vue-app.js'],
  ['Svelte', 'svelte-app.js'],
] as const;

for (const [framework, entry] of APPS) {
  describe(`an application of ${framework}`, {timeout: 60_000}, () => {
    const stage = suiteStage();
    let code: string;
    let alice: Person;
    let bob: Person;

    before(async () => {
      code = await bundleApp(entry);
    });
    beforeEach(async () => {
      const context = await stage().context();
      await context.route('**/app.js', route => route.fulfill({contentType: 'text/javascript', body: code}));
      alice = await stage().visitor('app.html', 'alice', {attributes: {channel: framework}});
      bob = await stage().visitor('app.html', 'bob', {attributes: {channel: framework}});
      await Promise.all([alice.ready(), bob.ready()]);
    });

    async function says(person: Person, status: string): Promise<void> {
      await person.page.locator('#status', {hasText: status}).waitFor();
    }

    it('calls, hears events, and keeps the call through a rendering', async () => {
      await alice.press('Call Bob');
      await bob.press('Accept');
      await Promise.all([says(alice, 'talking as caller'), says(bob, 'talking as callee')]);
      await alice.page.evaluate(() => [...document.querySelectorAll('button')][0]?.click());
      await alice.page.locator('tui-call-kit[theme=dark]').waitFor();
      assert.equal(await alice.page.evaluate(() => window.kit.engine.state.status), 'connected');
      await bob.press('Hang up');
      await Promise.all([says(alice, 'over: hangup'), says(bob, 'over: hangup')]);
    });

    it('sets properties that are no text', async () => {
      const people = await alice.page.evaluate(() => Reflect.get(window.kit, 'inviteable') as unknown);
      assert.deepEqual(people, [{userId: 'carol', nickname: 'Carol'}]);
      assert.equal(
        await alice.page.evaluate(() => Reflect.get(window.kit, 'mutedRingtone') as unknown),
        true,
      );
    });

    it('ends the call when it takes the kit away, and signs in again when it shows it', async () => {
      await alice.press('Call Bob');
      await bob.press('Accept');
      await says(bob, 'talking as callee');
      const toggle = (): Promise<void> =>
        alice.page.evaluate(() => [...document.querySelectorAll('button')][1]?.click());
      await toggle();
      await says(bob, 'over: hangup');
      await bob.becomes('idle');
      await toggle();
      await alice.ready();
      await bob.call('alice', 'audio');
      await alice.press('Accept');
      await says(alice, 'talking as callee');
    });
  });
}
