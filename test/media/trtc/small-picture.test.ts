import {assert} from '@open-wc/testing';

import {doesSmall, SMALL_PROFILE} from '../../../src/media/trtc/small-picture.js';
import {settle, waitUntil, type MediaParty} from '../../support/media-party.js';
import {talkingPair} from '../../support/media-room-rules.js';
import {TrtcWorld} from './support.js';

describe('the small picture does', () => {
  const large = {width: 640, height: 480};
  for (const [width, height, whenLarge, whenSmall] of [
    [160, 120, true, true],
    [320, 240, true, true],
    [400, 300, true, true],
    [401, 300, false, true],
    [480, 360, false, true],
    [481, 360, false, false],
    [300, 400, true, true],
    [100, 1_000, false, false],
    [large.width, large.height, false, false],
  ] as const) {
    it(`${whenLarge ? 'well' : whenSmall ? 'as long as it is there' : 'not'} at ${width} x ${height}`, () => {
      assert.equal(doesSmall({width, height}, false), whenLarge);
      assert.equal(doesSmall({width, height}, true), whenSmall);
    });
  }
});

describe("TrtcMedia's small pictures", () => {
  let world: TrtcWorld;
  let alice: MediaParty;
  let bob: MediaParty;
  let view: HTMLElement;
  beforeEach(async () => {
    world = new TrtcWorld();
    [alice, bob] = await talkingPair(world);
    view = document.createElement('div');
    document.body.append(view);
    resize(160, 120);
  });
  afterEach(async () => {
    view.remove();
    await world.dispose();
    await settle(world);
    assert.equal(world.clock.pending, 0);
  });

  function resize(width: number, height: number): void {
    // A device's pixels count, and this one may have more of them.
    const ratio = devicePixelRatio;
    Object.assign(view.style, {width: `${width / ratio}px`, height: `${height / ratio}px`});
    world.sight.get(alice.media)?.resized(view);
  }
  const shown = (): readonly string[] => world.line(alice).pictures.shown;
  const fetches = (): readonly string[] =>
    world.line(alice).calls.flatMap(({name}) => (name.endsWith('RemoteVideo') ? [name] : []));
  /** What somebody is asked to send beside the large picture. */
  const sent = (party: MediaParty): unknown => Reflect.get(world.line(party).camera.option, 'small');
  const carolJoins = async (): Promise<MediaParty> => {
    const carol = world.party('carol');
    await carol.join();
    await carol.media.publish();
    await settle(world);
    return carol;
  };

  describe('being sent', () => {
    it('are not between two', () => {
      assert.deepEqual([sent(alice), sent(bob)], [undefined, undefined]);
    });

    it('are from the third on, and no longer when there are two again', async () => {
      const carol = await carolJoins();
      for (const party of [alice, bob, carol]) assert.deepEqual(sent(party), SMALL_PROFILE);
      assert.isTrue(world.line(alice).available.main, 'the large one is still sent');
      await carol.media.leave();
      await settle(world);
      assert.deepEqual([sent(alice), sent(bob)], [false, false]);
      assert.isTrue(world.line(alice).available.main);
    });

    it('are with a camera that is opened later, and with another camera', async () => {
      await bob.media.closeCamera();
      await carolJoins();
      await bob.media.openCamera({});
      assert.deepEqual(sent(bob), SMALL_PROFILE);
      await bob.media.switchDevice('camera', 'camera-2');
      await bob.media.setEncoderParams({resolution: '720p'});
      assert.deepEqual(sent(bob), SMALL_PROFILE);
    });

    it('do not send a picture that is not to be sent yet', async () => {
      await carolJoins();
      const dave = world.party('dave');
      await dave.join();
      await settle(world);
      assert.deepEqual(sent(dave), SMALL_PROFILE);
      assert.isFalse(world.line(dave).available.main);
    });

    it('are no news where they cannot be', async () => {
      world.machine(alice.media).faults.set('updateLocalVideo', new Error('No canvas.'));
      await carolJoins();
      assert.isUndefined(alice.events.find(({type}) => type === 'warning' || type === 'failed'));
      world.machine(alice.media).faults.clear();
    });
  });

  describe('being fetched', () => {
    it('are where the view is small', async () => {
      await carolJoins();
      alice.media.setView('bob', view);
      await settle(world);
      assert.deepEqual(shown(), ['bob main, small']);
    });

    it('are replaced by large ones where none is sent, until one is', async () => {
      alice.media.setView('bob', view);
      await settle(world);
      assert.deepEqual(shown(), ['bob main']);
      const carol = await carolJoins();
      assert.deepEqual(shown(), ['bob main, small']);
      await carol.media.leave();
      await settle(world);
      assert.deepEqual(shown(), ['bob main']);
    });

    it('follow the size of the view, but not every step of it', async () => {
      await carolJoins();
      alice.media.setView('bob', view);
      await settle(world);
      const {length} = fetches();
      resize(440, 330);
      await settle(world);
      assert.lengthOf(fetches(), length);
      resize(640, 480);
      await settle(world);
      assert.deepEqual(shown(), ['bob main']);
      resize(440, 330);
      await settle(world);
      assert.deepEqual(shown(), ['bob main']);
      resize(320, 240);
      await settle(world);
      assert.deepEqual(shown(), ['bob main, small']);
      assert.deepEqual(fetches().slice(length), ['updateRemoteVideo', 'updateRemoteVideo']);
      assert.lengthOf(view.querySelectorAll('video'), 1);
    });

    it('are not of a screen', async () => {
      await carolJoins();
      await bob.media.startScreenShare();
      alice.media.setView('bob', view);
      await settle(world);
      assert.deepEqual(shown(), ['bob sub']);
      await bob.media.stopScreenShare();
      await settle(world);
      assert.deepEqual(shown(), ['bob main, small']);
    });

    it('like large ones, are only while they can be seen', async () => {
      await carolJoins();
      const sight = world.sight.get(alice.media);
      alice.media.setView('bob', view);
      await settle(world);
      sight?.setInSight(view, false);
      await settle(world);
      assert.deepEqual(shown(), []);
      sight?.setInSight(view, true);
      await settle(world);
      assert.deepEqual(shown(), ['bob main, small']);
    });
  });

  it('find out by themselves what can be seen of the page', async () => {
    const dave = world.party('dave', {observers: undefined});
    await dave.join();
    await settle(world);
    const pictures = (): readonly string[] => world.line(dave).pictures.shown;
    const shows = (what: readonly string[]): Promise<void> =>
      waitUntil(
        world,
        () => pictures().join() === what.join(),
        () => `Shown is: ${pictures().join()}.`,
      );
    dave.media.setView('bob', view);
    await shows(['bob main, small']);
    resize(1_000, 800);
    await shows(['bob main']);
    view.style.display = 'none';
    await shows([]);
    // As high as what is in it.
    view.removeAttribute('style');
    await shows(['bob main']);
  });
});
