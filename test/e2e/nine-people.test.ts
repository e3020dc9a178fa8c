import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import {BROWSER_ARGS} from '../../scripts/browser.mjs';
import {Stage} from './support/people.js';

/** One person as they arrive at another. */
interface Stream {
  readonly key: string;
  readonly frames: number;
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly concealed: number;
}

declare global {
  interface Window {
    crowd?: {
      call(): Promise<void>;
      met(): number[];
      streams(): Promise<Stream[]>;
      troubles(): string[];
      states(): string[];
    };
  }
}

/** Everybody's camera in one machine: as slow as in the dark, which leaves the power to what is tested. */
const SLOW_CAMERA = '--use-fake-device-for-media-stream=fps=10';
/** How long anything may take on a machine that has much else to do, in milliseconds. */
const PATIENCE = 60_000;
/** More concealed sound than this share is no conversation. A machine that gives up conceals half of it. */
const MOST_CONCEALED = 0.25;

describe('many people in one browser', {timeout: 180_000}, () => {
  let stage: Stage;
  let page: Page;

  before(async () => {
    stage = await Stage.open({args: [...BROWSER_ARGS, SLOW_CAMERA]});
  });
  after(() => stage.close());
  beforeEach(() => stage.clear());

  async function gather(people: number): Promise<void> {
    ({page} = await stage.visitor('crowd.html', '', {attributes: {people: String(people)}}));
    await page.waitForFunction(() => window.crowd !== undefined);
    await page.evaluate(() => window.crowd?.call());
    await accepted();
  }

  /** Everybody's answer was taken: nobody has had to come in by another way. */
  async function accepted(): Promise<void> {
    const troubles = (await page.evaluate(() => window.crowd?.troubles())) ?? [];
    assert.deepEqual(
      troubles.filter(trouble => trouble.includes('accept failed')),
      [],
    );
  }

  async function streams(): Promise<readonly Stream[]> {
    return (await page.evaluate(() => window.crowd?.streams())) ?? [];
  }

  /** What can be told of a gathering that did not go as it should. */
  async function story(all: readonly Stream[]): Promise<string> {
    const [troubles, states] = await page.evaluate(() => [window.crowd?.troubles(), window.crowd?.states()]);
    return JSON.stringify({count: all.length, troubles, states, all}, null, 1);
  }

  /** Looks at all streams again and again until they are as they should be; the last look. */
  async function until(
    areFine: (streams: readonly Stream[]) => boolean,
    complaint: string,
  ): Promise<readonly Stream[]> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const all = await streams();
      if (areFine(all)) return all;
      if (performance.now() > end) assert.fail(`${complaint}: ${await story(all)}`);
      await wait(250);
    }
  }

  /** Waits until everybody sees everybody, and moving. */
  async function seeEachOther(people: number): Promise<readonly Stream[]> {
    const count = people * (people - 1);
    const first = await until(
      all => all.length === count && all.every(({frames}) => frames > 0),
      `Not all of ${String(count)} streams came`,
    );
    const before = new Map(first.map(({key, frames}) => [key, frames]));
    await until(
      all => all.every(({key, frames}) => frames > (before.get(key) ?? Infinity) + 2),
      'Not all pictures move',
    );
    return first;
  }

  it('nine: all 72 streams arrive, pictures move, sound is whole', async () => {
    await gather(9);
    const first = await seeEachOther(9);
    const met = await page.evaluate(() => window.crowd?.met());
    assert.deepEqual(met, Array<number>(9).fill(8));
    // Since the first picture of the last one, and for at least two seconds of everybody's sound.
    const before = new Map(first.map(({key, samples, concealed}) => [key, {samples, concealed}]));
    const last = await until(
      all => all.every(({key, samples}) => samples > (before.get(key)?.samples ?? Infinity) + 96_000),
      'Not all sound goes on',
    );
    const heard = sum(last, 'samples') - sum(first, 'samples');
    const share = (sum(last, 'concealed') - sum(first, 'concealed')) / heard;
    assert.ok(share < MOST_CONCEALED, `${(share * 100).toFixed(1)} % of the sound was concealed`);
  });

  it('six: everybody gets pictures of 320x240', async () => {
    await gather(6);
    await seeEachOther(6);
    // A busy machine may send less for a while, so each need be of full size only once.
    const large = new Set<string>();
    await until(all => {
      for (const {key, width, height} of all) if (width === 320 && height === 240) large.add(key);
      return large.size === 30;
    }, 'Not all pictures are of 320x240');
  });
});

function sum(streams: readonly Stream[], key: 'samples' | 'concealed'): number {
  return streams.reduce((total, stream) => total + stream[key], 0);
}
