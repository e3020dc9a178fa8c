import {assert} from '@open-wc/testing';
import {INITIAL_STATE, type CallState} from '../../src/engine/call-state.js';
import {announce} from '../../src/engine/rules-announce.js';
import type {GroupCall} from '../../src/engine/types.js';
import {connected, ringing} from '../elements/stub-engine.js';

const CALL: GroupCall = {groupId: 'g1', roomId: {intRoomId: 7}, mediaType: 'video'};
const IDLE: CallState = {...INITIAL_STATE, userId: 'alice', session: 'ready'};
const TALKING = connected({groupId: 'g1'});

/** What is announced between two states: a call, that there is none any more, or nothing. */
function between(before: CallState, after: CallState): GroupCall | 'none' | 'nothing' {
  const [state, effects] = announce(before, [after, []]);
  assert.equal(state, after);
  const [effect] = effects;
  if (effect?.type !== 'announce') return 'nothing';
  return effect.call ?? 'none';
}

describe('announce', () => {
  const cases: readonly [
    name: string,
    before: CallState,
    after: CallState,
    told: ReturnType<typeof between>,
  ][] = [
    ['a call of a group begins', ringing({groupId: 'g1'}), TALKING, CALL],
    ['it only rings', IDLE, ringing({groupId: 'g1'}), 'nothing'],
    ['it ends', TALKING, IDLE, 'none'],
    ['it never began', ringing({groupId: 'g1'}), IDLE, 'nothing'],
    ['somebody comes or goes', TALKING, {...TALKING, participants: new Map()}, 'nothing'],
    ['a call without a group begins', ringing(), connected(), 'nothing'],
    ['a call without a group ends', connected(), IDLE, 'nothing'],
    [
      'one call makes way for another',
      TALKING,
      {...TALKING, serial: 2, groupId: 'g2'},
      {...CALL, groupId: 'g2'},
    ],
    ['the UserSig runs out in the middle', TALKING, {...TALKING, session: 'expired'}, 'none'],
    ['somebody logs in anew in the middle', {...TALKING, session: 'connecting'}, TALKING, CALL],
    ['somebody logs out', IDLE, INITIAL_STATE, 'nothing'],
  ];

  for (const [name, before, after, told] of cases) {
    it(`${told === 'nothing' ? 'says nothing' : 'speaks'} when ${name}`, () => {
      assert.deepEqual(between(before, after), told);
    });
  }

  it('comes after the effects of the rule', () => {
    const [, effects] = announce(TALKING, [IDLE, [{type: 'leave'}]]);
    assert.deepEqual(effects, [{type: 'leave'}, {type: 'announce', call: undefined}]);
  });
});
