import {assert} from '@open-wc/testing';

import {FakeRtcError} from '../../support/fake-trtc-machine.js';
import {settle, type MediaParty} from '../../support/media-party.js';
import {talkingPair} from '../../support/media-room-rules.js';
import {TrtcWorld, warningsOf} from './support.js';

const TOGETHER = ['+bob', 'bob speaks', 'bob shows'];

describe('TrtcMedia and the others', () => {
  let world: TrtcWorld;
  let alice: MediaParty;
  let bob: MediaParty;
  let view: HTMLElement;
  beforeEach(async () => {
    world = new TrtcWorld();
    [alice, bob] = await talkingPair(world);
    view = document.createElement('div');
    Object.assign(view.style, {width: '640px', height: '480px'});
    document.body.append(view);
  });
  afterEach(async () => {
    view.remove();
    await world.dispose();
    await settle(world);
    assert.equal(world.clock.pending, 0);
  });

  describe('coming and going', () => {
    it('reports a normal leave at once, without the sound and picture going first', async () => {
      await bob.media.leave();
      await world.advance(0);
      alice.tells(...TOGETHER, '-bob');
    });

    it('does not take a line that was lost and found for a leave', async () => {
      const mine = world.line(alice);
      mine.setLine('DISCONNECTED');
      mine.setLine('CONNECTING');
      mine.setLine('CONNECTED');
      await world.advance(5_000);
      world.hub.rejoin(world.line(bob));
      await world.advance(3_000);
      alice.tells(...TOGETHER);
    });

    it('shows a picture again after a line that was lost and found', async () => {
      alice.media.setView('bob', view);
      await settle(world);
      world.line(alice).setLine('CONNECTING');
      world.line(alice).setLine('CONNECTED');
      world.hub.rejoin(world.line(bob));
      await settle(world);
      assert.deepEqual(world.line(alice).pictures.shown, ['bob main']);
    });

    it('reports somebody who is still away 1.5 s after the line came back', async () => {
      world.line(alice).setLine('DISCONNECTED');
      world.line(alice).setLine('CONNECTED');
      await bob.media.leave();
      await world.advance(1_499);
      alice.tells(...TOGETHER);
      await world.advance(1);
      alice.tells(...TOGETHER, '-bob');
    });

    it('reports what changed while everybody left and came', async () => {
      world.line(alice).setLine('CONNECTED');
      world.line(alice).setLine('DISCONNECTED');
      world.line(alice).setLine('CONNECTED');
      world.hub.rejoin(world.line(bob));
      await bob.media.closeMicrophone();
      await world.advance(1_500);
      alice.tells(...TOGETHER, 'bob mute');
    });

    it('believes a leave at once again when the line has been good for a while', async () => {
      world.line(alice).setLine('DISCONNECTED');
      world.line(alice).setLine('CONNECTED');
      await world.advance(8_000);
      await bob.media.leave();
      await world.advance(0);
      alice.tells(...TOGETHER, '-bob');
    });

    it('loses the room when the line stays away for 30 s', async () => {
      world.line(alice).setLine('DISCONNECTED');
      world.line(alice).setLine('CONNECTING');
      await world.advance(29_999);
      assert.isUndefined(alice.events.find(({type}) => type === 'failed'));
      await world.advance(1);
      const failed = await alice.hears(({type}) => type === 'failed');
      assert.isTrue(failed.type === 'failed' && failed.error.code === 5502 && failed.error.message !== '');
      assert.equal(world.openDevices(alice.media), 0);
    });

    it('takes sound of somebody whose coming was missed for their coming', async () => {
      world.line(alice).emit('remote-audio-available', {userId: 'carol'});
      world.line(alice).emit('remote-user-enter', {userId: 'carol'});
      await settle(world);
      alice.tells(...TOGETHER, '+carol', 'carol speaks');
    });

    it('passes over what makes no sense', async () => {
      const mine = world.line(alice);
      for (const detail of [
        undefined,
        null,
        1,
        {},
        {userId: ''},
        {userId: 5},
        {userId: 'zoe', streamType: 'odd'},
      ]) {
        mine.emit('remote-video-available', detail);
        mine.emit('remote-user-exit', detail);
      }
      for (const event of [
        'remote-user-enter',
        'audio-volume',
        'network-quality',
        'custom-message',
      ] as const) {
        mine.emit(event, undefined);
        mine.emit(event, {userId: 7});
      }
      mine.emit('device-changed', {});
      mine.emit('kicked-out', undefined);
      mine.emit('autoplay-failed', {userId: 'bob'});
      await settle(world);
      alice.tells(...TOGETHER);
      assert.isUndefined(alice.events.find(({type}) => type === 'failed' || type === 'playbackBlocked'));
    });
  });

  describe('losing the room', () => {
    for (const reason of ['kick', 'banned', 'room_disband', 'whatever']) {
      it(`reports being expelled (${reason}) once, with everything released`, async () => {
        world.line(alice).expel(reason);
        const failed = alice.events.filter(({type}) => type === 'failed');
        assert.lengthOf(failed, 1);
        assert.equal(world.openDevices(alice.media), 0);
        await settle(world);
        assert.isTrue(world.line(alice).isDestroyed);
        assert.notInclude(
          world.line(alice).calls.map(({name}) => name),
          'exitRoom',
        );
        await alice.join();
      });
    }

    for (const error of [new FakeRtcError(5400, 100_006), new FakeRtcError(5500, 5502)]) {
      it(`reports ${error.code}/${error.extraCode ?? ''} of the service`, async () => {
        world.line(alice).emit('error', error);
        const failed = alice.events.find(event => event.type === 'failed');
        assert.isTrue(failed?.type === 'failed' && failed.error.code === error.extraCode);
        assert.equal(world.openDevices(alice.media), 0);
        await settle(world);
        bob.tells('+alice', 'alice speaks', 'alice shows', '-alice');
      });
    }

    it('only warns of what leaves the room standing, and drops what is of no concern', async () => {
      world.line(alice).emit('error', new FakeRtcError(5500, 5501, ''));
      world.line(alice).emit('error', new FakeRtcError(5998));
      world.line(alice).emit('error', new FakeRtcError(5200, 5207));
      assert.deepEqual(warningsOf(alice), [5501, 60006]);
      await settle(world);
      bob.tells('+alice', 'alice speaks', 'alice shows');
    });
  });

  describe('sound that the browser refuses', () => {
    it('is reported once and played by resumePlayback', async () => {
      let isAllowed = false;
      let played = 0;
      const resume = (): Promise<void> => {
        if (!isAllowed) return Promise.reject(new Error('No gesture.'));
        played += 1;
        return Promise.resolve();
      };
      const blocked = (): readonly boolean[] =>
        alice.events.flatMap(event => (event.type === 'playbackBlocked' ? [event.blocked] : []));
      world.line(alice).emit('autoplay-failed', {userId: 'bob', mediaType: 'audio', resume});
      world
        .line(alice)
        .emit('autoplay-failed', {userId: 'carol', mediaType: 'audio', resume: () => resume()});
      assert.deepEqual(blocked(), [true]);
      await alice.media.resumePlayback();
      assert.deepEqual(blocked(), [true]);
      isAllowed = true;
      await alice.media.resumePlayback();
      assert.deepEqual([blocked(), played], [[true, false], 2]);
    });

    it('does not make resumePlayback wait for ever', async () => {
      const resume = (): Promise<void> => new Promise(() => undefined);
      world.line(alice).emit('autoplay-failed', {userId: 'bob', mediaType: 'audio', resume});
      const resumed = alice.media.resumePlayback().catch((cause: unknown) => cause);
      await world.advance(10_000);
      assert.instanceOf(await resumed, Error);
    });
  });

  describe('quality', () => {
    const qualities = (): readonly string[] => {
      const last = alice.events.findLast(event => event.type === 'quality');
      return last?.type === 'quality' ? last.list.map(({userId, quality}) => `${userId} ${quality}`) : [];
    };

    it("is one's own uplink and what the others say of theirs", async () => {
      world.line(bob).quality = {uplink: 5, downlink: 1};
      world.line(alice).quality = {uplink: 2, downlink: 1};
      await world.advance(4_000);
      assert.deepEqual(qualities(), ['alice good', 'bob vBad']);
    });

    it("is one's own downlink for those who say nothing", async () => {
      world.machine(bob.media).hangs.add('sendCustomMessage');
      world.line(alice).quality = {uplink: 1, downlink: 3};
      await world.advance(10_000);
      assert.deepEqual(qualities(), ['alice excellent', 'bob poor']);
    });

    it('bears with messages that cannot be sent', async () => {
      world.machine(alice.media).faults.set('sendCustomMessage', new FakeRtcError(5100, 5101));
      await world.advance(4_000);
      assert.deepEqual(qualities(), ['alice excellent', 'bob excellent']);
      assert.lengthOf(warningsOf(alice), 0);
    });

    it('passes over messages of others under the same roof', () => {
      const data = new TextEncoder().encode('{"tui":"quality","uplink":6}').buffer;
      world.line(alice).emit('custom-message', {userId: 'bob', cmdId: 1, data});
      world.line(alice).emit('network-quality', {uplinkNetworkQuality: 1, downlinkNetworkQuality: 2});
      assert.deepEqual(qualities(), ['alice excellent', 'bob good']);
    });
  });

  it('reports volumes within 0..100, whatever the SDK says', () => {
    world.line(alice).emit('audio-volume', {
      result: [
        {userId: '', volume: 180},
        {userId: 'bob', volume: NaN},
      ],
    });
    const last = alice.events.findLast(event => event.type === 'volumes');
    assert.deepEqual(last?.type === 'volumes' && [...last.volumes], [
      ['alice', 100],
      ['bob', 0],
    ]);
  });
});
