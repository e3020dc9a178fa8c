import {assert} from '@open-wc/testing';
import {
  accept,
  ALL,
  BEGIN,
  END,
  hangUp,
  JOIN,
  NOT,
  RING_IN,
  RING_OUT,
  TWO,
  type GroupRow,
} from './group-call-words.js';
import {rejects} from './rejects.js';

/** "Group calls", CONTRACT section 3: how people answer, leave and vanish. */
export const GROUP_ROWS: readonly GroupRow[] = [
  {
    name: 'rings everyone',
    play: () => Promise.resolve(),
    a: RING_OUT,
    b: RING_IN,
    c: RING_IN,
  },
  {
    name: 'all accept',
    play: group => accept(group, group.b, group.c),
    ...ALL,
  },
  {
    name: 'the caller cancels before anybody answers',
    play: group => hangUp(group, group.a),
    a: [...RING_OUT, ...NOT('canceled', 'alice')],
    b: [...RING_IN, ...NOT('canceled', 'alice')],
    c: [...RING_IN, ...NOT('canceled', 'alice')],
  },
  {
    name: 'everybody refuses: each is told, and the last one ends it',
    play: async ({b, c, world}) => {
      await b.engine.reject();
      await world.advance(0);
      await c.engine.ignore();
    },
    a: [...RING_OUT, 'onUserReject(bob)', 'onUserLineBusy(carol)', ...NOT('lineBusy', 'alice')],
    b: [...RING_IN, ...NOT('reject', 'bob')],
    c: [...RING_IN, 'onUserReject(bob)', ...NOT('lineBusy', 'carol')],
  },
  {
    name: 'one accepts, one does not answer: that ends nothing',
    play: async group => {
      await accept(group, group.b);
      await group.world.advance(36_000);
    },
    a: [...TWO.a, 'onUserNoResponse(carol)'],
    b: [...TWO.b, 'onUserNoResponse(carol)'],
    c: [...RING_IN, ...NOT('noResponse', 'carol')],
  },
  {
    name: 'one accepts, one rejects: who is in the call hears it',
    play: async group => {
      await accept(group, group.b);
      await group.c.engine.reject();
    },
    a: [...TWO.a, 'onUserReject(carol)'],
    b: [...TWO.b, 'onUserReject(carol)'],
    c: [...RING_IN, ...NOT('reject', 'carol')],
  },
  {
    name: 'one is in another call: the others hear it, that call is untouched',
    isFresh: true,
    play: async ({a, c, d, world}) => {
      await d.engine.call('carol', 'video');
      await world.advance(0);
      await c.engine.accept();
      await world.advance(0);
      c.take();
      d.take();
      await a.engine.groupCall('g1', ['bob', 'carol'], 'audio');
      await world.advance(0);
      assert.equal(c.engine.state.status, 'connected');
    },
    a: [...RING_OUT, 'onUserLineBusy(carol)'],
    b: [...RING_IN, 'onUserLineBusy(carol)'],
    c: [],
    d: [],
  },
  {
    name: 'the caller leaves and the call goes on; the last one left is not kept',
    play: async group => {
      await accept(group, group.b, group.c);
      await group.world.advance(5000);
      await hangUp(group, group.a);
      await group.world.advance(5000);
      await hangUp(group, group.b);
    },
    a: [...ALL.a, END('caller', 5000)],
    b: [...ALL.b, 'onUserLeave(alice)', END('callee', 10_000)],
    c: [...ALL.c, 'onUserLeave(alice)', 'onUserLeave(bob)', END('callee', 10_000)],
  },
  {
    name: 'the caller leaves while one still rings: that ring is taken back, and nobody is left alone',
    play: async group => {
      await accept(group, group.b);
      await hangUp(group, group.a);
    },
    a: [...TWO.a, END('caller')],
    b: [...TWO.b, 'onUserLeave(alice)', END('callee')],
    c: [...RING_IN, ...NOT('canceled', 'alice')],
  },
  {
    name: 'everybody else leaves while one still rings: the caller waits for the answer',
    play: async group => {
      await accept(group, group.b);
      await hangUp(group, group.b);
      await accept(group, group.c);
    },
    a: [...TWO.a, 'onUserLeave(bob)', ...JOIN('carol')],
    b: [...TWO.b, END('callee')],
    c: [...RING_IN, BEGIN('callee'), ...JOIN('alice')],
  },
  {
    name: "a member's page goes away",
    play: async group => {
      await accept(group, group.b, group.c);
      group.world.vanish(group.b);
    },
    a: [...ALL.a, 'onUserLeave(bob)'],
    b: ALL.b,
    c: [...ALL.c, 'onUserLeave(bob)'],
  },
  {
    name: 'an answer after the ring was taken back is refused',
    play: async group => {
      await hangUp(group, group.a);
      await rejects(group.b.engine.accept(), -1203);
    },
    a: [...RING_OUT, ...NOT('canceled', 'alice')],
    b: [...RING_IN, ...NOT('canceled', 'alice')],
    c: [...RING_IN, ...NOT('canceled', 'alice')],
  },
  {
    name: 'somebody logs out in the middle',
    play: async group => {
      await accept(group, group.b, group.c);
      await group.b.engine.unInit();
    },
    a: [...ALL.a, 'onUserLeave(bob)'],
    b: [...ALL.b, END('callee')],
    c: [...ALL.c, 'onUserLeave(bob)'],
  },
  {
    name: 'somebody logs in elsewhere in the middle',
    play: async group => {
      await accept(group, group.b, group.c);
      await group.world.advance(1000);
      const elsewhere = group.world.party('bob');
      await elsewhere.init();
      await group.world.advance(0);
      await elsewhere.engine.unInit();
    },
    a: [...ALL.a, 'onUserLeave(bob)'],
    b: [...ALL.b, 'onCallEnd(audio, callee, 1000, offline)', 'onKickedOffline()'],
    c: [...ALL.c, 'onUserLeave(bob)'],
  },
];
