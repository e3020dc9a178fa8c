import {assert} from '@open-wc/testing';

import {LoadMeter, type LoadedMember} from '../../../src/media/local/load-meter.js';
import {ManualClock} from '../../../src/testing/index.js';

/** A camera that gives 30 frames a second, and a link that manages some of them. */
class Load {
  limit = 15;
  source = 30;
  manages = 15;
  reason = 'none';
  encoded = 0;

  member(userId: string): LoadedMember {
    return {
      userId,
      isAudible: true,
      state: 'connected',
      frameLimit: this.limit,
      stats: () => {
        this.encoded += this.manages * 2;
        const entries = [
          {type: 'outbound-rtp', framesEncoded: this.encoded, qualityLimitationReason: this.reason},
          {type: 'media-source', framesPerSecond: this.source},
        ];
        return Promise.resolve(new Map(entries.map(entry => [entry.type, entry])));
      },
    };
  }
}

describe('LoadMeter', () => {
  let clock: ManualClock;
  let load: Load;
  let strains: number[];
  let meter: LoadMeter;
  beforeEach(() => {
    clock = new ManualClock();
    load = new Load();
    strains = [];
    meter = new LoadMeter({
      clock,
      members: () => [load.member('bob')],
      mostStrain: () => 3,
      strained: strain => strains.push(strain),
    });
  });
  afterEach(() => {
    meter.stop();
    assert.equal(clock.pending, 0);
  });

  it('reports every 2 s and is content with what goes well', async () => {
    await clock.advance(20_000);
    assert.deepEqual(strains, Array<number>(10).fill(0));
  });

  it('reports strain when too little is sent for several seconds', async () => {
    load.manages = 5;
    await clock.advance(8_000);
    assert.deepEqual(strains, [0, 0, 0, 1]);
  });

  it('reports strain when the browser lacks the power', async () => {
    load.reason = 'cpu';
    await clock.advance(8_000);
    assert.equal(strains.at(-1), 1);
    load.reason = 'bandwidth';
    await clock.advance(20_000);
    assert.equal(strains.at(-1), 0);
  });

  it('blames nobody for a camera that gives little, or for a picture that nobody wants', async () => {
    load.source = 4;
    load.manages = 4;
    await clock.advance(20_000);
    load.limit = 0;
    load.manages = 0;
    await clock.advance(20_000);
    assert.deepEqual(new Set(strains), new Set([0]));
  });

  it('counts anew on a connection that was made anew', async () => {
    for (let time = 0; time < 10; time++) {
      load.encoded = 0;
      load.manages = 10 - time;
      await clock.advance(2_000);
    }
    assert.deepEqual(new Set(strains), new Set([0]));
  });

  it('reports nothing once stopped, not even what was being measured', async () => {
    meter.stop();
    await clock.advance(10_000);
    assert.deepEqual(strains, []);
  });
});
