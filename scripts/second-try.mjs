/**
 * A test with real devices, connections and tabs can fail once on a machine that is out of breath. The files of such tests
 * are run once more, alone, and the verdict is that of the second run; but what failed at first is always told, so that
 * an unsteady test is seen and mended, and a test that fails stays red.
 */

/**
 * How to run some files of a part again, and how its runner names the file of a test that failed.
 * @type {Readonly<Record<string, {name: RegExp, command: readonly string[]}>>}
 */
const RUNNERS = {
  unit: {
    name: /(test\/[\w/.-]+\.test\.ts):$/gm,
    command: ['node_modules/@web/test-runner/dist/bin.js'],
  },
  e2e: {
    name: /^test at (test\/[\w/.-]+\.test\.ts):/gm,
    command: ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1'],
  },
};

/**
 * The command that runs again what failed, for `spawn`; undefined for a part that has no tests, or whose output names none.
 * @param {string} part
 * @param {string} output what the part printed
 * @returns {[string, string[]] | undefined}
 */
export function secondTry(part, output) {
  const runner = RUNNERS[part];
  if (!runner) return undefined;
  const files = new Set([...output.matchAll(runner.name)].map(([, file]) => file ?? ''));
  return files.size > 0 ? [process.execPath, [...runner.command, ...files]] : undefined;
}
