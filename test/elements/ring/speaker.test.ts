import {assert} from '@open-wc/testing';
import {useSpeaker} from '../../../src/elements/ring/speaker.js';

class Output extends EventTarget {
  readonly chosen: string[] = [];
  setSinkId(id: string): Promise<void> {
    this.chosen.push(id);
    return Promise.reject(new DOMException('No such loudspeaker.', 'NotFoundError'));
  }
}

describe('useSpeaker', () => {
  it('chooses a loudspeaker, and goes on without one that has gone', async () => {
    const output = new Output();
    useSpeaker(output, 'desk');
    await Promise.resolve();
    assert.deepEqual(output.chosen, ['desk']);
  });

  it('leaves the choice to the browser when the person made none', () => {
    const output = new Output();
    useSpeaker(output, '');
    assert.deepEqual(output.chosen, []);
  });

  it('does without where a page cannot choose', () => {
    assert.doesNotThrow(() => {
      useSpeaker(new EventTarget(), 'desk');
    });
  });
});
