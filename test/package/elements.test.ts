import assert from 'node:assert/strict';
import {access} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {readEvents} from '../../scripts/manifest/events.mjs';
import {elementsOf} from '../../scripts/manifest/plugins.mjs';
import {readTokens} from '../../scripts/manifest/tokens.mjs';
import {files, readManifest, ROOT, text} from './support.js';

const elements = elementsOf(await readManifest()).map(({element}) => element);
const events = await readEvents();
const tokens = await readTokens();

/** The sources of an element's folder, without its doc comments. */
async function sourceOf(tag: string): Promise<string> {
  const parts = await Promise.all((await files(`src/elements/${tag}`, '.ts')).map(text));
  return parts.join('\n').replace(/\/\*\*[^]*?\*\//g, '');
}

/** What a pattern finds, word by word; parts made by an expression are left out. */
function words(source: string, pattern: RegExp): string[] {
  const found = [...source.matchAll(pattern)].map(([, value = '']) => value.replace(/\$\{[^}]*\}/g, ' '));
  return [...new Set(found.flatMap(value => value.split(/\s+/)).filter(word => word !== ''))];
}

describe('the manifest', () => {
  it('has every element folder, under its own name', async () => {
    const sources = await files('src/elements', '.ts');
    const folders = sources.map(file => file.split('/')[2] ?? '').filter(folder => folder.startsWith('tui-'));
    assert.deepEqual(elements.map(element => element.tagName).sort(), [...new Set(folders)].sort());
  });
});

for (const element of elements) {
  const {tagName: tag} = element;
  describe(`<${tag}>`, async () => {
    const source = await sourceOf(tag);

    it('has a class, a registration and a test of its name', async () => {
      const className = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      assert.equal(element.name, className);
      const expected = [
        `src/elements/${tag}/${tag}.ts`,
        `src/define/${tag}.ts`,
        `test/elements/${tag}/${tag}.test.ts`,
      ];
      for (const file of expected) await assert.doesNotReject(access(path.join(ROOT, file)), file);
      assert.match(await text('src/define/all.ts'), new RegExp(`'./${tag}.js'`));
    });

    it('is checked for accessibility', async () => {
      const tests = await Promise.all((await files(`test/elements/${tag}`, '.ts')).map(text));
      const checks = tests.some(code => /accessible\(/i.test(code));
      assert.ok(checks, `no test under test/elements/${tag} asks whether it is accessible`);
    });

    it('says what it is for', () => {
      assert.match(element.description ?? '', /^[A-Z][^]*\.$/);
    });

    it('documents every member and attribute', () => {
      const all = [...(element.members ?? []), ...(element.attributes ?? [])];
      const silent = all.filter(({description}) => (description ?? '') === '');
      assert.deepEqual(
        silent.map(({name}) => name),
        [],
      );
    });

    it('documents every part', () => {
      const documented = (element.cssParts ?? []).map(part => part.name);
      const used = words(source, /\bpart="([^"]+)"/g);
      assert.deepEqual(
        used.filter(part => !documented.includes(part)),
        [],
      );
    });

    it('documents every slot', () => {
      const documented = (element.slots ?? []).map(slot => slot.name);
      const used = [
        ...words(source, /<slot\s[^>]*?\bname="([^"]+)"/g),
        ...(source.includes('<slot>') ? [''] : []),
      ];
      assert.deepEqual(
        used.filter(slot => !documented.includes(slot)),
        [],
      );
    });

    it('documents only events that exist, and describes its slots, parts, states and properties', () => {
      const named = (element.events ?? []).map(event => event.name);
      const known = [...events.map(event => event.name), ...DOM_EVENTS];
      assert.deepEqual(
        named.filter(name => !known.includes(name)),
        [],
      );
      const described = [
        element.slots,
        element.cssParts,
        element.cssProperties,
        element.events,
        element.cssStates,
      ];
      for (const {name, description} of described.flatMap(list => list ?? [])) {
        assert.notEqual(description ?? '', '', `${tag} ${name}`);
      }
    });

    it('reads only custom properties that are documented', () => {
      const documented = [...tokens, ...(element.cssProperties ?? [])].map(({name}) => name);
      const used = words(source, /(--tui-[\w-]+)/g);
      assert.deepEqual(
        used.filter(property => !documented.includes(property)),
        [],
      );
    });
  });
}

/** Events of the DOM's own that an element may document. */
const DOM_EVENTS: readonly string[] = ['change', 'input', 'toggle', 'close', 'cancel'];

describe('the theme', () => {
  it('documents every public property', async () => {
    const documented = tokens.map(({name}) => name);
    const sheets = await Promise.all((await files('src/theme', '.ts')).map(text));
    assert.deepEqual(
      words(sheets.join('\n'), /var\((--tui-[\w-]+)/g).filter(name => !documented.includes(name)),
      [],
    );
  });
});

describe('the events', () => {
  it('are found', () => {
    assert.ok(events.length >= 26);
  });

  for (const {name, className, description, maps} of events) {
    it(`${name} is typed for listeners on elements and on the document`, () => {
      assert.deepEqual([...maps].sort(), ['GlobalEventHandlersEventMap', 'HTMLElementEventMap'], className);
      assert.notEqual(description, '');
      assert.equal(
        className,
        `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`,
      );
    });
  }
});
