import {assert} from '@open-wc/testing';

import {MediaParty, refusal, settle, waitUntil} from '../../support/media-party.js';
import {pair, parties, talkingPair} from '../../support/media-room-rules.js';
import {echo, eventually, LocalWorld, plays, showIn} from './support.js';

describe('LocalMedia', () => {
  let world: LocalWorld;
  let host: HTMLElement;
  let connections: RTCPeerConnection[];
  const Original = RTCPeerConnection;
  beforeEach(() => {
    world = new LocalWorld();
    host = document.createElement('div');
    document.body.append(host);
    connections = [];
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  });
  afterEach(async () => {
    await world.dispose();
    host.remove();
    globalThis.RTCPeerConnection = Original;
    assert.isTrue(connections.every(({signalingState}) => signalingState === 'closed'));
  });

  async function countStats(key: 'framesDecoded' | 'packetsSent'): Promise<number> {
    let sum = 0;
    for (const connection of connections) {
      const report = await connection.getStats();
      report.forEach((entry: Readonly<Record<string, unknown>>) => {
        const value = entry[key];
        if (typeof value === 'number' && /^(in|out)bound-rtp$/.test(String(entry.type))) sum += value;
      });
    }
    return sum;
  }

  function show(party: MediaParty, userId: string): HTMLVideoElement {
    return showIn(host, party.media, userId);
  }

  /** Width to height: the size itself may be made smaller on a busy machine. */
  function shape({videoWidth, videoHeight}: HTMLVideoElement): number {
    return Math.round((videoWidth / videoHeight) * 100) / 100;
  }

  /** One rings the other, as the engine has it. */
  async function ring(
    hintOf: (hint: string) => string = hint => hint,
  ): Promise<readonly [MediaParty, MediaParty]> {
    const [alice, bob] = await pair(world);
    await alice.join();
    const hint = await alice.media.hintFor('bob');
    assert.isDefined(hint);
    await bob.media.prepare({roomId: {intRoomId: 1}, selfId: 'bob', callerId: 'alice', hint: hintOf(hint)});
    return [alice, bob];
  }

  describe('carries', () => {
    it('moving pictures both ways, and one sees oneself', async () => {
      const [alice, bob] = await talkingPair(world);
      await Promise.all([
        plays(show(alice, 'bob')),
        plays(show(bob, 'alice')),
        plays(show(alice, 'alice')),
        eventually(
          async () => ((await countStats('framesDecoded')) > 5 ? true : undefined),
          'Nothing is decoded.',
        ),
      ]);
    });

    it('sound: the other side is loud now and then, and so is oneself', async () => {
      const [alice] = await talkingPair(world);
      await alice.hears(event => event.type === 'volumes' && (event.volumes.get('bob') ?? 0) > 10);
      await alice.hears(event => event.type === 'volumes' && (event.volumes.get('alice') ?? 0) > 10);
    });

    it('nothing before it is published', async () => {
      const [alice, bob] = await ring();
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      await eventually(
        () =>
          connections.filter(({connectionState}) => connectionState === 'connected').length === 2
            ? true
            : undefined,
        'Not connected.',
      );
      await alice.hears(event => event.type === 'volumes');
      assert.equal(await countStats('packetsSent'), 0);
    });

    it('the screen in place of the camera, and the camera again', async () => {
      const [alice, bob] = await talkingPair(world);
      const video = show(bob, 'alice');
      await plays(video);
      await alice.media.startScreenShare();
      await eventually(() => (shape(video) === 2 ? true : undefined), 'No screen.');
      await alice.media.stopScreenShare();
      await eventually(() => (shape(video) === 1.33 ? true : undefined), 'No camera.');
      bob.tells('+alice', 'alice speaks', 'alice shows');
    });

    it('no picture while the camera is closed, and a moving one again', async () => {
      const [alice, bob] = await talkingPair(world);
      const video = show(bob, 'alice');
      await plays(video);
      await alice.media.closeCamera();
      await bob.hears(event => event.type === 'videoAvailable' && !event.available);
      assert.isNull(video.srcObject);
      await alice.media.openCamera({});
      await plays(video);
    });

    it('a picture of the size that is asked for, changed while it runs', async () => {
      const [alice, bob] = await talkingPair(world);
      const video = show(bob, 'alice');
      await plays(video);
      await alice.media.setEncoderParams({resolution: '360p'});
      await eventually(() => (shape(video) === 1.78 ? true : undefined), 'The old size.');
    });

    it('sound and picture among three', async () => {
      const all = await parties(world, 'alice', 'bob', 'carol');
      for (const party of all) await party.join();
      await Promise.all(all.map(party => party.media.publish()));
      for (const party of all) {
        for (const other of all.filter(one => one !== party)) await plays(show(party, other.userId));
      }
    });

    it('a camera’s picture that is captured no larger than anybody gets it', async () => {
      const all = await parties(world, 'alice', 'bob', 'carol');
      for (const party of all) await party.join();
      const [alice, , carol] = all;
      if (!alice || !carol) return assert.fail('Nobody is here.');
      const own = show(alice, 'alice');
      await eventually(() => (own.videoHeight === 240 ? true : undefined), 'More is captured than is sent.');
      assert.equal(own.videoWidth, 320);
      await carol.media.leave();
      await eventually(() => (own.videoHeight === 480 ? true : undefined), 'The whole picture is not back.');
    });

    it('a mute at once, before the sound stops', async () => {
      const [alice, bob] = await talkingPair(world);
      const heard = bob.events.length;
      void alice.media.closeMicrophone();
      await echo();
      assert.deepInclude(bob.events.slice(heard), {
        type: 'audioAvailable',
        userId: 'alice',
        available: false,
      });
    });
  });

  describe('connects', () => {
    it('while it rings is prepared without sending anything, with the answer when the call is accepted', async () => {
      const [alice, bob] = await ring();
      await settle(world);
      assert.deepEqual(
        connections.map(({connectionState}) => connectionState),
        ['new', 'new'],
      );
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      await Promise.all([alice.media.publish(), bob.media.publish()]);
      await plays(show(alice, 'bob'));
      await plays(show(bob, 'alice'));
      assert.equal(connections.length, 2);
    });

    it('even before the devices are open, but is not seen by the other side', async () => {
      const [alice, bob] = await ring();
      const letGo = world.holdDevices(bob.media);
      const joining = bob.join();
      await eventually(
        () => (connections.every(({connectionState}) => connectionState === 'connected') ? true : undefined),
        'Not connected.',
      );
      alice.tells();
      letGo();
      await joining;
      await alice.hearsStory('+bob');
    });

    it('no longer when the devices fail after all', async () => {
      const [alice, bob] = await ring();
      const letGo = world.holdDevices(bob.media);
      const joining = refusal(bob.join());
      await eventually(
        () => (connections.every(({connectionState}) => connectionState === 'connected') ? true : undefined),
        'Not connected.',
      );
      world.breakDevice(bob.media, 'camera', 'denied');
      letGo();
      assert.equal((await joining).code, -1101);
      await settle(world);
      alice.tells();
      await eventually(
        () => (connections.every(({signalingState}) => signalingState === 'closed') ? true : undefined),
        'A connection stayed open.',
      );
    });

    const spoilt: readonly (readonly [string, (hint: string) => string])[] = [
      ['is nonsense', () => 'nonsense'],
      ['is cut off', hint => hint.slice(0, 200)],
      ['names another member', hint => hint.replace(/"from":"\w+"/, '"from":"nobody"')],
      ['names another connection', hint => hint.replace(/"wire":"\w+"/, '"wire":"none"')],
      ['has other fingerprints', hint => hint.replace(/sha-256 ../g, 'sha-256 00')],
    ];
    for (const [name, spoil] of spoilt) {
      it(`also when the hint ${name}`, async () => {
        const [alice, bob] = await ring(spoil);
        await bob.join();
        await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
        await Promise.all([alice.media.publish(), bob.media.publish()]);
        if (name === 'has other fingerprints') return;
        await plays(show(alice, 'bob'));
        await plays(show(bob, 'alice'));
      });
    }

    it('two who enter at the same moment', async () => {
      const [alice, bob] = await pair(world);
      await Promise.all([alice.join(), bob.join()]);
      await Promise.all([alice.media.publish(), bob.media.publish()]);
      await alice.hears(event => event.type === 'videoAvailable');
      await bob.hears(event => event.type === 'videoAvailable');
      await Promise.all([plays(show(alice, 'bob')), plays(show(bob, 'alice'))]);
    });

    it('again with somebody who has left and come back', async () => {
      const [alice, bob] = await talkingPair(world);
      await bob.media.leave();
      await bob.join();
      await bob.media.publish();
      await alice.hearsStory('+bob', 'bob speaks', 'bob shows', '-bob', '+bob', 'bob speaks', 'bob shows');
      await plays(show(alice, 'bob'));
      await plays(show(bob, 'alice'));
    });
  });

  describe('refuses', () => {
    it('to enter in a browser without WebRTC, before it asks for devices', async () => {
      const alice = new MediaParty('alice', world.media({createConnection: undefined}), world);
      await alice.media.prepare({roomId: {intRoomId: 1}, selfId: 'alice', callerId: 'bob', hint: 'h'});
      const error = await refusal(alice.join());
      assert.deepEqual([error.code, error.source], [60006, 'browser']);
      assert.equal(world.devices(alice.media).requests.length, 0);
    });

    it('to enter with devices on a page that has none', async () => {
      const alice = new MediaParty('alice', world.media({mediaDevices: undefined}), world);
      const error = await refusal(alice.join());
      assert.deepEqual([error.code, error.source], [60006, 'browser']);
      await alice.join({camera: false, microphone: false});
    });

    it('what needs a room outside of one, and lets be what is off anyway', async () => {
      const {media} = new MediaParty('alice', world.media(), world);
      const refused = [
        media.openCamera({}),
        media.openMicrophone(),
        media.switchCamera('back'),
        media.startScreenShare(),
      ];
      for (const promise of refused) assert.equal((await refusal(promise)).code, -1203);
      await Promise.all([media.publish(), media.closeCamera(), media.closeMicrophone()]);
      await Promise.all([media.stopScreenShare(), media.resumePlayback(), media.setEncoderParams({})]);
      assert.isUndefined(await media.hintFor('bob'));
    });
  });

  describe('works', () => {
    it('where there are no locks and no word about permissions', async () => {
      const without = {locks: undefined, permissions: undefined};
      const alice = new MediaParty('alice', world.media(without), world);
      const bob = new MediaParty('bob', world.media(without), world);
      await alice.join();
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
    });

    it('with the devices that were chosen before the call', async () => {
      const alice = new MediaParty('alice', world.media(), world);
      const microphones = await alice.media.getDevices('microphone');
      const speakers = await alice.media.getDevices('speaker');
      const chosen = microphones.at(-1)?.deviceId ?? '';
      await alice.media.switchDevice('microphone', chosen);
      await alice.media.switchDevice('speaker', speakers.at(-1)?.deviceId ?? '');
      await alice.join();
      const track = world.devices(alice.media).tracks.find(({kind}) => kind === 'audio');
      assert.equal(track?.getSettings().deviceId, chosen);
    });

    it('call after call, and leaves nothing open', async () => {
      const [alice, bob] = await pair(world);
      for (let call = 0; call < 4; call++) {
        await alice.join();
        await bob.join();
        await Promise.all([alice.media.publish(), bob.media.publish()]);
        const heard = '+bob,bob shows,bob speaks';
        await waitUntil(
          world,
          () => [...alice.story].sort().join() === heard,
          () => alice.story.join(),
        );
        await Promise.all([alice.media.leave(), bob.media.leave()]);
        alice.events.length = 0;
        for (const {media} of [alice, bob]) assert.equal(world.openDevices(media), 0);
        assert.isTrue(connections.every(({signalingState}) => signalingState === 'closed'));
      }
    });

    it('lets a pending hint go when the room is left', async () => {
      const alice = new MediaParty('alice', world.media(), world);
      await alice.join();
      const pending = alice.media.hintFor('bob');
      await alice.media.leave();
      await pending;
    });
  });
});
