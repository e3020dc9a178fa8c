import {assert} from '@open-wc/testing';

import type {LocalMedia} from '../../../src/media/local/local-media.js';
import type {MediaParty} from '../../support/media-party.js';
import {pair, parties, talkingPair} from '../../support/media-room-rules.js';
import {eventually, LocalWorld, plays, showIn} from './support.js';

/** A world that remembers every connection. */
class WatchedWorld extends LocalWorld {
  readonly connections: RTCPeerConnection[] = [];

  override media(): LocalMedia {
    return super.media({
      createConnection: () => {
        const connection = new RTCPeerConnection({bundlePolicy: 'max-bundle'});
        this.connections.push(connection);
        return connection;
      },
    });
  }
}

describe('LocalMedia sends what is seen', () => {
  let world: WatchedWorld;
  let host: HTMLElement;
  beforeEach(() => {
    world = new WatchedWorld();
    host = document.createElement('div');
    host.style.cssText = 'width: 640px; height: 480px';
    document.body.append(host);
  });
  afterEach(async () => {
    await world.dispose();
    host.remove();
  });

  /** How many pictures are being sent. */
  function sent(): number {
    return world.connections
      .filter(({connectionState}) => connectionState === 'connected')
      .flatMap(connection => connection.getSenders())
      .filter(({track}) => track?.kind === 'video')
      .filter(sender => sender.getParameters().encodings[0]?.active === true).length;
  }

  async function sends(count: number): Promise<void> {
    await eventually(() => sent() === count || undefined, `Expected ${count} pictures to be sent.`);
  }

  /** Where one sees another: fills the host. */
  function show(party: MediaParty, userId: string): {view: HTMLElement; video: HTMLVideoElement} {
    const video = showIn(host, party.media, userId);
    const view = video.parentElement;
    if (!view) throw new Error('No view.');
    view.style.cssText = 'width: 100%; height: 100%';
    return {view, video};
  }

  it('nothing to who sees nothing, and again when it is shown', async () => {
    const [, bob] = await talkingPair(world);
    const {view, video} = show(bob, 'alice');
    await plays(video);
    await sends(2);
    view.style.display = 'none';
    await sends(1);
    view.style.display = '';
    await sends(2);
    await plays(video);
  });

  it('nothing while the view is scrolled away', async () => {
    const [, bob] = await talkingPair(world);
    const {view, video} = show(bob, 'alice');
    host.style.overflow = 'hidden';
    const filler = document.createElement('div');
    filler.style.height = '2000px';
    host.prepend(filler);
    await sends(1);
    filler.remove();
    await sends(2);
    await plays(video);
    assert.isTrue(view.isConnected);
  });

  it('nothing to a view that was taken away', async () => {
    const [, bob] = await talkingPair(world);
    const {video} = show(bob, 'alice');
    await plays(video);
    bob.media.setView('alice', null);
    await sends(1);
  });

  it('no larger than it is shown, also in a view that was set before anybody entered', async () => {
    const [alice, bob] = await pair(world);
    host.style.cssText = 'width: 160px; height: 120px';
    const {video} = show(bob, 'alice');
    await alice.join();
    await bob.join();
    await alice.media.publish();
    await eventually(
      () => (video.videoHeight > 0 && video.videoHeight <= 120) || undefined,
      'The picture is not small.',
    );
    host.style.cssText = 'width: 640px; height: 480px';
    await eventually(() => video.videoHeight > 120 || undefined, 'The picture did not grow.');
  });

  it('everything to who has no views at all', async () => {
    const all = await parties(world, 'alice', 'bob', 'carol');
    for (const party of all) {
      await party.join();
      await party.media.publish();
    }
    await sends(6);
  });

  it('the same to who comes later', async () => {
    const [alice, bob, carol] = await parties(world, 'alice', 'bob', 'carol');
    if (!alice || !bob || !carol) throw new Error('Nobody is here.');
    const {view} = show(alice, 'carol');
    view.style.display = 'none';
    for (const party of [alice, bob, carol]) {
      await party.join();
      await party.media.publish();
    }
    await sends(5);
  });
});
