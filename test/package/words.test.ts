import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {CALL_ERROR_CODES} from '../../src/engine/errors.js';
import {en as deviceWords} from '../../src/i18n/device-locales/en.js';
import {en as callWords} from '../../src/i18n/locales/en.js';

/** All words. */
const en = {...callWords, ...deviceWords};

const ELEMENTS = fileURLToPath(new URL('../../src/elements/', import.meta.url));

/** Keys that are put together from a prefix and a value of the engine's or a corner, or named by the engine's error table. */
const COMPOSED = [/^absence\./, /^corner\./, /^end\./, /^quality\./, /^cause\./, /^ERROR_/];

/** Attributes whose value a person reads or hears. */
const SPOKEN = /\b(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder)="([^"]*)"/g;

async function sources(): Promise<readonly (readonly [name: string, text: string])[]> {
  const files = await readdir(ELEMENTS, {recursive: true});
  const code = files.filter(file => file.endsWith('.ts') && !/\.(d|styles)\.ts$/.test(file));
  return Promise.all(
    code.map(async file => [file, await readFile(path.join(ELEMENTS, file), 'utf8')] as const),
  );
}

/** Every `html` template of a source, nested ones too, with a space for each hole or the text that the hole brings. */
function templates(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const {template} = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) found.push(template.text);
      else {
        const start = template.head.text;
        found.push(template.templateSpans.reduce((before, span) => before + filling(span, before), start));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** A hole and what follows it. Between tags a literal in it is said; in an attribute it is seldom a text. */
function filling({expression, literal}: ts.TemplateSpan, before: string): string {
  const isText = before.lastIndexOf('>') > before.lastIndexOf('<');
  return ` ${isText ? literalsIn(expression).join(' ') : ''} ${literal.text}`;
}

/** The strings that an expression may turn out to be. */
function literalsIn(expression: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literalsIn(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsIn(expression.whenTrue), ...literalsIn(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    return [...literalsIn(expression.left), ...literalsIn(expression.right)];
  }
  return [];
}

/** What a template says by itself, between its tags or in a spoken attribute. */
function literals(template: string): readonly string[] {
  const spoken = Array.from(template.matchAll(SPOKEN), match => match[1] ?? '');
  const between = template.replace(/<!--.*?-->/gs, '').split(/<[^>]*>/);
  return [...spoken, ...between].map(words => words.trim()).filter(words => /\p{L}/u.test(words));
}

describe('the words of the elements', () => {
  it('are all used', async () => {
    const code = (await sources()).map(([, text]) => text).join('\n');
    const plain = Object.keys(en).filter(
      key => !key.startsWith('$') && !COMPOSED.some(pattern => pattern.test(key)),
    );
    assert.deepEqual(
      plain.filter(key => !code.includes(`'${key}'`)),
      [],
    );
    for (const composed of ['`absence.${', '`end.${', '`quality.${', '`cause.${', 'localize.term(name)']) {
      assert.ok(code.includes(composed), composed);
    }
  });

  it('are for values that the engine has, where a key is put together', async () => {
    const files = ['../engine/types.ts', '../engine/call-state.ts', 'doctor/diagnosis.ts'].map(file =>
      path.join(ELEMENTS, file),
    );
    const types = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n');
    const keys = Object.keys(en).filter(key => COMPOSED.some(pattern => pattern.test(key)));
    const values = keys
      .filter(key => !key.startsWith('corner.'))
      .map(key => key.replace(/^(absence|end|quality|cause)\./, ''));
    assert.deepEqual(
      values.filter(value => !(value in CALL_ERROR_CODES) && !types.includes(`'${value}'`)),
      [],
    );
  });

  it('come from the locales alone: no template says anything by itself', async () => {
    const said = (await sources()).flatMap(([file, text]) =>
      templates(text)
        .flatMap(literals)
        .map(words => `${file}: ${words}`),
    );
    assert.deepEqual(said, []);
  });

  it('would be noticed in a template', () => {
    const said = (text: string): readonly string[] => templates(text).flatMap(literals);
    assert.deepEqual(said('html`<b>Hang up</b>`'), ['Hang up']);
    assert.deepEqual(said('html`<p>${a ? html`<i>now</i>` : b}</p>`'), ['now']);
    assert.deepEqual(said('html`<button title="Close">${x}</button>`'), ['Close']);
    assert.deepEqual(said("html`<p>${a ? 'Yes' : b || 'No'}</p>`"), ['Yes No']);
    assert.deepEqual(said('html`<p part="x" title=${t}>${words}</p>`'), []);
    assert.deepEqual(said("html`<p class=${a ? 'x' : 'y'}>${words}</p>`"), []);
  });
});
