import {assert} from '@open-wc/testing';
import {roomKey, runningCall} from '../../src/engine/running-call.js';
import type {GroupCall} from '../../src/engine/types.js';

const ONE: GroupCall = {groupId: 'g1', roomId: {intRoomId: 1}, mediaType: 'audio'};
const OTHER: GroupCall = {groupId: 'g1', roomId: {strRoomId: '1'}, mediaType: 'video'};

describe('runningCall', () => {
  it('is none where nobody is', () => {
    assert.isUndefined(runningCall([]));
  });

  it('names everybody once, in order', () => {
    const members = ['carol', 'bob', 'carol'].map(userId => ({userId, call: ONE}));
    assert.deepEqual(runningCall(members), {...ONE, userIds: ['bob', 'carol']});
  });

  it('is the call with more people, else the one that was told of first', () => {
    const first = {userId: 'alice', call: OTHER};
    const second = {userId: 'bob', call: ONE};
    assert.deepEqual(runningCall([first, second]), {...OTHER, userIds: ['alice']});
    assert.deepEqual(runningCall([first, second, {userId: 'carol', call: ONE}])?.userIds, ['bob', 'carol']);
  });

  it('tells a number from a text, and prefers the number', () => {
    assert.notEqual(roomKey({intRoomId: 1}), roomKey({strRoomId: '1'}));
    assert.equal(roomKey({intRoomId: 1, strRoomId: 'x'}), roomKey({intRoomId: 1}));
  });
});
