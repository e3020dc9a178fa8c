import {assert, fixture, html} from '@open-wc/testing';
import {icon} from '../../../src/elements/internal/icons.js';
import {iconTemplate} from '../../../src/elements/internal/icon-template.js';
import type {IconName} from '../../../src/elements/internal/icons.js';

const NAMES: readonly IconName[] = [
  'alert',
  'audio',
  'check',
  'close',
  'fullScreen',
  'invite',
  'microphone',
  'microphoneOff',
  'minimize',
  'phone',
  'restore',
  'screen',
  'signal',
  'speaker',
  'video',
  'videoOff',
];

describe('icon', () => {
  for (const name of NAMES) {
    it(`draws ${name}, hidden from assistive technology`, async () => {
      const host = await fixture(html`<div>${icon(name)}</div>`);
      const drawing = host.querySelector('svg');
      assert.equal(drawing?.getAttribute('aria-hidden'), 'true');
      const shapes = [...(drawing?.children ?? [])];
      assert.isNotEmpty(shapes);
      for (const shape of shapes) {
        assert.instanceOf(shape, SVGGeometryElement);
        if (shape instanceof SVGGeometryElement) assert.isAbove(shape.getTotalLength(), 0);
      }
    });
  }

  it('joins paths that begin at a place of their own, and leaves the others as they are', async () => {
    const host = await fixture(
      html`<div>
        ${iconTemplate('test', [
          ['path', {d: 'M1 1h4'}],
          ['path', {d: 'm2 2 20 20'}],
          ['rect', {x: '2', y: '6', width: '14', height: '12', rx: '2'}],
          ['path', {d: 'M9 9v3'}],
        ])}
      </div>`,
    );
    const shapes = [...(host.querySelector('svg')?.children ?? [])];
    assert.deepEqual(
      shapes.map(({localName}) => localName),
      ['path', 'rect', 'path'],
    );
    assert.equal(shapes[0]?.getAttribute('d'), 'm2 2 20 20');
    const joined = shapes[2];
    assert.instanceOf(joined, SVGGeometryElement);
    if (joined instanceof SVGGeometryElement) assert.equal(joined.getTotalLength(), 4 + 3);
  });
});
