import {assert, waitUntil} from '@open-wc/testing';
import type {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import {STORAGE_KEY} from '../../../src/elements/tui-call-view/corner-memory.js';
import {Talk, find, has} from '../talk.js';
import {update, viewOf} from './view-fixture.js';

describe('the small picture of <tui-call-view>', () => {
  let talk: Talk;
  let view: TuiCallView;

  beforeEach(async () => {
    localStorage.removeItem(STORAGE_KEY);
    talk = await Talk.begin();
    view = await viewOf(talk, 'alice', 'inline-size: 640px; block-size: 480px');
    await talk.connect('video');
    await update(talk, view);
    await waitUntil(() => find(view, '.stage').dataset.corner === 'bottom-end');
  });

  afterEach(async () => {
    await talk.end();
    localStorage.removeItem(STORAGE_KEY);
  });

  const corner = (): string | undefined => find(view, '.stage').dataset.corner;

  /** In which corner of the stage it is seen. */
  function seen(): string {
    for (const animation of find(view, '.small').getAnimations()) animation.finish();
    const stage = find(view, '.stage').getBoundingClientRect();
    const small = find(view, '.small').getBoundingClientRect();
    assert.isAtLeast(small.left, stage.left);
    assert.isAtMost(small.right, stage.right);
    assert.isAtLeast(small.top, stage.top);
    assert.isAtMost(small.bottom, stage.bottom);
    const isTop = small.top - stage.top < stage.bottom - small.bottom;
    const isLeft = small.left - stage.left < stage.right - small.right;
    return `${isTop ? 'top' : 'bottom'} ${isLeft ? 'left' : 'right'}`;
  }

  function drag(x: number, y: number): void {
    const swap = find(view, '.swap');
    const {left, top} = swap.getBoundingClientRect();
    const fire = (type: string, dx: number, dy: number): void => {
      const at = {clientX: left + 20 + dx, clientY: top + 20 + dy};
      const more = {bubbles: true, composed: true, pointerId: 3, isPrimary: true, button: 0};
      swap.dispatchEvent(new PointerEvent(type, {...at, ...more}));
    };
    fire('pointerdown', 0, 0);
    fire('pointermove', x / 2, y / 2);
    fire('pointermove', x, y);
    fire('pointerup', x, y);
    swap.click();
  }

  function press(key: string): void {
    find(view, '.swap').dispatchEvent(
      new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}),
    );
  }

  it('is dragged into the nearest corner, and is not swapped by that', async () => {
    assert.equal(seen(), 'bottom right');
    const large = find(view, '.large tui-call-tile').getAttribute('user-id');
    drag(-400, -30);
    await update(talk, view);
    assert.equal(seen(), 'bottom left');
    drag(0, -300);
    assert.equal(seen(), 'top left');
    drag(60, 20);
    assert.equal(seen(), 'top left', 'too short a way');
    assert.equal(find(view, '.large tui-call-tile').getAttribute('user-id'), large);
  });

  it('swaps by a tap, and stays in its corner', async () => {
    press('ArrowUp');
    find(view, '.swap').click();
    await update(talk, view);
    assert.equal(find(view, '.large tui-call-tile').getAttribute('user-id'), 'alice');
    assert.equal(seen(), 'top right');
  });

  it('is moved by arrow keys, as they look on the screen', () => {
    press('ArrowLeft');
    assert.equal(seen(), 'bottom left');
    press('ArrowUp');
    assert.equal(seen(), 'top left');
    press('ArrowRight');
    press('a');
    assert.equal(seen(), 'top right');
  });

  it('goes by where lines begin, from right to left too', async () => {
    view.lang = 'ar';
    await update(talk, view);
    await waitUntil(() => getComputedStyle(find(view, '.stage')).direction === 'rtl');
    assert.equal(seen(), 'bottom left');
    press('ArrowRight');
    assert.equal(corner(), 'bottom-start');
    assert.equal(seen(), 'bottom right');
  });

  it('is not there in an audio call, nor in its way', async () => {
    await talk.alice.engine.switchCallMediaType('audio');
    await update(talk, view);
    assert.isFalse(has(view, '.small'));
  });

  /** The view of another page, or of the next call. */
  async function anotherView(): Promise<void> {
    view.remove();
    view = await viewOf(talk, 'alice', 'inline-size: 640px; block-size: 480px');
    await update(talk, view);
    await waitUntil(() => find(view, '.stage').dataset.corner !== undefined);
  }

  it('is on the next page where it was dragged, and where a key has sent it', async () => {
    drag(-400, -300);
    await anotherView();
    assert.equal(seen(), 'top left');
    press('ArrowDown');
    await anotherView();
    assert.equal(seen(), 'bottom left');
  });

  it('is mirrored on a page that is written the other way', async () => {
    press('ArrowLeft');
    view.remove();
    view = await viewOf(talk, 'alice', 'inline-size: 640px; block-size: 480px');
    view.lang = 'ar';
    await update(talk, view);
    await waitUntil(() => find(view, '.stage').dataset.corner === 'bottom-start');
    await waitUntil(() => getComputedStyle(find(view, '.stage')).direction === 'rtl');
    assert.equal(seen(), 'bottom right');
  });

  it('keeps nothing of a drag that was given up', async () => {
    const swap = find(view, '.swap');
    const {left, top} = swap.getBoundingClientRect();
    const more = {bubbles: true, composed: true, pointerId: 3, isPrimary: true, button: 0};
    for (const [type, way] of [
      ['pointerdown', 0],
      ['pointermove', -300],
      ['pointercancel', -300],
    ] as const) {
      swap.dispatchEvent(new PointerEvent(type, {clientX: left + 9 + way, clientY: top + 9, ...more}));
    }
    assert.isNull(localStorage.getItem(STORAGE_KEY));
    assert.equal(seen(), 'bottom right');
    await anotherView();
    assert.equal(seen(), 'bottom right');
  });
});
