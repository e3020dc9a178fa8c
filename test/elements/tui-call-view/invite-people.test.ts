import {assert} from '@open-wc/testing';
import type {Participant} from '../../../src/engine/call-state.js';
import {
  isLong,
  peopleOf,
  placesIn,
  presenceOf,
  search,
} from '../../../src/elements/tui-call-view/invite-people.js';
import {connected} from '../stub-engine.js';

const PARTICIPANT: Participant = {
  userId: 'bob',
  status: 'joined',
  inviteId: 'i1',
  isAudioAvailable: true,
  isVideoAvailable: true,
};

/** Alice in a call in which somebody of each kind is or was. */
const CALL = connected({
  groupId: 'g1',
  participants: new Map(
    (['joined', 'accepted', 'inviting', 'rejected', 'busy', 'noResponse', 'left'] as const).map(status => [
      status,
      {...PARTICIPANT, userId: status, status},
    ]),
  ),
  profiles: new Map([['left', {userId: 'left', nickname: 'Lefty', avatar: 'https://example.com/l.png'}]]),
});

/** Plain JavaScript pages are not held back by types. */
const asAny = (value: unknown): never => value as never;

describe('whom the invite dialog offers', () => {
  it('is nobody in particular where the page offers no list', () => {
    for (const nothing of [undefined, null, '']) assert.isUndefined(peopleOf(nothing, CALL));
    assert.deepEqual(peopleOf([], CALL), []);
    assert.deepEqual(peopleOf('  ', CALL), []);
  });

  it('is each once, without oneself, and without what is no person', () => {
    const offered = ['erin', {userId: 'erin'}, 'alice', 'no body', {}, null, 7, {userId: 'frank'}];
    assert.deepEqual(
      peopleOf(asAny(offered), CALL)?.map(({userId}) => userId),
      ['erin', 'frank'],
    );
    assert.deepEqual(
      peopleOf('erin\n frank erin', CALL)?.map(({userId}) => userId),
      ['erin', 'frank'],
    );
  });

  it('has the page’s names and pictures before what the backend knows', () => {
    assert.deepEqual(peopleOf(['left', {userId: 'erin', nickname: 'Erin Wren', avatar: 'e.png'}], CALL), [
      {userId: 'left', name: 'Lefty', picture: 'https://example.com/l.png', presence: undefined},
      {userId: 'erin', name: 'Erin Wren', picture: 'e.png', presence: undefined},
    ]);
    const [person] = peopleOf([{userId: 'left', nickname: 'Lou'}], CALL) ?? [];
    assert.equal(person?.name, 'Lou');
    assert.equal(person?.picture, 'https://example.com/l.png');
  });

  it('can be invited again after a refusal, and not while they are in or being rung', () => {
    assert.deepEqual(
      [...CALL.participants.keys()].map(userId => presenceOf(CALL, userId)),
      ['in', 'in', 'ringing', undefined, undefined, undefined, undefined],
    );
    assert.isUndefined(presenceOf(CALL, 'stranger'));
  });

  it('has the places that are left by those who are in or being rung, and never less than none', () => {
    assert.equal(placesIn(CALL, 9), 5);
    assert.equal(placesIn(CALL, 4), 0);
    assert.equal(placesIn(CALL, 2), 0, 'others have made the call larger');
  });

  it('is found by a part of the name or id, whatever its case', () => {
    const people = peopleOf([{userId: 'u1', nickname: 'Érin Wren'}, 'Frank_7'], CALL) ?? [];
    const found = (words: string): readonly string[] => search(people, words).map(({userId}) => userId);
    assert.deepEqual(found(' érin'), ['u1']);
    assert.deepEqual(found('frank'), ['Frank_7']);
    assert.deepEqual(found('U1'), ['u1']);
    assert.deepEqual(found(''), ['u1', 'Frank_7']);
    assert.deepEqual(found('nobody'), []);
  });

  it('is a long list from nine people on', () => {
    const ids = Array.from({length: 9}, (_, index) => `guest-${index}`);
    assert.isTrue(isLong(peopleOf(ids, CALL) ?? []));
    assert.isFalse(isLong(peopleOf(ids.slice(1), CALL) ?? []));
  });
});
