import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ADAPTERS, LAYERS} from '../../eslint.config.mjs';
import {findCycles} from '../../scripts/lint/cycles.mjs';
import {layerProblem} from '../../scripts/lint/layers.mjs';
import {files, text} from './support.js';

const problem = (from: string, specifier: string): string | undefined =>
  layerProblem(LAYERS, ADAPTERS, from, specifier);

describe('the layer table', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['engine/call-engine.ts', './errors.js'],
    ['signaling/local/frames.ts', '../../engine/errors.js'],
    ['signaling/local/frames.ts', '../shared.js'],
    ['signaling/local/frames.ts', 'valibot'],
    ['elements/tui-call-kit/tui-call-kit.ts', '../../theme/tokens.js'],
    ['elements/tui-call-kit/tui-call-kit.ts', 'lit/decorators.js'],
    ['backends/local.ts', '../media/local/local-media.js'],
    ['define/tui-call-kit.ts', '../backends/local.js'],
    ['index.ts', './define/all.js'],
  ];
  for (const [from, specifier] of allowed) {
    it(`lets ${from} import ${specifier}`, () => {
      assert.equal(problem(from, specifier), undefined);
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['engine/call-engine.ts', '../elements/events.js'],
    ['engine/call-engine.ts', 'lit'],
    ['engine/call-engine.ts', '../index.js'],
    ['signaling/local/frames.ts', '../../media/local/frames.js'],
    ['signaling/local/frames.ts', '../tencent/codec.js'],
    ['elements/tui-call-kit/tui-call-kit.ts', '../../backends/local.js'],
    ['elements/tui-call-kit/tui-call-kit.ts', 'trtc-sdk-v5'],
    ['testing/fake-media.ts', '../media/local/local-media.js'],
    ['theme/tokens.ts', '../elements/events.js'],
    ['i18n/localize.ts', '../../test/support/parties.js'],
    ['elsewhere/file.ts', './other.js'],
  ];
  for (const [from, specifier] of refused) {
    it(`keeps ${from} from importing ${specifier}`, () => {
      assert.notEqual(problem(from, specifier), undefined);
    });
  }

  it('has a row for every folder of src', async () => {
    const sources = await files('src', '.ts');
    const folders = new Set(sources.map(file => file.split('/')[1]?.replace('.ts', '') ?? ''));
    for (const folder of folders) assert.ok(folder in LAYERS, folder);
  });

  it('is repeated in ARCHITECTURE.md', async () => {
    const page = await text('ARCHITECTURE.md');
    for (const folder of Object.keys(LAYERS)) assert.match(page, new RegExp(`\`?${folder}\\b`), folder);
  });
});

describe('findCycles', () => {
  it('finds nothing in a tree', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
    ]);
    assert.deepEqual(findCycles(graph), []);
  });

  it('finds every circle once, with its members', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a', 'd']],
    ]);
    const cycles = findCycles(graph).map(cycle => cycle.sort());
    assert.deepEqual(cycles, [['a', 'b', 'c'], ['d']]);
  });
});
