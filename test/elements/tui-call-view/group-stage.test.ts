import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ringing} from '../stub-engine.js';
import {find, has, textOf} from '../talk.js';
import {GroupCall, crowd, participantsOf} from './group-fixture.js';

describe('<tui-call-view> in a group call', () => {
  describe('as a grid', () => {
    it('shows everyone alike, oneself last, apart and inside', async () => {
      const call = await GroupCall.with(crowd(4));
      assert.deepEqual(call.shown, ['u1', 'u2', 'u3', 'u4', 'alice']);
      const stage = find(call.view, '[part=stage]').getBoundingClientRect();
      const places = call.shown.map(userId => call.placeOf(userId));
      for (const place of places) {
        assert.equal(place.width, places[0]?.width);
        assert.isAtLeast(place.left, stage.left);
        assert.isAtMost(place.right, stage.right);
        assert.isAtMost(place.bottom, stage.bottom);
      }
      assert.isAtLeast(call.placeOf('u2').left, call.placeOf('u1').right);
    });

    it('follows the size of its box', async () => {
      const call = await GroupCall.with(crowd(3), {width: 900, height: 400});
      const {top} = call.placeOf('u1');
      assert.equal(call.placeOf('u3').top, top);
      call.view.style.inlineSize = '320px';
      call.view.style.blockSize = '640px';
      await waitUntil(() => call.placeOf('u3').top > top);
      assert.isAtMost(call.placeOf('alice').right, call.view.getBoundingClientRect().right);
    });

    it('begins on the right where the language does', async () => {
      const call = await GroupCall.with(crowd(3), {lang: 'ar', width: 900, height: 640});
      // Until the words have come they are English ones.
      await waitUntil(() => call.placeOf('u1').left > call.placeOf('u2').left);
    });

    it('keeps everyone’s tile whoever comes and goes', async () => {
      const call = await GroupCall.with(crowd(3));
      const tile = call.seat('u3').querySelector('tui-call-tile');
      const box = tile?.shadowRoot?.querySelector('.video');
      await call.become('u4', 'joined');
      await call.become('u1', 'left');
      await call.clock.advance(4000);
      await call.update();
      assert.deepEqual(call.shown, ['u2', 'u3', 'u4', 'alice']);
      assert.equal(call.seat('u3').querySelector('tui-call-tile'), tile);
      const given = call.engine.commands.filter(
        ([name, userId]) => name === 'startRemoteView' && userId === 'u3',
      );
      assert.deepEqual(given, [['startRemoteView', 'u3', box]]);
    });

    it('becomes a call of two and a grid again with the same tiles', async () => {
      const call = await GroupCall.with({bob: 'joined', carol: 'joined'});
      const tile = call.seat('bob').querySelector('tui-call-tile');
      await call.become('carol', 'left');
      await call.clock.advance(4000);
      await call.update();
      assert.isTrue(has(call.view, '[part~=large] > [user-id=bob]'));
      assert.isFalse(has(call.view, '[part=stage-bar]'));
      await call.become('carol', 'joined');
      assert.equal(call.seat('bob').querySelector('tui-call-tile'), tile);
      assert.isTrue(has(call.view, '[part=stage-bar]'));
    });

    it('shows one person in a small window: who speaks', async () => {
      const call = await GroupCall.with(crowd(4), {width: 200, height: 200});
      assert.deepEqual(call.shown, ['u1']);
      await call.speak('u3');
      assert.deepEqual(call.shown, ['u3']);
      assert.isFalse(has(call.view, '[part=pin]'));
    });
  });

  describe('with more people than fit', () => {
    it('has pages, with names for the buttons and words for the page', async () => {
      const call = await GroupCall.with(crowd(8), {width: 290, height: 480});
      const first = call.shown;
      assert.isBelow(first.length, 9);
      const next = find(call.view, '[part=next-page]');
      assert.equal(next.getAttribute('aria-label'), 'Next page');
      assert.equal(find(call.view, '[part=previous-page]').getAttribute('aria-disabled'), 'true');
      assert.equal(textOf(find(call.view, '[part=pager] [role=status] .visually-hidden')), 'Page 1 of 2');
      next.focus();
      await sendKeys({press: 'Enter'});
      await call.update();
      assert.deepEqual([...first, ...call.shown], [...call.userIds]);
      assert.equal(textOf(find(call.view, '[part=pager] [role=status] .visually-hidden')), 'Page 2 of 2');
      next.click();
      await call.update();
      assert.deepEqual([...first, ...call.shown], [...call.userIds]);
      find(call.view, '[part=previous-page]').click();
      await call.update();
      assert.deepEqual(call.shown, first);
    });

    it('keeps the tiles of other pages, out of sight for whoever watches it', async () => {
      const call = await GroupCall.with(crowd(8), {width: 290, height: 480});
      assert.equal(getComputedStyle(call.seat('alice')).display, 'none');
      assert.equal(call.userIds.length, 9);
    });

    it('goes back when the last page has emptied', async () => {
      const call = await GroupCall.with(crowd(8), {width: 290, height: 480});
      find(call.view, '[part=next-page]').click();
      await call.update();
      for (const userId of ['u4', 'u5', 'u6', 'u7', 'u8']) await call.become(userId, 'left');
      await call.clock.advance(4000);
      await call.update();
      assert.deepEqual(call.shown, ['u1', 'u2', 'u3', 'alice']);
      assert.isFalse(has(call.view, '[part=pager]'));
    });
  });

  describe('around the speaker', () => {
    it('shows who speaks large, and holds them through silence', async () => {
      const call = await GroupCall.with(crowd(3));
      call.view.layout = 'speaker';
      await call.update();
      assert.equal(call.largest, 'u1');
      await call.speak('u2');
      assert.equal(call.largest, 'u2');
      await call.silence(9000);
      assert.equal(call.largest, 'u2');
      await call.become('u2', 'left');
      assert.notEqual(call.engine.state.status, 'idle');
      assert.equal(call.largest, 'u1');
    });

    it('never shows oneself large for speaking', async () => {
      const call = await GroupCall.with(crowd(3));
      call.view.layout = 'speaker';
      await call.speak('alice', 3000);
      assert.equal(call.largest, 'u1');
    });

    it('highlights who speaks in the grid, for as long as they do', async () => {
      const call = await GroupCall.with(crowd(3));
      await call.speak('u2');
      assert.isTrue(has(call.view, '[part~=active] > tui-call-tile[active][user-id=u2]'));
      await call.silence(3000);
      assert.isFalse(has(call.view, '[part~=active]'));
    });

    it('renders nothing in the grid for another speaker, who stays marked when something is rendered', async () => {
      const call = await GroupCall.with(crowd(3));
      let renderings = 0;
      call.view.addController({hostUpdated: () => renderings++});
      await call.speak('u2');
      assert.equal(renderings, 0);
      find(call.view, '[part~=seat] > [user-id=u1] + [part=pin]').click();
      await call.update();
      find(call.view, '[part~=pinned] > [part=pin]').click();
      await call.update();
      assert.isTrue(has(call.view, '[part~=active] > tui-call-tile[active][user-id=u2]'));
    });

    it('renders nothing for a sound, until somebody else is the speaker', async () => {
      const call = await GroupCall.with(crowd(3));
      let renderings = 0;
      call.view.addController({hostUpdated: () => renderings++});
      call.engine.fire('onUserVoiceVolumeChanged', [new Map([['u1', 70]])]);
      call.engine.fire('onUserVoiceVolumeChanged', [new Map([['u1', 20]])]);
      await call.view.updateComplete;
      assert.equal(renderings, 0);
    });

    it('is chosen by a button, and the grid again', async () => {
      const call = await GroupCall.with(crowd(3));
      const toggle = find(call.view, '[part=layout-toggle]');
      assert.equal(toggle.getAttribute('aria-label'), 'Show the speaker large');
      toggle.click();
      await call.update();
      assert.equal(call.view.getAttribute('layout'), 'speaker');
      assert.isAbove(call.placeOf('u1').width, call.placeOf('u2').width);
      assert.equal(toggle.getAttribute('aria-label'), 'Show everyone alike');
      toggle.click();
      await call.update();
      assert.equal(call.placeOf('u1').width, call.placeOf('u2').width);
    });
  });

  describe('with somebody pinned', () => {
    it('holds them large whoever speaks, by click and by key', async () => {
      const call = await GroupCall.with(crowd(3));
      const pin = call.seat('u2').querySelector<HTMLElement>('[part=pin]');
      assert.isNotNull(pin);
      assert.equal(pin.getAttribute('aria-label'), 'Pin u2');
      assert.equal(pin.getAttribute('aria-pressed'), 'false');
      pin.click();
      await call.update();
      await call.speak('u1');
      assert.equal(call.largest, 'u2');
      assert.equal(pin.getAttribute('aria-pressed'), 'true');
      assert.equal(pin.title, 'Unpin u2');
      pin.focus();
      await sendKeys({press: 'Space'});
      await call.update();
      assert.equal(pin.getAttribute('aria-pressed'), 'false');
      assert.equal(call.placeOf('u1').width, call.placeOf('u2').width);
    });

    it('lets go of them by the button of the arrangement, and when they leave', async () => {
      const call = await GroupCall.with(crowd(4));
      call.seat('u2').querySelector<HTMLElement>('[part=pin]')?.click();
      await call.update();
      find(call.view, '[part=layout-toggle]').click();
      await call.update();
      assert.equal(call.view.layout, 'grid');
      assert.isFalse(has(call.view, '[part~=pinned]'));
      call.seat('u3').querySelector<HTMLElement>('[part=pin]')?.click();
      await call.update();
      assert.equal(call.largest, 'u3');
      await call.become('u3', 'left');
      assert.isFalse(has(call.view, '[part~=pinned]'));
      assert.equal(call.placeOf('u1').width, call.placeOf('u2').width);
    });

    it('forgets them with the next call', async () => {
      const call = await GroupCall.with(crowd(3));
      call.seat('u2').querySelector<HTMLElement>('[part=pin]')?.click();
      await call.update();
      const {state} = call.engine;
      if (state.status !== 'connected') throw new Error('There is no call.');
      await call.turn({...state, serial: state.serial + 1});
      assert.isFalse(has(call.view, '[part~=pinned]'));
    });
  });

  describe('with people who come and go', () => {
    for (const [status, words, announcement] of [
      ['rejected', 'Declined', 'carol declined'],
      ['busy', 'In another call', 'carol is in another call'],
      ['noResponse', 'No answer', 'carol did not answer'],
    ] as const) {
      it(`rings, and tells for four seconds that it was in vain: ${status}`, async () => {
        const call = await GroupCall.with({bob: 'joined', carol: 'inviting', dave: 'joined'});
        const tile = find(call.view, '[user-id=carol]');
        assert.isTrue(tile.hasAttribute('ringing'));
        assert.equal(textOf(find(tile, '[part=status]')), 'Ringing…');
        await call.become('carol', status);
        assert.isFalse(tile.hasAttribute('ringing'));
        assert.equal(textOf(find(tile, '[part=status]')), words);
        assert.isNull(call.seat('carol').querySelector('[part=pin]'));
        assert.include(spoken(call), announcement);
        await call.clock.advance(3999);
        await call.update();
        assert.include(call.shown, 'carol');
        await call.clock.advance(1);
        await call.update();
        assert.deepEqual(call.shown, ['bob', 'dave', 'alice']);
        assert.notInclude(spoken(call), announcement);
      });
    }

    it('tells who has left, unless they come back meanwhile', async () => {
      const call = await GroupCall.with(crowd(3));
      await call.become('u2', 'left');
      assert.include(spoken(call), 'u2 left');
      await call.become('u2', 'inviting');
      await call.clock.advance(4000);
      await call.update();
      assert.include(call.shown, 'u2');
      assert.notInclude(spoken(call), 'u2 left');
    });

    it('says nothing of who had gone before, nor of a ring that was taken back', async () => {
      const call = await GroupCall.with({bob: 'joined', carol: 'rejected', dave: 'joined', eve: 'inviting'});
      assert.deepEqual(call.shown, ['bob', 'dave', 'eve', 'alice']);
      await call.become('eve', 'left');
      assert.deepEqual(call.shown, ['bob', 'dave', 'alice']);
    });

    it('leaves no timer behind', async () => {
      const call = await GroupCall.with(crowd(3));
      await call.become('u2', 'left');
      call.view.remove();
      assert.equal(call.clock.pending, 0);
    });
  });

  it('shows everyone whom one rings, and how far each has come', async () => {
    const call = await GroupCall.with({});
    const people = {bob: 'inviting', carol: 'rejected', dave: 'busy', eve: 'accepted'} as const;
    await call.turn(ringing({role: 'caller', callerId: 'alice', participants: participantsOf(people)}));
    const invitees = [...(call.view.shadowRoot?.querySelectorAll('[part=invitee]') ?? [])];
    assert.deepEqual(
      invitees.map(invitee => [
        textOf(invitee.querySelector('[part=name]') ?? invitee),
        textOf(invitee.querySelector('[part=invitee-status]') ?? invitee),
      ]),
      [
        ['bob', 'Ringing…'],
        ['carol', 'Declined'],
        ['dave', 'In another call'],
        ['eve', 'Connecting…'],
      ],
    );
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}: as a grid, pinned, in pages, with a ring and a refusal`, async () => {
      const call = await GroupCall.with(
        {...crowd(6), carol: 'inviting', dave: 'inviting'},
        {theme, width: 290},
      );
      await call.become('dave', 'rejected');
      await assert.isAccessible(call.view);
      call.seat('u2').querySelector<HTMLElement>('[part=pin]')?.click();
      await call.update();
      await assert.isAccessible(call.view);
      const people = {bob: 'inviting', carol: 'rejected', eve: 'accepted'} as const;
      await call.turn(ringing({role: 'caller', callerId: 'alice', participants: participantsOf(people)}));
      await assert.isAccessible(call.view);
    });
  }
});

/** What assistive technology is told. */
function spoken(call: GroupCall): string {
  const regions = call.view.shadowRoot?.querySelectorAll('.visually-hidden[role=status]') ?? [];
  return [...regions].map(textOf).join(' ');
}
