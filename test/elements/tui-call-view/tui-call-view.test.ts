import {assert, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/tui-call-view.js';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {TUICallError} from '../../../src/engine/index.js';
import {Talk, find, has, textOf} from '../talk.js';

const NO_PERMISSION = TUICallError.of('ERROR_PERMISSION_DENIED', 'no', 'device');

describe('<tui-call-view>', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  async function viewOf(who: 'alice' | 'bob' = 'alice', style = 'inline-size: 640px'): Promise<TuiCallView> {
    const view = await fixture<TuiCallView>(
      html`<tui-call-view
        style=${style}
        .engine=${talk[who].engine}
        .clock=${talk.world.clock}
      ></tui-call-view>`,
    );
    await update(view);
    return view;
  }

  async function update(view: TuiCallView): Promise<void> {
    await talk.settle();
    await view.updateComplete;
    for (const child of view.shadowRoot?.querySelectorAll('tui-call-tile, tui-call-controls') ?? []) {
      if ('updateComplete' in child) await child.updateComplete;
    }
  }

  function announced(view: TuiCallView): string {
    return textOf(find(view, '[role=status].visually-hidden'));
  }

  function tiles(view: TuiCallView): readonly (string | null)[] {
    return [...(view.shadowRoot?.querySelectorAll('[part~=tile]') ?? [])].map(tile =>
      tile.getAttribute('user-id'),
    );
  }

  async function fail(view: TuiCallView): Promise<void> {
    const media = await talk.world.backend(talk.alice).createMedia(talk.world.clock);
    await media.leave();
    talk.media.failNext('join', NO_PERMISSION);
    await talk.alice.engine.call('bob', 'video').catch(() => undefined);
    await update(view);
  }

  describe('before the call is connected', () => {
    it('says that there is no call, or what the page says instead', async () => {
      const view = await viewOf();
      assert.equal(view.getAttribute('state'), 'idle');
      assert.match(textOf(find(view, '[part=idle]')), /^No call/);
      assert.equal(announced(view), '');
    });

    it('shows whom one calls, over the own picture, with a way to cancel', async () => {
      const view = await viewOf();
      await talk.ring('video');
      await update(view);
      assert.equal(view.state, 'outgoing');
      assert.equal(textOf(find(view, '[part=name]')), 'Bob Marten');
      assert.equal(textOf(find(view, '[part=status]')), 'Ringing…');
      assert.equal(announced(view), 'Calling Bob Marten');
      assert.isTrue(find(view, '[part=preview]').hasAttribute('video'));
      find(find(view, '[part=controls]'), '[part~=hangup]').click();
      await update(view);
      assert.equal(talk.bob.engine.state.status, 'idle');
      assert.equal(textOf(find(view, '[part=reason]')), 'You cancelled the call');
    });

    it('says that it is calling until it rings, and shows no picture in an audio call', async () => {
      const media = await talk.world.backend(talk.alice).createMedia(talk.world.clock);
      await media.leave();
      const release = talk.media.holdNext('join');
      const view = await viewOf();
      const ringing = talk.ring('audio');
      await update(view);
      assert.equal(textOf(find(view, '[part=status]')), 'Calling…');
      assert.isFalse(has(view, '[part=preview]'));
      release();
      await ringing;
      await update(view);
      assert.equal(textOf(find(view, '[part=status]')), 'Ringing…');
    });

    it('shows who calls, and leaves the answering to the incoming card', async () => {
      const view = await viewOf('bob');
      await talk.ring('video');
      await update(view);
      assert.equal(view.state, 'incoming');
      assert.equal(textOf(find(view, '[part=name]')), 'Alice Springs');
      assert.equal(textOf(find(view, '[part=status]')), 'Incoming video call');
      assert.equal(announced(view), 'Alice Springs is calling you');
      assert.isFalse(has(view, '[part=controls]'));
    });

    it('says that it is connecting while the devices open', async () => {
      const view = await viewOf('bob');
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
      const view = await viewOf();
      await talk.connect('video');
      await update(view);
      assert.equal(view.state, 'connected');
      assert.equal(view.getAttribute('media'), 'video');
      assert.deepEqual(tiles(view), ['bob', 'alice']);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
      assert.equal(find(view, '[part~=small] > *').getAttribute('user-id'), 'alice');
      assert.equal(announced(view), 'Connected with Bob Marten');
    });

    it('swaps them by click and by key, with the same tiles', async () => {
      const view = await viewOf();
      await talk.connect('video');
      await update(view);
      const bob = find(view, '[user-id=bob]');
      const swap = find(view, '[part=swap]');
      assert.equal(swap.getAttribute('aria-label'), 'Show Alice Springs large');
      swap.click();
      await update(view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'alice');
      assert.equal(find(view, '[user-id=bob]'), bob);
      find(view, '[part=swap]').focus();
      await sendKeys({press: 'Enter'});
      await update(view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
    });

    it('forgets the swap with the next call', async () => {
      const view = await viewOf();
      await talk.connect('video');
      await update(view);
      find(view, '[part=swap]').click();
      await update(view);
      await talk.alice.engine.hangup();
      await talk.connect('video');
      await update(view);
      assert.equal(find(view, '[part~=large] > *').getAttribute('user-id'), 'bob');
    });

    it('counts the seconds, spoken to nobody, and stops when the call ends', async () => {
      const view = await viewOf();
      await talk.connect('video');
      await update(view);
      const timer = find(view, '[part=timer]');
      assert.equal(textOf(timer), '0:00');
      await talk.world.advance(65_000);
      await view.updateComplete;
      assert.equal(textOf(timer), '1:05');
      assert.equal(timer.getAttribute('datetime'), 'PT65S');
      assert.equal(timer.getAttribute('aria-live'), 'off');
      assert.equal(announced(view), 'Connected with Bob Marten');
      await talk.bob.engine.hangup();
      await update(view);
      assert.isFalse(has(view, '[part=timer]'));
    });

    it('leaves no timer running behind when it goes, and shows the right time when it comes back', async () => {
      const view = await viewOf();
      await talk.connect('video');
      await update(view);
      const {parentElement} = view;
      const running = talk.world.clock.pending;
      view.remove();
      assert.equal(talk.world.clock.pending, running - 1);
      await talk.world.advance(10_000);
      parentElement?.append(view);
      await update(view);
      assert.equal(textOf(find(view, '[part=timer]')), '0:10');
      assert.equal(talk.world.clock.pending, running);
    });

    it('keeps the bar, and with it the focus, from ringing to talking', async () => {
      const view = await viewOf();
      await talk.ring('video');
      await update(view);
      const bar = find(view, '[part=controls]');
      await talk.bob.engine.accept();
      await update(view);
      assert.equal(find(view, '[part=controls]'), bar);
    });
  });

  describe('in other calls', () => {
    it('shows one large avatar and the time in an audio call', async () => {
      const view = await viewOf();
      await talk.connect('audio');
      await update(view);
      assert.deepEqual(tiles(view), ['bob']);
      assert.isFalse(has(view, '[part=swap]'));
      assert.isTrue(has(view, '[part=timer]'));
      assert.equal(view.media, 'audio');
    });

    it('follows a switch from audio to video', async () => {
      const view = await viewOf();
      await talk.connect('audio');
      await update(view);
      find(find(view, '[part=controls]'), '[part~=media]').click();
      await update(view);
      assert.equal(view.media, 'video');
      assert.deepEqual(tiles(view), ['bob', 'alice']);
    });

    it('does without an engine', async () => {
      const view = await fixture<TuiCallView>(html`<tui-call-view></tui-call-view>`);
      assert.equal(view.state, 'idle');
    });
  });

  describe('when something is wrong', () => {
    it('offers blocked sound to a tap', async () => {
      const view = await viewOf();
      await talk.connect();
      talk.media.emit({type: 'playbackBlocked', blocked: true});
      await update(view);
      const button = find(view, '[part=tap-to-hear]');
      assert.equal(textOf(button), 'Tap to hear');
      button.click();
      await update(view);
      assert.isFalse(has(view, '[part=tap-to-hear]'));
    });

    it('tells once about a weak network, and takes it back', async () => {
      const view = await viewOf();
      await talk.connect();
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'bad'}]});
      await update(view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Bob Marten’s connection is weak');
      talk.media.emit({type: 'quality', list: [{userId: 'alice', quality: 'vBad'}]});
      await update(view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Your connection is weak');
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'down'}]});
      await update(view);
      assert.equal(textOf(find(view, '[part=notice]')), 'Reconnecting…');
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'good'}]});
      await update(view);
      assert.isFalse(has(view, '[part=notice]'));
    });

    it('tells what a device refused during a call, until it is dismissed', async () => {
      const view = await viewOf();
      await talk.connect();
      await update(view);
      talk.media.failNext('startScreenShare', NO_PERMISSION);
      find(find(view, '[part=controls]'), '[part~=screen]').click();
      await update(view);
      await waitUntil(() => has(view, '[part=notice]'));
      assert.match(textOf(find(view, '[role=alert]')), /is not allowed\. Allow it/);
      assert.equal(view.state, 'connected');
      find(view, '[part=dismiss]').click();
      await update(view);
      assert.isFalse(has(view, '[part=notice]'));
      assert.equal(view.state, 'connected');
    });

    it('does not blame the end of a call on an earlier error', async () => {
      const view = await viewOf();
      await talk.connect();
      talk.media.failNext('startScreenShare', NO_PERMISSION);
      await talk.alice.engine.startScreenShare().catch(() => undefined);
      await talk.bob.engine.hangup();
      await update(view);
      assert.equal(view.state, 'ended');
    });

    it('says what to do when a call could not be made, and tries again', async () => {
      const view = await viewOf();
      await fail(view);
      assert.equal(view.state, 'failed');
      assert.match(textOf(find(view, '[part=reason]')), /Allow it beside the page’s address/);
      assert.match(announced(view), /Allow it/);
      find(view, '[part=call-again]').click();
      await update(view);
      assert.equal(view.state, 'outgoing');
    });
  });

  describe('when the call is over', () => {
    async function ended(view: TuiCallView): Promise<void> {
      await talk.connect('audio');
      await talk.world.advance(65_000);
      await talk.bob.engine.hangup();
      await update(view);
    }

    it('says who ended it and how long it lasted', async () => {
      const view = await viewOf();
      await ended(view);
      assert.equal(view.state, 'ended');
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten hung up');
      assert.equal(textOf(find(view, '[part=duration]')), 'It lasted 1 minute, 5 seconds');
      assert.equal(announced(view), 'Bob Marten hung up');
      assert.isFalse(has(view, '[part=controls]'));
    });

    it('tells no duration of a call that never began', async () => {
      const view = await viewOf();
      await talk.ring();
      await talk.bob.engine.reject();
      await update(view);
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten declined');
      assert.isFalse(has(view, '[part=duration]'));
    });

    it('stays until it is closed, and says so', async () => {
      const view = await viewOf();
      await ended(view);
      await talk.world.advance(600_000);
      await view.updateComplete;
      assert.equal(view.state, 'ended');
      const closed = oneEvent(view, 'tui-call-view-close');
      find(view, '[part=dismiss]').click();
      await closed;
      await view.updateComplete;
      assert.equal(view.state, 'idle');
    });

    it('closes by itself after its delay', async () => {
      const view = await viewOf();
      view.endDelay = 4;
      await ended(view);
      let closings = 0;
      view.addEventListener('tui-call-view-close', () => closings++);
      await talk.world.advance(3999);
      assert.equal(closings, 0);
      await talk.world.advance(1);
      await view.updateComplete;
      assert.equal(closings, 1);
      assert.equal(view.state, 'idle');
    });

    it('lets a failure stay, and a new call begin meanwhile', async () => {
      const view = await viewOf();
      view.endDelay = 4;
      await fail(view);
      await talk.world.advance(60_000);
      assert.equal(view.state, 'failed');
      await ended(view);
      await talk.connect('audio');
      await talk.world.advance(10_000);
      await view.updateComplete;
      assert.equal(view.state, 'connected');
    });

    it('calls the same person again, unless the page prevents it', async () => {
      const view = await viewOf();
      await ended(view);
      const prevent = (event: Event): void => event.preventDefault();
      document.addEventListener('tui-before-call', prevent, {once: true});
      find(view, '[part=call-again]').click();
      await update(view);
      assert.equal(view.state, 'ended');
      find(view, '[part=call-again]').click();
      await update(view);
      assert.equal(view.state, 'outgoing');
      assert.equal(talk.bob.engine.state.status, 'calling');
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
        const view = await viewOf('alice', `inline-size: ${width}px; block-size: ${height}px`);
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
        await update(view);
        fits();
        await talk.bob.engine.accept();
        await update(view);
        fits();
        await talk.bob.engine.hangup();
        await update(view);
        fits();
      });
    }

    it('has a size of its own where the page gives it none', async () => {
      const view = await viewOf();
      assert.equal(view.getBoundingClientRect().height, 400);
    });

    it("takes the page's bar in place of its own, with the same engine", async () => {
      const view = await viewOf();
      view.innerHTML = '<tui-call-controls slot="controls" actions="hangup"></tui-call-controls>';
      await talk.connect();
      await update(view);
      const bar = view.querySelector('tui-call-controls');
      assert.isNotNull(bar);
      await bar.updateComplete;
      find(bar, '[part~=hangup]').click();
      await talk.settle();
      assert.equal(talk.alice.engine.state.status, 'idle');
    });

    it('speaks the language around it', async () => {
      const view = await viewOf();
      view.lang = 'zh-CN';
      await talk.connect('audio');
      await waitUntil(() => announced(view) === '已与Bob Marten接通');
      await talk.bob.engine.hangup();
      await update(view);
      assert.equal(textOf(find(view, '[part=reason]')), 'Bob Marten已挂断');
    });
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, from the first ring to the end`, async () => {
      const view = await viewOf('alice', `inline-size: 640px; --tui-color-scheme: ${theme}`);
      await assert.isAccessible(view);
      await talk.ring('video');
      await update(view);
      await assert.isAccessible(view);
      await talk.bob.engine.accept();
      talk.media.emit({type: 'quality', list: [{userId: 'bob', quality: 'bad'}]});
      talk.media.emit({type: 'playbackBlocked', blocked: true});
      await update(view);
      await assert.isAccessible(view);
      await talk.alice.engine.switchCallMediaType('audio');
      await update(view);
      await assert.isAccessible(view);
      await talk.bob.engine.hangup();
      await update(view);
      await assert.isAccessible(view);
      await fail(view);
      await assert.isAccessible(view);
    });
  }
});
