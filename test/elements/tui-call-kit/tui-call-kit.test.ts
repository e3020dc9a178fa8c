import {assert, expect} from '@open-wc/testing';
import '../../../src/define/tui-call-button.js';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import type {TuiIncomingCall} from '../../../src/elements/tui-incoming-call/tui-incoming-call.js';
import {TuiCallKit} from '../../../src/elements/tui-call-kit/tui-call-kit.js';
import {TUICallError} from '../../../src/engine/errors.js';
import type {Party} from '../../support/parties.js';
import {KitWorld, inside} from '../kit-world.js';
import {StubEngine, connected} from '../stub-engine.js';
import {has, textOf} from '../talk.js';

describe('<tui-call-kit>', () => {
  let world: KitWorld;
  let kit: TuiCallKit;
  let bob: Party;
  const placed: Element[] = [];

  beforeEach(async () => {
    world = new KitWorld();
    kit = await world.kit({'user-id': 'alice'});
    bob = await world.party('bob');
  });

  afterEach(async () => {
    for (const element of placed.splice(0)) element.remove();
    await world.end();
  });

  function place<E extends HTMLElement>(element: E, parent: ParentNode = document.body): E {
    placed.push(element);
    parent.append(element);
    return element;
  }

  const card = (): TuiIncomingCall | null => kit.shadowRoot?.querySelector('tui-incoming-call') ?? null;
  const view = (): TuiCallView | null => kit.shadowRoot?.querySelector('tui-call-view') ?? null;
  const layer = (name: string): HTMLElement => inside(kit, `.layer.${name}`);
  const isOpen = (name: string): boolean => layer(name).matches(':popover-open');

  async function ring(mediaType: 'audio' | 'video' = 'video'): Promise<void> {
    await bob.engine.call('alice', mediaType);
    await world.settle();
  }

  async function connect(): Promise<void> {
    await ring();
    await kit.accept();
    await world.settle();
    await view()?.updateComplete;
  }

  function control(name: string): HTMLElement {
    return inside(inside(view(), 'tui-call-controls'), `[part~=${name}]`);
  }

  describe('while idle', () => {
    it('takes no space, covers nothing and keeps the page as it is', () => {
      assert.equal(getComputedStyle(kit).display, 'contents');
      assert.equal(kit.getClientRects().length, 0);
      for (const name of ['call', 'incoming', 'notice']) {
        assert.isFalse(isOpen(name));
        assert.equal(layer(name).getClientRects().length, 0);
      }
      assert.isNull(card());
      assert.isNull(view());
    });

    it('changes nothing about the content that the page puts into it', () => {
      const box = place(document.createElement('div'));
      box.style.cssText = 'font: 13px/1 fantasy; color: rgb(1, 2, 3); color-scheme: dark';
      const outside = document.createElement('p');
      const inside = document.createElement('p');
      box.append(outside, kit);
      kit.append(inside);
      const of = (element: Element): string[] => {
        const {fontFamily, fontSize, lineHeight, color, colorScheme, textAlign} = getComputedStyle(element);
        return [fontFamily, fontSize, lineHeight, color, colorScheme, textAlign];
      };
      assert.deepEqual(of(inside), of(outside));
      inside.remove();
    });

    it('reflects its status and little else', () => {
      assert.deepEqual(kit.getAttributeNames().sort(), ['backend', 'status', 'user-id']);
      assert.equal(kit.status, 'idle');
    });
  });

  describe('when it rings', () => {
    it('shows the card above the page, not the call view', async () => {
      await ring();
      assert.isTrue(isOpen('incoming'));
      assert.isTrue(card()?.hasAttribute('ringing'));
      assert.isFalse(isOpen('call'));
      assert.isNull(view());
      assert.equal(kit.getAttribute('status'), 'calling');
    });

    it('lies above whatever the page has put highest', async () => {
      const cover = place(document.createElement('div'));
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red';
      await ring();
      const {left, top, width, height} = layer('incoming').getBoundingClientRect();
      assert.equal(document.elementFromPoint(left + width / 2, top + height / 2), kit);
    });

    it('keeps the built-in ringing away when the page says so, for this call only', async () => {
      kit.addEventListener('tui-call-received', event => event.preventDefault(), {once: true});
      await ring();
      assert.isFalse(isOpen('incoming'));
      assert.isNull(card());
      assert.equal(kit.status, 'calling');
      await kit.accept();
      await world.settle();
      assert.isTrue(isOpen('call'), 'the call itself is shown');
      await kit.hangup();
      await world.settle();
      await world.advance(3000);
      await ring();
      assert.isTrue(isOpen('incoming'));
    });

    it('goes when the caller gives up, without an end screen', async () => {
      await ring();
      await bob.engine.hangup();
      await world.settle();
      assert.isFalse(isOpen('incoming'));
      assert.isFalse(isOpen('call'));
    });

    it('puts the page its own content into the card', async () => {
      const note = document.createElement('em');
      note.slot = 'incoming';
      note.textContent = 'A good customer';
      kit.append(note);
      await ring();
      assert.isNotNull(note.assignedSlot);
      assert.isTrue(note.checkVisibility());
      note.remove();
    });

    it('says why an answer failed, once', async () => {
      await ring();
      world.media.failNext('join', TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      inside(card(), '[part~=accept]').click();
      await world.settle();
      assert.equal(kit.status, 'idle');
      assert.isTrue(isOpen('notice'));
      assert.equal(
        textOf(inside(kit, '[part=notice-text]')),
        'No microphone was found. Plug one in, then try again.',
      );
      assert.isFalse(has(kit, '[part=notice-action]'));
      inside(kit, '[part=notice-dismiss]').click();
      await world.settle();
      assert.isFalse(isOpen('notice'));
    });

    it('takes a plain notice away after a while', async () => {
      await ring();
      world.media.failNext('join', TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      await kit.accept().catch(() => undefined);
      await world.settle();
      assert.isTrue(isOpen('notice'));
      await world.advance(12_000);
      assert.isFalse(isOpen('notice'));
    });
  });

  describe('in a call', () => {
    it('shows the view over the whole window, from one’s own ring on', async () => {
      await kit.call('bob', 'video');
      await world.settle();
      assert.isTrue(isOpen('call'));
      assert.equal(view()?.state, 'outgoing');
      const {width, height} = layer('call').getBoundingClientRect();
      assert.equal(width, innerWidth);
      assert.equal(height, innerHeight);
      await bob.engine.accept();
      await world.settle();
      assert.equal(view()?.state, 'connected');
      assert.equal(kit.getAttribute('status'), 'connected');
    });

    it('becomes a small window in the corner and large again', async () => {
      await connect();
      control('minimize').click();
      await world.settle();
      const {left, top, right, bottom} = layer('call').getBoundingClientRect();
      assert.isAbove(left, 0);
      assert.isAbove(top, 0);
      assert.isBelow(innerWidth - right, 20);
      assert.isBelow(innerHeight - bottom, 20);
      assert.equal(kit.status, 'connected');
      await view()?.updateComplete;
      control('minimize').click();
      await world.settle();
      assert.equal(layer('call').getBoundingClientRect().width, innerWidth);
    });

    it('stays large when the page prevents it, or there is to be no small window', async () => {
      await connect();
      kit.addEventListener('tui-before-minimize', event => event.preventDefault(), {once: true});
      control('minimize').click();
      await world.settle();
      assert.isFalse(layer('call').hasAttribute('data-minimized'));
      kit.noFloating = true;
      await world.settle();
      assert.isFalse(has(inside(view(), 'tui-call-controls'), '[part~=minimize]'));
    });

    it('fills the screen and comes back, as the browser allows', async () => {
      await connect();
      const shown = view();
      assert.isNotNull(shown);
      const asked: string[] = [];
      shown.requestFullscreen = () => {
        asked.push('request');
        return Promise.reject(new TypeError('No gesture.'));
      };
      control('fullscreen').click();
      await world.settle();
      assert.deepEqual(asked, ['request'], 'a refusal does no harm');
      kit.noFullscreen = true;
      await world.settle();
      assert.isFalse(has(inside(shown, 'tui-call-controls'), '[part~=fullscreen]'));
    });

    it('starts large again with the next call', async () => {
      await connect();
      control('minimize').click();
      await bob.engine.hangup();
      await world.settle();
      await world.advance(3000);
      await connect();
      assert.isFalse(layer('call').hasAttribute('data-minimized'));
    });

    it('sends and fills pictures as its attributes say, only once there is a call', async () => {
      const engine = new StubEngine();
      kit.engine = engine;
      kit.setAttribute('video-resolution', '720p');
      kit.setAttribute('fill-mode', 'contain');
      await world.settle();
      assert.deepEqual(engine.commands, []);
      engine.become(connected());
      await world.settle();
      assert.deepEqual(
        engine.commands.filter(([name]) => name.startsWith('setVideo')),
        [
          ['setVideoEncoderParams', {resolution: '720p'}],
          ['setVideoRenderParams', {fillMode: 'contain'}],
        ],
      );
      kit.fillMode = 'cover';
      await world.settle();
      assert.deepEqual(engine.commands.at(-1), ['setVideoRenderParams', {fillMode: 'cover'}]);
      engine.become({...engine.state, status: 'idle'});
      await world.advance(3000);
    });

    it('gives the focus to the call, and back to where it was', async () => {
      const input = place(document.createElement('input'));
      input.focus();
      await ring();
      assert.equal(document.activeElement, kit);
      assert.equal(kit.shadowRoot?.activeElement, card());
      inside(card(), '[part~=accept]').click();
      await world.settle();
      assert.equal(kit.shadowRoot?.activeElement, layer('call'));
      control('minimize').click();
      await world.settle();
      assert.equal(document.activeElement, input, 'who makes it small wants to go on with the page');
      await view()?.updateComplete;
      control('minimize').click();
      await world.settle();
      assert.equal(kit.shadowRoot?.activeElement, layer('call'));
      await bob.engine.hangup();
      await world.settle();
      await world.advance(3000);
      assert.equal(document.activeElement, input);
    });
  });

  describe('after a call', () => {
    it('says for three seconds how it ended', async () => {
      await connect();
      await bob.engine.hangup();
      await world.settle();
      assert.equal(view()?.state, 'ended');
      assert.isTrue(isOpen('call'));
      await world.advance(2900);
      assert.isTrue(isOpen('call'));
      await world.advance(200);
      assert.isFalse(isOpen('call'));
      assert.isNull(view());
    });

    it('says to the caller why nobody answered', async () => {
      for (const answer of ['reject', 'ignore'] as const) {
        await kit.call('bob', 'audio');
        await world.settle();
        await bob.engine[answer]();
        await world.settle();
        assert.equal(view()?.state, 'ended', answer);
        await world.advance(3000);
        assert.isFalse(isOpen('call'));
      }
    });

    it('goes at once for a caller who gave up', async () => {
      await kit.call('bob', 'audio');
      await world.settle();
      await kit.hangup();
      await world.settle();
      assert.isFalse(isOpen('call'));
    });

    it('gives way to the next call', async () => {
      await connect();
      await bob.engine.hangup();
      await world.settle();
      await ring();
      assert.isTrue(isOpen('incoming'));
      assert.isFalse(isOpen('call'), 'what was before no longer matters');
      await kit.accept();
      await world.settle();
      await world.advance(5000);
      assert.equal(view()?.state, 'connected');
    });

    it('keeps what went wrong until it has been read, and says it only once', async () => {
      await kit.call('bob', 'audio');
      await world.settle();
      await kit.hangup();
      world.media.failNext('join', TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      await kit.call('bob', 'audio').catch(() => undefined);
      await world.settle();
      assert.equal(view()?.state, 'failed');
      assert.isFalse(isOpen('notice'));
      await world.advance(60_000);
      assert.isTrue(isOpen('call'));
      inside(view(), '[part~=dismiss]').click();
      await world.settle();
      assert.isFalse(isOpen('call'));
    });
  });

  describe('where the page has elements of its own', () => {
    it('shows no card of its own, and again when the page takes its away', async () => {
      const own = place(document.createElement('tui-incoming-call'));
      await ring();
      assert.isFalse(isOpen('incoming'));
      assert.isNull(card());
      assert.isTrue(own.hasAttribute('ringing'));
      own.remove();
      await world.settle();
      assert.isTrue(isOpen('incoming'));
    });

    it('shows no view of its own, in the kit or elsewhere', async () => {
      const own = place(document.createElement('tui-call-view'), kit);
      await connect();
      assert.isFalse(isOpen('call'));
      assert.isNull(view());
      assert.equal(own.state, 'connected');
      assert.isFalse(
        has(inside(own, 'tui-call-controls'), '[part~=minimize]'),
        'a placed view is not ours to shrink',
      );
    });

    it('keeps an incoming card of the page away too when the ring is prevented', async () => {
      const own = place(document.createElement('tui-incoming-call'));
      kit.addEventListener('tui-call-received', event => event.preventDefault(), {once: true});
      await ring();
      assert.isFalse(own.hasAttribute('ringing'));
    });
  });

  describe('speaks and looks', () => {
    it('as its `language` says, without a `lang` on the page', async () => {
      kit.language = 'zh-CN';
      await world.settle();
      await ring();
      await until(() => inside(card(), '[part~=reject]').textContent.includes('拒绝'));
      assert.equal(layer('incoming').lang, 'zh-CN');
      assert.isFalse(kit.hasAttribute('lang'));
    });

    it('as the nearest `lang` says', async () => {
      const box = place(document.createElement('div'));
      box.lang = 'zh-Hans';
      box.append(kit);
      await ring();
      await until(() => inside(card(), '[part~=reject]').textContent.includes('拒绝'));
    });

    it('light or dark as `theme` says, for itself and for what shares it', async () => {
      const button = document.createElement('tui-call-button');
      kit.append(button);
      for (const theme of ['light', 'dark'] as const) {
        kit.theme = theme;
        await world.settle();
        assert.equal(getComputedStyle(layer('call')).colorScheme, theme);
        assert.equal(getComputedStyle(button).colorScheme, theme);
      }
      kit.theme = 'auto';
      await world.settle();
      assert.equal(getComputedStyle(layer('call')).colorScheme, 'light dark');
      button.remove();
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`so that everybody can use it: ${theme}`, async () => {
        kit.theme = theme;
        await world.settle();
        await expect(kit).to.be.accessible();
        await ring();
        await expect(kit).to.be.accessible();
        await kit.accept();
        await world.settle();
        await view()?.updateComplete;
        await expect(kit).to.be.accessible();
        await bob.engine.hangup();
        await world.settle();
        await world.advance(3000);
        world.deliver({type: 'kickedOffline'});
        await world.settle();
        assert.isTrue(isOpen('notice'));
        await expect(kit).to.be.accessible();
      });
    }
  });

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise(requestAnimationFrame);
  }
});
