/** Builds when a source is newer than the build, serves the demo, and says where. */
import {spawnSync} from 'node:child_process';
import {stat} from 'node:fs/promises';

import {listFiles} from './files.mjs';
import {npm} from './npm.mjs';
import {serve} from './serve.mjs';

const PORT = 8000;

if (await isStale()) {
  console.log('Building ...');
  const {status} = spawnSync(...npm('build'), {stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}
const {port} = await serve('.', PORT);
console.log(`\nThe demo is at http://localhost:${port}/demo/ (Ctrl+C stops it).\n`);

async function isStale() {
  const sources = [...(await listFiles('src', '.ts')), 'package.json', 'rollup.config.mjs', 'tsconfig.json'];
  const built = await changed('dist/tui-call.iife.js');
  const times = await Promise.all(sources.map(changed));
  return times.some(time => time > built);
}

/** @param {string} file */
async function changed(file) {
  return stat(file).then(
    found => found.mtimeMs,
    () => 0,
  );
}
