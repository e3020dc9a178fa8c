import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findBrowser} from '../../scripts/browser.mjs';
import {shrinkCss} from '../../scripts/bundle/templates.mjs';
import {secondTry} from '../../scripts/second-try.mjs';
import {serve} from '../../scripts/serve.mjs';
import {elementFiles} from '../../scripts/templates/element.mjs';

/** Runs something with other environment variables; undefined takes one away. */
async function withEnvironment<T>(
  changes: Readonly<Record<string, string | undefined>>,
  run: () => Promise<T>,
): Promise<T> {
  const saved = {...process.env};
  try {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    return await run();
  } finally {
    for (const name of Object.keys(changes)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, saved);
  }
}

describe('findBrowser', () => {
  it('takes the one that CHROME_PATH names', async () => {
    const changes = {CHROME_PATH: '/somewhere/chrome', TUI_BROWSER: undefined};
    const {executablePath, packed} = await withEnvironment(changes, findBrowser);
    assert.equal(executablePath, '/somewhere/chrome');
    assert.equal(packed, false);
  });

  const canUnpack = process.platform === 'linux' && process.arch === 'x64';
  it('falls back to the packed one, which starts', {skip: !canUnpack}, async () => {
    const {executablePath, env, packed} = await withEnvironment({TUI_BROWSER: 'packed'}, findBrowser);
    assert.equal(packed, true);
    const {stdout} = await promisify(execFile)(executablePath, ['--version', '--no-sandbox'], {env});
    assert.match(stdout, /^(?:Chromium|HeadlessChrome|Google Chrome).* \d+\./);
  });

  it('says what to type when there is none', async () => {
    const nowhere = {TUI_BROWSER: 'installed', CHROME_PATH: undefined, PATH: '', HOME: '/nowhere'};
    const isBare = process.platform === 'linux';
    if (isBare)
      await assert.rejects(withEnvironment(nowhere, findBrowser), /apt-get install chromium|CHROME_PATH/);
  });
});

describe('serve', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
    await mkdir(path.join(folder, 'demo'));
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, 'demo/index.html'), '<h1>Demo</h1>');
    await writeFile(path.join(folder, 'code.js'), 'export {};');
    await writeFile(path.join(folder, '.git/config'), 'secret');
  });
  after(() => rm(folder, {recursive: true}));

  it('serves files with their types, never cached, and index pages', async () => {
    const site = await serve(folder, 8700);
    const address = `http://127.0.0.1:${site.port}`;
    const code = await fetch(`${address}/code.js`);
    assert.equal(code.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(code.headers.get('cache-control'), 'no-store');
    assert.equal(await code.text(), 'export {};');
    const page = await fetch(`${address}/demo`);
    assert.equal(new URL(page.url).pathname, '/demo/');
    assert.equal(await page.text(), '<h1>Demo</h1>');
    await site.close();
  });

  it('takes the next port when the first is taken', async () => {
    const [first, second] = [await serve(folder, 8800), await serve(folder, 8800)];
    assert.ok(second.port > first.port);
    await Promise.all([first.close(), second.close()]);
  });

  for (const hidden of [
    '/.git/config',
    '/nothing.js',
    '/%2e%2e/%2e%2e/etc/hostname',
    '/demo/missing/',
    '/%zz',
  ]) {
    it(`answers 404 for ${hidden}`, async () => {
      const site = await serve(folder, 8900);
      const {status} = await fetch(`http://127.0.0.1:${site.port}${hidden}`);
      assert.equal(status, 404);
      await site.close();
    });
  }
});

describe('shrinkCss', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['indentation goes', '\n:host {\ncolor: red;\n}\n', ' :host{color:red}'],
    ['comments go', 'a { /* why */color: red }', 'a{ color: red }'],
    ['selectors keep the spaces that mean something', 'a :hover, b > c, d ~ e {\n}', 'a :hover,b>c,d ~ e{}'],
    ['so do sums', 'a {\nwidth: calc(1px + 2px);\n}', 'a{width:calc(1px + 2px)}'],
    [
      'so do conditions',
      '@container x (1px <= width < 2px) and (a: b) {\n}',
      '@container x (1px <= width < 2px) and (a: b){}',
    ],
    ['a line break between words is a space', 'grid-area:\nauto', 'grid-area: auto'],
  ];
  for (const [what, before_, after_] of cases) {
    it(what, () => {
      assert.equal(shrinkCss(before_), after_);
    });
  }
});

describe('elementFiles', () => {
  it('names class, files and tag alike', () => {
    const files = elementFiles('tui-dial-pad');
    assert.deepEqual(
      [...files.keys()],
      [
        'src/elements/tui-dial-pad/tui-dial-pad.ts',
        'src/elements/tui-dial-pad/tui-dial-pad.styles.ts',
        'src/define/tui-dial-pad.ts',
        'test/elements/tui-dial-pad/tui-dial-pad.test.ts',
      ],
    );
    assert.match(
      files.get('src/elements/tui-dial-pad/tui-dial-pad.ts') ?? '',
      /class TuiDialPad extends LitElement/,
    );
    assert.match(
      files.get('src/define/tui-dial-pad.ts') ?? '',
      /defineElement\('tui-dial-pad', TuiDialPad\)/,
    );
  });
});

describe('secondTry', () => {
  const report = (...lines: readonly string[]): string => lines.join('\n');
  const END = 'Chrome: |████| 9/9 test files | 20 passed, 1 failed';

  it('runs again the files that failed, each once, and none that only warned', () => {
    const browser = report('test/a/b.test.ts:', ' ❌ it fails', 'test/c.test.ts:', ' 🚧 Browser logs:', END);
    assert.deepEqual(secondTry('unit', browser)?.[1].slice(-3), ['test:unit', '--', 'test/a/b.test.ts']);
    const node = report('test at test/e2e/ring.test.ts:1:3199', 'test at test/e2e/ring.test.ts:1:99');
    assert.deepEqual(secondTry('e2e', node)?.[1].slice(-3), ['e2e', '--', 'test/e2e/ring.test.ts']);
  });

  it('leaves alone what is no test, and a run that did not come to its end or failed without a test', () => {
    assert.equal(secondTry('lint', 'src/a.ts: no'), undefined);
    assert.equal(secondTry('unit', 'The browser could not be started.'), undefined);
    const short = END.replace('9/9', '4/9');
    assert.equal(secondTry('unit', report('test/a/b.test.ts:', ' ❌ it fails', short)), undefined);
    assert.equal(secondTry('unit', report('test/c.test.ts:', ' 🚧 Browser logs:', END)), undefined);
  });
});
