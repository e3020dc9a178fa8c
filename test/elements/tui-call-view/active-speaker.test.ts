import {assert} from '@open-wc/testing';
import {
  NOBODY_SPOKE,
  hearVolumes,
  type SpeakerMemory,
} from '../../../src/elements/tui-call-view/active-speaker.js';

const TICK = 300;

type Part = readonly [volumes: Readonly<Record<string, number>>, ticks: number];

/** Plays volumes, one report every 300 ms, each for so many reports, and tells who was active after each. */
function play(...parts: readonly Part[]): readonly SpeakerMemory[] {
  let memory = NOBODY_SPOKE;
  let now = 1000;
  return parts.flatMap(([volumes, ticks]) =>
    Array.from({length: ticks}, () => {
      now += TICK;
      memory = hearVolumes(memory, new Map(Object.entries(volumes)), {selfId: 'alice', now});
      return memory;
    }),
  );
}

function activeIds(...parts: readonly Part[]): readonly string[] {
  return play(...parts).map(({activeId}) => activeId);
}

describe('hearVolumes', () => {
  it('takes who speaks for 600 ms', () => {
    assert.deepEqual(activeIds([{bob: 40}, 4]), ['', '', 'bob', 'bob']);
  });

  it('does not take a cough, nor coughs far apart', () => {
    assert.deepEqual(activeIds([{bob: 90}, 2], [{bob: 0}, 2]), ['', '', '', '']);
    assert.equal(activeIds([{bob: 90}, 1], [{}, 5], [{bob: 90}, 1], [{}, 5], [{bob: 90}, 1]).at(-1), '');
  });

  it('lets a speaker draw breath', () => {
    assert.equal(activeIds([{bob: 40}, 1], [{bob: 2}, 2], [{bob: 40}, 1]).at(-1), 'bob');
  });

  it('takes the loudest, and of two alike the first', () => {
    assert.equal(activeIds([{bob: 30, carol: 60}, 3]).at(-1), 'carol');
    assert.equal(activeIds([{bob: 60, carol: 60}, 3]).at(-1), 'bob');
  });

  it('never takes oneself, and nobody who is all but silent', () => {
    assert.equal(activeIds([{alice: 90, bob: 5}, 6]).at(-1), '');
  });

  it('holds a speaker for two seconds against others', () => {
    const after = activeIds([{bob: 40}, 3], [{bob: 10, carol: 80}, 8]);
    assert.deepEqual(after.slice(3, 9), Array<string>(6).fill('bob'));
    assert.equal(after.at(-1), 'carol');
  });

  it('keeps the last speaker through silence, but says that they are silent', () => {
    const memories = play([{bob: 40}, 3], [{}, 20]);
    assert.equal(memories.at(-1)?.activeId, 'bob');
    assert.isTrue(memories[8]?.isTalking);
    assert.isFalse(memories.at(-1)?.isTalking);
  });

  it('hears who goes on speaking again', () => {
    assert.isTrue(play([{bob: 40}, 3], [{}, 20], [{bob: 40}, 1]).at(-1)?.isTalking);
  });
});
