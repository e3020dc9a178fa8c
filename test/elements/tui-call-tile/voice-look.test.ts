import {assert, fixture, html} from '@open-wc/testing';
import {VoiceLook} from '../../../src/elements/tui-call-tile/voice-look.js';

describe('VoiceLook', () => {
  async function tile(isSeen: boolean): Promise<HTMLElement> {
    return fixture(html`
      <div>
        <div class="placeholder" ?hidden=${isSeen}><span class="avatar"></span></div>
        <div class="ring"></div>
        <span class="volume"></span>
      </div>
    `);
  }

  function steps(root: HTMLElement): readonly string[] {
    return [...root.querySelectorAll('[data-step]')].map(
      part => `${part.className} ${part.getAttribute('data-step') ?? ''}`,
    );
  }

  it('moves bars and avatar, and lights the ring while somebody speaks', async () => {
    const root = await tile(false);
    const look = new VoiceLook();
    look.take(root, 0);
    assert.deepEqual(steps(root), ['avatar 0', 'volume 0']);
    look.show(0.4);
    assert.deepEqual(steps(root), ['avatar 0.4', 'volume 0.4']);
    assert.isNotNull(root.querySelector('.ring.speaks'));
    look.show(0);
    assert.deepEqual(steps(root), ['avatar 0', 'volume 0']);
    assert.isNull(root.querySelector('.ring.speaks'));
  });

  it('leaves an avatar alone that nobody sees', async () => {
    const root = await tile(true);
    new VoiceLook().take(root, 0.6);
    assert.deepEqual(steps(root), ['volume 0.6']);
  });
});
