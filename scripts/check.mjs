/**
 * `npm test`: everything that must hold, part by part. Each part is a script of package.json and can be run alone.
 * A part that fails shows its output, and the others still run. `npm test -- unit e2e` runs only these.
 */
import {spawn} from 'node:child_process';

import {npm} from './npm.mjs';
import {secondTry} from './second-try.mjs';

/**
 * One stage after the other: a build is needed by what comes after it. Inside a stage `lanes` parts run side by side;
 * what watches the clock runs alone.
 */
const STAGES = [
  {lanes: 2, parts: ['lint', 'build', 'types', 'format']},
  {lanes: 2, parts: ['package', 'size', 'generated', 'publish']},
  {lanes: 1, parts: ['unit', 'e2e']},
];
const PARTS = STAGES.flatMap(({parts}) => parts);

/**
 * What the test runners say in their last lines: the unit tests' and node's.
 * @type {[RegExp, RegExp][]}
 */
const COUNTS = [
  [/(\d+) passed, \d+ failed/g, /\d+ passed, (\d+) failed/g],
  [/^(?:#|ℹ) pass (\d+)$/gm, /^(?:#|ℹ) fail (\d+)$/gm],
];

/** How the test runners begin the line of a test that failed. What follows it is told as well. */
const FAILURE = /^\s*(?:\u{10102}|\u274c|\u2716|not ok)\s/u;
const LINES_TOLD = 6;

/**
 * `unsteady`: what failed at first and passed at the second try.
 * @typedef {{passed: number, failed: number, output: string, unsteady?: string[]}} Outcome
 */

/** @param {string} part @returns {Promise<Outcome>} */
async function run(part) {
  const first = await runCommand(npm(`test:${part}`));
  const again = first.failed > 0 ? secondTry(part, first.output) : undefined;
  if (!again) return first;
  const second = await runCommand(again);
  const output = `${first.output}\nOnce more:\n${second.output}`;
  if (second.failed > 0) return {...first, output};
  const {passed, failed} = first;
  return {passed: passed + failed, failed: 0, output, unsteady: failedLines(first.output)};
}

/** @param {[string, string[]]} command @returns {Promise<Outcome>} */
async function runCommand(command) {
  const child = spawn(...command, {stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => (output += text));
  }
  const code = await new Promise(resolve => child.once('close', resolve));
  const {passed, failed} = count(output);
  if (code === 0) return {passed: passed + failed === 0 ? 1 : passed, failed: 0, output};
  return {passed, failed: Math.max(failed, 1), output};
}

/** The tests that a part ran; zeros for a part that is no test runner. @param {string} output */
function count(output) {
  for (const [passed, failed] of COUNTS) {
    const last = (/** @type {RegExp} */ pattern) => [...output.matchAll(pattern)].at(-1)?.[1];
    const [good, bad] = [last(passed), last(failed)];
    if (good !== undefined && bad !== undefined) return {passed: Number(good), failed: Number(bad)};
  }
  return {passed: 0, failed: 0};
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(part => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. The parts are ${PARTS.join(', ')}.`);
  process.exit(2);
}

const total = {passed: 0, failed: 0};
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const unsteadies = [];
const start = performance.now();
for (const {lanes, parts} of STAGES) {
  const queue = parts.filter(part => wanted.length === 0 || wanted.includes(part));
  await Promise.all(Array.from({length: lanes}, () => work(queue)));
}
if (unsteadies.length > 0)
  console.log(`\nWhat failed at first and passed once more:\n${unsteadies.join('\n')}`);
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
console.log(`\nIn ${((performance.now() - start) / 1000).toFixed(0)} s:`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

/** Takes part after part until none is left. @param {string[]} queue */
async function work(queue) {
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const began = performance.now();
    const outcome = await run(part);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    report(part, outcome, (performance.now() - began) / 1000);
  }
}

/** @param {string} part @param {Outcome} outcome @param {number} seconds */
function report(part, {passed, failed, output, unsteady}, seconds) {
  if (unsteady) unsteadies.push(`${part}:`, ...unsteady);
  const verdict = failed === 0 ? 'ok  ' : 'FAIL';
  const tests = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
  console.log(`${verdict} ${part.padEnd(10)}${seconds.toFixed(1).padStart(6)} s${tests}`);
  if (failed === 0) return;
  console.log(output);
  failures.push(`${part}:`, ...failedLines(output));
}

/** The lines about tests that failed, so that they stand together at the end. @param {string} output */
function failedLines(output) {
  const lines = output.split('\n').filter(line => line.trim() !== '');
  return lines.flatMap((line, index) => (FAILURE.test(line) ? lines.slice(index, index + LINES_TOLD) : []));
}
