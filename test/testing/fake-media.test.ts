import {assert} from '@open-wc/testing';
import {TUICallError, type Media} from '../../src/engine/index.js';
import {FakeMedia, FakeRooms, ManualClock} from '../../src/testing/index.js';
import {describeMediaContract} from '../support/media-contract.js';
import type {DeviceProblem, MediaWorld, TestDevice} from '../support/media-party.js';
import {rejects} from '../support/rejects.js';

class FakeMediaWorld implements MediaWorld {
  readonly clock = new ManualClock();
  readonly #rooms = new FakeRooms();
  readonly #all = new Set<FakeMedia>();

  media(): FakeMedia {
    const media = new FakeMedia(this.#rooms, this.clock);
    this.#all.add(media);
    return media;
  }

  breakDevice(media: Media, device: TestDevice, problem: DeviceProblem | undefined): void {
    fake(media).broken.delete(device);
    if (problem) fake(media).broken.set(device, problemOf(device, problem));
  }

  holdDevices(media: Media): () => void {
    return fake(media).holdNext('join');
  }

  openDevices(media: Media): number {
    const {camera, microphone} = fake(media).open;
    return Number(camera) + Number(microphone);
  }

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#all].map(media => media.destroy()));
    assert.equal(this.clock.pending, 0, 'no timer is left');
  }
}

function fake(media: Media): FakeMedia {
  assert.instanceOf(media, FakeMedia);
  return media;
}

function problemOf(device: TestDevice, problem: DeviceProblem): TUICallError {
  const name = {
    denied: 'ERROR_PERMISSION_DENIED',
    missing: device === 'camera' ? 'ERROR_NO_CAMERA' : 'ERROR_NO_MICROPHONE',
    busy: device === 'camera' ? 'ERROR_CAMERA_OCCUPIED' : 'ERROR_MICROPHONE_OCCUPIED',
  } as const;
  return TUICallError.of(name[problem], `The ${device} is ${problem}, as the test wants it.`, 'device');
}

describeMediaContract('FakeMedia', () => new FakeMediaWorld());

describe('FakeMedia', () => {
  const ROOM = {roomId: {strRoomId: 'lobby'}, mediaType: 'video', camera: true, microphone: true} as const;

  it('fails once where a test asks for it, and works again', async () => {
    const media = new FakeMediaWorld().media();
    media.failNext('join', TUICallError.of('ERROR_NO_CAMERA', 'None.', 'device'));
    await rejects(
      media.join({...ROOM, selfId: 'alice'}, () => undefined),
      60004,
    );
    await media.join({...ROOM, selfId: 'alice'}, () => undefined);
    await media.destroy();
  });

  it('is seen to leave when its page vanishes, and hears nothing itself', async () => {
    const world = new FakeMediaWorld();
    const [alice, bob] = [world.media(), world.media()];
    const heard: string[] = [];
    const heardByBob: string[] = [];
    await alice.join({...ROOM, selfId: 'alice'}, ({type}) => heard.push(type));
    await bob.join({...ROOM, selfId: 'bob'}, ({type}) => heardByBob.push(type));
    await world.advance(0);
    bob.vanish();
    await alice.publish();
    await world.advance(0);
    assert.deepEqual(heard, ['userEntered', 'userLeft']);
    assert.deepEqual(heardByBob, ['userEntered']);
    await world.dispose();
  });

  it('keeps rooms of a number and of a text apart', async () => {
    const world = new FakeMediaWorld();
    const [alice, bob] = [world.media(), world.media()];
    const join = (media: FakeMedia, selfId: string, roomId: object) =>
      media.join({...ROOM, selfId, roomId}, ({type}) => assert.notEqual(type, 'userEntered'));
    await join(alice, 'alice', {intRoomId: 123});
    await join(bob, 'bob', {strRoomId: '123'});
    await world.advance(0);
    await world.dispose();
  });

  it('shows in a view what the world draws of a person, and takes it away again', () => {
    const draw = (userId: string): HTMLElement => Object.assign(document.createElement('p'), {title: userId});
    const media = new FakeMedia(new FakeRooms(undefined, false, draw), new ManualClock());
    const view = document.createElement('div');
    media.setView('bob', view);
    assert.equal(view.innerHTML, '<p title="bob"></p>');
    media.setView('bob', null);
    assert.equal(view.childElementCount, 0);
  });
});
