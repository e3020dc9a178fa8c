import {assert, fixture, html} from '@open-wc/testing';
import '../../../src/define/tui-call-tile.js';
import type {TuiCallTile} from '../../../src/elements/tui-call-tile/tui-call-tile.js';
import type {NetworkQuality} from '../../../src/engine/types.js';
import {Talk, find, has, textOf} from '../talk.js';

describe('<tui-call-tile>', () => {
  let talk: Talk;

  beforeEach(async () => {
    talk = await Talk.begin();
  });

  afterEach(async () => {
    await talk.end();
  });

  async function tileOf(userId: string, theme = 'light'): Promise<TuiCallTile> {
    const tile = await fixture<TuiCallTile>(
      html`<tui-call-tile
        style=${`--tui-color-scheme: ${theme}; inline-size: 320px`}
        user-id=${userId}
        .engine=${talk.alice.engine}
      ></tui-call-tile>`,
    );
    await update(tile);
    return tile;
  }

  async function update(tile: TuiCallTile): Promise<void> {
    await talk.settle();
    await tile.updateComplete;
  }

  async function measure(tile: TuiCallTile, quality: NetworkQuality): Promise<void> {
    talk.media.emit({type: 'quality', list: [{userId: 'bob', quality}]});
    await update(tile);
  }

  /** What the styles of the bars are told. */
  function volumeOf(tile: TuiCallTile): string {
    return getComputedStyle(find(tile, '[part=volume]')).getPropertyValue('--tui-tile-volume');
  }

  it('shows avatar and name outside a call', async () => {
    const tile = await tileOf('bob');
    assert.equal(textOf(find(tile, '[part=name]')), 'Bob Marten');
    assert.equal(textOf(find(tile, '[part=avatar]')), 'BM');
    assert.isTrue(has(tile, '[part=placeholder]'));
    assert.isFalse(has(tile, '[part=video]'));
    assert.isFalse(tile.hasAttribute('video'));
  });

  it('shows the id of a person without a name, and works without an engine', async () => {
    const tile = await fixture<TuiCallTile>(html`<tui-call-tile user-id="zoe"></tui-call-tile>`);
    assert.equal(textOf(find(tile, '[part=name]')), 'zoe');
  });

  it('shows the picture when it is there, and the avatar when it goes', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    assert.isTrue(tile.hasAttribute('video'));
    assert.isTrue(has(tile, '[part=video]'));
    assert.isFalse(has(tile, '[part=placeholder]'));
    await talk.bob.engine.closeCamera();
    await update(tile);
    assert.isFalse(tile.hasAttribute('video'));
    assert.isTrue(has(tile, '[part=placeholder]'));
  });

  it('lends its own box to the media adapter, and never renders into it', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    const box = find(tile, '.video');
    assert.equal(talk.media.views.get('bob'), box);
    const video = box.querySelector('video');
    assert.isNotNull(video);
    await talk.bob.engine.setSelfInfo({nickname: 'Robert'});
    await update(tile);
    assert.equal(textOf(find(tile, '[part=name]')), 'Robert');
    assert.equal(box.querySelector('video'), video);
  });

  it('gives the box back when it goes, and lends it again when it comes back', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    const {parentElement} = tile;
    tile.remove();
    await talk.settle();
    assert.isFalse(talk.media.views.has('bob'));
    parentElement?.append(tile);
    await update(tile);
    assert.equal(talk.media.views.get('bob'), find(tile, '.video'));
  });

  it('leaves the picture alone when another tile has taken it over', async () => {
    await talk.connect();
    const first = await tileOf('bob');
    const second = await tileOf('bob');
    first.remove();
    await talk.settle();
    assert.equal(talk.media.views.get('bob'), find(second, '.video'));
  });

  it('changes the person', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    tile.userId = 'alice';
    await tile.updateComplete;
    await talk.settle();
    assert.isFalse(talk.media.views.has('bob'));
    assert.equal(talk.media.views.get('alice'), find(tile, '.video'));
  });

  it('asks again in the next call', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    await talk.bob.engine.hangup();
    await update(tile);
    assert.isFalse(tile.hasAttribute('video'));
    await talk.connect();
    await update(tile);
    assert.equal(talk.media.views.get('bob'), find(tile, '.video'));
  });

  it('knows oneself, with the preview of the own camera already while it rings', async () => {
    await talk.ring();
    const tile = await tileOf('alice');
    assert.isTrue(tile.hasAttribute('self'));
    assert.equal(textOf(find(tile, '[part=name]')), 'You');
    assert.isTrue(has(tile, '[part=video]'));
    assert.equal(talk.media.views.get('alice'), find(tile, '.video'));
  });

  it('says that somebody is still being rung', async () => {
    await talk.ring();
    const tile = await tileOf('bob');
    assert.equal(textOf(find(tile, '[part=status]')), 'Ringing…');
    assert.isFalse(tile.hasAttribute('muted'));
  });

  it('says that a camera is off, in a video call alone', async () => {
    await talk.connect('video');
    const tile = await tileOf('bob');
    assert.isFalse(has(tile, '[part=status]'));
    await talk.bob.engine.closeCamera();
    await update(tile);
    assert.equal(textOf(find(tile, '[part=status]')), 'Camera off');
    await talk.bob.engine.hangup();
    await update(tile);
    await talk.connect('audio');
    await update(tile);
    assert.isFalse(has(tile, '[part=status]'));
  });

  it('tells in words and by a sign that a microphone is off', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    assert.isFalse(tile.hasAttribute('muted'));
    await talk.bob.engine.closeMicrophone();
    await update(tile);
    assert.isTrue(tile.hasAttribute('muted'));
    assert.equal(textOf(find(tile, '[part=muted]')), 'Microphone off');
    assert.isFalse(has(tile, '[part=volume]'));
  });

  it('tells the same of oneself', async () => {
    await talk.connect();
    const tile = await tileOf('alice');
    await talk.alice.engine.closeMicrophone();
    await update(tile);
    assert.isTrue(tile.hasAttribute('muted'));
  });

  it('moves with the voice without rendering', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    let renderings = 0;
    tile.addController({hostUpdated: () => renderings++});
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 62]])});
    await talk.settle();
    assert.equal(tile.getAttribute('loudness'), '0.8');
    assert.equal(volumeOf(tile), '0.8');
    assert.isTrue(tile.hasAttribute('speaking'));
    talk.media.emit({type: 'volumes', volumes: new Map([['alice', 90]])});
    await talk.settle();
    assert.equal(tile.getAttribute('loudness'), '0');
    assert.equal(volumeOf(tile), '');
    assert.isFalse(tile.hasAttribute('speaking'));
    await tile.updateComplete;
    assert.equal(renderings, 0);
  });

  it('touches nothing while the voice stays about as loud', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 62]])});
    await talk.settle();
    const changed: (string | null)[] = [];
    const changes = new MutationObserver(records => {
      changed.push(...records.map(({attributeName}) => attributeName));
    });
    changes.observe(tile, {attributes: true});
    changes.observe(tile.renderRoot, {attributes: true, childList: true, characterData: true, subtree: true});
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 85]])});
    await talk.settle();
    assert.deepEqual(changed, [], 'a little beyond the edge at 80');
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 86]])});
    await talk.settle();
    assert.deepEqual(changed, ['loudness', 'data-step']);
    changes.disconnect();
  });

  it('changes its sign of the network without rendering', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    await measure(tile, 'good');
    let renderings = 0;
    tile.addController({hostUpdated: () => renderings++});
    await measure(tile, 'excellent');
    assert.equal(tile.quality, 'excellent');
    assert.equal(renderings, 0);
    await measure(tile, 'bad');
    assert.isTrue(has(tile, '[part=quality]'));
    await measure(tile, 'good');
    assert.isFalse(has(tile, '[part=quality]'));
    assert.equal(renderings, 0);
  });

  it('is silent while muted, whatever is measured', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 80]])});
    await talk.settle();
    assert.isTrue(tile.hasAttribute('speaking'));
    await talk.bob.engine.closeMicrophone();
    await update(tile);
    assert.isFalse(tile.hasAttribute('speaking'));
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 80]])});
    await talk.settle();
    assert.isFalse(tile.hasAttribute('speaking'));
  });

  for (const [quality, text] of [
    ['poor', 'Fair connection'],
    ['bad', 'Weak connection'],
    ['vBad', 'Very weak connection'],
    ['down', 'No connection'],
  ] as const) {
    it(`shows a network that is ${quality}`, async () => {
      await talk.connect();
      const tile = await tileOf('bob');
      await measure(tile, quality);
      assert.equal(tile.getAttribute('quality'), quality);
      assert.equal(textOf(find(tile, '[part=quality]')), text);
    });
  }

  it('keeps quiet about a good network', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    await measure(tile, 'bad');
    await measure(tile, 'good');
    assert.equal(tile.getAttribute('quality'), 'good');
    assert.isFalse(has(tile, '[part=quality]'));
  });

  it('hears nothing more once it has gone', async () => {
    await talk.connect();
    const tile = await tileOf('bob');
    tile.remove();
    talk.media.emit({type: 'volumes', volumes: new Map([['bob', 62]])});
    await talk.settle();
    assert.equal(tile.getAttribute('loudness'), '0');
  });

  it('shortens a long name instead of growing', async () => {
    await talk.bob.engine.setSelfInfo({nickname: 'Bartholomew Featherstonehaugh-Cholmondeley the Third'});
    const tile = await tileOf('bob');
    const caption = find(tile, '[part=caption]').getBoundingClientRect();
    const box = tile.getBoundingClientRect();
    assert.isAtMost(caption.right, box.right);
    const name = find(tile, '[part=name]');
    assert.isAbove(name.scrollWidth, name.clientWidth);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}: with avatar, muted and with a weak network`, async () => {
      await talk.connect();
      const tile = await tileOf('bob', theme);
      await assert.isAccessible(tile);
      await talk.bob.engine.closeMicrophone();
      await talk.bob.engine.closeCamera();
      await measure(tile, 'bad');
      assert.isTrue(has(tile, '[part=muted]') && has(tile, '[part=quality]'));
      await assert.isAccessible(tile);
    });
  }
});
