import {assert} from '@open-wc/testing';

import {Heartbeat, holdLock, watchLock} from '../../../src/media/local/presence.js';
import {ManualClock} from '../../../src/testing/index.js';
import {eventually} from './support.js';

describe('locks', () => {
  let name: string;
  let life: AbortController;
  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
  });

  async function holders(): Promise<number> {
    const {held = []} = await navigator.locks.query();
    return held.filter(lock => lock.name === name).length;
  }

  it('are held from the moment the promise resolves until the abortion', async () => {
    await holdLock(navigator.locks, name, life.signal);
    assert.equal(await holders(), 1);
    life.abort();
    await eventually(async () => ((await holders()) === 0 ? true : undefined), 'The lock was not freed.');
  });

  it('tell every watcher when the holder is gone, and not before', async () => {
    await holdLock(navigator.locks, name, life.signal);
    const told: string[] = [];
    const watching = new AbortController();
    watchLock(navigator.locks, name, watching.signal, () => told.push('one'));
    watchLock(navigator.locks, name, watching.signal, () => told.push('two'));
    await navigator.locks.query();
    assert.deepEqual(told, []);
    life.abort();
    await eventually(() => (told.length === 2 ? true : undefined), `Only ${told.join()} heard.`);
    watching.abort();
  });

  it('tell nothing to a watcher who has stopped watching', async () => {
    await holdLock(navigator.locks, name, life.signal);
    const told: string[] = [];
    const watching = new AbortController();
    watchLock(navigator.locks, name, watching.signal, () => told.push('one'));
    watching.abort();
    life.abort();
    await eventually(async () => ((await holders()) === 0 ? true : undefined), 'The lock was not freed.');
    assert.deepEqual(told, []);
  });

  it('are done without where there are none, or where they are forbidden', async () => {
    await holdLock(undefined, name, life.signal);
    watchLock(undefined, name, life.signal, () => assert.fail('Nobody can know.'));
    const request = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));
    await holdLock({request}, name, life.signal);
    watchLock({request}, name, life.signal, () => assert.fail('Nobody can know.'));
    assert.equal(await holders(), 0);
  });
});

describe('Heartbeat', () => {
  let clock: ManualClock;
  let heartbeat: Heartbeat;
  let beats: number;
  let lost: string[];
  beforeEach(() => {
    clock = new ManualClock();
    heartbeat = new Heartbeat(clock);
    beats = 0;
    lost = [];
    heartbeat.start(
      () => {
        beats += 1;
      },
      memberId => {
        lost.push(memberId);
        heartbeat.forget(memberId);
      },
    );
  });

  it('beats every second', async () => {
    await clock.advance(3_500);
    assert.equal(beats, 3);
  });

  it('reports silence of 4.5 s once, before 6 s are over', async () => {
    heartbeat.heard('m1');
    await clock.advance(4_400);
    assert.deepEqual(lost, []);
    await clock.advance(1_500);
    assert.deepEqual(lost, ['m1']);
    await clock.advance(10_000);
    assert.deepEqual(lost, ['m1']);
  });

  it('reports within 6 s wherever between two beats the silence began', async () => {
    for (const offset of [1, 250, 500, 750, 999]) {
      lost = [];
      await clock.advance(offset);
      heartbeat.heard('m1');
      await clock.advance(5_999);
      assert.deepEqual(lost, ['m1'], `offset ${offset}`);
    }
  });

  it('hears those who go on beating', async () => {
    heartbeat.heard('m1');
    heartbeat.heard('m2');
    for (let second = 0; second < 10; second++) {
      await clock.advance(1_000);
      heartbeat.heard('m1');
    }
    assert.deepEqual(lost, ['m2']);
  });

  it('forgets those who have gone', async () => {
    heartbeat.heard('m1');
    heartbeat.forget('m1');
    await clock.advance(10_000);
    assert.deepEqual(lost, []);
  });

  describe('on a page that is held up itself', () => {
    let stalled: StallingClock;
    let mine: Heartbeat;
    let gone: string[];

    beforeEach(() => {
      stalled = new StallingClock();
      mine = new Heartbeat(stalled);
      gone = [];
      mine.start(
        () => undefined,
        memberId => {
          gone.push(memberId);
          mine.forget(memberId);
        },
      );
      mine.heard('m1');
    });

    it('counts a long pause of its own as a short one', () => {
      stalled.tickAt(1_000);
      stalled.tickAt(20_000);
      stalled.tickAt(21_000);
      assert.deepEqual(gone, []);
      stalled.tickAt(22_000);
      assert.deepEqual(gone, ['m1']);
    });

    it('keeps who is heard after the pause', () => {
      stalled.tickAt(20_000);
      mine.heard('m1');
      for (const at of [21_000, 22_000, 23_000, 24_000]) stalled.tickAt(at);
      assert.deepEqual(gone, []);
      stalled.tickAt(25_000);
      assert.deepEqual(gone, ['m1']);
    });

    it('comes to an end all the same when every tick is late', () => {
      for (const at of [2_500, 5_000]) stalled.tickAt(at);
      assert.deepEqual(gone, []);
      stalled.tickAt(7_500);
      assert.deepEqual(gone, ['m1']);
    });
  });

  it('does nothing any more once stopped', async () => {
    heartbeat.heard('m1');
    heartbeat.stop();
    await clock.advance(10_000);
    assert.deepEqual([beats, lost, clock.pending], [0, [], 0]);
  });
});

/** Time whose ticks come when a test lets them, as in a page that is held up. */
class StallingClock extends ManualClock {
  #at = 0;
  #run: () => void = () => undefined;

  override now(): number {
    return this.#at;
  }

  override setInterval(run: () => void): () => void {
    this.#run = run;
    return () => undefined;
  }

  tickAt(at: number): void {
    this.#at = at;
    this.#run();
  }
}
