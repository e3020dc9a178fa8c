import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {files, text} from './support.js';

const LIBRARIES = ['lit-html', 'lit-element', '@lit/context', '@lit/reactive-element', 'lucide'];

/** The vendors' SDKs, each in a file of its own. */
const VENDORS = ['dist/vendor/chat.js', 'dist/vendor/trtc.js'];

/** The words of every language but English, each in a file of its own. */
const LOCALES = [
  ...(await files('src/i18n/locales', '.ts')),
  ...(await files('src/i18n/device-locales', '.ts')),
]
  .filter(file => !file.endsWith('/en.ts'))
  .map(file => `dist/${path.basename(path.dirname(file))}/${path.basename(file, '.ts')}.js`);

/** What a built module imports: at once, and later. */
function importsOf(code: string): {atOnce: string[]; later: string[]} {
  const found = {atOnce: new Array<string>(), later: new Array<string>()};
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('source' in node && 'type' in node && isLiteral(node.source)) {
      (node.type === 'ImportExpression' ? found.later : found.atOnce).push(node.source.value);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}

function isLiteral(node: unknown): node is {value: string} {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string';
}

describe('tui-call.js', async () => {
  const chunks = await files('dist/chunks', '.js');
  const modules = ['dist/tui-call.js', ...chunks, ...VENDORS, ...LOCALES];
  const imports = await Promise.all(modules.map(async file => ({file, ...importsOf(await text(file))})));
  const target = (file: string, source: string): string => path.posix.join(path.posix.dirname(file), source);

  it('begins as one file', () => {
    assert.deepEqual(imports[0]?.atOnce, []);
  });

  it('has the helper of the compiler for decorators once, however many elements there are', async () => {
    const codes = await Promise.all(['dist/tui-call.js', ...chunks].map(text));
    const copies = codes.map(code => code.split('Reflect.decorate').length - 1);
    // It is named twice in itself: asked for, and called.
    assert.deepEqual([copies[0], Math.max(...copies.slice(1))], [2, 0]);
  });

  it('imports nothing but files beside it', () => {
    for (const {file, atOnce, later} of imports) {
      for (const source of [...atOnce, ...later]) {
        assert.ok(modules.includes(target(file, source)), `${file} imports ${source}`);
      }
    }
  });

  it('loads every chunk only when it is needed', () => {
    const later = new Set(imports.flatMap(({file, later: all}) => all.map(source => target(file, source))));
    const reached = new Set([
      ...later,
      ...imports.flatMap(({file, atOnce}) => atOnce.map(source => target(file, source))),
    ]);
    assert.ok(later.size > 0);
    for (const chunk of modules.slice(1)) assert.ok(reached.has(chunk), `nobody imports ${chunk}`);
  });
});

describe('the languages', () => {
  it('are twelve with English, each in a small file of its own, and a second one about devices', async () => {
    assert.equal(LOCALES.length, 22);
    const built = [...(await files('dist/locales', '.js')), ...(await files('dist/device-locales', '.js'))];
    assert.deepEqual(built.sort(), [...LOCALES].sort());
    for (const file of LOCALES) {
      const name = /\$name:"([^"]+)"/.exec(await text(file))?.[1];
      assert.ok(name !== undefined, file);
      for (const bundle of ['dist/tui-call.js', 'dist/tui-call.iife.js']) {
        assert.ok(!(await text(bundle)).includes(name), `${bundle} speaks ${name}`);
      }
    }
  });

  it('never load the module build, which would define every element twice beside the classic one', async () => {
    const reached = new Set(LOCALES);
    for (const file of reached) {
      for (const source of importsOf(await text(file)).atOnce) {
        reached.add(path.posix.join(path.posix.dirname(file), source));
      }
    }
    assert.ok(!reached.has('dist/tui-call.js'));
  });
});

describe('tui-call.iife.js', async () => {
  const code = await text('dist/tui-call.iife.js');

  it('offers one global', () => {
    const body = parseAst(code).body;
    const globals = body.flatMap(node => (node.type === 'VariableDeclaration' ? node.declarations : []));
    assert.deepEqual(
      globals.map(({id}) => (id.type === 'Identifier' ? id.name : id.type)),
      ['TUICall'],
    );
    assert.equal(body.length, 1);
  });

  it('is one file: what it loads later are the vendors and the languages beside it', () => {
    const {atOnce, later} = importsOf(code);
    assert.deepEqual(atOnce, []);
    assert.deepEqual(
      later.map(source => path.posix.join('dist', source)).sort(),
      [...VENDORS, ...LOCALES].sort(),
    );
    assert.ok(!code.includes('import.meta'));
  });
});

describe('the licences of others', () => {
  it('travel with the bundles', async () => {
    const notices = await text('dist/THIRD-PARTY-NOTICES.txt');
    for (const library of LIBRARIES) assert.match(notices, new RegExp(`^${library} \\d`, 'm'));
    const [banner = ''] = (await text('dist/tui-call.js')).split('\n');
    assert.match(banner, /^\/\*! .*THIRD-PARTY-NOTICES\.txt \*\/$/);
  });
});
