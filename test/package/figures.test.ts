import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {ROOT} from './support.js';

const TOOL = path.join(ROOT, '../shared/tools/measure.mjs');

const AT_MOST: Readonly<Record<string, number>> = {
  max: 400,
  p90: 250,
  fnMax: 60,
  ccOver15: 0,
  cyclesAll: 0,
  anyPerK: 0,
  asPerK: 2,
  bangPerK: 0,
  suppressPerK: 0.3,
  todoPerK: 0,
  enums: 0,
  defaultExports: 0,
};

const AT_LEAST: Readonly<Record<string, number>> = {exportDoc: 100, memberDoc: 98, testRatio: 1.2};

describe('the figures of the code', {skip: !existsSync(TOOL)}, () => {
  it('hold', async () => {
    const run = promisify(execFile);
    const {stdout} = await run(process.execPath, [TOOL, 'ours', 'src', '--json', '--tests=test'], {
      cwd: ROOT,
    });
    const figures = JSON.parse(stdout) as Record<string, number>;
    const broken = [
      ...Object.entries(AT_MOST).filter(([name, bar]) => !((figures[name] ?? NaN) <= bar)),
      ...Object.entries(AT_LEAST).filter(([name, bar]) => !((figures[name] ?? NaN) >= bar)),
    ];
    assert.deepEqual(
      broken.map(([name, bar]) => `${name}: ${String(figures[name])}, bar ${bar}`),
      [],
    );
  });
});
