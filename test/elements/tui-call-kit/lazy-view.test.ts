import {assert} from '@open-wc/testing';
import {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';
import {KitWorld, listen} from '../kit-world.js';

// One story, because a tag can be registered only once.
describe('<tui-call-kit> without the code of the call view', () => {
  const {loadCallView} = TuiCallKit;

  afterEach(() => {
    TuiCallKit.loadCallView = loadCallView;
  });

  it('fetches it with the first call, says so when that fails, and shows the call once it has come', async () => {
    const world = new KitWorld();
    let asked = 0;
    TuiCallKit.loadCallView = () => {
      asked += 1;
      return Promise.reject(new TypeError('Failed to fetch.'));
    };
    const kit = await world.kit({'user-id': 'alice'});
    const bob = await world.party('bob');
    assert.equal(asked, 0, 'not before there is a call');
    assert.isUndefined(customElements.get('tui-call-view'));

    const errors = listen(['tui-error']);
    await bob.engine.call('alice', 'audio');
    await world.settle();
    errors.stop();
    assert.equal(asked, 1);
    assert.lengthOf(errors.heard, 1);
    assert.isNotNull(kit.shadowRoot?.querySelector('.notice[data-open]'));
    assert.isNotNull(kit.shadowRoot?.querySelector('tui-incoming-call'), 'it can be answered all the same');

    TuiCallKit.loadCallView = loadCallView;
    await kit.accept();
    while (!kit.shadowRoot?.querySelector('tui-call-view')) await new Promise(requestAnimationFrame);
    assert.equal(kit.shadowRoot.querySelector('tui-call-view')?.state, 'connected');
    await kit.hangup();
    await world.settle();
    await world.end();
  });
});
