import {assert} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {StubEngine, connected} from '../stub-engine.js';
import {has} from '../talk.js';

describe('<tui-call-kit> shows a call:', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(async () => {
    await stage.end();
  });

  describe('in a call', () => {
    it('shows the view over the whole window, from one’s own ring on', async () => {
      await stage.kit.call('bob', 'video');
      await stage.world.settle();
      assert.isTrue(stage.isOpen('call'));
      assert.equal(stage.view?.state, 'outgoing');
      const {width, height} = stage.layer('call').getBoundingClientRect();
      assert.equal(width, innerWidth);
      assert.equal(height, innerHeight);
      await stage.bob.engine.accept();
      await stage.world.settle();
      assert.equal(stage.view?.state, 'connected');
      assert.equal(stage.kit.getAttribute('status'), 'connected');
    });

    it('becomes a small window in the corner and large again', async () => {
      await stage.connect();
      stage.control('minimize').click();
      await stage.world.settle();
      const {left, top, right, bottom} = stage.layer('call').getBoundingClientRect();
      assert.isAbove(left, 0);
      assert.isAbove(top, 0);
      assert.isBelow(innerWidth - right, 20);
      assert.isBelow(innerHeight - bottom, 20);
      assert.equal(stage.kit.status, 'connected');
      await stage.view?.updateComplete;
      stage.control('minimize').click();
      await stage.world.settle();
      assert.equal(stage.layer('call').getBoundingClientRect().width, innerWidth);
    });

    it('stays large when the page prevents it, or there is to be no small window', async () => {
      await stage.connect();
      stage.kit.addEventListener('tui-before-minimize', event => event.preventDefault(), {once: true});
      stage.control('minimize').click();
      await stage.world.settle();
      assert.isFalse(stage.layer('call').hasAttribute('data-minimized'));
      stage.kit.noFloating = true;
      await stage.world.settle();
      assert.isFalse(has(inside(stage.view, 'tui-call-controls'), '[part~=minimize]'));
    });

    it('fills the screen and comes back, as the browser allows', async () => {
      await stage.connect();
      const shown = stage.view;
      assert.isNotNull(shown);
      const asked: string[] = [];
      shown.requestFullscreen = () => {
        asked.push('request');
        return Promise.reject(new TypeError('No gesture.'));
      };
      stage.control('fullscreen').click();
      await stage.world.settle();
      assert.deepEqual(asked, ['request'], 'a refusal does no harm');
      stage.kit.noFullscreen = true;
      await stage.world.settle();
      assert.isFalse(has(inside(shown, 'tui-call-controls'), '[part~=fullscreen]'));
    });

    it('has the buttons that the page wants, in its order', async () => {
      stage.kit.setAttribute('actions', 'hangup microphone');
      await stage.connect();
      const buttons =
        inside(stage.view, 'tui-call-controls').shadowRoot?.querySelectorAll('[part~=button]') ?? [];
      assert.deepEqual(
        [...buttons].map(({className}) => className),
        ['hangup', 'microphone'],
      );
    });

    it('starts large again with the next call', async () => {
      await stage.connect();
      stage.control('minimize').click();
      await stage.bob.engine.hangup();
      await stage.world.settle();
      await stage.world.advance(3000);
      await stage.connect();
      assert.isFalse(stage.layer('call').hasAttribute('data-minimized'));
    });

    it('sends and fills pictures as its attributes say, only once there is a call', async () => {
      const engine = new StubEngine();
      stage.kit.engine = engine;
      stage.kit.setAttribute('video-resolution', '720p');
      stage.kit.setAttribute('fill-mode', 'contain');
      await stage.world.settle();
      assert.deepEqual(engine.commands, []);
      engine.become(connected());
      await stage.world.settle();
      assert.deepEqual(
        engine.commands.filter(([name]) => name.startsWith('setVideo')),
        [
          ['setVideoEncoderParams', {resolution: '720p'}],
          ['setVideoRenderParams', {fillMode: 'contain'}],
        ],
      );
      stage.kit.fillMode = 'cover';
      await stage.world.settle();
      assert.deepEqual(engine.commands.at(-1), ['setVideoRenderParams', {fillMode: 'cover'}]);
      engine.become({...engine.state, status: 'idle'});
      await stage.world.advance(3000);
    });

    it('gives the focus to the call, and back to where it was', async () => {
      const input = stage.place(document.createElement('input'));
      input.focus();
      await stage.ring();
      assert.equal(document.activeElement, stage.kit);
      assert.equal(stage.kit.shadowRoot?.activeElement, stage.card);
      inside(stage.card, '[part~=accept]').click();
      await stage.world.settle();
      assert.equal(stage.kit.shadowRoot?.activeElement, stage.layer('call'));
      stage.control('minimize').click();
      await stage.world.settle();
      assert.equal(document.activeElement, input, 'who makes it small wants to go on with the page');
      await stage.view?.updateComplete;
      stage.control('minimize').click();
      await stage.world.settle();
      assert.equal(stage.kit.shadowRoot?.activeElement, stage.layer('call'));
      await stage.bob.engine.hangup();
      await stage.world.settle();
      await stage.world.advance(3000);
      assert.equal(document.activeElement, input);
    });
  });

  describe('after a call', () => {
    it('says for three seconds how it ended', async () => {
      await stage.connect();
      await stage.bob.engine.hangup();
      await stage.world.settle();
      assert.equal(stage.view?.state, 'ended');
      assert.isTrue(stage.isOpen('call'));
      await stage.world.advance(2900);
      assert.isTrue(stage.isOpen('call'));
      await stage.world.advance(200);
      assert.isFalse(stage.isOpen('call'));
      assert.isNull(stage.view);
    });

    it('says to the caller why nobody answered', async () => {
      for (const answer of ['reject', 'ignore'] as const) {
        await stage.kit.call('bob', 'audio');
        await stage.world.settle();
        await stage.bob.engine[answer]();
        await stage.world.settle();
        assert.equal(stage.view?.state, 'ended', answer);
        await stage.world.advance(3000);
        assert.isFalse(stage.isOpen('call'));
      }
    });

    it('goes at once for a caller who gave up', async () => {
      await stage.kit.call('bob', 'audio');
      await stage.world.settle();
      await stage.kit.hangup();
      await stage.world.settle();
      assert.isFalse(stage.isOpen('call'));
    });

    it('gives way to the next call', async () => {
      await stage.connect();
      await stage.bob.engine.hangup();
      await stage.world.settle();
      await stage.ring();
      assert.isTrue(stage.isOpen('incoming'));
      assert.isFalse(stage.isOpen('call'), 'what was before no longer matters');
      await stage.kit.accept();
      await stage.world.settle();
      await stage.world.advance(5000);
      assert.equal(stage.view?.state, 'connected');
    });

    it('keeps what went wrong until it has been read, and says it only once', async () => {
      await stage.kit.call('bob', 'audio');
      await stage.world.settle();
      await stage.kit.hangup();
      stage.world.media.failNext('join', TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      await stage.kit.call('bob', 'audio').catch(() => undefined);
      await stage.world.settle();
      assert.equal(stage.view?.state, 'failed');
      assert.isFalse(stage.isOpen('notice'));
      await stage.world.advance(60_000);
      assert.isTrue(stage.isOpen('call'));
      inside(stage.view, '[part~=dismiss]').click();
      await stage.world.settle();
      assert.isFalse(stage.isOpen('call'));
    });
  });
});
