import {assert} from '@open-wc/testing';

import {Poll, type Measured, type MeteredMember} from '../../../src/media/local/poll.js';
import {ManualClock} from '../../../src/testing/index.js';

describe('Poll', () => {
  let clock: ManualClock;
  let rounds: (readonly Measured<MeteredMember>[])[];
  let members: MeteredMember[];
  let poll: Poll<MeteredMember>;
  beforeEach(() => {
    clock = new ManualClock();
    rounds = [];
    members = [];
    poll = new Poll({clock, interval: 500, members: () => members, take: round => rounds.push(round)});
  });
  afterEach(() => {
    poll.stop();
    assert.equal(clock.pending, 0);
  });

  function member(userId: string, stats: () => Promise<RTCStatsReport>): MeteredMember {
    return {userId, isAudible: true, state: 'connected', stats};
  }

  it('asks whoever is there each time, and tells in their order', async () => {
    const nothing = (): Promise<RTCStatsReport> => Promise.resolve(new Map());
    members = [member('bob', nothing)];
    await clock.advance(500);
    members = [member('carol', nothing), member('bob', nothing)];
    await clock.advance(500);
    assert.deepEqual(
      rounds.map(round => round.map(({member: {userId}}) => userId)),
      [['bob'], ['carol', 'bob']],
    );
  });

  for (const [state, isAsked] of [
    ['new', false],
    ['connecting', false],
    ['connected', true],
    ['disconnected', true],
    ['failed', true],
  ] as const) {
    it(`${isAsked ? 'asks' : 'leaves alone'} a connection that is ${state}`, async () => {
      let asked = 0;
      const stats = (): Promise<RTCStatsReport> => {
        asked += 1;
        return Promise.resolve(new Map());
      };
      members = [{...member('bob', stats), state}];
      await clock.advance(500);
      assert.equal(asked, isAsked ? 1 : 0);
      assert.equal(rounds[0]?.[0]?.stats !== undefined, isAsked);
    });
  }

  it('has no figures where there is no connection, or where they fail', async () => {
    const fails = (): Promise<RTCStatsReport> => Promise.reject(new DOMException('', 'InvalidStateError'));
    members = [member('bob', fails), {...member('carol', fails), state: undefined}];
    await clock.advance(500);
    assert.deepEqual(
      rounds[0]?.map(({stats}) => stats),
      [undefined, undefined],
    );
  });

  it('waits for a slow round instead of beginning another', async () => {
    let asked = 0;
    let answer: (report: RTCStatsReport) => void = () => undefined;
    members = [
      member('bob', () => {
        asked += 1;
        return new Promise(resolve => (answer = resolve));
      }),
    ];
    await clock.advance(1_500);
    assert.deepEqual([asked, rounds.length], [1, 0]);
    answer(new Map());
    await clock.advance(0);
    assert.equal(rounds.length, 1);
  });
});
