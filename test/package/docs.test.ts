import assert from 'node:assert/strict';
import {access} from 'node:fs/promises';
import path from 'node:path';
import {describe, it} from 'node:test';
import {markdown, readPackage, ROOT, text} from './support.js';

describe('Markdown', async () => {
  const {scripts} = await readPackage();
  const pages = await markdown();

  it('is found', () => {
    assert.ok(pages.includes('README.md'));
  });

  for (const page of pages) {
    it(`${page} names only scripts that exist`, async () => {
      const named = [...(await text(page)).matchAll(/npm (?:run(?: -\S+)* )?([a-z][\w:-]*)/g)];
      const builtIn = ['ci', 'i', 'install', 'run'];
      const missing = named.map(([, script = '']) => script).filter(script => !builtIn.includes(script));
      assert.deepEqual(
        missing.filter(script => scripts[script] === undefined),
        [],
      );
    });

    it(`${page} names no folder of one machine`, async () => {
      const found = (await text(page)).match(/(?<![\w.])\/(?:work|tmp|home|root|Users)\/\S*/g) ?? [];
      assert.deepEqual(found, []);
    });

    it(`${page} links only to files that exist`, async () => {
      const links = [...(await text(page)).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
      for (const [, link = ''] of links) {
        await assert.doesNotReject(access(path.join(ROOT, path.dirname(page), link)), `${page}: ${link}`);
      }
    });
  }
});
