import {assert} from '@open-wc/testing';

import {refusal, settle, MediaParty, type MediaWorld} from './media-party.js';

/** Makes parties of a world. */
export async function parties(
  world: MediaWorld,
  ...userIds: readonly string[]
): Promise<readonly MediaParty[]> {
  return Promise.all(userIds.map(async userId => new MediaParty(userId, await world.media(), world)));
}

/** Two parties. */
export async function pair(world: MediaWorld): Promise<readonly [MediaParty, MediaParty]> {
  const alice = new MediaParty('alice', await world.media(), world);
  const bob = new MediaParty('bob', await world.media(), world);
  return [alice, bob];
}

/** Two parties who are in the room and send. */
export async function talkingPair(world: MediaWorld): Promise<readonly [MediaParty, MediaParty]> {
  const [alice, bob] = await pair(world);
  await alice.join();
  await bob.join();
  await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
  await alice.media.publish();
  await bob.media.publish();
  await alice.hearsStory('+bob', 'bob speaks', 'bob shows');
  await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  return [alice, bob];
}

/** Who meets whom. */
export function describeMeeting(world: () => MediaWorld): void {
  describe('meeting', () => {
    it('tells both sides once that the other has entered', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      alice.tells();
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      await settle(world());
      alice.tells('+bob');
      bob.tells('+alice');
    });

    it('brings two together who enter at the same time', async () => {
      const [alice, bob] = await pair(world());
      await Promise.all([alice.join(), bob.join()]);
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
    });

    it('brings three together', async () => {
      const all = await parties(world(), 'alice', 'bob', 'carol');
      for (const party of all) await party.join({camera: false});
      for (const party of all) {
        const others = all.filter(other => other !== party).map(({userId}) => `+${userId}`);
        await party.hears(event => event.type === 'userEntered' && event.userId === others[1]?.slice(1));
        await party.hears(event => event.type === 'userEntered' && event.userId === others[0]?.slice(1));
        assert.sameMembers([...party.story], others);
      }
    });

    it('keeps rooms apart, also the number 1 and the text "1"', async () => {
      const [alice, bob] = await pair(world());
      await alice.join({roomId: {intRoomId: 1}});
      await bob.join({roomId: {strRoomId: '1'}});
      await settle(world());
      alice.tells();
      bob.tells();
    });

    it('tells the other side that one has left, and the leaver nothing more', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      await bob.join();
      await Promise.all([alice.hearsStory('+bob'), bob.hearsStory('+alice')]);
      await bob.media.leave();
      const heard = bob.events.length;
      await alice.hearsStory('+bob', '-bob');
      await alice.media.publish();
      await world().advance(700);
      assert.equal(bob.events.length, heard);
    });

    it('lets somebody leave twice, and leave without having entered', async () => {
      const [alice, bob] = await pair(world());
      await alice.media.leave();
      await alice.join();
      await bob.join();
      await alice.hearsStory('+bob');
      await bob.media.leave();
      await bob.media.leave();
      await alice.hearsStory('+bob', '-bob');
      await settle(world());
      alice.tells('+bob', '-bob');
    });

    it('lets somebody who has left enter again', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      await bob.join();
      await alice.hearsStory('+bob');
      await bob.media.leave();
      await bob.join();
      await alice.hearsStory('+bob', '-bob', '+bob');
    });

    it('refuses to enter a second room', async () => {
      const [alice] = await pair(world());
      await alice.join();
      assert.equal((await refusal(alice.join({roomId: {intRoomId: 2}}))).code, -1203);
    });

    it('leaves the room when it is destroyed', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      await bob.join();
      await alice.hearsStory('+bob');
      await bob.media.destroy();
      await alice.hearsStory('+bob', '-bob');
      assert.equal(world().openDevices(bob.media), 0);
    });
  });
}

/** What can be heard and seen when. */
export function describePublishing(world: () => MediaWorld): void {
  describe('publishing', () => {
    it('makes nothing available before it is told to', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      await bob.join();
      await bob.hearsStory('+alice');
      await alice.media.closeMicrophone();
      await alice.media.openMicrophone();
      await settle(world());
      bob.tells('+alice');
    });

    it('makes sound and picture available', async () => {
      const [alice, bob] = await talkingPair(world());
      await settle(world());
      alice.tells('+bob', 'bob speaks', 'bob shows');
      bob.tells('+alice', 'alice speaks', 'alice shows');
    });

    it('makes only sound available in an audio call', async () => {
      const [alice, bob] = await pair(world());
      await alice.join({mediaType: 'audio', camera: false});
      await bob.join({mediaType: 'audio', camera: false});
      await bob.hearsStory('+alice');
      await alice.media.publish();
      await bob.hearsStory('+alice', 'alice speaks');
      await settle(world());
      bob.tells('+alice', 'alice speaks');
    });

    it('makes nothing available of somebody who entered with everything off', async () => {
      const [alice, bob] = await pair(world());
      await alice.join({camera: false, microphone: false});
      await bob.join();
      await bob.hearsStory('+alice');
      await alice.media.publish();
      await settle(world());
      bob.tells('+alice');
    });

    it('tells a newcomer what is available, after who is there', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      await alice.media.publish();
      await bob.join();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
    });

    it('tells of muting and speaking, once each', async () => {
      const [alice, bob] = await talkingPair(world());
      await alice.media.closeMicrophone();
      await alice.media.closeMicrophone();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice mute');
      await alice.media.openMicrophone();
      await alice.media.openMicrophone();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice mute', 'alice speaks');
    });

    it('tells of the camera closing and opening', async () => {
      const [alice, bob] = await talkingPair(world());
      await alice.media.closeCamera();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice hides');
      await alice.media.openCamera({});
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice hides', 'alice shows');
    });

    it('shows the screen in place of the camera', async () => {
      const [alice, bob] = await pair(world());
      await alice.join({camera: false});
      await bob.join();
      await bob.hearsStory('+alice');
      await alice.media.publish();
      await bob.hearsStory('+alice', 'alice speaks');
      await alice.media.startScreenShare();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
      await alice.media.stopScreenShare();
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows', 'alice hides');
    });

    it('goes on showing the camera when the screen is no longer shared', async () => {
      const [alice, bob] = await talkingPair(world());
      await alice.media.startScreenShare();
      await alice.media.stopScreenShare();
      await settle(world());
      bob.tells('+alice', 'alice speaks', 'alice shows');
    });
  });
}
