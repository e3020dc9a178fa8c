import {assert, waitUntil} from '@open-wc/testing';
import '../../../src/define/tui-call-view.js';
import {UNTOUCHED, STORAGE_KEY} from '../../../src/elements/floating/floating-memory.js';
import {KitStage} from '../kit-stage.js';
import {inside} from '../kit-world.js';
import {has} from '../talk.js';

describe('the small window of a kit', () => {
  let stage: KitStage;

  beforeEach(async () => {
    localStorage.removeItem(STORAGE_KEY);
    stage = await KitStage.begin();
    await stage.connect();
  });

  afterEach(async () => {
    await stage.end();
    localStorage.removeItem(STORAGE_KEY);
  });

  async function minimise(): Promise<HTMLElement> {
    await stage.view?.updateComplete;
    stage.control('minimize').click();
    // Its code comes with the first one.
    await waitUntil(() => has(stage.kit, '[data-floating] > .handle'));
    return inside(stage.kit, '.handle');
  }

  function edges(): {left: number; top: number; right: number; bottom: number} {
    for (const animation of stage.layer('call').getAnimations()) animation.finish();
    const {left, top, right, bottom} = stage.layer('call').getBoundingClientRect();
    return {left, top, right: innerWidth - right, bottom: innerHeight - bottom};
  }

  function press(handle: HTMLElement, key: string, shiftKey = false): void {
    handle.dispatchEvent(new KeyboardEvent('keydown', {key, shiftKey, bubbles: true, cancelable: true}));
  }

  it('has no handles before it is small, and none when it is large again', async () => {
    assert.isFalse(has(stage.kit, '.handle'));
    await minimise();
    await stage.view?.updateComplete;
    stage.control('minimize').click();
    await stage.world.settle();
    assert.isFalse(has(stage.kit, '.handle'));
    const layer = stage.layer('call');
    assert.isFalse(layer.hasAttribute('data-floating'));
    assert.equal(layer.style.left, '');
    assert.equal(layer.getBoundingClientRect().width, innerWidth);
  });

  it('goes from corner to corner by a press of its handle, and says where it is', async () => {
    const handle = await minimise();
    const news = inside(stage.kit, '.call > [role=status]');
    assert.deepEqual([edges().right, edges().bottom], [16, 16]);
    for (const [corner, one, other] of [
      ['Bottom left', 'left', 'bottom'],
      ['Top left', 'left', 'top'],
      ['Top right', 'right', 'top'],
      ['Bottom right', 'right', 'bottom'],
    ] as const) {
      handle.click();
      await stage.world.settle();
      assert.deepEqual([edges()[one], edges()[other]], [16, 16], corner);
      assert.equal(news.textContent, corner);
    }
  });

  it('keeps what was chosen, for the next call and the next page', async () => {
    const handle = await minimise();
    press(handle, 'ArrowUp', true);
    press(handle, 'ArrowLeft');
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    assert.deepInclude(kept, {block: 0, width: UNTOUCHED.width});
    assert.equal(edges().right, 32);
    assert.equal(edges().top, 16);
  });

  it('is resized by keys and by presses, from the corner that it is docked to', async () => {
    await minimise();
    const slider = inside(stage.kit, '.resize');
    press(slider, 'End');
    await stage.world.settle();
    assert.equal(slider.getAttribute('aria-valuenow'), '640');
    assert.deepEqual([edges().right, edges().bottom], [16, 16]);
    press(slider, 'Home');
    await stage.world.settle();
    assert.equal(stage.layer('call').clientWidth, 200);
    slider.click();
    await stage.world.settle();
    assert.equal(stage.layer('call').clientWidth, 420);
    assert.deepEqual([edges().right, edges().bottom], [16, 16]);
  });

  it('is accessible, with its handles', async () => {
    await minimise();
    await assert.isAccessible(stage.kit);
  });

  it('stands where lines begin on the right as its mirror image', async () => {
    await minimise();
    stage.kit.setAttribute('language', 'ar');
    await waitUntil(() => inside(stage.kit, '.call').dir === 'rtl');
    await stage.world.settle();
    assert.equal(edges().left, 16);
  });
});
