import {assert} from '@open-wc/testing';

import type {MediaEvent} from '../../src/engine/ports.js';
import {settle, waitUntil, type MediaWorld} from './media-party.js';
import {pair, talkingPair} from './media-room-rules.js';

const QUALITIES = ['unknown', 'excellent', 'good', 'poor', 'bad', 'vBad', 'down'];
const ROOM = {intRoomId: 1};

/** Getting ready while it rings. */
export function describeHints(world: () => MediaWorld): void {
  describe('getting ready while it rings', () => {
    it('touches no device and is seen by nobody', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      const hint = await alice.media.hintFor('bob');
      await bob.media.prepare({
        roomId: ROOM,
        selfId: 'bob',
        callerId: 'alice',
        ...(hint !== undefined && {hint}),
      });
      await settle(world());
      assert.equal(world().openDevices(bob.media), 0);
      alice.tells();
      bob.tells();
    });

    it('lets the one who is rung enter, and both send', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      const hint = await alice.media.hintFor('bob');
      await bob.media.prepare({
        roomId: ROOM,
        selfId: 'bob',
        callerId: 'alice',
        ...(hint !== undefined && {hint}),
      });
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      await Promise.all([alice.media.publish(), bob.media.publish()]);
      await alice.hearsStory('+bob', 'bob speaks', 'bob shows');
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
    });

    for (const hint of ['', 'nonsense', '{}', '{"v":1,"from":"a","wire":"b","sdp":"c"}']) {
      it(`bears with the hint ${JSON.stringify(hint)}`, async () => {
        const [alice, bob] = await pair(world());
        await alice.join();
        await bob.media.prepare({roomId: ROOM, selfId: 'bob', callerId: 'alice', hint});
        await bob.join();
        await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      });
    }

    it('may be in vain: another room is entered, or none', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      const hint = await alice.media.hintFor('bob');
      const params = {roomId: ROOM, selfId: 'bob', callerId: 'alice', ...(hint !== undefined && {hint})};
      await bob.media.prepare(params);
      await bob.media.leave();
      await bob.media.prepare(params);
      await bob.media.prepare(params);
      await bob.join({roomId: {intRoomId: 2}});
      await settle(world());
      alice.tells();
      bob.tells();
    });
  });
}

/** Pictures. */
export function describeViews(world: () => MediaWorld): void {
  describe('views', () => {
    let host: HTMLElement;
    let first: HTMLElement;
    let second: HTMLElement;
    beforeEach(() => {
      host = document.createElement('div');
      const root = host.attachShadow({mode: 'open'});
      first = document.createElement('div');
      second = document.createElement('div');
      root.append(first, second);
      document.body.append(host);
    });
    afterEach(() => {
      host.remove();
    });
    const count = (view: HTMLElement): number => view.querySelectorAll('video').length;
    /** A picture that has to be fetched first may take its time. */
    const shows = (view: HTMLElement, pictures: number): Promise<void> =>
      waitUntil(
        world(),
        () => count(view) === pictures,
        () => `There are ${count(view)} pictures instead of ${pictures}.`,
      );

    it('shows a picture inside an element in a shadow root, one at most', async () => {
      const [alice] = await talkingPair(world());
      alice.media.setView('bob', first);
      alice.media.setView('bob', first);
      await shows(first, 1);
      await settle(world());
      assert.equal(count(first), 1);
    });

    it('moves a picture to another element', async () => {
      const [alice] = await talkingPair(world());
      alice.media.setView('bob', first);
      alice.media.setView('bob', second);
      await shows(second, 1);
      await settle(world());
      assert.deepEqual([count(first), count(second)], [0, 1]);
    });

    it('takes a picture away', async () => {
      const [alice] = await talkingPair(world());
      alice.media.setView('bob', first);
      alice.media.setView('alice', second);
      alice.media.setView('bob', null);
      await settle(world());
      assert.deepEqual([count(first), count(second)], [0, 1]);
    });

    it('takes a view before there is anybody to show', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      alice.media.setView('bob', first);
      await bob.join();
      await bob.media.publish();
      await alice.hearsStory('+bob', 'bob speaks', 'bob shows');
      await shows(first, 1);
    });

    it('leaves elements as it found them', async () => {
      const [alice] = await talkingPair(world());
      first.append('a name');
      alice.media.setView('bob', first);
      assert.equal(first.firstChild?.textContent, 'a name');
      await alice.media.leave();
      assert.equal(first.innerHTML, 'a name');
    });
  });
}

/** Loudness and quality. */
export function describeMeters(world: () => MediaWorld): void {
  describe('meters', () => {
    it('report how loud everyone is, 0..100, oneself included', async () => {
      const [alice] = await talkingPair(world());
      const {volumes} = await alice.hears(isVolumesOf('alice', 'bob'));
      for (const volume of volumes.values()) {
        assert.isTrue(Number.isInteger(volume) && volume >= 0 && volume <= 100, `volume ${volume}`);
      }
    });

    it('report who is muted as silent', async () => {
      const [alice, bob] = await talkingPair(world());
      await alice.hears(isVolumesOf('alice', 'bob'));
      await bob.media.closeMicrophone();
      await alice.media.closeMicrophone();
      await alice.hears(event => event.type === 'audioAvailable' && !event.available);
      alice.events.length = 0;
      const {volumes} = await alice.hears(isVolumesOf('alice', 'bob'));
      assert.deepEqual([volumes.get('alice'), volumes.get('bob')], [0, 0]);
    });

    it('report the quality of everyone, oneself included', async () => {
      const [alice] = await talkingPair(world());
      const {list} = await alice.hears((event): event is MediaEvent & {type: 'quality'} => {
        return event.type === 'quality' && event.list.length > 1;
      });
      assert.sameMembers(
        list.map(({userId}) => userId),
        ['alice', 'bob'],
      );
      assert.isTrue(list.every(({quality}) => QUALITIES.includes(quality)));
    });

    it('fall silent on leaving', async () => {
      const [alice] = await talkingPair(world());
      await alice.hears(isVolumesOf('alice', 'bob'));
      await alice.media.leave();
      const heard = alice.events.length;
      await world().advance(2_500);
      assert.equal(alice.events.length, heard);
    });
  });
}

function isVolumesOf(
  ...userIds: readonly string[]
): (event: MediaEvent) => event is MediaEvent & {type: 'volumes'} {
  return (event): event is MediaEvent & {type: 'volumes'} =>
    event.type === 'volumes' && userIds.every(userId => event.volumes.has(userId));
}
