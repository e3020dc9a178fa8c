import type {Browser, CDPSession, Page} from 'playwright-core';

import {median, table} from './figures.js';

const ROUNDS = 30;
const TICKS = 30;
const WARM_UP = 1;

/** What the main thread did, from the browser's own figures. */
interface Work {
  /** Milliseconds in tasks of any kind. */
  readonly task: number;
  /** How often something was laid out. */
  readonly layouts: number;
}

interface Contender {
  readonly page: Page;
  readonly session: CDPSession;
}

/**
 * Prints the work of the main thread for nine tiles beside a grid written by hand, taking turns: everyone's volume changes
 * 100 times, everyone's quality every seventh time, and each change is painted.
 */
export async function printRender(browser: Browser, origin: string): Promise<void> {
  const ours = await open(browser, `${origin}/grid?contender=ours`);
  const plain = await open(browser, `${origin}/grid?contender=plain`);
  const work: Record<'ours' | 'bare', Work[]> = {ours: [], bare: []};
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, contender] of [['ours', ours] as const, ['bare', plain] as const]) {
      const done = await measure(contender, 'run', TICKS);
      if (round >= 0) work[name].push(done);
    }
  }
  const tasks = (all: readonly Work[]): readonly number[] => all.map(({task}) => task);
  console.log(`\n(d) nine tiles beside a grid written by hand: main-thread tasks of ${TICKS} changes of volume\n`);
  console.log(
    table([{name: 'main-thread task time', ours: tasks(work.ours), bare: tasks(work.bare), goal: 1.0}]),
  );
  const silent = await measure(ours, 'runVolumes', TICKS);
  const layouts = (all: readonly Work[]): string => (median(all.map(work => work.layouts)) / TICKS).toFixed(2);
  console.log(
    `layouts a change of volume alone: ${(silent.layouts / TICKS).toFixed(2)}, goal 0; ` +
      `with timer and quality: ours ${layouts(work.ours)}, by hand ${layouts(work.bare)}`,
  );
  await ours.page.close();
  await plain.page.close();
}

async function open(browser: Browser, url: string): Promise<Contender> {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  page.on('pageerror', error => {
    console.error(error);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.grid !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {page, session};
}

async function measure({page, session}: Contender, run: 'run' | 'runVolumes', ticks: number): Promise<Work> {
  await page.bringToFront();
  const before = await metrics(session);
  await page.evaluate(([name, count]) => window.grid?.[name](count), [run, ticks] as const);
  const after = await metrics(session);
  return {task: after.task - before.task, layouts: after.layouts - before.layouts};
}

async function metrics(session: CDPSession): Promise<Work> {
  const {metrics: all} = await session.send('Performance.getMetrics');
  const value = (name: string): number => all.find(metric => metric.name === name)?.value ?? NaN;
  return {task: value('TaskDuration') * 1000, layouts: value('LayoutCount')};
}
