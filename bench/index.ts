/**
 * Measures calls of this package side by side with bare peer connections, in one run, taking turns. Two same-origin
 * frames of one visible page call each other with fake devices at 640x480.
 */
import {chromium, type Page} from 'playwright-core';

import {BROWSER_ARGS, findBrowser} from '../scripts/browser.mjs';
import {table, type Comparison} from './figures.js';
import {benchMesh} from './mesh.js';
import type {Round} from './page/main.js';
import {printRender} from './render.js';
import {serve} from './serve.js';
import {printSizes} from './sizes.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20);
const WARM_UP = 2;
/** A person needs at least this long to accept a call, in milliseconds. */
const RINGING = 700;

const EXPLANATION = `
Bare: nothing is done before the call is accepted; then the callee says so and opens its devices, the caller opens its own,
makes a connection and offers, the callee answers, candidates follow as they are found; it begins when both connections
are up. Ours: engine.call(), onCallReceived, engine.accept(), onCallBegin at both sides.
(a) is accepted as soon as it rings, (b) after ${RINGING} ms of ringing. A frame counts when the video element presents it.`;

type Rounds = Readonly<Record<'ours' | 'bare', readonly Round[]>>;

const at = await serve();
const {executablePath, env} = await findBrowser();
const browser = await chromium.launch({executablePath, env, args: [...BROWSER_ARGS], headless: true});
try {
  const page = await browser.newPage();
  page.on('pageerror', error => {
    console.error(error);
  });
  await page.goto(at.origin);
  await page.waitForFunction(() => window.bench !== undefined);
  const atOnce = await takeTurns(page, 0);
  const afterRinging = await takeTurns(page, RINGING);
  console.log(`${ROUNDS} rounds each, taking turns; a first ${WARM_UP} do not count. Milliseconds.\n`);
  console.log(table([...compareStart(atOnce), ...compareFrames(afterRinging)]));
  console.log(EXPLANATION);
  await printRender(browser, at.origin);
  await browser.close();
  await benchMesh(at.origin);
} finally {
  await browser.close();
  at.close();
}
await printSizes();

async function takeTurns(page: Page, ringing: number): Promise<Rounds> {
  const rounds: Record<'ours' | 'bare', Round[]> = {ours: [], bare: []};
  for (let turn = -WARM_UP; turn < ROUNDS; turn++) {
    for (const contender of ['ours', 'bare'] as const) {
      const round = await page.evaluate(
        ([name, wait]) => {
          if (!window.bench) throw new Error('The page is not ready.');
          return window.bench.round(name, wait);
        },
        [contender, ringing] as const,
      );
      if (turn >= 0) rounds[contender].push(round);
    }
  }
  return rounds;
}

function compare(
  {ours, bare}: Rounds,
  name: string,
  of: (round: Round) => number,
  goal?: number,
): Comparison {
  return {name, ours: ours.map(of), bare: bare.map(of), ...(goal !== undefined && {goal})};
}

function compareStart(rounds: Rounds): readonly Comparison[] {
  return [
    compare(rounds, '(a) call to begin, both sides', ({begin}) => begin, 1.3),
    compare(rounds, '    call to connected, both sides', ({connected}) => connected),
  ];
}

function compareFrames(rounds: Rounds): readonly Comparison[] {
  const both = ({callerFrame, calleeFrame}: Round): number => Math.max(callerFrame, calleeFrame);
  return [
    compare(rounds, '(b) accept to first frame, both sides', both, 0.8),
    compare(rounds, "    ... at the callee's side", ({calleeFrame}) => calleeFrame),
    compare(rounds, "    ... at the caller's side", ({callerFrame}) => callerFrame),
  ];
}
