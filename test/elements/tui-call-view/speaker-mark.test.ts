import {assert, fixture, html} from '@open-wc/testing';
import {markSpeaker} from '../../../src/elements/tui-call-view/speaker-mark.js';

describe('markSpeaker', () => {
  let root: HTMLElement;

  beforeEach(async () => {
    root = await fixture(html`
      <div>
        <div class="seat" part="seat pinned"><tui-call-tile user-id="bob"></tui-call-tile></div>
        <div class="seat" part="seat"><tui-call-tile user-id="carol"></tui-call-tile></div>
      </div>
    `);
  });

  function marked(): readonly string[] {
    return [...root.querySelectorAll('tui-call-tile[active]')].map(tile => {
      return `${tile.getAttribute('user-id') ?? ''}: ${tile.parentElement?.getAttribute('part') ?? ''}`;
    });
  }

  it('marks the tile and the seat of one, whatever else they are', () => {
    markSpeaker(root, 'bob');
    assert.deepEqual(marked(), ['bob: seat pinned active']);
    markSpeaker(root, 'carol');
    assert.deepEqual(marked(), ['carol: seat active']);
    assert.equal(root.querySelector('.seat')?.getAttribute('part'), 'seat pinned');
  });

  it('marks nobody when nobody speaks', () => {
    markSpeaker(root, 'bob');
    markSpeaker(root, '');
    assert.deepEqual(marked(), []);
  });
});
