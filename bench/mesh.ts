/**
 * Measures calls among several beside a bare mesh of peer connections that sends the same, in one run, taking turns: all
 * people are same-origin frames of one visible page with fake devices at 640x480.
 */
import {setTimeout as wait} from 'node:timers/promises';
import {chromium, type Browser} from 'playwright-core';

import {BROWSER_ARGS, findBrowser} from '../scripts/browser.mjs';
import {median, table, type Comparison} from './figures.js';
import type {} from './page/mesh.js';

const ROUNDS = Number(process.env.BENCH_MESH_ROUNDS ?? 2);
/** After the last connection is up the sizes of pictures settle for so long, in milliseconds. */
const SETTLING = 6_000;
/** For so long the work is measured, in milliseconds. */
const WINDOW = 10_000;
const GOAL = 1.3;
/** A machine that has not brought everybody together by then has too much else to do, in milliseconds. */
const PATIENCE = 120_000;

interface Figures {
  /** Until all are connected, in milliseconds. */
  readonly connected: number;
  /** Processor time of all the browser's processes, in milliseconds a second. */
  readonly work: number;
  /** Frames a second on each stream. */
  readonly frameRate: number;
}

/** Measures six and nine people and prints what came out. */
export async function benchMesh(origin: string): Promise<void> {
  for (const people of [6, 9]) {
    const figures: Record<'ours' | 'bare', Figures[]> = {ours: [], bare: []};
    for (let round = 0; round < ROUNDS; round++) {
      for (const contender of ['ours', 'bare'] as const) {
        figures[contender].push(await measure(origin, contender, people));
      }
    }
    const compare = (name: string, of: (figures: Figures) => number): Comparison => ({
      name,
      ours: figures.ours.map(of),
      bare: figures.bare.map(of),
      goal: GOAL,
    });
    const rate = (contender: 'ours' | 'bare'): string =>
      median(figures[contender].map(({frameRate}) => frameRate)).toFixed(1);
    console.log(
      `\n(d) ${people} people in one browser, ${people * (people - 1)} streams, ${ROUNDS} rounds each\n`,
    );
    console.log(
      table([
        compare('until all are connected', ({connected}) => connected),
        compare('processor time a second', ({work}) => work),
      ]),
    );
    console.log(`Frames a second on each stream: ours ${rate('ours')}, bare ${rate('bare')}.`);
  }
}

/** One gathering in a browser of its own. */
async function measure(origin: string, contender: 'ours' | 'bare', people: number): Promise<Figures> {
  const {executablePath, env} = await findBrowser();
  const browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS], headless: true});
  try {
    const permissions = ['camera', 'microphone'];
    const page = await browser.newPage({permissions, viewport: {width: 1400, height: 1000}});
    page.on('pageerror', error => {
      console.error(error);
    });
    await page.goto(`${origin}/mesh`);
    await page.waitForFunction(() => window.meshBench !== undefined);
    const connected = await Promise.race([
      page.evaluate(([name, count]) => window.meshBench?.gather(name, count) ?? NaN, [
        contender,
        people,
      ] as const),
      wait(PATIENCE, NaN, {ref: false}),
    ]);
    if (Number.isNaN(connected)) throw new Error(`${contender}: ${people} people did not come together.`);
    const frames = (): Promise<number> => page.evaluate(() => window.meshBench?.frames() ?? NaN);
    await wait(SETTLING);
    const [time, work, seen] = [performance.now(), await workOf(browser), await frames()];
    await wait(WINDOW);
    const [workAfter, seenAfter] = [await workOf(browser), await frames()];
    const seconds = (performance.now() - time) / 1_000;
    return {
      connected,
      work: (workAfter - work) / seconds,
      frameRate: (seenAfter - seen) / seconds / (people * (people - 1)),
    };
  } finally {
    await browser.close();
  }
}

/** Processor time that all processes of a browser have taken, in milliseconds. */
async function workOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, {cpuTime}) => sum + cpuTime * 1_000, 0);
}
