import {assert} from '@open-wc/testing';

import {LoadMeter, type LoadedMember} from '../../../src/media/local/load-meter.js';
import type {Mesh} from '../../../src/media/local/mesh.js';
import {ManualClock} from '../../../src/testing/index.js';
import {Net} from './mesh-support.js';

const OTHERS = ['b', 'c', 'd', 'e', 'f'];
/** The camera's frames a second; a call of six wants half of them. */
const SOURCE = 30;
/** The meter looks every so often, in milliseconds. */
const LOOK = 2_000;

describe('what is sent by a machine among six people', () => {
  let clock: ManualClock;
  let net: Net;
  let mesh: Mesh;
  let meter: LoadMeter;
  /** Frames a second that this machine can encode for each of the others. */
  let power: number;
  let encoded: number;

  beforeEach(() => {
    clock = new ManualClock();
    net = new Net();
    power = SOURCE;
    encoded = 0;
    mesh = net.mesh('a', clock);
    for (const name of OTHERS) mesh.expect(name, name);
    meter = new LoadMeter({
      clock,
      members: () => OTHERS.map(member),
      mostStrain: () => mesh.mostStrain,
      strained: strain => {
        mesh.setStrain(strain);
      },
    });
    net.ceilings.length = 0;
  });

  afterEach(() => {
    meter.stop();
    mesh.close();
    assert.equal(clock.pending, 0);
  });

  /** As many frames as are wanted, and as this machine manages. */
  function member(userId: string): LoadedMember {
    const frameLimit = mesh.linkTo(userId)?.frameLimit ?? 0;
    return {
      userId,
      isAudible: true,
      state: 'connected',
      frameLimit,
      stats: () => {
        if (userId === OTHERS[0]) encoded += (Math.min(frameLimit, power) * LOOK) / 1_000;
        const entries = [
          {type: 'outbound-rtp', framesEncoded: encoded, qualityLimitationReason: 'none'},
          {type: 'media-source', framesPerSecond: SOURCE},
        ];
        return Promise.resolve(new Map(entries.map(entry => [entry.type, entry])));
      },
    };
  }

  /** Rows and frames a second of the most that is sent. */
  function most(): string {
    const {height, frameRate} = mesh.ceiling;
    return `${height}@${frameRate}`;
  }

  async function look(times: number): Promise<void> {
    await clock.advance(times * LOOK);
  }

  it('stays as it is while the machine manages', async () => {
    await look(60);
    assert.equal(most(), '240@15');
    assert.deepEqual(net.ceilings, []);
  });

  it('steps down while the machine is behind, only as far as it has to, and up again after', async () => {
    power = 5;
    // The first look has nothing to compare with.
    await look(3);
    assert.equal(most(), '240@15');
    await look(1);
    assert.equal(most(), '180@12');
    await look(3);
    assert.equal(most(), '120@8', '5 of 12 frames are too few as well');
    await look(20);
    assert.equal(most(), '120@8', '5 of 8 will do');
    power = SOURCE;
    await look(9);
    assert.equal(most(), '120@8');
    await look(1);
    assert.equal(most(), '180@12');
    await look(10);
    assert.equal(most(), '240@15');
    await look(60);
    assert.deepEqual(net.ceilings, ['a 180', 'a 120', 'a 180', 'a 240']);
  });

  it('sends the least there is to a machine that manages nothing', async () => {
    power = 0.5;
    await look(40);
    assert.equal(most(), '120@4');
  });

  it('waits longer before it tries again what has just failed', async () => {
    power = 8;
    await look(4);
    assert.equal(most(), '180@12', '8 of 15 frames are too few, and 8 of 12 neither too few nor plenty');
    power = SOURCE;
    await look(10);
    assert.equal(most(), '240@15');
    power = 8;
    await look(3);
    assert.equal(most(), '180@12', 'the trial failed');
    power = SOURCE;
    await look(19);
    assert.equal(most(), '180@12');
    await look(1);
    assert.equal(most(), '240@15');
  });
});
