import {assert} from '@open-wc/testing';
import {KitWorld} from '../kit-world.js';

describe('smoke', () => {
  it('rings', async () => {
    const world = new KitWorld();
    const kit = await world.kit({'user-id': 'alice'});
    assert.equal(kit.callState.session, 'ready');
    const bob = await world.party('bob');
    await bob.engine.call('alice', 'video');
    await world.settle();
    assert.equal(kit.status, 'calling');
    assert.equal(kit.getAttribute('status'), 'calling');
    const card = kit.shadowRoot?.querySelector('tui-incoming-call');
    console.log(kit.shadowRoot?.innerHTML);
    console.log(card?.shadowRoot?.innerHTML);
    await kit.accept();
    await world.settle();
    assert.equal(kit.status, 'connected');
    console.log(kit.shadowRoot?.innerHTML);
    await kit.hangup();
    await world.settle();
    await world.advance(3000);
    console.log(kit.shadowRoot?.innerHTML);
    await world.end();
  });
});
