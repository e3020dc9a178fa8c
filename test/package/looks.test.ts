import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import {describe, it} from 'node:test';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

const ROOT = new URL('../../', import.meta.url);
const LOOKS = new URL('demo/looks/', ROOT);

async function filesOf(ending: string): Promise<readonly (readonly [file: string, text: string])[]> {
  const files = (await readdir(LOOKS)).filter(file => file.endsWith(ending));
  assert.ok(files.length > 0, `there are files that end with ${ending}`);
  return Promise.all(files.map(async file => [file, await readFile(new URL(file, LOOKS), 'utf8')] as const));
}

/** The parts that the manifest documents, by tag; those of the kit's own card and view come with a prefix. */
async function documentedParts(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const manifest = JSON.parse(await readFile(new URL('custom-elements.json', ROOT), 'utf8')) as Manifest;
  const all = manifest.modules.flatMap(({declarations = []}) => declarations);
  const parts = new Map(
    all.flatMap(({tagName, cssParts = []}) =>
      tagName === undefined ? [] : [[tagName, new Set(cssParts.map(({name}) => name))] as const],
    ),
  );
  const kit = parts.get('tui-call-kit');
  for (const part of parts.get('tui-incoming-call') ?? []) kit?.add(`incoming-${part}`);
  for (const part of parts.get('tui-call-view') ?? []) kit?.add(`call-${part}`);
  return parts;
}

describe('the looks of the demo', () => {
  it('use nothing private', async () => {
    for (const [file, text] of await filesOf('')) {
      assert.doesNotMatch(text, /--_|shadowRoot|shadow-root|renderRoot|adoptedStyleSheets/, file);
    }
  });

  it('set only properties that the theme documents', async () => {
    const theme = await readFile(new URL('src/theme/tokens.ts', ROOT), 'utf8');
    const documented = new Set(Array.from(theme.matchAll(/@cssprop (--tui-[a-z-]+)/g), ([, name]) => name));
    for (const [file, text] of await filesOf('.css')) {
      const used = Array.from(text.matchAll(/--tui-[a-z-]+/g), ([name]) => name);
      assert.ok(used.length > 10, `${file} sets properties`);
      assert.deepEqual(
        [...new Set(used)].filter(name => !documented.has(name)),
        [],
        file,
      );
    }
  });

  it('style only parts that the elements document', async () => {
    const documented = await documentedParts();
    for (const [file, text] of await filesOf('.css')) {
      const used = Array.from(text.matchAll(/(tui-[a-z-]+)[^\s,{]*::part\(([a-z-]+)\)/g));
      assert.ok(used.length > 0, `${file} styles parts`);
      const unknown = used.filter(([, tag = '', part = '']) => !documented.get(tag)?.has(part));
      assert.deepEqual(
        unknown.map(([selector]) => selector),
        [],
        file,
      );
    }
  });

  it('are linked from the demo and from the README', async () => {
    const [index, readme] = [
      await readFile(new URL('demo/index.html', ROOT), 'utf8'),
      await readFile(new URL('README.md', ROOT), 'utf8'),
    ];
    for (const [file] of await filesOf('.html')) {
      assert.ok(index.includes(`href="looks/${file}"`), `demo/index.html leads to ${file}`);
      assert.ok(readme.includes(`(demo/looks/${file})`), `the README leads to ${file}`);
    }
  });
});
