import {assert, fixture, html} from '@open-wc/testing';
import {arrangeLayers} from '../../../src/elements/internal/top-layer.js';

describe('arrangeLayers', () => {
  let layers: HTMLElement[];

  beforeEach(async () => {
    const box = await fixture(
      html`<div>
        ${['red', 'green'].map(
          color =>
            html`<div
              id=${color}
              popover="manual"
              style="inset: 0; width: 100px; height: 100px; margin: 0; background: ${color}"
            ></div>`,
        )}
      </div>`,
    );
    layers = [...box.querySelectorAll<HTMLElement>('[popover]')];
  });

  function arrange(...open: readonly boolean[]): string {
    arrangeLayers(layers.map((element, index) => ({element, isOpen: open[index] === true})));
    return document.elementFromPoint(50, 50)?.id ?? '';
  }

  it('opens what is open and closes the rest', () => {
    assert.equal(arrange(true, false), 'red');
    assert.equal(arrange(false, true), 'green');
    assert.equal(arrange(false, false), '');
  });

  it('keeps the later ones above, whichever opened first', () => {
    assert.equal(arrange(false, true), 'green');
    assert.equal(arrange(true, true), 'green');
    assert.equal(arrange(true, false), 'red');
    assert.equal(arrange(true, true), 'green');
  });

  it('leaves an open layer alone, so that the focus in it stays', () => {
    arrange(true, false);
    const [layer] = layers;
    const toggles: string[] = [];
    layer?.addEventListener('beforetoggle', event => toggles.push(event.newState));
    arrange(true, false);
    arrange(true, true);
    assert.deepEqual(toggles, []);
  });

  it('says in an attribute what is open, for browsers without popovers', () => {
    arrange(true, false);
    assert.deepEqual(
      layers.map(layer => layer.hasAttribute('data-open')),
      [true, false],
    );
  });

  it('does no harm to a layer that is not in the page', () => {
    const [layer] = layers;
    layer?.remove();
    arrange(true, true);
    assert.isFalse(layer?.matches(':popover-open'));
  });
});
