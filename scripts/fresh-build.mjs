import {spawnSync} from 'node:child_process';
import {stat} from 'node:fs/promises';

import {listFiles} from './files.mjs';
import {npm} from './npm.mjs';

/** Builds when a source is newer than the build; ends the process where that fails. */
export async function freshBuild() {
  if (!(await isStale())) return;
  console.log('Building ...');
  const {status} = spawnSync(...npm('build'), {stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}

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
