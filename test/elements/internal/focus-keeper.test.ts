import {assert, fixture, html} from '@open-wc/testing';
import {FocusKeeper} from '../../../src/elements/internal/focus-keeper.js';

describe('FocusKeeper', () => {
  let outside: HTMLInputElement;
  let panel: HTMLElement;
  let button: HTMLButtonElement;
  let keeper: FocusKeeper;

  beforeEach(async () => {
    const box = await fixture(
      html`<div>
        <input />
        <section tabindex="-1"><button>b</button></section>
      </div>`,
    );
    const [input, section, inner] = [
      box.querySelector('input'),
      box.querySelector('section'),
      box.querySelector('button'),
    ];
    assert.isNotNull(input);
    assert.isNotNull(section);
    assert.isNotNull(inner);
    [outside, panel, button] = [input, section, inner];
    keeper = new FocusKeeper();
    outside.focus();
  });

  it('moves the focus in and back', () => {
    keeper.enter(panel);
    assert.equal(document.activeElement, panel);
    button.focus();
    keeper.leave(panel);
    assert.equal(document.activeElement, outside);
  });

  it('brings it back also when it got lost', () => {
    keeper.enter(panel);
    panel.remove();
    assert.equal(document.activeElement, document.body);
    keeper.leave(panel);
    assert.equal(document.activeElement, outside);
  });

  it('remembers the first place when it enters twice', () => {
    keeper.enter(panel);
    keeper.enter(button);
    keeper.leave(panel);
    assert.equal(document.activeElement, outside);
  });

  it('does not take it away from where the person went', async () => {
    const other = await fixture<HTMLButtonElement>(html`<button>other</button>`);
    keeper.enter(panel);
    other.focus();
    keeper.leave(panel);
    assert.equal(document.activeElement, other);
  });

  it('does nothing where there was nothing, or where it has gone', () => {
    outside.blur();
    keeper.enter(panel);
    keeper.leave(panel);
    assert.equal(document.activeElement, panel);
    outside.focus();
    keeper.enter(panel);
    outside.remove();
    keeper.leave(panel);
    assert.equal(document.activeElement, panel);
  });

  it('looks into shadow roots, both ways', () => {
    const host = document.createElement('div');
    panel.append(host);
    const inner = document.createElement('button');
    host.attachShadow({mode: 'open'}).append(inner);
    inner.focus();
    keeper.enter(outside);
    keeper.leave(outside);
    assert.equal(host.shadowRoot?.activeElement, inner);
    outside.focus();
    keeper.enter(inner);
    keeper.leave(panel);
    assert.equal(document.activeElement, outside, 'the focus was inside the panel, in a shadow root');
  });
});
