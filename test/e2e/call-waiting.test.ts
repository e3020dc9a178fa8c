import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {never, talkingIn, talkingOut} from './support/sequences.js';
import {suiteStage} from './support/suite-stage.js';

const CAROL_IN = 'call-received(carol bob audio)';
const CAROL_OUT = 'user-inviting(bob)';

describe('a second call during a call, in real tabs', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;
  let carol: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob', {'call-waiting': ''});
    carol = await stage().person('carol');
    await alice.call('bob', 'audio');
    await bob.press('Accept');
    await alice.hears('user-audio-available(bob true)');
    await bob.hears('user-audio-available(alice true)');
    await carol.call('bob', 'audio');
    await bob.page.getByRole('alertdialog', {name: 'carol is calling you'}).waitFor();
  });

  it('is declined as busy, and the call goes on', async () => {
    await bob.press('Decline');
    await carol.hears('call-not-connected(lineBusy carol)');
    await carol.heardExactly([CAROL_OUT, 'user-line-busy(bob)', ...never('lineBusy', 'carol')]);
    await bob.hears('call-not-connected(lineBusy bob)');
    await bob.heardExactly([...talkingIn('audio'), CAROL_IN, ...never('lineBusy', 'bob')]);
    await alice.heardExactly(talkingOut('audio'));
    await Promise.all([alice.hearsVoiceOf('bob'), bob.hearsVoiceOf('alice')]);
  });

  it('is answered, which ends the other one', async () => {
    await bob.press('End and accept');
    await alice.becomes('idle');
    await Promise.all([
      carol.hears('user-audio-available(bob true)'),
      bob.hears('user-audio-available(carol true)'),
    ]);
    await alice.heardExactly([...talkingOut('audio'), 'user-leave(bob)', 'call-end(audio caller hangup)']);
    await Promise.all([carol.hearsVoiceOf('bob'), bob.hearsVoiceOf('carol')]);
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [0, 1]);
    await carol.hangup();
    await bob.becomes('idle');
    await bob.heardExactly([
      ...talkingIn('audio'),
      CAROL_IN,
      'call-end(audio callee hangup)',
      'call-begin(audio callee)',
      'user-join(carol)',
      'user-audio-available(carol true)',
      'user-leave(carol)',
      'call-end(audio callee hangup)',
    ]);
  });

  it('rings by itself when the other side hangs up', async () => {
    await alice.press('Hang up');
    await bob.becomes('calling');
    await bob.press('Accept');
    await bob.hears('user-audio-available(carol true)');
    await bob.becomes('connected');
  });
});

describe('an audio call that becomes video, in real tabs', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice');
    bob = await stage().person('bob');
    await alice.call('bob', 'audio');
    await bob.press('Accept');
    await alice.hears('user-audio-available(bob true)');
    await bob.hears('user-audio-available(alice true)');
    await alice.forget();
    await bob.forget();
    await alice.press('Switch to video');
    await alice.page.getByText('Waiting for bob to agree to video…').waitFor();
    await bob.page.getByRole('alertdialog', {name: 'alice would like to switch to video'}).waitFor();
  });

  it('does so when the other side agrees', async () => {
    await bob.press('Accept with camera');
    await Promise.all([
      alice.hears('user-video-available(bob true)'),
      bob.hears('user-video-available(alice true)'),
    ]);
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    const changed = 'call-media-type-changed(audio video)';
    await alice.heardExactly([changed, 'user-video-available(bob true)']);
    await bob.heardExactly([changed, 'user-video-available(alice true)']);
  });

  it('stays as it is when the other side would rather not, and asks for no camera', async () => {
    await bob.press('Decline');
    await alice.page.getByText('bob would rather stay without video').waitFor();
    await alice.heardExactly([]);
    await bob.heardExactly([]);
    assert.deepEqual(await Promise.all([alice.liveTracks(), bob.liveTracks()]), [1, 1]);
  });

  it('stays as it is when the wish is taken back', async () => {
    await alice.press('Cancel');
    await bob.page.getByRole('alertdialog').waitFor({state: 'detached'});
    await alice.heardExactly([]);
    await bob.heardExactly([]);
  });
});
