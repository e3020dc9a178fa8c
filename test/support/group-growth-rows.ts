import {assert} from '@open-wc/testing';
import {
  accept,
  ALL,
  BEGIN,
  DAVES_RING,
  END,
  hangUp,
  invite,
  JOIN,
  NOT,
  type GroupRow,
} from './group-call-words.js';

/** "Group calls", CONTRACT section 3: how people come to a call that runs already, or rings twice. */
export const GROWTH_ROWS: readonly GroupRow[] = [
  {
    name: 'the caller invites another one: all hear it, and how it is answered',
    play: async group => {
      await accept(group, group.b, group.c);
      await invite(group, group.a);
      await accept(group, group.d);
    },
    a: [...ALL.a, 'onUserInviting(dave)', ...JOIN('dave')],
    b: [...ALL.b, 'onUserInviting(dave)', ...JOIN('dave')],
    c: [...ALL.c, 'onUserInviting(dave)', ...JOIN('dave')],
    d: [...DAVES_RING('alice'), BEGIN('callee'), ...JOIN('alice'), ...JOIN('bob'), ...JOIN('carol')],
  },
  {
    name: 'a member invites another one, who declines: all hear it',
    play: async group => {
      await accept(group, group.b, group.c);
      await invite(group, group.b);
      await group.d.engine.reject();
    },
    a: [...ALL.a, 'onUserInviting(dave)', 'onUserReject(dave)'],
    b: [...ALL.b, 'onUserInviting(dave)', 'onUserReject(dave)'],
    c: [...ALL.c, 'onUserInviting(dave)', 'onUserReject(dave)'],
    d: [...DAVES_RING('bob'), ...NOT('reject', 'dave')],
  },
  {
    name: 'the inviter leaves with a pending invitation: it is taken back, who was invited by others stays',
    play: async group => {
      await accept(group, group.b, group.c);
      await invite(group, group.b);
      await hangUp(group, group.b);
    },
    a: [...ALL.a, 'onUserInviting(dave)', 'onUserLeave(bob)'],
    b: [...ALL.b, 'onUserInviting(dave)', END('callee')],
    c: [...ALL.c, 'onUserInviting(dave)', 'onUserLeave(bob)'],
    d: [...DAVES_RING('bob'), ...NOT('canceled', 'bob')],
  },
  {
    name: 'somebody joins without having been rung',
    play: async group => {
      const {a, d, world} = group;
      await accept(group, group.b, group.c);
      const {state} = a.engine;
      assert.equal(state.status, 'connected');
      if (state.status === 'connected') await d.engine.joinInGroupCall(state.roomId, 'g1', 'audio');
      await world.advance(0);
      await hangUp(group, a);
    },
    a: [...ALL.a, ...JOIN('dave'), END('caller')],
    b: [...ALL.b, ...JOIN('dave'), 'onUserLeave(alice)'],
    c: [...ALL.c, ...JOIN('dave'), 'onUserLeave(alice)'],
    d: [BEGIN('callee'), ...JOIN('alice'), ...JOIN('bob'), ...JOIN('carol'), 'onUserLeave(alice)'],
  },
  {
    name: 'two ring the same group at the same moment: one makes way and goes into the call of the other',
    isFresh: true,
    play: async group => {
      const {a, b, world} = group;
      const both = [
        a.engine.groupCall('g1', ['bob', 'carol'], 'audio'),
        b.engine.groupCall('g1', ['alice', 'carol'], 'audio'),
      ];
      await world.advance(0);
      await Promise.all(both);
      await accept(group, group.c);
      const rooms = [a, b, group.c].map(
        ({engine: {state}}) => state.status === 'connected' && state.callerId,
      );
      assert.deepEqual(rooms, ['alice', 'alice', 'alice']);
      for (const party of [a, b, group.c]) party.take();
    },
    a: [],
    b: [],
    c: [],
  },
];
