import {assert} from '@open-wc/testing';

import type {FakeCall} from '../../support/fake-trtc.js';
import {FakeRtcError} from '../../support/fake-trtc-machine.js';
import {settle, type MediaParty} from '../../support/media-party.js';
import {talkingPair} from '../../support/media-room-rules.js';
import {TrtcWorld, warningsOf} from './support.js';

const TOGETHER = ['+bob', 'bob speaks', 'bob shows'];

describe("TrtcMedia and the others' pictures", () => {
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

  const remote = (): readonly FakeCall[] =>
    world.line(alice).calls.filter(({name}) => name.endsWith('RemoteVideo'));
  const shown = (): readonly string[] => world.line(alice).pictures.shown;

  it('are fetched only while they have a view, into an element of ours', async () => {
    assert.lengthOf(remote(), 0);
    alice.media.setView('bob', view);
    await settle(world);
    assert.deepEqual(shown(), ['bob main']);
    alice.media.setView('bob', null);
    assert.lengthOf(view.children, 0, 'vanishes at once');
    await settle(world);
    assert.lengthOf(shown(), 0);
  });

  it('move without being fetched again', async () => {
    alice.media.setView('bob', view);
    await settle(world);
    const video = view.querySelector('video');
    const other = document.createElement('div');
    view.after(other);
    alice.media.setView('bob', other);
    assert.isTrue(video !== null && other.contains(video));
    await settle(world);
    assert.lengthOf(remote(), 1);
    other.remove();
  });

  it('of a screen are preferred to those of a camera, and not cropped', async () => {
    alice.media.setView('bob', view);
    await bob.media.startScreenShare();
    await settle(world);
    assert.deepEqual(shown(), ['bob sub']);
    assert.equal(view.querySelector('video')?.style.objectFit, 'contain');
    await bob.media.stopScreenShare();
    await settle(world);
    assert.deepEqual(shown(), ['bob main']);
    assert.lengthOf(view.querySelectorAll('video'), 1);
    alice.tells(...TOGETHER);
  });

  it('of a screen keep somebody visible whose camera goes off', async () => {
    await bob.media.startScreenShare();
    await bob.media.closeCamera();
    await settle(world);
    alice.tells(...TOGETHER);
    await bob.media.stopScreenShare();
    await settle(world);
    alice.tells(...TOGETHER, 'bob hides');
  });

  it('are fetched anew when they went and came', async () => {
    alice.media.setView('bob', view);
    await settle(world);
    await bob.media.closeCamera();
    await bob.media.openCamera({});
    await settle(world);
    assert.deepEqual(shown(), ['bob main']);
    assert.lengthOf(view.querySelectorAll('video'), 1);
  });

  it('are fetched anew when they went and came within one tick', async () => {
    alice.media.setView('bob', view);
    await settle(world);
    world.line(alice).pictures.clear();
    world.line(alice).emit('remote-video-unavailable', {userId: 'bob', streamType: 'main'});
    world.line(alice).emit('remote-video-available', {userId: 'bob', streamType: 'main'});
    await settle(world);
    assert.deepEqual(shown(), ['bob main']);
  });

  it('are filled as told, now and later', async () => {
    alice.media.setRenderParams({fillMode: 'contain'});
    alice.media.setView('bob', view);
    await settle(world);
    assert.equal(view.querySelector('video')?.style.objectFit, 'contain');
    alice.media.setRenderParams({userId: 'bob', fillMode: 'fill', mirror: true});
    await settle(world);
    assert.equal(view.querySelector('video')?.style.objectFit, 'fill');
    assert.include(view.firstElementChild?.getAttribute('style'), 'scaleX(-1)');
  });

  for (const extraCode of [5101, 5102, 5103]) {
    it(`that are gone when they are asked for (${extraCode}) are no news`, async () => {
      world.machine(alice.media).faults.set('startRemoteVideo', new FakeRtcError(5100, extraCode));
      alice.media.setView('bob', view);
      await settle(world);
      assert.lengthOf(warningsOf(alice), 0);
    });
  }

  it('that cannot be fetched are told, and fetched when they come again', async () => {
    world.machine(alice.media).faults.set('startRemoteVideo', new FakeRtcError(5500));
    alice.media.setView('bob', view);
    await settle(world);
    assert.deepEqual(warningsOf(alice), [5500]);
    world.machine(alice.media).faults.clear();
    await bob.media.closeCamera();
    await bob.media.openCamera({});
    await settle(world);
    assert.deepEqual(shown(), ['bob main']);
  });

  it('that are still being fetched when the room is left are no news', async () => {
    world.machine(alice.media).hangs.add('startRemoteVideo');
    alice.media.setView('bob', view);
    await settle(world);
    await alice.media.leave();
    await world.advance(10_000);
    assert.lengthOf(warningsOf(alice), 0);
  });

  it('pass over a view that is no element', async () => {
    alice.media.setView('bob', {});
    await settle(world);
    assert.lengthOf(remote(), 0);
  });
});
