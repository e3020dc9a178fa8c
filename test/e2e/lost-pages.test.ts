import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {never, RING_OUT, ringIn, talkingIn, talkingOut} from './support/sequences.js';
import {suiteStage} from './support/suite-stage.js';

/** How a page goes away, and how soon the other side must know, in milliseconds. */
const WAYS: readonly {name: string; go: (person: Person) => Promise<void>; within: number}[] = [
  {name: 'the tab is closed', go: person => person.page.close(), within: 1000},
  {
    name: 'the page navigates away',
    go: async person => {
      await person.page.goto('about:blank');
    },
    within: 1000,
  },
  {
    name: 'the page reloads',
    go: async person => {
      await person.page.reload();
    },
    within: 1000,
  },
  {
    name: 'the tab crashes',
    go: async person => {
      await person.page.goto('chrome://crash').catch(() => undefined);
    },
    within: 6000,
  },
  {
    name: 'the page freezes for good',
    go: person => {
      // Never returns: the page's main thread is gone from here on.
      void person.page
        .evaluate(() => {
          for (;;);
        })
        .catch(() => undefined);
      return Promise.resolve();
    },
    within: 6000,
  },
];

describe('a page that is gone', {timeout: 180_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob');
  });

  for (const {name, go, within} of WAYS) {
    for (const lost of ['caller', 'callee'] as const) {
      it(`in mid-call: ${name} (${lost})`, async () => {
        await alice.call('bob');
        await bob.press('Accept');
        await Promise.all([
          alice.hears('user-video-available(bob true)'),
          bob.hears('user-video-available(alice true)'),
        ]);
        const [gone, left] = lost === 'caller' ? [alice, bob] : [bob, alice];
        const since = Date.now();
        await go(gone);
        await left.becomes('idle');
        const [end, before] =
          lost === 'caller'
            ? ['call-end(video callee hangup)', [...talkingIn(), 'user-leave(alice)']]
            : ['call-end(video caller hangup)', [...talkingOut(), 'user-leave(bob)']];
        await left.heardExactly([...before, end]);
        const took = (await left.heardAt(end)) - since;
        assert.ok(took < within, `took ${String(took)} ms, at most ${String(within)}`);
        assert.equal(await left.liveTracks(), 0);
      });
    }
  }

  it('while it rings: the callee reloads and it rings again', async () => {
    await alice.call('bob');
    await bob.hears(ringIn());
    await bob.page.reload();
    await bob.ready();
    await bob.hears(ringIn());
    await bob.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await alice.heardExactly(talkingOut());
    await bob.heardExactly(talkingIn());
  });

  it('while it rings: the caller reloads and the ring is taken back', async () => {
    await alice.call('bob');
    await bob.hears(ringIn());
    await alice.page.reload();
    await bob.becomes('idle');
    await bob.heardExactly([ringIn(), ...never('canceled', 'alice')]);
    await alice.ready();
    await alice.call('bob');
    await bob.press('Accept');
    await alice.hears('call-begin(video caller)');
  });

  it('while it rings: the caller crashes and the ring is taken back', async () => {
    await alice.call('bob');
    await bob.hears(ringIn());
    await alice.page.goto('chrome://crash').catch(() => undefined);
    await bob.becomes('idle');
    await bob.heardExactly([ringIn(), ...never('canceled', 'alice')]);
  });

  it('while it rings: the callee closes the tab, and the caller hears that nobody answers', async () => {
    await alice.call('bob', 'video', {timeout: 2});
    await bob.hears(ringIn());
    await bob.page.close();
    await alice.becomes('idle');
    await alice.heardExactly([RING_OUT, 'user-no-response(bob)', ...never('noResponse', 'alice')]);
  });
});
