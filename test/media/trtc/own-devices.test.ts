import {assert} from '@open-wc/testing';

import {FakeRtcError, type FakeTrtcMachine} from '../../support/fake-trtc-machine.js';
import {refusal, settle, type MediaParty} from '../../support/media-party.js';
import {OwnScene} from './own-scene.js';
import type {TrtcWorld} from './support.js';

describe("TrtcMedia's own devices", () => {
  let scene: OwnScene;
  let world: TrtcWorld;
  let alice: MediaParty;
  let bob: MediaParty;
  let machine: FakeTrtcMachine;
  beforeEach(async () => {
    scene = await OwnScene.make();
    ({world, alice, bob, machine} = scene);
  });
  afterEach(() => scene.end());

  it('says in every update of the camera whether it is sent', async () => {
    await alice.join();
    await alice.media.setEncoderParams({resolution: '720p'});
    await alice.media.switchDevice('camera', 'camera-2');
    alice.media.setRenderParams({fillMode: 'contain'});
    await settle(world);
    bob.tells('+alice');
    await alice.media.publish();
    await alice.media.setEncoderParams({resolution: '360p'});
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  });

  it('sends what is opened after the call began', async () => {
    await alice.join({camera: false, microphone: false});
    await alice.media.publish();
    await alice.media.openCamera({});
    await alice.media.openMicrophone();
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  });

  it('sends a camera that opens while the call begins', async () => {
    await alice.join({camera: false});
    const letGo = world.holdDevices(alice.media);
    const opened = alice.media.openCamera({});
    await settle(world);
    const published = alice.media.publish();
    letGo();
    await Promise.all([opened, published]);
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  });

  it('does not speak when the microphone was closed before the call began', async () => {
    await alice.join();
    await alice.media.closeMicrophone();
    await alice.media.publish();
    await bob.hearsStory('+alice', 'alice shows');
    await alice.media.openMicrophone();
    await bob.hearsStory('+alice', 'alice shows', 'alice speaks');
  });

  it('closes a camera that opens but cannot be sent', async () => {
    await alice.join({camera: false});
    await alice.media.publish();
    machine.faults.set('updateLocalVideo', new FakeRtcError(5500));
    assert.equal((await refusal(alice.media.openCamera({}))).code, 5500);
    assert.equal(machine.openCount, 1);
    machine.faults.clear();
    await alice.media.openCamera({});
    await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
  });

  it('does not wait for ever for a command that never ends', async () => {
    await scene.begin();
    machine.hangs.add('stopLocalVideo');
    const refused = refusal(alice.media.closeCamera());
    await world.advance(10_000);
    assert.equal((await refused).code, 5500);
    assert.equal(machine.openCount, 1, 'the light is out all the same');
    machine.hangs.clear();
  });

  describe('another device', () => {
    it('is used, and again in the next room', async () => {
      await scene.begin();
      await alice.media.switchDevice('camera', 'camera-2');
      await alice.media.switchDevice('microphone', 'microphone-2');
      await alice.media.switchDevice('speaker', 'speaker-2');
      assert.deepEqual([scene.camera, scene.microphone], ['camera-2', 'microphone-2']);
      await alice.media.leave();
      await alice.join();
      assert.deepEqual([scene.camera, scene.microphone], ['camera-2', 'microphone-2']);
      assert.deepEqual(machine.speakers, ['speaker-2', 'speaker-2']);
    });

    it('is chosen outside of a room too', async () => {
      await alice.media.switchDevice('camera', 'camera-2');
      await alice.join();
      assert.equal(scene.camera, 'camera-2');
    });

    it('that is gone by the next call is not missed', async () => {
      await alice.media.switchDevice('camera', 'camera-2');
      machine.unplug('camera', 'camera-2');
      await alice.join();
      assert.equal(scene.camera, 'camera-1');
    });

    for (const [kind, code] of [
      ['camera', -1316],
      ['microphone', -1319],
    ] as const) {
      it(`that fails gives way to the previous ${kind}, which the SDK has ended`, async () => {
        await scene.begin();
        machine.failOnce(kind, 'busy');
        assert.equal((await refusal(alice.media.switchDevice(kind, `${kind}-2`))).code, code);
        assert.deepEqual([scene.camera, scene.microphone], ['camera-1', 'microphone-1']);
        assert.equal(machine.openCount, 2);
        await settle(world);
        bob.tells('+alice', 'alice speaks', 'alice shows');
      });

      it(`that fails together with the previous ${kind} leaves it off`, async () => {
        await scene.begin();
        world.breakDevice(alice.media, kind, 'busy');
        assert.equal((await refusal(alice.media.switchDevice(kind, `${kind}-2`))).code, code);
        assert.equal(machine.openCount, 1);
        await settle(world);
        assert.deepEqual(scene.told, [JSON.stringify({[kind]: false})]);
      });
    }

    it('keeps the microphone muted', async () => {
      await scene.begin();
      await alice.media.closeMicrophone();
      await alice.media.switchDevice('microphone', 'microphone-2');
      await settle(world);
      bob.tells('+alice', 'alice speaks', 'alice shows', 'alice mute');
    });

    it('is asked for without a prompt', async () => {
      await alice.media.getDevices('camera');
      assert.isFalse(machine.hasPrompted);
    });

    it('cannot be had when the list fails', async () => {
      machine.listFault = new Error('No.');
      assert.equal((await refusal(alice.media.getDevices('camera'))).code, -1102);
      assert.equal((await refusal(alice.media.switchDevice('camera', 'camera-2'))).code, -1102);
    });

    it('is refused when there is none by this name: 60004, 60003, -1202', async () => {
      await alice.join();
      const codes: number[] = [];
      for (const kind of ['camera', 'microphone', 'speaker'] as const) {
        codes.push((await refusal(alice.media.switchDevice(kind, 'none'))).code);
      }
      assert.deepEqual(codes, [60004, 60003, -1202]);
      assert.lengthOf(machine.speakers, 0, 'the SDK would not complain');
    });
  });

  describe('a device that is unplugged', () => {
    for (const kind of ['camera', 'microphone'] as const) {
      it(`gives way to another ${kind}`, async () => {
        await scene.begin();
        machine.unplug(kind, `${kind}-1`);
        await settle(world);
        assert.equal(kind === 'camera' ? scene.camera : scene.microphone, `${kind}-2`);
        assert.equal(machine.openCount, 2);
        bob.tells('+alice', 'alice speaks', 'alice shows');
        assert.deepEqual(scene.told, [`${kind}-2 instead`]);
      });

      it(`is told when it was the last ${kind}`, async () => {
        machine.devices[kind] = machine.devices[kind].slice(0, 1);
        await scene.begin();
        machine.unplug(kind, `${kind}-1`);
        await settle(world);
        const code = kind === 'camera' ? 60004 : 60003;
        assert.deepEqual(scene.told, [JSON.stringify({[kind]: false}), `warning ${code}`]);
        assert.equal(machine.openCount, 1);
      });

      it(`is no news when it was another ${kind}`, async () => {
        await scene.begin();
        machine.unplug(kind, `${kind}-2`);
        await settle(world);
        assert.equal(machine.openCount, 2);
        assert.lengthOf(scene.told, 0);
      });

      it(`is told when the SDK gives the ${kind} up`, async () => {
        await scene.begin();
        machine.last.emit('error', new FakeRtcError(5300, kind === 'camera' ? 5308 : 5309));
        await settle(world);
        const code = kind === 'camera' ? 60004 : 60003;
        assert.deepEqual(scene.told, [JSON.stringify({[kind]: false}), `warning ${code}`]);
        assert.equal(machine.openCount, 1);
      });
    }
  });

  it('refuses commands outside of a room with -1203, and closing is no error', async () => {
    for (const command of [
      () => alice.media.openCamera({}),
      () => alice.media.openMicrophone(),
      () => alice.media.switchCamera('back'),
      () => alice.media.startScreenShare(),
    ]) {
      assert.equal((await refusal(command())).code, -1203);
    }
    await alice.media.closeCamera();
    await alice.media.closeMicrophone();
    await alice.media.stopScreenShare();
    await alice.media.resumePlayback();
    assert.lengthOf(machine.instances, 0);
  });

  it('rejects a pending command when the room is left', async () => {
    await alice.join({camera: false});
    const letGo = world.holdDevices(alice.media);
    const refused = refusal(alice.media.openCamera({}));
    await settle(world);
    await alice.media.leave();
    assert.equal((await refused).code, -1203);
    letGo();
    await settle(world);
    assert.equal(machine.openCount, 0);
  });
});
