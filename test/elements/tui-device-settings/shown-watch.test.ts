import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {ShownWatch} from '../../../src/elements/tui-device-settings/shown-watch.js';

describe('ShownWatch', () => {
  let element: HTMLElement;
  let told: boolean[];
  let watch: ShownWatch;

  beforeEach(async () => {
    element = await fixture<HTMLElement>(html`<div style="inline-size: 40px; block-size: 20px"></div>`);
    told = [];
    watch = new ShownWatch(element, isShown => told.push(isShown));
    watch.start();
  });

  afterEach(() => {
    watch.stop();
  });

  const hears = (...expected: readonly boolean[]): Promise<void> =>
    waitUntil(() => told.join() === expected.join(), `heard ${told.join()}`);

  it('tells that the element is in sight, once', async () => {
    await hears(true);
    element.style.inlineSize = '80px';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    assert.deepEqual(told, [true]);
    assert.isTrue(watch.isShown);
  });

  it('tells that it was hidden, and shown again', async () => {
    await hears(true);
    element.hidden = true;
    element.style.display = 'none';
    assert.isFalse(watch.isShown, 'known at once');
    await hears(true, false);
    element.style.display = '';
    element.hidden = false;
    await hears(true, false, true);
  });

  it('tells of a dialog around it', async () => {
    const dialog = document.createElement('dialog');
    element.replaceWith(dialog);
    dialog.append(element);
    assert.isFalse(watch.isShown);
    dialog.showModal();
    assert.isTrue(watch.isShown);
    await hears(true);
    dialog.close();
    await hears(true, false);
    dialog.remove();
  });

  it('begins anew, as if the element had been hidden', async () => {
    await hears(true);
    watch.stop();
    watch.start();
    await hears(true, true);
  });
});
