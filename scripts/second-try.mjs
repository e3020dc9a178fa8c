/**
 * A test with real devices, connections and tabs can fail once on a machine that is out of breath. The files of such tests
 * are run once more, alone, and the verdict is that of the second run; but what failed at first is always told, so that
 * an unsteady test is seen and mended, and a test that fails stays red.
 */
import {npm} from './npm.mjs';

/** @typedef {(output: string) => readonly string[]} Finder */

/**
 * The script that runs some files of a part, and how to find in its output those that failed.
 * @type {Readonly<Record<string, {script: string, find: Finder}>>}
 */
const RUNNERS = {
  unit: {script: 'test:unit', find: failedUnitFiles},
  e2e: {
    script: 'e2e',
    find: output =>
      [...output.matchAll(/^test at (test\/[\w/.-]+\.test\.ts):/gm)].map(([, file]) => file ?? ''),
  },
};

/**
 * The command that runs again what failed, for `spawn`. Undefined where that is not known for sure: for a part that has no
 * tests, for output that names none, and for a run that did not come to its end.
 * @param {string} part
 * @param {string} output what the part printed
 * @returns {[string, string[]] | undefined}
 */
export function secondTry(part, output) {
  const runner = RUNNERS[part];
  const files = new Set(runner?.find(output));
  return runner && files.size > 0 ? npm(runner.script, [...files]) : undefined;
}

/**
 * The runner writes the name of a file over whatever it has to say of it, and that may be a mere warning. A run that was
 * cut short has files of which it says nothing.
 * @type {Finder}
 */
function failedUnitFiles(output) {
  const [, ran, all] = [...output.matchAll(/\| (\d+)\/(\d+) test files \|/g)].at(-1) ?? [];
  if (ran === undefined || ran !== all) return [];
  const reports = output.split(/(test\/[\w/.-]+\.test\.ts):$/m);
  return reports.filter((_, index) => index % 2 === 1 && /\u{274c}/u.test(reports[index + 1] ?? ''));
}
