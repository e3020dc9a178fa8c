import {assert} from '@open-wc/testing';

import {refusal, settle, type DeviceProblem, type MediaWorld, type TestDevice} from './media-party.js';
import {pair, talkingPair} from './media-room-rules.js';

const FAILURES: readonly (readonly [TestDevice, DeviceProblem, number])[] = [
  ['camera', 'denied', -1101],
  ['camera', 'missing', 60004],
  ['camera', 'busy', -1316],
  ['microphone', 'denied', -1101],
  ['microphone', 'missing', 60003],
  ['microphone', 'busy', -1319],
];

/** Devices: what is open when, and what happens when they fail. */
export function describeDevices(world: () => MediaWorld): void {
  describe('devices', () => {
    it('opens what is asked for and releases it on leaving', async () => {
      const [alice] = await pair(world());
      await alice.join();
      assert.equal(world().openDevices(alice.media), 2);
      await alice.media.leave();
      assert.equal(world().openDevices(alice.media), 0);
    });

    it('releases the camera when it is closed', async () => {
      const [alice] = await talkingPair(world());
      await alice.media.closeCamera();
      assert.equal(world().openDevices(alice.media), 1);
      await alice.media.openCamera({});
      assert.equal(world().openDevices(alice.media), 2);
    });

    it('opens nothing when nothing is asked for', async () => {
      const [alice] = await pair(world());
      await alice.join({camera: false, microphone: false});
      assert.equal(world().openDevices(alice.media), 0);
    });

    for (const [device, problem, code] of FAILURES) {
      it(`does not enter when the ${device} is ${problem}: ${code}`, async () => {
        const [alice, bob] = await pair(world());
        await alice.join();
        world().breakDevice(bob.media, device, problem);
        const error = await refusal(bob.join());
        assert.deepEqual([error.code, error.source], [code, 'device']);
        assert.isAbove(error.message.length, 20);
        await settle(world());
        alice.tells();
        assert.equal(world().openDevices(bob.media), 0);
        await bob.media.leave();
        world().breakDevice(bob.media, device, undefined);
        await bob.join();
        await alice.hearsStory('+bob');
      });
    }

    it('leaves everything as it was when the camera cannot be opened later', async () => {
      const [alice, bob] = await pair(world());
      await alice.join({camera: false});
      await bob.join();
      await alice.media.publish();
      await bob.hearsStory('+alice', 'alice speaks');
      world().breakDevice(alice.media, 'camera', 'missing');
      assert.equal((await refusal(alice.media.openCamera({}))).code, 60004);
      await settle(world());
      bob.tells('+alice', 'alice speaks');
      assert.equal(world().openDevices(alice.media), 1);
      world().breakDevice(alice.media, 'camera', undefined);
      await alice.media.openCamera({});
      await bob.hearsStory('+alice', 'alice speaks', 'alice shows');
    });

    it('makes a pending join reject on leaving, and releases what the browser hands over too late', async () => {
      const [alice, bob] = await pair(world());
      await alice.join();
      const letGo = world().holdDevices(bob.media);
      const joined = refusal(bob.join());
      await settle(world());
      await bob.media.leave();
      letGo();
      assert.equal((await joined).code, -1203);
      await settle(world());
      alice.tells();
      bob.tells();
      assert.equal(world().openDevices(bob.media), 0);
    });

    it('lists the devices of a kind, also outside of a room', async () => {
      const [alice] = await pair(world());
      for (const kind of ['camera', 'microphone', 'speaker'] as const) {
        const list = await alice.media.getDevices(kind);
        assert.isAbove(list.length, 0);
        assert.isTrue(list.every(device => device.kind === kind && typeof device.label === 'string'));
      }
    });

    it('refuses a device that is not there and goes on with the one in use', async () => {
      const [alice, bob] = await talkingPair(world());
      await refusal(alice.media.switchDevice('camera', 'no such camera'));
      await refusal(alice.media.switchDevice('microphone', 'no such microphone'));
      await refusal(alice.media.switchDevice('speaker', 'no such speaker'));
      await settle(world());
      bob.tells('+alice', 'alice speaks', 'alice shows');
      assert.equal(world().openDevices(alice.media), 2);
    });

    it('takes over another device without anybody noticing', async () => {
      const [alice, bob] = await talkingPair(world());
      for (const kind of ['camera', 'microphone', 'speaker'] as const) {
        const list = await alice.media.getDevices(kind);
        const last = list.at(-1);
        assert.isDefined(last);
        await alice.media.switchDevice(kind, last.deviceId);
      }
      await settle(world());
      bob.tells('+alice', 'alice speaks', 'alice shows');
      assert.equal(world().openDevices(alice.media), 2);
    });
  });
}
