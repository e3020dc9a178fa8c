import {assert, fixture, html} from '@open-wc/testing';
import {icon} from '../../../src/elements/internal/icons.js';
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
});
