import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {Talk, find, has, textOf} from '../talk.js';
import {announced, fail, update, viewOf} from './view-fixture.js';

describe('<tui-call-view>', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  function tiles(view: TuiCallView): readonly (string | null)[] {
    return [...(view.shadowRoot?.querySelectorAll('[part~=tile]') ?? [])].map(tile =>
      tile.getAttribute('user-id'),
    );
  }

  describe('before the call is connected', () => {
    it('says that there is no call, or what the page says instead', async () => {
      const view = await viewOf(talk);
      assert.equal(view.getAttribute('state'), 'idle');
      assert.match(textOf(find(view, '[part=idle]')), /^No call/);
      assert.equal(announced(view), '');
    });

    it('shows whom one calls, over the own picture, with a way to cancel', async () => {
      const view = await viewOf(talk);
      await talk.ring('video');
      await update(talk, view);
      assert.equal(view.state, 'outgoing');
      assert.equal(textOf(find(view, '[part=name]')), 'Bob Marten');
      assert.equal(textOf(find(view, '[part=status]')), 'Ringing…');
      assert.equal(announced(view), 'Calling Bob Marten');
      assert.isTrue(find(view, '[part=preview]').hasAttribute('video'));
      find(find(view, '[part=controls]'), '[part~=hangup]').click();
      await update(talk, view);
      assert.equal(talk.bob.engine.state.status, 'idle');
      assert.equal(textOf(find(view, '[part=reason]')), 'You cancelled the call');
      assert.equal(textOf(find(view, '[part=name]')), 'Bob Marten');
    });

    it('says that it is calling until it rings, and shows no picture in an audio call', async () => {
      const media = await talk.world.backend(talk.alice).createMedia(talk.world.clock);
      await media.leave();
      const release = talk.media.holdNext('join');
      const view = await viewOf(talk);
      const ringing = talk.ring('audio');
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=status]')), 'Calling…');
      assert.isFalse(has(view, '[part=preview]'));
      release();
      await ringing;
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=status]')), 'Ringing…');
    });

    it('shows who calls, and leaves the answering to the incoming card', async () => {
      const view = await viewOf(talk, 'bob');
      await talk.ring('video');
      await update(talk, view);
      assert.equal(view.state, 'incoming');
      assert.equal(textOf(find(view, '[part=name]')), 'Alice Springs');
      assert.equal(textOf(find(view, '[part=status]')), 'Incoming video call');
      assert.equal(announced(view), 'Alice Springs is calling you');
      assert.isFalse(has(view, '[part=controls]'));
    });

    it('says that it is connecting while the devices open', async () => {
      const view = await viewOf(talk, 'bob');
      await talk.ring('audio');
      const answer = talk.bob.engine.accept();
      await view.updateComplete;
      assert.equal(view.state, 'connecting');
      assert.equal(textOf(find(view, '[part=status]')), 'Connecting…');
      await answer;
    });
  });

  describe('in a video call of two', () => {
    it('shows the other one large and oneself small', async () => {
      const view = await viewOf(talk);
      await talk.connect('video');
      await update(talk, view);
      assert.equal(view.state, 'connected');
      assert.equal(view.getAttribute('media'), 'video');
      assert.deepEqual(tiles(view), ['bob', 'alice']);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
      assert.equal(find(view, '[part~=small] > *').getAttribute('user-id'), 'alice');
      assert.equal(announced(view), 'Connected with Bob Marten');
    });

    it('swaps them by click and by key, with the same tiles', async () => {
      const view = await viewOf(talk);
      await talk.connect('video');
      await update(talk, view);
      const bob = find(view, '[user-id=bob]');
      const swap = find(view, '[part=swap]');
      assert.equal(swap.getAttribute('aria-label'), 'Show Alice Springs large');
      swap.click();
      await update(talk, view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'alice');
      assert.equal(find(view, '[user-id=bob]'), bob);
      find(view, '[part=swap]').focus();
      await sendKeys({press: 'Enter'});
      await update(talk, view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
    });

    it('forgets the swap with the next call', async () => {
      const view = await viewOf(talk);
      await talk.connect('video');
      await update(talk, view);
      find(view, '[part=swap]').click();
      await update(talk, view);
      await talk.alice.engine.hangup();
      await talk.connect('video');
      await update(talk, view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
    });

    it('counts the seconds, spoken to nobody, and stops when the call ends', async () => {
      const view = await viewOf(talk);
      await talk.connect('video');
      await update(talk, view);
      const timer = find(view, '[part=timer]');
      assert.equal(textOf(timer), '0:00');
      await talk.world.advance(65_000);
      await view.updateComplete;
      assert.equal(textOf(timer), '1:05');
      assert.equal(timer.getAttribute('datetime'), 'PT65S');
      assert.equal(timer.getAttribute('aria-live'), 'off');
      assert.equal(announced(view), 'Connected with Bob Marten');
      await talk.bob.engine.hangup();
      await update(talk, view);
      assert.isFalse(has(view, '[part=timer]'));
    });

    it('leaves no timer running behind when it goes, and shows the right time when it comes back', async () => {
      const view = await viewOf(talk);
      await talk.connect('video');
      await update(talk, view);
      const {parentElement} = view;
      const running = talk.world.clock.pending;
      view.remove();
      assert.equal(talk.world.clock.pending, running - 1);
      await talk.world.advance(10_000);
      parentElement?.append(view);
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=timer]')), '0:10');
      assert.equal(talk.world.clock.pending, running);
    });

    it('keeps the bar, and with it the focus, from ringing to talking', async () => {
      const view = await viewOf(talk);
      await talk.ring('video');
      await update(talk, view);
      const bar = find(view, '[part=controls]');
      await talk.bob.engine.accept();
      await update(talk, view);
      assert.equal(find(view, '[part=controls]'), bar);
    });
  });

  describe('in other calls', () => {
    it('shows one large avatar and the time in an audio call', async () => {
      const view = await viewOf(talk);
      await talk.connect('audio');
      await update(talk, view);
      assert.deepEqual(tiles(view), ['bob']);
      assert.isFalse(has(view, '[part=swap]'));
      assert.isTrue(has(view, '[part=timer]'));
      assert.equal(view.media, 'audio');
    });

    it('follows a switch from audio to video', async () => {
      const view = await viewOf(talk);
      await talk.connect('audio');
      await update(talk, view);
      find(find(view, '[part=controls]'), '[part~=media]').click();
      await update(talk, view);
      assert.equal(view.media, 'video');
      assert.deepEqual(tiles(view), ['bob', 'alice']);
    });

    it('does without an engine', async () => {
      const view = await fixture<TuiCallView>(html`<tui-call-view></tui-call-view>`);
      assert.equal(view.state, 'idle');
    });
  });

  describe('in its place', () => {
    for (const [width, height] of [
      [200, 200],
      [320, 480],
      [390, 700],
      [900, 600],
    ] as const) {
      it(`fits ${width} by ${height} pixels in every state`, async () => {
        const view = await viewOf(talk, 'alice', `inline-size: ${width}px; block-size: ${height}px`);
        const fits = (): void => {
          const base = find(view, '[part=base]');
          assert.isAtMost(base.scrollWidth, width, view.state);
          assert.isAtMost(base.scrollHeight, height, view.state);
          const bar = view.shadowRoot?.querySelector('[part=controls]');
          for (const button of bar?.shadowRoot?.querySelectorAll('[part~=hangup]') ?? []) {
            const {bottom, right, height: size} = button.getBoundingClientRect();
            assert.isAtMost(bottom, view.getBoundingClientRect().bottom, view.state);
            assert.isAtMost(right, view.getBoundingClientRect().right, view.state);
            assert.isAtLeast(size, 44);
          }
        };
        fits();
        await talk.ring('video');
        await update(talk, view);
        fits();
        await talk.bob.engine.accept();
        await update(talk, view);
        fits();
        await talk.bob.engine.hangup();
        await update(talk, view);
        fits();
      });
    }

    it('has a size of its own where the page gives it none', async () => {
      const view = await viewOf(talk);
      assert.equal(view.getBoundingClientRect().height, 400);
    });

    it("takes the page's bar in place of its own, with the same engine", async () => {
      const view = await viewOf(talk);
      view.innerHTML = '<tui-call-controls slot="controls" actions="hangup"></tui-call-controls>';
      await talk.connect();
      await update(talk, view);
      const bar = view.querySelector('tui-call-controls');
      assert.isNotNull(bar);
      await bar.updateComplete;
      find(bar, '[part~=hangup]').click();
      await talk.settle();
      assert.equal(talk.alice.engine.state.status, 'idle');
    });

    it('speaks the language around it', async () => {
      const view = await viewOf(talk);
      view.lang = 'zh-CN';
      await talk.connect('audio');
      await waitUntil(() => announced(view) === '已与Bob Marten接通');
      await talk.bob.engine.hangup();
      await update(talk, view);
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten已挂断');
    });
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, from the first ring to the end`, async () => {
      const view = await viewOf(talk, 'alice', `inline-size: 640px; --tui-color-scheme: ${theme}`);
      await assert.isAccessible(view);
      await talk.ring('video');
      await update(talk, view);
      await assert.isAccessible(view);
      await talk.bob.engine.accept();
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'bad'}]});
      talk.media.emit({type: 'playbackBlocked', blocked: true});
      await update(talk, view);
      await assert.isAccessible(view);
      await talk.alice.engine.switchCallMediaType('audio');
      await update(talk, view);
      await assert.isAccessible(view);
      await talk.bob.engine.hangup();
      await update(talk, view);
      await assert.isAccessible(view);
      await fail(talk, view);
      await assert.isAccessible(view);
    });
  }
});
