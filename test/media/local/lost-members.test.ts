import {assert} from '@open-wc/testing';

import type {MediaEvent} from '../../../src/engine/ports.js';
import {ManualClock} from '../../../src/testing/index.js';
import {MediaParty} from '../../support/media-party.js';
import {talkingPair} from '../../support/media-room-rules.js';
import {LocalWorld, plays, showIn} from './support.js';

describe('LocalMedia notices', () => {
  let world: LocalWorld;
  let host: HTMLElement;
  beforeEach(() => {
    world = new LocalWorld();
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(async () => {
    await world.dispose();
    host.remove();
  });

  it('a page that goes away at once, with its camera', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script type="module">
      import {LocalMedia} from '/src/media/local/local-media.js';
      import {SystemClock} from '/src/engine/system-clock.js';
      const media = new LocalMedia({channel: ${JSON.stringify(world.channel)}, clock: new SystemClock()});
      const params = {roomId: {intRoomId: 1}, selfId: 'bob', mediaType: 'audio', camera: false, microphone: true};
      await media.join(params, () => undefined);
    </script>`;
    // Time stands still for alice, so that no silence can tell her.
    const still = new LocalWorld(new ManualClock(), world.channel);
    const alice = new MediaParty('alice', still.media(), world);
    await alice.join();
    host.append(frame);
    await alice.hearsStory('+bob');
    frame.remove();
    await alice.hearsStory('+bob', '-bob');
    await still.dispose();
  });

  it('that its own page is put to sleep: the room is lost', async () => {
    const page = new EventTarget();
    const alice = new MediaParty('alice', world.media(), world);
    const bob = new MediaParty('bob', world.media({page}), world);
    await alice.join();
    await bob.join();
    await alice.hearsStory('+bob');
    page.dispatchEvent(Object.assign(new Event('pagehide'), {persisted: true}));
    await bob.hears(event => event.type === 'failed');
    await alice.hearsStory('+bob', '-bob');
    assert.equal(world.openDevices(bob.media), 0);
    await bob.join();
    await alice.hearsStory('+bob', '-bob', '+bob');
  });

  it('that the same person entered elsewhere: the older stay is over, the other side hears nothing of it', async () => {
    const [alice, bob] = await talkingPair(world);
    const again = new MediaParty('bob', world.media(), world);
    await again.join();
    const {error} = await bob.hears(
      (event): event is MediaEvent & {type: 'failed'} => event.type === 'failed',
    );
    assert.include(error.message, 'elsewhere');
    assert.equal(world.openDevices(bob.media), 0);
    await again.media.publish();
    await again.hears(event => event.type === 'videoAvailable');
    await plays(showIn(host, again.media, 'alice'));
    const story = alice.story.join();
    assert.notInclude(story, '-bob');
    assert.equal(story.split('+bob').length, 2);
  });

  it('a camera that is unplugged', async () => {
    const [alice, bob] = await talkingPair(world);
    const camera = world.devices(alice.media).tracks.find(({kind}) => kind === 'video');
    camera?.stop();
    camera?.dispatchEvent(new Event('ended'));
    const {error} = await alice.hears(
      (event): event is MediaEvent & {type: 'warning'} => event.type === 'warning',
    );
    assert.deepInclude(alice.events, {type: 'selfMedia', changed: {camera: false}});
    assert.equal(error.code, 60004);
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice hides');
  });

  it('sound that the browser refuses to play', async () => {
    let isAllowed = false;
    const createAudio = (): HTMLAudioElement => {
      const element = new Audio();
      element.play = () =>
        isAllowed ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError'));
      return element;
    };
    const alice = new MediaParty('alice', world.media({createAudio}), world);
    const bob = new MediaParty('bob', world.media(), world);
    await alice.join();
    await bob.join();
    await alice.hears(event => event.type === 'playbackBlocked' && event.blocked);
    isAllowed = true;
    await alice.media.resumePlayback();
    await alice.hears(event => event.type === 'playbackBlocked' && !event.blocked);
  });
});
