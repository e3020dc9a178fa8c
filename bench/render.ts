import type {Browser, CDPSession, Page} from 'playwright-core';

import {median, table, type Comparison} from './figures.js';
import type {Sound} from './page/nine.js';
import type {} from './page/grid.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20);
const TICKS = 30;
const WARM_UP = 2;

/** What the main thread did, from the browser's own figures. */
interface Work {
  /** Milliseconds in tasks of any kind. */
  readonly task: number;
  /** How often something was laid out. */
  readonly layouts: number;
}

type Name = 'ours' | 'bare';

interface Contender {
  readonly page: Page;
  readonly session: CDPSession;
}

/**
 * Prints the work of the main thread for nine tiles beside a grid written by hand, taking turns: everyone's volume changes
 * every 300 ms and everyone's quality every 2 s of the call's time, and each change is painted.
 */
export async function printRender(browser: Browser, origin: string): Promise<void> {
  const contenders = {
    ours: await open(browser, `${origin}/grid?contender=ours`),
    bare: await open(browser, `${origin}/grid?contender=plain`),
  };
  const speech = await takeTurns(contenders, 'speech');
  const noise = await takeTurns(contenders, 'noise');
  // Who speaks is settled after a first time, as the clock stands still.
  await measure(contenders.ours, 'runVolumes', 'noise');
  const alone = await measure(contenders.ours, 'runVolumes', 'noise');
  console.log(
    `\n(d) nine tiles beside a grid written by hand: main-thread tasks of ${TICKS} changes of volume\n`,
  );
  console.log(
    table([
      compare(speech, '(d) task time, everyone talks at once', 1),
      compare(noise, '    ... every volume jumps anywhere, every time'),
    ]),
  );
  console.log(
    `\nLayouts a change of volume: ${perTick(alone)}, goal 0. With timer and quality: ours ${perTick(speech.ours)}, ` +
      `by hand ${perTick(speech.bare)}.`,
  );
  await contenders.ours.page.close();
  await contenders.bare.page.close();
}

async function takeTurns(contenders: Record<Name, Contender>, sound: Sound): Promise<Record<Name, Work[]>> {
  const work: Record<Name, Work[]> = {ours: [], bare: []};
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of ['ours', 'bare'] as const) {
      const done = await measure(contenders[name], 'run', sound);
      if (round >= 0) work[name].push(...done);
    }
  }
  return work;
}

function compare({ours, bare}: Record<Name, readonly Work[]>, name: string, goal?: number): Comparison {
  const tasks = (all: readonly Work[]): readonly number[] => all.map(({task}) => task);
  return {name, ours: tasks(ours), bare: tasks(bare), ...(goal !== undefined && {goal})};
}

function perTick(all: readonly Work[]): string {
  return (median(all.map(({layouts}) => layouts)) / TICKS).toFixed(2);
}

async function open(browser: Browser, url: string): Promise<Contender> {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  page.on('pageerror', error => {
    console.error(error);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.grid !== undefined);
  const session = await page.context().newCDPSession(page);
  // Time of the thread itself: what else the machine does meanwhile does not count.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return {page, session};
}

async function measure(
  {page, session}: Contender,
  run: 'run' | 'runVolumes',
  sound: Sound,
): Promise<readonly Work[]> {
  await page.bringToFront();
  const before = await metrics(session);
  await page.evaluate(([name, ticks, kind]) => window.grid?.[name](ticks, kind), [
    run,
    TICKS,
    sound,
  ] as const);
  const after = await metrics(session);
  return [{task: after.task - before.task, layouts: after.layouts - before.layouts}];
}

async function metrics(session: CDPSession): Promise<Work> {
  const {metrics: all} = await session.send('Performance.getMetrics');
  const value = (name: string): number => all.find(metric => metric.name === name)?.value ?? NaN;
  return {task: value('TaskDuration') * 1000, layouts: value('LayoutCount')};
}
