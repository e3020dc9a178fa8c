import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {never, RING_OUT, ringIn, talkingIn, talkingOut} from './support/sequences.js';
import {suiteStage} from './support/suite-stage.js';

describe('who hears what, in real tabs', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob');
  });

  async function ring(params: object = {}): Promise<void> {
    await alice.call('bob', 'video', params);
    await bob.hears(ringIn());
  }

  async function talk(): Promise<void> {
    await ring();
    await bob.press('Accept');
    await Promise.all([
      alice.hears('user-video-available(bob true)'),
      bob.hears('user-video-available(alice true)'),
    ]);
  }

  async function bothIdle(): Promise<void> {
    await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [0, 0], 'no device is open');
  }

  it('A cancels', async () => {
    await ring();
    await alice.press(/cancel|hang up/i);
    await bothIdle();
    await alice.heardExactly([RING_OUT, ...never('canceled', 'alice')]);
    await bob.heardExactly([ringIn(), ...never('canceled', 'alice')]);
  });

  it('B rejects', async () => {
    await ring();
    await bob.press('Decline');
    await bothIdle();
    await alice.heardExactly([RING_OUT, 'user-reject(bob)', ...never('reject', 'alice')]);
    await bob.heardExactly([ringIn(), ...never('reject', 'bob')]);
  });

  it('B ignores', async () => {
    await ring();
    await bob.page.evaluate(() => window.kit.ignore());
    await bothIdle();
    await alice.heardExactly([RING_OUT, 'user-line-busy(bob)', ...never('lineBusy', 'alice')]);
    await bob.heardExactly([ringIn(), ...never('lineBusy', 'bob')]);
  });

  it('nobody answers in time', async () => {
    await ring({timeout: 1});
    await bothIdle();
    await alice.heardExactly([RING_OUT, 'user-no-response(bob)', ...never('noResponse', 'alice')]);
    await bob.heardExactly([ringIn(), ...never('noResponse', 'bob')]);
  });

  it('B is nowhere: no answer all the same', async () => {
    await alice.call('nobody', 'audio', {timeout: 1});
    await alice.hears('call-not-connected(noResponse alice)');
    await alice.heardExactly([
      'user-inviting(nobody)',
      'user-no-response(nobody)',
      ...never('noResponse', 'alice'),
    ]);
  });

  it('B is busy with C', async () => {
    await talk();
    const carol = await stage().person('carol');
    await carol.call('bob', 'audio');
    await carol.hears('call-not-connected(lineBusy carol)');
    await carol.heardExactly([RING_OUT, 'user-line-busy(bob)', ...never('lineBusy', 'carol')]);
    await alice.heardExactly(talkingOut());
    await bob.heardExactly(talkingIn());
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
  });

  it('B has no camera', async () => {
    await bob.page.evaluate(() => {
      const original = MediaDevices.prototype.getUserMedia;
      MediaDevices.prototype.getUserMedia = function (this: MediaDevices, options) {
        const wantsVideo = Boolean(options?.video);
        return wantsVideo
          ? Promise.reject(new DOMException('Requested device not found', 'NotFoundError'))
          : original.call(this, options);
      };
    });
    await ring();
    await bob.press('Accept');
    await bothIdle();
    await alice.heardExactly([RING_OUT, 'user-reject(bob)', ...never('reject', 'alice')]);
    await bob.heardExactly([ringIn(), 'error(60004)', ...never('unknown', 'bob')]);
    await bob.page
      .getByText(/camera/i)
      .first()
      .waitFor();
  });

  it('the same user logs in twice: the older tab is kicked, in mid-call too', async () => {
    await talk();
    const again = await stage().person('bob');
    await bob.hears('kicked-offline()');
    await alice.becomes('idle');
    await bob.heardExactly([...talkingIn(), 'call-end(video callee offline)', 'kicked-offline()']);
    await alice.heardExactly([...talkingOut(), 'user-leave(bob)', 'call-end(video caller hangup)']);
    await alice.call('bob', 'audio');
    await again.hears(ringIn('audio'));
  });

  it('multi-device: both ring, one answers, the other stops', async () => {
    await bob.page.close();
    const desk = await stage().person('bob', {'multi-device': ''});
    const phone = await stage().person('bob', {'multi-device': ''});
    await alice.call('bob', 'video');
    await Promise.all([desk.hears(ringIn()), phone.hears(ringIn())]);
    await desk.press('Accept');
    await phone.hears('call-not-connected(otherDeviceAccepted bob)');
    await phone.heardExactly([ringIn(), ...never('otherDeviceAccepted', 'bob')]);
    await desk.hears('user-video-available(alice true)');
    await desk.heardExactly(talkingIn());
  });
});
