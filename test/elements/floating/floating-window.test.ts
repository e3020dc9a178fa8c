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

  /** A pointer is put down on something, goes this way and is let go, or is given up by Escape. */
  async function drag(target: HTMLElement, x: number, y: number, isGivenUp = false): Promise<void> {
    const {left, top} = target.getBoundingClientRect();
    const fire = (type: string, dx: number, dy: number): void => {
      const at = {clientX: left + 4 + dx, clientY: top + 4 + dy};
      const more = {bubbles: true, composed: true, pointerId: 5, isPrimary: true, button: 0};
      target.dispatchEvent(new PointerEvent(type, {...at, ...more}));
    };
    fire('pointerdown', 0, 0);
    fire('pointermove', x / 2, y / 2);
    fire('pointermove', x, y);
    assert.isTrue(stage.layer('call').hasAttribute('data-dragging'));
    if (isGivenUp) window.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', cancelable: true}));
    else fire('pointerup', x, y);
    target.click();
    await stage.world.settle();
    assert.isFalse(stage.layer('call').hasAttribute('data-dragging'));
  }

  const kept = (): unknown => JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');

  it('is dragged, stays where it was let go, and docks to an edge that is near', async () => {
    const handle = await minimise();
    await drag(handle, -100, -90);
    assert.deepEqual([edges().right, edges().bottom], [116, 106]);
    assert.equal(inside(stage.kit, '.call > [role=status]').textContent, '', 'no corner to be named');
    await drag(handle, 80, 75);
    assert.deepEqual([edges().right, edges().bottom], [16, 16]);
    assert.deepInclude(kept(), {inline: 1, block: 1});
  });

  it('goes back where it was when a drag is given up, and keeps nothing of it', async () => {
    const handle = await minimise();
    await drag(handle, -100, -90, true);
    assert.deepEqual([edges().right, edges().bottom], [16, 16]);
    assert.deepInclude(kept(), {inline: 1, block: 1, width: UNTOUCHED.width});
  });

  it('cannot be dragged out of sight', async () => {
    const handle = await minimise();
    await drag(handle, -5000, -5000);
    assert.deepEqual([edges().left, edges().top], [16, 16]);
    await drag(handle, 5000, -5000);
    assert.deepEqual([edges().right, edges().top], [16, 16]);
  });

  it('is resized by dragging the corner towards the middle, within its limits', async () => {
    await minimise();
    const corner = inside(stage.kit, '.resize');
    await drag(corner, -60, 0);
    assert.equal(stage.layer('call').clientWidth, UNTOUCHED.width + 60);
    assert.deepEqual([edges().right, edges().bottom], [16, 16], 'the other corner stays');
    await drag(corner, 0, 30);
    assert.equal(
      stage.layer('call').clientWidth,
      UNTOUCHED.width + 20,
      'the height counts in its proportion',
    );
    await drag(corner, 2000, 0);
    assert.equal(stage.layer('call').clientWidth, 200);
    assert.deepInclude(kept(), {width: 200});
  });

  it('is resized the other way round where it is docked to the other side', async () => {
    const handle = await minimise();
    press(handle, 'Home');
    await stage.world.settle();
    const corner = inside(stage.kit, '.resize');
    assert.isTrue(corner.matches('.bottom-end'));
    await drag(corner, 60, 0);
    assert.equal(stage.layer('call').clientWidth, UNTOUCHED.width + 60);
    assert.deepEqual([edges().left, edges().top], [16, 16]);
  });

  it('gets back to its first size after its largest', async () => {
    await minimise();
    const slider = inside(stage.kit, '.resize');
    for (const [width, shown] of [
      [420, 'the middle'],
      [640, 'the largest'],
      [200, 'the smallest again'],
    ] as const) {
      slider.click();
      await stage.world.settle();
      assert.equal(slider.getAttribute('aria-valuenow'), String(width), shown);
    }
  });

  it('leaves keys that mean nothing to it to the page', async () => {
    const handle = await minimise();
    for (const target of [handle, inside(stage.kit, '.resize')]) {
      for (const init of [{key: 'a'}, {key: 'ArrowUp', ctrlKey: true}, {key: 'Tab'}]) {
        const event = new KeyboardEvent('keydown', {...init, bubbles: true, cancelable: true});
        assert.isTrue(target.dispatchEvent(event), JSON.stringify(init));
      }
    }
    assert.isNull(kept());
  });

  it('comes back into sight when the page’s window becomes smaller', async () => {
    const handle = await minimise();
    press(handle, 'ArrowLeft');
    const {right} = edges();
    window.dispatchEvent(new Event('resize'));
    assert.closeTo(edges().right, right, 0.5, 'the same window, the same place');
    stage.layer('call').style.left = '99999px';
    window.dispatchEvent(new Event('resize'));
    assert.closeTo(edges().right, right, 0.5);
  });

  it('listens to no resizing any more once it is large', async () => {
    await minimise();
    await stage.view?.updateComplete;
    stage.control('minimize').click();
    await stage.world.settle();
    window.dispatchEvent(new Event('resize'));
    assert.equal(stage.layer('call').style.left, '');
  });

  it('begins where the person left it in another page, whatever the size of that', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({inline: 0, block: 1, width: 240}));
    await minimise();
    assert.deepEqual([edges().left, edges().bottom], [16, 16]);
    assert.equal(stage.layer('call').clientWidth, 240);
  });
});
