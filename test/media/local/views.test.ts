import {assert, fixture, html} from '@open-wc/testing';

import {Views} from '../../../src/media/local/views.js';
import {eventually} from './support.js';
import {movingPicture} from './wire-support.js';

describe('Views', () => {
  let views: Views;
  let view: HTMLElement;
  let track: MediaStreamTrack;
  beforeEach(async () => {
    views = new Views();
    view = await fixture(html`<div style="width: 200px; height: 100px"></div>`);
    track = movingPicture();
  });
  afterEach(() => {
    views.clear();
    track.stop();
  });

  function video(inside: ParentNode = view): HTMLVideoElement {
    const found = inside.querySelector('video');
    if (!found) throw new Error('No picture.');
    return found;
  }

  function tracks(inside: ParentNode = view): readonly MediaStreamTrack[] {
    const {srcObject} = video(inside);
    return srcObject instanceof MediaStream ? srcObject.getTracks() : [];
  }

  it('plays a silent picture in place', async () => {
    views.setTrack('bob', track);
    views.setView('bob', view);
    assert.deepEqual([video().muted, video().autoplay, video().playsInline], [true, true, true]);
    assert.deepEqual(tracks(), [track]);
    await eventually(() => (video().currentTime > 0 ? true : undefined), 'It does not play.');
  });

  it('fills its element', () => {
    views.setView('bob', view);
    const {width, height} = video().getBoundingClientRect();
    assert.deepEqual([width, height], [200, 100]);
    assert.equal(video().style.objectFit, 'cover');
  });

  it('shows a picture that comes after the view, and nothing when it goes', () => {
    views.setView('bob', view);
    assert.deepEqual(tracks(), []);
    views.setTrack('bob', track);
    assert.deepEqual(tracks(), [track]);
    views.setTrack('bob', undefined);
    assert.isNull(video().srcObject);
  });

  it('does not start again what is shown already', () => {
    views.setTrack('bob', track);
    views.setView('bob', view);
    const {srcObject} = video();
    views.setTrack('bob', track);
    views.setView('bob', view);
    assert.equal(video().srcObject, srcObject);
    assert.equal(view.children.length, 1);
  });

  it('moves to another element and takes nothing along but the picture', () => {
    const other = document.createElement('div');
    views.setTrack('bob', track);
    views.setView('bob', view);
    views.setView('bob', other);
    assert.equal(view.children.length, 0);
    assert.deepEqual(tracks(other), [track]);
  });

  it('shows two people in their own elements', () => {
    const other = document.createElement('div');
    views.setTrack('bob', track);
    views.setView('bob', view);
    views.setView('carol', other);
    assert.deepEqual([tracks(), tracks(other)], [[track], []]);
    views.setView('carol', null);
    assert.equal(other.children.length, 0);
    assert.deepEqual(tracks(), [track]);
  });

  it('shows nothing in what is no element', () => {
    for (const object of [{}, new Map(), () => undefined]) views.setView('bob', object);
    views.setTrack('bob', track);
    views.setView('bob', view);
    assert.deepEqual(tracks(), [track]);
  });

  it('plays on after its element was taken out of the page and put back', async () => {
    views.setTrack('bob', track);
    views.setView('bob', view);
    await eventually(() => (video().paused ? undefined : true), 'It does not play.');
    const place = view.parentElement;
    view.remove();
    await eventually(() => (video().paused ? true : undefined), 'It plays without a page.');
    views.refresh();
    assert.isTrue(video().paused);
    place?.append(view);
    views.refresh();
    await eventually(() => (video().paused ? undefined : true), 'It does not play on.');
  });

  describe('tell how large somebody is shown', () => {
    let heard: string[];
    let life: AbortController;
    beforeEach(() => {
      heard = [];
      life = new AbortController();
      views.follow(userId => heard.push(userId), life.signal);
    });

    it('when a view is set, seen, hidden and taken away', async () => {
      assert.isFalse(views.hasPlace('bob'));
      views.setView('bob', view);
      assert.isTrue(views.hasPlace('bob'));
      const {width, height} = await eventually(() => views.sizeOf('bob'), 'It is not seen.');
      assert.equal(width / height, 2);
      view.style.display = 'none';
      await eventually(() => views.sizeOf('bob') === undefined || undefined, 'It is seen still.');
      assert.deepEqual(heard, ['bob', 'bob', 'bob']);
      views.setView('bob', null);
      assert.isTrue(views.hasPlace('bob'));
      assert.equal(heard.length, 4);
    });

    it('not when the same view is set again, nor to who listens no more', () => {
      views.setView('bob', view);
      views.setView('bob', view);
      life.abort();
      views.setView('bob', null);
      assert.deepEqual(heard, ['bob']);
    });

    it('nothing about anybody after clearing, and again in the next stay', async () => {
      views.setView('bob', view);
      await eventually(() => views.sizeOf('bob'), 'It is not seen.');
      views.clear();
      assert.deepEqual([views.hasPlace('bob'), views.sizeOf('bob')], [false, undefined]);
      views.setView('bob', view);
      await eventually(() => views.sizeOf('bob'), 'It is not seen again.');
    });
  });

  describe('render params', () => {
    beforeEach(() => {
      views.setView('bob', view);
    });

    it('are for everyone, or for one person', async () => {
      const other: HTMLElement = await fixture(html`<div></div>`);
      views.setView('carol', other);
      views.setRenderParams({fillMode: 'contain'});
      views.setRenderParams({userId: 'carol', fillMode: 'fill'});
      assert.deepEqual([video().style.objectFit, video(other).style.objectFit], ['contain', 'fill']);
      views.setRenderParams({mirror: true});
      assert.deepEqual([video().style.objectFit, video(other).style.objectFit], ['contain', 'fill']);
      assert.equal(video(other).style.transform, 'scaleX(-1)');
    });

    it('are kept for who comes later and for later calls', () => {
      views.setRenderParams({fillMode: 'contain'});
      views.clear();
      views.setView('dave', view);
      assert.equal(video().style.objectFit, 'contain');
    });

    it('mirror as the picture wants, unless told otherwise', () => {
      views.setTrack('bob', track, true);
      assert.equal(video().style.transform, 'scaleX(-1)');
      views.setRenderParams({userId: 'bob', mirror: false});
      assert.equal(video().style.transform, '');
      views.setTrack('bob', track, true);
      assert.equal(video().style.transform, '');
    });

    for (const rotation of [0, 90, 180, 270] as const) {
      it(`turn by ${rotation} degrees and still fill the element`, () => {
        views.setRenderParams({rotation});
        const picture = video().getBoundingClientRect();
        const frame = view.getBoundingClientRect();
        for (const side of ['left', 'top', 'width', 'height'] as const) {
          assert.closeTo(picture[side], frame[side], 0.5, side);
        }
        const matrix = new DOMMatrix(getComputedStyle(video()).transform);
        const angle = (Math.round((Math.atan2(matrix.b, matrix.a) * 180) / Math.PI) + 360) % 360;
        assert.equal(angle, rotation);
      });
    }

    it('leave no trace on the element', () => {
      views.setRenderParams({rotation: 90});
      assert.notEqual(view.style.containerType, '');
      views.setRenderParams({rotation: 0});
      assert.equal(view.style.containerType, '');
      views.setRenderParams({rotation: 270});
      views.setView('bob', null);
      assert.equal(view.style.containerType, '');
    });
  });
});
