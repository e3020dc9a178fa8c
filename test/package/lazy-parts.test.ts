import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lazyParts} from '../../bench/lazy-parts.js';
import {files, text} from './support.js';

describe('what comes only when it is needed', async () => {
  const parts = await lazyParts();

  for (const {name, file, files: along, isEager} of parts) {
    it(`is not in the first load: ${name}`, () => {
      assert.equal(isEager, false);
      assert.ok(along.includes(file));
    });

    it(`is asked for by its name somewhere: ${name}`, async () => {
      const others = [...(await files('dist/chunks', '.js')), 'dist/tui-call.js'].filter(one => one !== file);
      const asked = await Promise.all(others.map(text));
      const [chunk = ''] = file.split('/').slice(-1);
      assert.ok(
        asked.some(code => code.includes(`chunks/${chunk}`) || code.includes(`./${chunk}`)),
        `nobody imports ${chunk}`,
      );
    });
  }

  it('brings no other of them along, but the settings their advice', () => {
    const names = new Map(parts.map(({name, file}) => [file, name]));
    const along = parts.flatMap(part =>
      part.files
        .filter(file => file !== part.file && names.has(file))
        .map(file => `${part.name}: ${names.get(file) ?? ''}`),
    );
    assert.deepEqual(along, ['the settings of devices: the advice about devices']);
  });
});
