import {assert, waitUntil} from '@open-wc/testing';
import {watchSize} from '../../../src/elements/internal/watch-size.js';

describe('watchSize', () => {
  it('tells the size now and whenever it changes, until the stop, in another window too', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    for (const owner of [document, frame.contentDocument]) {
      assert.isNotNull(owner);
      const box = owner.createElement('div');
      box.style.cssText = 'width: 100px; padding: 10px';
      owner.body.append(box);
      const heard: number[] = [];
      const stop = watchSize(box, ({width}) => heard.push(width));
      await waitUntil(() => heard.at(-1) === 100);
      box.style.width = '70px';
      await waitUntil(() => heard.at(-1) === 70);
      stop();
      box.style.width = '50px';
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      assert.equal(heard.at(-1), 70);
      box.remove();
    }
    frame.remove();
  });
});
