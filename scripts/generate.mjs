/**
 * Writes the files that are made from the sources: the custom elements manifest, the reference of the elements, their
 * types for the templates of frameworks, and the README's table. With `--check` it writes nothing, and fails when a file is not what it would write.
 */
import {readFile, writeFile} from 'node:fs/promises';

import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import * as prettier from 'prettier';

import {OBSERVER_CALLBACKS} from '../src/engine/observer.ts';
import {readEvents} from './manifest/events.mjs';
import {elementsOf} from './manifest/plugins.mjs';
import {elementIndex, reference} from './manifest/tables.mjs';
import {templateTypes} from './manifest/template-types.mjs';
import {readTokens} from './manifest/tokens.mjs';

const README = 'README.md';

const manifest = await cli({argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true});
const elements = elementsOf(manifest).map(({element}) => element);

await produce('custom-elements.json', JSON.stringify(manifest));
const [events, tokens] = await Promise.all([readEvents(), readTokens()]);
await produce(
  'docs/elements.md',
  reference({elements, events, callbackArguments: OBSERVER_CALLBACKS, tokens}),
);
await produce('src/frameworks/elements.ts', templateTypes(elements, events));
await produce(README, fill(await read(README), 'elements', elementIndex(elements)));

/**
 * Puts text between a pair of markers.
 * @param {string} document
 * @param {string} name
 * @param {string} text
 */
function fill(document, name, text) {
  const [start, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [before, rest = ''] = document.split(start);
  const after = rest.split(end)[1];
  if (after === undefined) throw new Error(`${README} lacks the markers ${start} and ${end}.`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}

/** @param {string} file @param {string} text */
async function produce(file, text) {
  const options = await prettier.resolveConfig(file);
  const formatted = await prettier.format(text, {...options, filepath: file});
  if ((await read(file)) === formatted) return;
  if (process.argv.includes('--check')) {
    console.error(`${file} is out of date. Run: npm run manifest`);
    process.exitCode = 1;
  } else {
    await writeFile(file, formatted);
    console.log(`${file} written`);
  }
}

/** @param {string} file */
async function read(file) {
  return readFile(file, 'utf8').catch(() => '');
}
