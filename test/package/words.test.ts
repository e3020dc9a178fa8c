import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {en} from '../../src/i18n/locales/en.js';

const ELEMENTS = fileURLToPath(new URL('../../src/elements/', import.meta.url));

/** Keys that are put together from a prefix and one of the engine's own values. */
const COMPOSED = [/^end\./, /^quality\./, /^ERROR_/];

/** Attributes whose value a person reads or hears. */
const SPOKEN = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder'];

async function sources(): Promise<readonly (readonly [name: string, text: string])[]> {
  const files = await readdir(ELEMENTS, {recursive: true});
  const code = files.filter(file => file.endsWith('.ts') && !/\.(d|styles)\.ts$/.test(file));
  return Promise.all(
    code.map(async file => [file, await readFile(path.join(ELEMENTS, file), 'utf8')] as const),
  );
}

/** What stands between the tags and in the spoken attributes of a file's templates, holes left out. */
function literals(text: string): readonly string[] {
  const templates = Array.from(text.matchAll(/html`((?:[^`\\]|\\.)*)`/gs), match => match[1] ?? '');
  const plain = templates.map(template => template.replace(/\$\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '§'));
  const spoken = plain.flatMap(template =>
    SPOKEN.flatMap(name =>
      Array.from(template.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g')), m => m[1] ?? ''),
    ),
  );
  const between = plain.flatMap(template =>
    Array.from(template.matchAll(/>([^<>]*)</g), match => match[1] ?? ''),
  );
  return [...spoken, ...between].filter(words => /\p{L}{2,}/u.test(words.replace(/[§\s]/g, ' ')));
}

describe('the words of the elements', () => {
  it('are all used', async () => {
    const code = (await sources()).map(([, text]) => text).join('\n');
    const unused = Object.keys(en).filter(
      key =>
        !key.startsWith('$') && !COMPOSED.some(pattern => pattern.test(key)) && !code.includes(`'${key}'`),
    );
    assert.deepEqual(unused, []);
    for (const prefix of ['`end.${', '`quality.${', 'term(name)']) assert.ok(code.includes(prefix), prefix);
  });

  it('come from the locales alone: no template says anything by itself', async () => {
    const said = (await sources()).flatMap(([file, text]) =>
      literals(text).map(words => `${file}: ${words.trim()}`),
    );
    assert.deepEqual(said, []);
  });

  it('would be noticed in a template', () => {
    assert.deepEqual(literals('html`<b>Hang up</b>`'), ['Hang up']);
    assert.deepEqual(literals('html`<button title="Close">${icon("x")}</button>`'), ['Close']);
    assert.deepEqual(literals('html`<p part=x>${a ? html`` : {b: 1}}</p>`'), []);
  });
});
