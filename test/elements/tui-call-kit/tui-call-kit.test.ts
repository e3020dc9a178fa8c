import {assert, expect} from '@open-wc/testing';
import '../../../src/define/tui-call-button.js';
import '../../../src/define/tui-call-view.js';
import {TUICallError} from '../../../src/engine/errors.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {has, textOf} from '../talk.js';

describe('<tui-call-kit>', () => {
  let stage: KitStage;

  beforeEach(async () => {
    stage = await KitStage.begin();
  });

  afterEach(async () => {
    await stage.end();
  });

  describe('while idle', () => {
    it('takes no space, covers nothing and keeps the page as it is', () => {
      assert.equal(getComputedStyle(stage.kit).display, 'contents');
      assert.equal(stage.kit.getClientRects().length, 0);
      for (const name of ['call', 'incoming', 'notice'] as const) {
        assert.isFalse(stage.isOpen(name));
        assert.equal(stage.layer(name).getClientRects().length, 0);
      }
      assert.isNull(stage.card);
      assert.isNull(stage.view);
    });

    it('changes nothing about the content that the page puts into it', () => {
      const box = stage.place(document.createElement('div'));
      box.style.cssText = 'font: 13px/1 fantasy; color: rgb(1, 2, 3); color-scheme: dark';
      const outside = document.createElement('p');
      const inside = document.createElement('p');
      box.append(outside, stage.kit);
      stage.kit.append(inside);
      const of = (element: Element): string[] => {
        const {fontFamily, fontSize, lineHeight, color, colorScheme, textAlign} = getComputedStyle(element);
        return [fontFamily, fontSize, lineHeight, color, colorScheme, textAlign];
      };
      assert.deepEqual(of(inside), of(outside));
      inside.remove();
    });

    it('reflects its status and little else', () => {
      assert.deepEqual(stage.kit.getAttributeNames().sort(), ['backend', 'status', 'user-id']);
      assert.equal(stage.kit.status, 'idle');
    });
  });

  describe('when it rings', () => {
    it('shows the card above the page, not the call view', async () => {
      await stage.ring();
      assert.isTrue(stage.isOpen('incoming'));
      assert.isTrue(stage.card?.hasAttribute('ringing'));
      assert.isFalse(stage.isOpen('call'));
      assert.isNull(stage.view);
      assert.equal(stage.kit.getAttribute('status'), 'calling');
    });

    it('lies above whatever the page has put highest', async () => {
      const cover = stage.place(document.createElement('div'));
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red';
      await stage.ring();
      const {left, top, width, height} = stage.layer('incoming').getBoundingClientRect();
      assert.equal(document.elementFromPoint(left + width / 2, top + height / 2), stage.kit);
    });

    it('keeps the built-in ringing away when the page says so, for this call only', async () => {
      stage.kit.addEventListener('tui-call-received', event => event.preventDefault(), {once: true});
      await stage.ring();
      assert.isFalse(stage.isOpen('incoming'));
      assert.isNull(stage.card);
      assert.equal(stage.kit.status, 'calling');
      await stage.kit.accept();
      await stage.world.settle();
      assert.isTrue(stage.isOpen('call'), 'the call itself is shown');
      await stage.kit.hangup();
      await stage.world.settle();
      await stage.world.advance(3000);
      await stage.ring();
      assert.isTrue(stage.isOpen('incoming'));
    });

    it('goes when the caller gives up, without an end screen', async () => {
      await stage.ring();
      await stage.bob.engine.hangup();
      await stage.world.settle();
      assert.isFalse(stage.isOpen('incoming'));
      assert.isFalse(stage.isOpen('call'));
    });

    it('puts the page its own content into the card', async () => {
      const note = document.createElement('em');
      note.slot = 'incoming';
      note.textContent = 'A good customer';
      stage.kit.append(note);
      await stage.ring();
      assert.isNotNull(note.assignedSlot);
      assert.isTrue(note.checkVisibility());
      note.remove();
    });

    it('says why an answer failed, once', async () => {
      await stage.ring();
      stage.world.media.failNext('join', TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      inside(stage.card, '[part~=accept]').click();
      await stage.world.settle();
      assert.equal(stage.kit.status, 'idle');
      assert.isTrue(stage.isOpen('notice'));
      assert.equal(
        textOf(inside(stage.kit, '[part=notice-text]')),
        'No microphone was found. Plug one in, then try again.',
      );
      assert.isFalse(has(stage.kit, '[part=notice-action]'));
      inside(stage.kit, '[part=notice-dismiss]').click();
      await stage.world.settle();
      assert.isFalse(stage.isOpen('notice'));
    });

    it('takes a plain notice away after a while', async () => {
      await stage.ring();
      stage.world.media.failNext('join', TUICallError.of('ERROR_UNKNOWN', 'Broken.', 'webrtc'));
      await stage.kit.accept().catch(() => undefined);
      await stage.world.settle();
      assert.isTrue(stage.isOpen('notice'));
      await stage.world.advance(12_000);
      assert.isFalse(stage.isOpen('notice'));
    });
  });

  describe('where the page has elements of its own', () => {
    it('shows no card of its own, and again when the page takes its away', async () => {
      const own = stage.place(document.createElement('tui-incoming-call'));
      await stage.ring();
      assert.isFalse(stage.isOpen('incoming'));
      assert.isNull(stage.card);
      assert.isTrue(own.hasAttribute('ringing'));
      own.remove();
      await stage.world.settle();
      assert.isTrue(stage.isOpen('incoming'));
    });

    it('shows no view of its own, in the kit or elsewhere', async () => {
      const own = stage.place(document.createElement('tui-call-view'), stage.kit);
      await stage.connect();
      assert.isFalse(stage.isOpen('call'));
      assert.isNull(stage.view);
      assert.equal(own.state, 'connected');
      assert.isFalse(
        has(inside(own, 'tui-call-controls'), '[part~=minimize]'),
        'a placed view is not ours to shrink',
      );
    });

    it('keeps an incoming card of the page away too when the ring is prevented', async () => {
      const own = stage.place(document.createElement('tui-incoming-call'));
      stage.kit.addEventListener('tui-call-received', event => event.preventDefault(), {once: true});
      await stage.ring();
      assert.isFalse(own.hasAttribute('ringing'));
    });
  });

  describe('speaks and looks', () => {
    it('as its `language` says, without a `lang` on the page', async () => {
      stage.kit.language = 'zh-CN';
      await stage.world.settle();
      await stage.ring();
      await until(() => inside(stage.card, '[part~=reject]').textContent.includes('拒绝'));
      assert.equal(stage.layer('incoming').lang, 'zh-CN');
      assert.isFalse(stage.kit.hasAttribute('lang'));
    });

    it('as the nearest `lang` says', async () => {
      const box = stage.place(document.createElement('div'));
      box.lang = 'zh-Hans';
      box.append(stage.kit);
      await stage.ring();
      await until(() => inside(stage.card, '[part~=reject]').textContent.includes('拒绝'));
    });

    it('light or dark as `theme` says, for itself and for what shares it', async () => {
      const button = document.createElement('tui-call-button');
      stage.kit.append(button);
      for (const theme of ['light', 'dark'] as const) {
        stage.kit.theme = theme;
        await stage.world.settle();
        assert.equal(getComputedStyle(stage.layer('call')).colorScheme, theme);
        assert.equal(getComputedStyle(button).colorScheme, theme);
      }
      stage.kit.theme = 'auto';
      await stage.world.settle();
      assert.equal(getComputedStyle(stage.layer('call')).colorScheme, 'light dark');
      button.remove();
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`so that everybody can use it: ${theme}`, async () => {
        stage.kit.theme = theme;
        await stage.world.settle();
        await expect(stage.kit).to.be.accessible();
        await stage.ring();
        await expect(stage.kit).to.be.accessible();
        await stage.kit.accept();
        await stage.world.settle();
        await stage.view?.updateComplete;
        await expect(stage.kit).to.be.accessible();
        await stage.bob.engine.hangup();
        await stage.world.settle();
        await stage.world.advance(3000);
        stage.world.deliver({type: 'kickedOffline'});
        await stage.world.settle();
        assert.isTrue(stage.isOpen('notice'));
        await expect(stage.kit).to.be.accessible();
      });
    }
  });

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise(requestAnimationFrame);
  }
});
