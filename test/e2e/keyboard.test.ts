import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {said, says, watchAnnouncements} from './support/announcements.js';
import {focusComesTo, pressByKey} from './support/keyboard.js';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

/** A page in the middle of something: somebody writes a note. */
async function writeNote({page}: Person): Promise<void> {
  await page.evaluate(() => {
    const note = document.createElement('textarea');
    note.setAttribute('aria-label', 'Note');
    document.querySelector('h1')?.after(note);
  });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dear Al');
  await focusComesTo(page.getByLabel('Note'));
}

describe('a call by keyboard alone', {timeout: 120_000}, () => {
  const stage = suiteStage();
  let alice: Person;
  let bob: Person;

  beforeEach(async () => {
    alice = await stage().person('alice', {nickname: 'Alice'}, watchAnnouncements);
    bob = await stage().person('bob', {nickname: 'Bob'}, watchAnnouncements);
  });

  it('is rung, answered, muted, made an audio call and hung up, and every step is announced', async () => {
    await writeNote(bob);
    await pressByKey(alice.page, 'Call Bob');
    await says(alice, 'status: Calling Bob');

    await focusComesTo(bob.page.getByRole('alertdialog', {name: 'Alice is calling you'}));
    // Whoever is typing answers nothing by accident.
    await bob.page.keyboard.press('Enter');
    await bob.page.keyboard.press('Space');
    await pressByKey(bob.page, 'Accept');
    await Promise.all([alice.becomes('connected'), bob.becomes('connected')]);
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await focusComesTo(bob.page.getByRole('dialog', {name: 'Call'}));

    await pressByKey(alice.page, 'Mute microphone', 'Space');
    await bob.hears('user-audio-available(alice false)');
    await pressByKey(bob.page, 'Turn camera off');
    await alice.hears('user-video-available(bob false)');
    await pressByKey(alice.page, 'Switch to audio');
    await bob.hears('call-media-type-changed(video audio)');

    await pressByKey(bob.page, 'Hang up', 'Space');
    await Promise.all([says(alice, 'status: Bob hung up'), says(bob, 'status: You hung up')]);

    // The end screens close by themselves.
    await focusComesTo(alice.page.getByRole('button', {name: 'Call Bob'}));
    await focusComesTo(bob.page.getByLabel('Note'));
    await bob.page.keyboard.type('ice');
    assert.equal(await bob.page.getByLabel('Note').inputValue(), 'Dear Alice');
    assert.deepEqual(await said(alice.page), [
      'dialog: Call',
      'status: Calling Bob',
      'status: Connected with Bob',
      'status: Bob hung up',
    ]);
    assert.deepEqual(await said(bob.page), [
      'alertdialog: Alice is calling you. Incoming video call',
      'live: Connecting…',
      'dialog: Call',
      'status: Connected with Alice',
      'status: You hung up',
    ]);
  });

  it('is declined, and the focus is back where it was', async () => {
    await writeNote(bob);
    await pressByKey(alice.page, 'Call Bob');
    await focusComesTo(bob.page.getByRole('alertdialog'));
    await pressByKey(bob.page, 'Decline');
    await focusComesTo(bob.page.getByLabel('Note'));
    await says(alice, 'status: Bob declined');
    await focusComesTo(alice.page.getByRole('button', {name: 'Call Bob'}));
    assert.deepEqual(await said(bob.page), ['alertdialog: Alice is calling you. Incoming video call']);
    assert.deepEqual(await said(alice.page), ['dialog: Call', 'status: Calling Bob', 'status: Bob declined']);
  });
});
