/**
 * Measures what a page downloads before anything works, and fails when it is more than its budget. A file counts with
 * everything it imports statically; what is imported later does not count.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {rollup} from 'rollup';

import {onwarn, plugins} from '../rollup.config.mjs';
import {staticClosure} from './static-closure.mjs';

/** Budgets in kB (1000 bytes) after gzip. */
const BUDGETS = [
  {name: 'everything, first load', limit: 63, load: () => codeOf('dist/tui-call.js')},
  {
    name: 'kit, button and incoming card',
    limit: 30,
    load: () => bundle(['tui-call-kit', 'tui-call-button', 'tui-incoming-call']),
  },
];

/**
 * The code of a built module and of everything it imports statically.
 * @param {string} file
 * @returns {Promise<string[]>}
 */
async function codeOf(file) {
  return Promise.all([...(await staticClosure(file))].map(part => readFile(part, 'utf8')));
}

/**
 * The code of a page that takes only these elements.
 * @param {readonly string[]} tags
 * @returns {Promise<string[]>}
 */
async function bundle(tags) {
  const entry = 'only-these-elements';
  const code = tags
    .map(tag => `import ${JSON.stringify(path.resolve(`dist/esm/define/${tag}.js`))};`)
    .join('\n');
  const build = await rollup({
    input: entry,
    onwarn,
    plugins: [
      {name: entry, resolveId: id => (id === entry ? id : null), load: id => (id === entry ? code : null)},
      ...plugins({module: true}),
    ],
  });
  const {output} = await build.generate({format: 'es'});
  await build.close();
  const chunks = new Map(output.flatMap(part => (part.type === 'chunk' ? [[part.fileName, part]] : [])));
  const needed = new Set([output[0].fileName]);
  for (const file of needed) for (const other of chunks.get(file)?.imports ?? []) needed.add(other);
  return [...needed].map(file => chunks.get(file)?.code ?? '');
}

/** @param {readonly string[]} parts @param {(code: string) => Buffer} compress */
function kilobytes(parts, compress) {
  return parts.reduce((sum, code) => sum + compress(code).length, 0) / 1000;
}

const brotli = (/** @type {string} */ code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});

for (const {name, limit, load} of BUDGETS) {
  const parts = await load();
  const gzip = kilobytes(parts, code => gzipSync(code, {level: 9}));
  const verdict = gzip <= limit ? 'ok' : 'TOO BIG';
  console.log(
    `${name}: ${gzip.toFixed(1)} kB gzip of ${limit} kB, ${kilobytes(parts, brotli).toFixed(1)} kB brotli, ` +
      `${kilobytes(parts, code => Buffer.from(code)).toFixed(1)} kB raw: ${verdict}`,
  );
  if (gzip > limit) process.exitCode = 1;
}
