import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const CHUNKS = 'dist/chunks/';

/** Prints what a page downloads at first, and each part that comes later only when it is needed. */
export async function printSizes(): Promise<void> {
  if (!existsSync('dist/tui-call.js')) {
    console.log('\n(c) sizes: run `npm run build` first.');
    return;
  }
  console.log('\n(c) sizes');
  spawnSync(process.execPath, ['scripts/size.mjs'], {stdio: 'inherit'});
  for (const name of await readdir(CHUNKS).catch(() => [])) {
    const code = await readFile(CHUNKS + name);
    console.log(
      `chunk ${name}: ${kilobytes(gzipSync(code, {level: 9}))} gzip, ${kilobytes(brotliCompressSync(code))} brotli, ` +
        `${kilobytes(code)} raw`,
    );
  }
}

function kilobytes({length}: Buffer): string {
  return `${(length / 1000).toFixed(1)} kB`;
}
