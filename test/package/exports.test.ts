import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {access} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {files, readPackage, ROOT, text} from './support.js';

const {name, exports, sideEffects} = await readPackage();
const definitions = (await files('src/define', '.ts'))
  .map(file => path.basename(file, '.ts'))
  .filter(base => base.startsWith('tui-'));

/** The targets of an entry, with every element in the place of `*`. */
function targetsOf(entry: string): string[] {
  const target = exports[entry] ?? '';
  const all = typeof target === 'string' ? [target] : Object.values(target);
  return all.flatMap(file => (file.includes('*') ? definitions.map(tag => file.replace('*', tag)) : [file]));
}

/** Runs a module in a Node of its own, where there is no DOM. */
async function runInNode(code: string): Promise<string> {
  const run = promisify(execFile);
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', code], {cwd: ROOT});
  return stdout.trim();
}

describe('exports map', () => {
  for (const entry of Object.keys(exports)) {
    it(`${entry} leads to files that are built`, async () => {
      for (const target of targetsOf(entry)) {
        await assert.doesNotReject(access(path.join(ROOT, target)), target);
      }
    });

    it(`${entry} has types, unless it is data`, () => {
      const target = exports[entry];
      if (typeof target === 'string') assert.match(target, /\.json$/);
      else assert.deepEqual(Object.keys(target ?? {}), ['types', 'default']);
    });
  }

  it('has an entry for every element', () => {
    assert.ok(definitions.length > 0);
    const entry = exports['./elements/*.js'];
    assert.deepEqual(entry, {types: './dist/esm/define/*.d.ts', default: './dist/esm/define/*.js'});
  });
});

describe('in Node', () => {
  for (const entry of ['engine', 'testing', 'backends/local', 'backends/tencent', 'i18n']) {
    it(`./${entry} loads without a DOM`, async () => {
      const names = await runInNode(
        `const before = Object.keys(globalThis).length;
         const all = await import('${name}/${entry}');
         if (typeof document !== 'undefined') throw new Error('There is a DOM.');
         if (Object.keys(globalThis).length !== before) throw new Error('It left something global behind.');
         console.log(Object.keys(all).join(' '));`,
      );
      assert.notEqual(names, '');
    });
  }

  it('every entry loads, those of the elements too', async () => {
    const entries = Object.keys(exports).filter(entry => !entry.endsWith('.json'));
    const all = entries.flatMap(entry =>
      entry.includes('*') ? definitions.map(tag => entry.replace('*', tag)) : [entry],
    );
    const loads = all.map(entry => `await import(${JSON.stringify(path.posix.join(name, entry))});`);
    await assert.doesNotReject(runInNode(loads.join('\n')));
  });

  it('the headless engine needs no package', async () => {
    for (const file of await files('dist/esm/engine', '.js')) {
      const imported = [...(await text(file)).matchAll(/from '([^']+)'/g)].map(([, source = '']) => source);
      assert.deepEqual(
        imported.filter(source => !source.startsWith('./')),
        [],
        file,
      );
    }
  });
});

describe('side effects', () => {
  it('are where elements are registered, and nowhere else', async () => {
    assert.deepEqual(sideEffects, ['./dist/esm/define/*.js', './dist/esm/index.js', './dist/tui-call*.js']);
    for (const file of await files('dist/esm', '.js')) {
      const bare = /^import '[^']+';$/m.test(await text(file));
      if (bare) assert.match(file, /^dist\/esm\/(define\/[^/]+|index)\.js$/);
    }
  });
});

describe('published types', () => {
  it('mention no vendor', async () => {
    for (const file of await files('dist/esm', '.d.ts')) {
      assert.doesNotMatch(await text(file), /['"](trtc-sdk-v5|@tencentcloud\/chat)/, file);
    }
  });
});
