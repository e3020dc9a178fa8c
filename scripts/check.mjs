/**
 * `npm test`: everything that must hold, part by part. Each part is a script of package.json and can be run alone.
 * A part that fails shows its output, and the others still run. `npm test -- unit e2e` runs only these.
 */
import {spawn} from 'node:child_process';

import {npm} from './npm.mjs';

/** In this order: a build is needed by what comes after it. */
const PARTS = ['types', 'lint', 'format', 'build', 'generated', 'unit', 'package', 'publish', 'size', 'e2e'];

/**
 * What the test runners say in their last lines: the unit tests' and node's.
 * @type {[RegExp, RegExp][]}
 */
const COUNTS = [
  [/(\d+) passed, \d+ failed/g, /\d+ passed, (\d+) failed/g],
  [/^(?:#|ℹ) pass (\d+)$/gm, /^(?:#|ℹ) fail (\d+)$/gm],
];

/** @typedef {{passed: number, failed: number, output: string}} Outcome */

/** @param {string} part @returns {Promise<Outcome>} */
async function run(part) {
  const child = spawn(...npm(`test:${part}`), {stdio: ['ignore', 'pipe', 'pipe']});
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
const start = performance.now();
for (const part of PARTS.filter(name => wanted.length === 0 || wanted.includes(name))) {
  const began = performance.now();
  const {passed, failed, output} = await run(part);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const tests = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${part.padEnd(10)}${seconds} s${tests}`);
  if (failed > 0) console.log(output);
}
console.log(`\nIn ${((performance.now() - start) / 1000).toFixed(0)} s:`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;
