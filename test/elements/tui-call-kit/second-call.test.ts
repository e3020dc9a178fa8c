import {assert} from '@open-wc/testing';
import type {Party} from '../../support/parties.js';
import {inside} from '../kit-world.js';
import {KitStage} from '../kit-stage.js';

describe('<tui-call-kit> and a second call', () => {
  let stage: KitStage;
  let carol: Party;

  beforeEach(async () => {
    stage = await KitStage.begin();
    carol = await stage.world.party('carol');
  });

  afterEach(() => stage.end());

  async function beRungAgain(): Promise<void> {
    await carol.engine.call('alice', 'audio');
    await stage.world.settle();
    await stage.kit.updateComplete;
  }

  const BUSY = ['onUserInviting(alice)', 'onUserLineBusy(alice)', 'onCallCancelled(carol)'];

  for (const [name, value] of [
    ['without a word about it', null],
    ['where call waiting is off', 'off'],
  ] as const) {
    it(`is busy ${name}`, async () => {
      if (value !== null) stage.kit.setAttribute('call-waiting', value);
      await stage.connect();
      await beRungAgain();
      assert.deepEqual(carol.heard.slice(0, 3), BUSY);
      assert.isFalse(stage.isOpen('incoming'));
    });
  }

  it('follows its attribute at each ring', async () => {
    await stage.connect();
    stage.kit.setAttribute('call-waiting', '');
    await stage.kit.updateComplete;
    await beRungAgain();
    assert.isTrue(stage.isOpen('incoming'));
    stage.kit.removeAttribute('call-waiting');
    await stage.kit.ignore();
    await stage.world.settle();
    carol.take();
    await beRungAgain();
    assert.deepEqual(carol.heard.slice(0, 3), BUSY);
  });

  describe('that waits', () => {
    beforeEach(async () => {
      stage.kit.setAttribute('call-waiting', '');
      await stage.connect();
      await beRungAgain();
    });

    it('shows above the call, which goes on, and is handed to whoever rings', () => {
      assert.isTrue(stage.isOpen('call'));
      assert.isTrue(stage.isOpen('incoming'));
      assert.equal(stage.kit.status, 'connected');
      const {rings} = stage.world;
      assert.equal(rings.at(-1)?.provider.ring?.callerId, 'carol');
    });

    it('takes the place of the call when it is answered, at its full size', async () => {
      stage.control('minimize').click();
      await stage.kit.updateComplete;
      inside(stage.card, '[part~=accept]').click();
      await stage.world.settle();
      await stage.kit.updateComplete;
      assert.deepInclude(stage.kit.callState, {status: 'connected', callerId: 'carol'});
      assert.isFalse(stage.isOpen('incoming'));
      assert.isFalse(stage.layer('call').hasAttribute('data-minimized'));
    });

    it('rings alone when the call ends', async () => {
      await stage.bob.engine.hangup();
      await stage.world.settle();
      await stage.kit.updateComplete;
      assert.equal(stage.kit.status, 'calling');
      assert.isTrue(stage.isOpen('incoming'));
      assert.isFalse(stage.isOpen('call'));
    });

    it('goes when its caller gives up', async () => {
      await carol.engine.hangup();
      await stage.world.settle();
      await stage.kit.updateComplete;
      assert.isFalse(stage.isOpen('incoming'));
      assert.isTrue(stage.isOpen('call'));
      assert.isUndefined(stage.world.rings.at(-1));
    });
  });
});
