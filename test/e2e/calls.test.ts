import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {talkingIn, talkingOut} from './support/sequences.js';
import {suiteStage} from './support/suite-stage.js';

describe('two tabs of one browser', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob');
  });

  it('call with picture and sound, mute, switch to audio and back, hang up, and call the other way', async () => {
    await alice.press('Call Bob');
    await bob.press('Accept');
    await Promise.all([
      alice.hears('user-video-available(bob true)'),
      bob.hears('user-video-available(alice true)'),
    ]);
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await Promise.all([alice.hearsVoiceOf('bob'), bob.hearsVoiceOf('alice')]);
    await alice.heardExactly(talkingOut());
    await bob.heardExactly(talkingIn());

    await alice.press('Mute microphone');
    await bob.hears('user-audio-available(alice false)');
    await bob.page.waitForFunction(() => window.volumes.alice === 0);
    await alice.press('Mute microphone');
    await bob.hears('user-audio-available(alice true)');

    await alice.forget();
    await bob.forget();
    await alice.page.evaluate(() => window.kit.switchCallMediaType('audio'));
    await bob.hears('user-video-available(alice false)');
    await alice.hears('user-video-available(bob false)');
    assert.deepEqual(
      await Promise.all([alice.liveTracks(), bob.liveTracks()]),
      [1, 1],
      'only microphones are open',
    );
    const switched = bob.page.evaluate(() => window.kit.switchCallMediaType('video'));
    await alice.press('Accept with camera');
    await switched;
    await bob.hears('user-video-available(alice true)');
    await alice.hears('user-video-available(bob true)');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await alice.heardExactly([
      'call-media-type-changed(video audio)',
      'user-video-available(bob false)',
      'call-media-type-changed(audio video)',
      'user-video-available(bob true)',
    ]);

    await alice.forget();
    await bob.forget();
    await alice.press('Hang up');
    await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
    await alice.heardExactly(['call-end(video caller hangup)']);
    await bob.heardExactly(['user-leave(alice)', 'call-end(video callee hangup)']);
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [0, 0]);

    await bob.call('alice');
    await alice.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await bob.press('Hang up');
    await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
  });

  it('call with sound only', async () => {
    await alice.call('bob', 'audio');
    await bob.press('Accept');
    await Promise.all([alice.hearsVoiceOf('bob'), bob.hearsVoiceOf('alice')]);
    await alice.heardExactly(talkingOut('audio'));
    await bob.heardExactly(talkingIn('audio'));
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [1, 1]);
    await bob.press('Hang up');
    await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
    await alice.heardExactly([...talkingOut('audio'), 'user-leave(bob)', 'call-end(audio caller hangup)']);
    await bob.heardExactly([...talkingIn('audio'), 'call-end(audio callee hangup)']);
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [0, 0]);
  });

  it('agree on how long the call lasted within a second', async () => {
    const totalTime = (person: Person): Promise<number> =>
      person.page.evaluate(
        () =>
          new Promise(resolve => {
            document.addEventListener('tui-call-end', event => {
              resolve((event as CustomEvent<{totalTime: number}>).detail.totalTime);
            });
          }),
      );
    await alice.call('bob', 'audio');
    const times = Promise.all([totalTime(alice), totalTime(bob)]);
    await bob.press('Accept');
    await Promise.all([alice.hearsVoiceOf('bob'), bob.hearsVoiceOf('alice')]);
    await alice.press('Hang up');
    const [a, b] = await times;
    assert.ok(a > 0 && b > 0 && Math.abs(a - b) < 1000, `${String(a)} and ${String(b)} ms`);
  });

  it('answer without camera', async () => {
    await alice.call('bob', 'video');
    await bob.press(/without camera/i);
    await Promise.all([alice.hearsVoiceOf('bob'), bob.seesMoving(1)]);
    assert.ok(!(await alice.heard()).includes('user-video-available(bob true)'));
    assert.equal(await bob.liveTracks(), 1);
  });
});
