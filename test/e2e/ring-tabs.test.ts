import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {Random} from '../support/random.js';
import type {Person} from './support/people.js';
import {isQuiet, sounds, watchRing} from './support/ring-watch.js';
import {suiteStage} from './support/suite-stage.js';

const ROUNDS = 50;

describe('three tabs of one user', {timeout: 180_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bobs: readonly Person[];

  beforeEach(async () => {
    alice = await stage().person('alice', {}, watchRing);
    const tab = (): Promise<Person> => stage().person('bob', {'multi-device': ''}, watchRing);
    bobs = [await tab(), await tab(), await tab()];
  });

  /** Alice rings, every tab shows the card, and exactly one sounds; gives it back. */
  async function ring(tabs: readonly Person[] = bobs): Promise<Person> {
    await alice.call('bob', 'audio');
    await Promise.all(tabs.map(showsCard));
    return theOneThatSounds(tabs);
  }

  it('exactly one sounds, and an answer or a refusal in any of them silences all', async test => {
    const random = new Random(7);
    const times: number[] = [];
    const leaders = new Set<Person>();
    for (let round = 0; round < ROUNDS; round++) {
      const leader = await ring();
      leaders.add(leader);
      const one = bobs[random.below(bobs.length)];
      assert.ok(one);
      const accepts = random.chance(50);
      const answeredAt = await one.page.evaluate(async isAccepting => {
        const now = Date.now();
        await (isAccepting ? window.kit.accept() : window.kit.reject());
        return now;
      }, accepts);
      await Promise.all(bobs.map(isQuiet));
      times.push((await endOfSound(leader)) - answeredAt);
      if (accepts) {
        const statuses = await Promise.all(bobs.map(statusOf));
        assert.deepEqual(
          statuses,
          bobs.map(bob => (bob === one ? 'connected' : 'idle')),
        );
        await alice.hangup();
      }
      await Promise.all([alice, ...bobs].map(person => person.becomes('idle')));
    }
    times.sort((a, b) => a - b);
    const [median, longest] = [times[Math.floor(times.length / 2)], times.at(-1)];
    test.diagnostic(
      `silent after the answer: ${String(median)} ms (median), ${String(longest)} ms (longest) of ` +
        `${String(ROUNDS)} rounds; ${String(leaders.size)} of the tabs have sounded`,
    );
  });

  it('another one sounds when the one that did is closed, and none when the caller gives up', async () => {
    const leader = await ring();
    await leader.page.close();
    const others = bobs.filter(bob => bob !== leader);
    const heir = await theOneThatSounds(others);
    await heir.page.close();
    const last = others.filter(bob => bob !== heir);
    await theOneThatSounds(last);
    await alice.hangup();
    await Promise.all(last.map(isQuiet));
  });

  it('the one that the person touches sounds', async () => {
    const leader = await ring();
    await allStandForElection(leader);
    for (const bob of bobs.filter(other => other !== leader)) {
      await bob.page.mouse.click(5, 5);
      await sounds(bob);
      await Promise.all(bobs.filter(other => other !== bob).map(isSilent));
    }
    await alice.hangup();
    await Promise.all(bobs.map(isQuiet));
  });

  it('all are silent while one still opens its microphone to answer', async () => {
    const leader = await ring();
    const other = bobs.find(bob => bob !== leader);
    assert.ok(other);
    await other.page.evaluate(() => {
      const original = MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = async function (this: MediaDevices, options) {
        await new Promise<void>(resolve => document.addEventListener('test-allow', () => resolve()));
        return original.call(this, options);
      };
      void window.kit.accept();
    });
    await Promise.all(bobs.map(isSilent));
    await Promise.all(bobs.map(bob => bob.becomes('calling')));
    await other.page.evaluate(() => document.dispatchEvent(new Event('test-allow')));
    await other.becomes('connected');
    await Promise.all(bobs.map(isQuiet));
  });

  it('the call stays in the tab that answered; it ends when that tab is closed, and the others can be rung again', async () => {
    const leader = await ring();
    await leader.press('Accept');
    await Promise.all([leader.becomes('connected'), alice.becomes('connected')]);
    const others = bobs.filter(bob => bob !== leader);
    await Promise.all(others.map(isQuiet));
    await leader.page.close();
    await alice.becomes('idle');
    assert.deepEqual(await Promise.all(others.map(statusOf)), ['idle', 'idle']);
    await ring(others);
    await others[1]?.press('Decline');
    await Promise.all(others.map(isQuiet));
  });
});

function statusOf({page}: Person): Promise<string> {
  return page.evaluate(() => window.kit.engine.state.status);
}

async function showsCard({page}: Person): Promise<void> {
  await page.getByRole('alertdialog').waitFor();
}

/** Waits until every tab has or wants the lock of the ring: the code that rings comes after the card. */
async function allStandForElection({page}: Person): Promise<void> {
  await page.waitForFunction(async () => {
    const {held = [], pending = []} = await navigator.locks.query();
    return [...held, ...pending].filter(({name}) => name?.startsWith('tui-call-ring:')).length === 3;
  });
}

async function isSilent({page}: Person): Promise<void> {
  await page.waitForFunction(() => !window.soundsNow());
}

/** When a tab's last sound had ended, by the machine's clock. */
function endOfSound({page}: Person): Promise<number> {
  return page.evaluate(() => window.ringWatch.contexts.at(-1)?.end ?? NaN);
}

/** Waits until one of these tabs sounds; never two do. */
async function theOneThatSounds(tabs: readonly Person[]): Promise<Person> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const all = await Promise.all(tabs.map(({page}) => page.evaluate(() => window.soundsNow())));
    const [one, ...more] = tabs.filter((_, index) => all[index]);
    assert.equal(more.length, 0, 'only one tab sounds');
    if (one) return one;
    assert.ok(Date.now() < deadline, 'a tab sounds');
  }
}
