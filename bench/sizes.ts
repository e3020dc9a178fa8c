import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {lazyParts} from './lazy-parts.js';

const CHUNKS = 'dist/chunks/';

/** Prints what a page downloads at first, and each part that comes later only when it is needed. */
export async function printSizes(): Promise<void> {
  if (!existsSync('dist/tui-call.js')) {
    console.log('\n(c) sizes: run `npm run build` first.');
    return;
  }
  console.log('\n(c) sizes');
  spawnSync(process.execPath, ['scripts/size.mjs'], {stdio: 'inherit'});
  console.log('\nLater, when it is needed, with all that it brings along beyond the first load:');
  for (const {name, files, isEager} of await lazyParts()) {
    console.log(`${name}: ${isEager ? 'IN THE FIRST LOAD' : await sizesOf(files)}`);
  }
  console.log('\nEvery chunk by itself:');
  for (const name of await readdir(CHUNKS)) console.log(`${name}: ${await sizesOf([CHUNKS + name])}`);
}

async function sizesOf(files: readonly string[]): Promise<string> {
  const parts = await Promise.all(files.map(file => readFile(file)));
  const sum = (size: (code: Buffer) => Buffer): string =>
    `${(parts.reduce((total, code) => total + size(code).length, 0) / 1000).toFixed(1)} kB`;
  const gzip = sum(code => gzipSync(code, {level: 9}));
  return `${gzip} gzip, ${sum(code => brotliCompressSync(code))} brotli, ${sum(code => code)} raw`;
}
