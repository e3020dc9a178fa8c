import {assert} from '@open-wc/testing';

import type {NetworkQualityInfo} from '../../../src/engine/types.js';
import {gradeOf, QualityMeter} from '../../../src/media/local/quality-meter.js';
import {readStats} from '../../../src/media/local/stats.js';
import type {MeteredMember} from '../../../src/media/local/poll.js';
import {VolumeMeter, type MeterOptions} from '../../../src/media/local/volume-meter.js';
import {ManualClock} from '../../../src/testing/index.js';

type Entry = Readonly<Record<string, unknown>> & {readonly id?: string};

/** A report of the browser, made up. */
function report(...entries: readonly Entry[]): RTCStatsReport {
  return new Map(entries.map((entry, index) => [entry.id ?? String(index), entry]));
}

const PAIR = {type: 'candidate-pair', id: 'pair', currentRoundTripTime: 0.02};
const TRANSPORT = {type: 'transport', selectedCandidatePairId: 'pair'};

describe('readStats', () => {
  it('reads levels, times, losses and frames', () => {
    const stats = readStats(
      report(
        TRANSPORT,
        {...PAIR, id: 'other', currentRoundTripTime: 9},
        PAIR,
        {type: 'inbound-rtp', kind: 'audio', audioLevel: 0.5, packetsReceived: 100, packetsLost: 2},
        {type: 'inbound-rtp', kind: 'video', packetsReceived: 50, packetsLost: 1, framesDecoded: 7},
        {type: 'outbound-rtp', kind: 'audio'},
        {type: 'outbound-rtp', kind: 'video', framesEncoded: 5, qualityLimitationReason: 'cpu'},
        {type: 'media-source', kind: 'video', framesPerSecond: 15},
        {type: 'media-source', kind: 'audio', audioLevel: 0.25},
        {type: 'remote-inbound-rtp', fractionLost: 0.1},
        {type: 'remote-inbound-rtp', fractionLost: 0.3},
      ),
    );
    assert.deepEqual(stats, {
      heardLevel: 0.5,
      spokenLevel: 0.25,
      roundTrip: 20,
      received: 150,
      lost: 3,
      remoteLoss: 0.3,
      framesDecoded: 7,
      framesEncoded: 5,
      sourceRate: 15,
      isShortOfPower: true,
    });
  });

  it('knows nothing before there is anything to know', () => {
    assert.deepEqual(readStats(report()), {
      heardLevel: undefined,
      spokenLevel: undefined,
      roundTrip: undefined,
      received: 0,
      lost: 0,
      remoteLoss: undefined,
      framesDecoded: 0,
      framesEncoded: 0,
      sourceRate: 0,
      isShortOfPower: false,
    });
  });

  it('finds the pair in use where the browser reports no transport', () => {
    const nominated = {...PAIR, nominated: true};
    assert.equal(readStats(report({...PAIR, id: 'x', currentRoundTripTime: 9}, nominated)).roundTrip, 20);
  });

  it('bears with figures that are none, and with more packets than were lost', () => {
    const stats = readStats(
      report(
        TRANSPORT,
        {...PAIR, currentRoundTripTime: 'soon'},
        {type: 'inbound-rtp', packetsLost: -3, audioLevel: NaN},
      ),
    );
    assert.deepEqual([stats.roundTrip, stats.lost, stats.heardLevel], [undefined, 0, undefined]);
  });
});

describe('meters', () => {
  let clock: ManualClock;
  let members: MeteredMember[];
  let isSpeaking: boolean;
  let options: MeterOptions;
  beforeEach(() => {
    clock = new ManualClock();
    members = [];
    isSpeaking = true;
    options = {clock, selfId: 'me', isSpeaking: () => isSpeaking, members: () => members};
  });

  function member(
    userId: string,
    stats: () => RTCStatsReport,
    more: Partial<MeteredMember> = {},
  ): MeteredMember {
    return {userId, isAudible: true, state: 'connected', stats: () => Promise.resolve(stats()), ...more};
  }

  describe('of volume', () => {
    let heard: Readonly<Record<string, number>>[];
    let meter: VolumeMeter;
    beforeEach(() => {
      heard = [];
      meter = new VolumeMeter(options, volumes => heard.push(Object.fromEntries(volumes)));
    });
    afterEach(() => {
      meter.stop();
    });

    function loud(heardLevel: number, spokenLevel: number): RTCStatsReport {
      return report(
        {type: 'inbound-rtp', audioLevel: heardLevel},
        {type: 'media-source', kind: 'audio', audioLevel: spokenLevel},
      );
    }

    it('reports every 300 ms in whole steps of 0 to 100', async () => {
      members = [member('bob', () => loud(0.123, 0.456)), member('carol', () => loud(2, 0.1))];
      await clock.advance(650);
      assert.deepEqual(heard, [
        {me: 46, bob: 12, carol: 100},
        {me: 46, bob: 12, carol: 100},
      ]);
    });

    it('reports who is muted as 0, whatever is measured', async () => {
      members = [member('bob', () => loud(0.9, 0.9), {isAudible: false})];
      isSpeaking = false;
      await clock.advance(300);
      assert.deepEqual(heard, [{me: 0, bob: 0}]);
    });

    it('measures many in turn, three at a time, and reports all', async () => {
      const asked: string[] = [];
      members = ['b', 'c', 'd', 'e'].map(userId =>
        member(userId, () => {
          asked.push(userId);
          return loud(0.5, 0.1);
        }),
      );
      await clock.advance(600);
      assert.deepEqual(asked.join(''), 'bcdebc');
      assert.deepEqual(heard, [
        {me: 10, b: 50, c: 50, d: 50, e: 0},
        {me: 10, b: 50, c: 50, d: 50, e: 50},
      ]);
      members = members.slice(3);
      await clock.advance(300);
      assert.deepEqual(heard.at(-1), {me: 10, e: 50});
    });

    it('reports 0 where nothing can be measured yet', async () => {
      members = [
        member('bob', () => report()),
        member('carol', () => loud(1, 1), {state: undefined}),
        member('dave', () => {
          throw new DOMException('', 'InvalidStateError');
        }),
      ];
      await clock.advance(300);
      assert.deepEqual(heard, [{me: 0, bob: 0, carol: 0, dave: 0}]);
    });

    it('waits for a slow measurement rather than pile up', async () => {
      let release: (stats: RTCStatsReport) => void = () => undefined;
      let asked = 0;
      const slow = (): Promise<RTCStatsReport> => {
        asked += 1;
        return new Promise(resolve => (release = resolve));
      };
      members = [{...member('bob', () => report()), stats: slow}];
      await clock.advance(1_200);
      assert.deepEqual([asked, heard.length], [1, 0]);
      release(loud(0.5, 0));
      await clock.advance(0);
      assert.deepEqual(heard, [{me: 0, bob: 50}]);
      await clock.advance(300);
      assert.equal(asked, 2);
    });

    it('reports nothing once stopped, not even what was being measured', async () => {
      let release: (stats: RTCStatsReport) => void = () => undefined;
      members = [
        {...member('bob', () => report()), stats: () => new Promise(resolve => (release = resolve))},
      ];
      await clock.advance(300);
      meter.stop();
      release(loud(1, 1));
      await clock.advance(1_000);
      assert.deepEqual([heard, clock.pending], [[], 0]);
    });
  });

  describe('of quality', () => {
    let lists: (readonly NetworkQualityInfo[])[];
    let meter: QualityMeter;
    beforeEach(() => {
      lists = [];
      meter = new QualityMeter(options, list => lists.push(list));
    });
    afterEach(() => {
      meter.stop();
    });

    function path(
      roundTrip: number | undefined,
      received = 0,
      lost = 0,
      remoteLoss?: number,
    ): RTCStatsReport {
      return report(
        TRANSPORT,
        {...PAIR, currentRoundTripTime: roundTrip === undefined ? undefined : roundTrip / 1000},
        {type: 'inbound-rtp', packetsReceived: received, packetsLost: lost},
        ...(remoteLoss === undefined ? [] : [{type: 'remote-inbound-rtp', fractionLost: remoteLoss}]),
      );
    }

    function last(): string {
      return (lists.at(-1) ?? []).map(({userId, quality}) => `${userId} ${quality}`).join(', ');
    }

    it('reports every 2 s', async () => {
      await clock.advance(6_500);
      assert.equal(lists.length, 3);
      assert.equal(last(), 'me unknown');
    });

    it('grades each way by its round trip, and oneself by the slowest', async () => {
      members = [member('bob', () => path(5)), member('carol', () => path(250))];
      await clock.advance(2_000);
      assert.equal(last(), 'me poor, bob excellent, carol poor');
    });

    it('grades by what was lost since the last time', async () => {
      let [received, lost] = [100, 0];
      members = [member('bob', () => path(5, received, lost))];
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob excellent');
      [received, lost] = [140, 60];
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob vBad');
      [received, lost] = [240, 60];
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob excellent');
    });

    it('counts from the beginning on a connection that was made anew', async () => {
      let [received, lost] = [1_000, 500];
      members = [member('bob', () => path(5, received, lost))];
      await clock.advance(2_000);
      [received, lost] = [85, 15];
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob good');
    });

    it('grades oneself by what the others miss', async () => {
      members = [member('bob', () => path(5, 10, 0, 0.4)), member('carol', () => path(5, 10, 0, 0.05))];
      await clock.advance(2_000);
      assert.equal(last(), 'me bad, bob excellent, carol excellent');
    });

    it('knows nothing before the first measurement, and says "down" when a way is lost', async () => {
      const way: {state: RTCPeerConnectionState; roundTrip?: number} = {state: 'connecting'};
      const bob = member('bob', () => path(way.roundTrip));
      Object.defineProperty(bob, 'state', {get: () => way.state});
      members = [bob];
      await clock.advance(2_000);
      assert.equal(last(), 'me unknown, bob unknown');
      way.state = 'connected';
      await clock.advance(2_000);
      assert.equal(last(), 'me unknown, bob unknown');
      way.roundTrip = 10;
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob excellent');
      way.state = 'disconnected';
      await clock.advance(2_000);
      assert.equal(last(), 'me down, bob down');
      members.push(member('carol', () => path(5)));
      await clock.advance(2_000);
      assert.equal(last(), 'me excellent, bob down, carol excellent');
    });

    it('reports nothing once stopped', async () => {
      meter.stop();
      await clock.advance(10_000);
      assert.deepEqual([lists, clock.pending], [[], 0]);
    });
  });
});

describe('gradeOf', () => {
  const rows = [
    [0, 0, 'excellent'],
    [0.1, 100, 'excellent'],
    [0.11, 0, 'good'],
    [0, 101, 'good'],
    [0.21, 0, 'poor'],
    [0, 201, 'poor'],
    [0.31, 0, 'bad'],
    [0, 351, 'bad'],
    [0.51, 0, 'vBad'],
    [0, 501, 'vBad'],
    [1, 5_000, 'vBad'],
  ] as const;
  for (const [loss, roundTrip, grade] of rows) {
    it(`calls ${loss * 100} % and ${roundTrip} ms ${grade}`, () => {
      assert.equal(gradeOf(loss, roundTrip), grade);
    });
  }
});
