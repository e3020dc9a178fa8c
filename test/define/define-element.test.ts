import {assert} from '@open-wc/testing';
import '../../src/define/all.js';
import {defineElement} from '../../src/define/define-element.js';
import {SystemClock} from '../../src/engine/system-clock.js';
import {TuiCallKit} from '../../src/elements/tui-call-kit/tui-call-kit.js';

describe('the modules that register', () => {
  it('register every element under its tag', () => {
    const tags = [
      'tui-call-button',
      'tui-call-controls',
      'tui-call-kit',
      'tui-call-tile',
      'tui-call-view',
      'tui-incoming-call',
    ];
    for (const tag of tags) {
      const element = customElements.get(tag);
      const name = tag.replace(/(^|-)(.)/g, (_match, _dash, letter: string) => letter.toUpperCase());
      assert.match(element?.name ?? '', new RegExp(`^_?${name}$`), tag);
    }
  });

  it('tell the kit its engine, its backends and where its call view is', async () => {
    assert.include(Object.keys(TuiCallKit.backends), 'local');
    const backend = await TuiCallKit.backends.local?.({channel: 'a test'});
    assert.equal(backend?.name, 'local');
    assert.isDefined(backend);
    const engine = await TuiCallKit.loadEngine({backend, clock: new SystemClock()});
    assert.equal(engine.state.session, 'none');
    await TuiCallKit.loadCallView();
    assert.isDefined(customElements.get('tui-call-view'));
  });

  it('leave alone a tag that the page has registered before', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    defineElement('twice-defined', First);
    defineElement('twice-defined', Second);
    assert.equal(customElements.get('twice-defined'), First);
  });
});
