import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {comes, never} from './support/sequences.js';
import {suiteStage} from './support/suite-stage.js';

/** How long the first ring lasts, in seconds: time enough for two answers on a slow machine. */
const RING_TIME = 10;
const RING_IN = 'call-received(alice bob,carol,dave video)';
const RING_OUT = ['user-inviting(bob)', 'user-inviting(carol)', 'user-inviting(dave)'];
const END = 'call-end(video callee hangup)';

describe('calls among several, in real tabs', {timeout: 180_000}, () => {
  const stage = suiteStage();

  async function people(...userIds: readonly string[]): Promise<Person[]> {
    const all: Person[] = [];
    for (const userId of userIds) {
      all.push(await stage().person(userId, {inviteable: 'bob carol dave erin', 'video-resolution': '360p'}));
    }
    return all;
  }

  /** Each of them hears that somebody has come, with sound and picture. */
  async function allMeet(newcomer: Person, others: readonly Person[]): Promise<void> {
    await Promise.all([
      ...others.map(({userId}) => newcomer.hears(`user-video-available(${userId} true)`)),
      ...others.map(other => other.hears(`user-video-available(${newcomer.userId} true)`)),
    ]);
  }

  it('one accepts, one rejects, one does not answer; more come, the caller leaves, the last one is ended', async () => {
    const [alice, bob, carol, dave] = await people('alice', 'bob', 'carol', 'dave');
    assert.ok(alice && bob && carol && dave);
    await alice.groupCall('g1', ['bob', 'carol', 'dave'], 'video', {timeout: RING_TIME});
    await Promise.all([bob, carol, dave].map(person => person.hears(RING_IN)));

    await carol.press('Decline');
    await Promise.all([alice, bob, dave].map(person => person.hears('user-reject(carol)')));
    await bob.press('Accept');
    await allMeet(bob, [alice]);
    await Promise.all([alice, bob].map(person => person.hears('user-no-response(dave)')));
    await dave.becomes('idle');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);

    const [erin] = await people('erin');
    assert.ok(erin);
    await alice.press('Invite people');
    await alice.page.getByRole('checkbox', {name: 'erin'}).check();
    await alice.press('Invite');
    await erin.hears('call-received(alice erin video)');
    await erin.press('Accept');
    await allMeet(erin, [alice, bob]);

    await carol.addButton({'group-id': 'g1', 'user-ids': 'alice bob dave'});
    await carol.press('3 people are talking — join');
    await allMeet(carol, [alice, bob, erin]);
    await Promise.all([alice, bob, carol, erin].map(person => person.seesMoving(4)));

    await alice.press('Hang up');
    await Promise.all([bob, carol, erin].map(person => person.hears('user-leave(alice)')));
    await Promise.all([bob, carol, erin].map(person => person.seesMoving(3)));
    await bob.press('Hang up');
    await Promise.all([carol, erin].map(person => person.hears('user-leave(bob)')));
    await erin.press('Hang up');
    await Promise.all([alice, bob, carol, dave, erin].map(person => person.becomes('idle')));
    for (const person of [alice, bob, carol, dave, erin]) {
      assert.equal(await person.liveTracks(), 0, `${person.userId}: no device is open`);
    }

    const noAnswer = 'user-no-response(dave)';
    await alice.heardExactly([
      ...RING_OUT,
      'user-reject(carol)',
      'call-begin(video caller)',
      ...comes('bob'),
      noAnswer,
      'user-inviting(erin)',
      ...comes('erin'),
      ...comes('carol'),
      'call-end(video caller hangup)',
    ]);
    await bob.heardExactly([
      RING_IN,
      'user-reject(carol)',
      'call-begin(video callee)',
      ...comes('alice'),
      noAnswer,
      'user-inviting(erin)',
      ...comes('erin'),
      ...comes('carol'),
      'user-leave(alice)',
      END,
    ]);
    await carol.heardInOrder([
      RING_IN,
      ...never('reject', 'carol'),
      'call-begin(video callee)',
      [comes('alice'), comes('bob'), comes('erin')],
      'user-leave(alice)',
      'user-leave(bob)',
      'user-leave(erin)',
      END,
    ]);
    await dave.heardExactly([RING_IN, 'user-reject(carol)', ...never('noResponse', 'dave')]);
    await erin.heardInOrder([
      'call-received(alice erin video)',
      'call-begin(video callee)',
      [comes('alice'), comes('bob')],
      ...comes('carol'),
      'user-leave(alice)',
      'user-leave(bob)',
      END,
    ]);
  });

  it('a call whose tabs are all closed leaves nothing behind to join', async () => {
    const [alice, bob, carol] = await people('alice', 'bob', 'carol');
    assert.ok(alice && bob && carol);
    await carol.addButton({'group-id': 'g1', 'user-ids': 'alice bob', media: 'audio'});
    await alice.groupCall('g1', ['bob'], 'audio');
    await bob.hears('call-received(alice bob audio)');
    await bob.press('Accept');
    const join = carol.page.getByRole('button', {name: '2 people are talking — join'});
    await join.waitFor();
    assert.equal(await join.getAttribute('title'), 'alice, bob');
    await alice.page.close();
    await bob.becomes('idle');
    await bob.page.close();
    await carol.page.getByRole('button', {name: 'Audio call to 2 people'}).waitFor();
    assert.deepEqual(await carol.heard(), []);
  });
});
