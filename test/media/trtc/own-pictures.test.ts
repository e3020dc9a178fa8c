import {assert} from '@open-wc/testing';

import {FakeRtcError, type FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {refusal, settle, type MediaParty} from '../../support/media-party.js';
import {OwnScene} from './own-scene.js';
import type {TrtcWorld} from './support.js';

describe("TrtcMedia's own pictures", () => {
  let scene: OwnScene;
  let world: TrtcWorld;
  let alice: MediaParty;
  let bob: MediaParty;
  let machine: FakeTrtcMachine;
  let view: HTMLElement;
  beforeEach(async () => {
    scene = await OwnScene.make();
    ({world, alice, bob, machine} = scene);
    view = document.createElement('div');
  });
  afterEach(() => scene.end());

  const box = (): HTMLElement | null => view.querySelector<HTMLElement>(':scope > div');

  describe('turning the camera', () => {
    it('turns to the back by the way it looks where cameras say so', async () => {
      machine.facings.set('camera-1', 'user').set('camera-2', 'environment');
      await scene.begin();
      await alice.media.switchCamera('back');
      assert.equal(scene.camera, 'camera-2');
      await alice.media.switchCamera('back');
      await alice.media.switchCamera('front');
      assert.equal(scene.camera, 'camera-1');
    });

    it('takes the other one where cameras do not say', async () => {
      await scene.begin();
      await alice.media.switchCamera('back');
      assert.equal(scene.camera, 'camera-2');
      await alice.media.leave();
      await alice.join();
      assert.equal(scene.camera, 'camera-2');
    });

    it('is refused with 60004 where there is one camera, with -1203 where it is closed', async () => {
      machine.devices.camera = machine.devices.camera.slice(0, 1);
      await scene.begin();
      assert.equal((await refusal(alice.media.switchCamera('back'))).code, 60004);
      assert.equal(scene.camera, 'camera-1');
      await alice.media.closeCamera();
      assert.equal((await refusal(alice.media.switchCamera('back'))).code, -1203);
    });

    it('mirrors the view of oneself only as long as it looks at oneself', async () => {
      await scene.begin();
      alice.media.setView('alice', view);
      assert.include(box()?.style.transform, 'scaleX(-1)');
      await alice.media.switchCamera('back');
      assert.notInclude(box()?.style.transform, 'scaleX');
    });

    it('opens the camera that is asked for', async () => {
      await alice.join({camera: false});
      await alice.media.openCamera({deviceId: 'camera-2'});
      assert.equal(scene.camera, 'camera-2');
      await alice.media.openCamera({deviceId: 'camera-1'});
      assert.equal(scene.camera, 'camera-1');
      assert.equal((await refusal(alice.media.openCamera({deviceId: 'none'}))).code, 60004);
      assert.equal(scene.camera, 'camera-1');
    });
  });

  describe('the screen', () => {
    it('is seen in place of the camera by oneself, unmirrored, and gives way to it again', async () => {
      await scene.begin();
      alice.media.setView('alice', view);
      assert.isTrue(view.contains(machine.last.camera.video));
      await alice.media.startScreenShare();
      assert.deepEqual(
        [view.contains(machine.last.camera.video), view.contains(machine.last.screen.video)],
        [false, true],
      );
      assert.notInclude(box()?.style.transform, 'scaleX');
      await alice.media.stopScreenShare();
      assert.deepEqual(
        [view.contains(machine.last.camera.video), view.contains(machine.last.screen.video)],
        [true, false],
      );
    });

    it('is told when the browser stops it, and the camera is seen again', async () => {
      await scene.begin();
      alice.media.setView('alice', view);
      await alice.media.startScreenShare();
      machine.last.stopSharing();
      assert.deepEqual(scene.told, ['{"screen":false}']);
      assert.isTrue(view.contains(machine.last.camera.video));
      await alice.media.startScreenShare();
      assert.isTrue(view.contains(machine.last.screen.video));
    });

    it('is not shared when the person declines: -1101', async () => {
      await scene.begin();
      machine.faults.set('startScreenShare', new FakeRtcError(5300, 5302));
      const error = await refusal(alice.media.startScreenShare());
      assert.deepEqual([error.code, error.source], [-1101, 'device']);
      await settle(world);
      bob.tells('+alice', 'alice speaks', 'alice shows');
    });

    it('ends with the room', async () => {
      await scene.begin();
      await alice.media.startScreenShare();
      await alice.media.leave();
      assert.isTrue(machine.tracks.every(({isLive}) => !isLive));
    });
  });

  describe('the view of oneself', () => {
    it('may be set before there is a picture, and follows', async () => {
      alice.media.setView('alice', view);
      await alice.join();
      assert.lengthOf(view.querySelectorAll('video'), 1);
      await alice.media.closeCamera();
      assert.lengthOf(view.querySelectorAll('video'), 0);
    });

    it('is turned and mirrored as told, and filled by the SDK', async () => {
      alice.media.setRenderParams({fillMode: 'contain'});
      alice.media.setView('alice', view);
      await alice.join();
      assert.propertyVal(machine.last.camera.option, 'fillMode', 'contain');
      alice.media.setRenderParams({userId: 'alice', mirror: false, rotation: 180, fillMode: 'fill'});
      await settle(world);
      assert.propertyVal(machine.last.camera.option, 'fillMode', 'fill');
      assert.equal(box()?.style.transform, 'rotate(180deg)');
    });
  });
});
