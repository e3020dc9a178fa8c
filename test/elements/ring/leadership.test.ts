import {assert, waitUntil} from '@open-wc/testing';
import {Leadership, type LeadershipOptions} from '../../../src/elements/ring/leadership.js';
import {SystemClock} from '../../../src/engine/system-clock.js';
import {ManualClock} from '../../../src/testing/index.js';

const GRACE = 1000;

/** One tab's part in the election. */
class Tab {
  readonly clock = new ManualClock();
  readonly told: boolean[] = [];
  readonly leadership: Leadership;

  constructor(id: string, options: Partial<LeadershipOptions> = {}) {
    const page = {isAway: false, isTouched: true};
    this.leadership = new Leadership(
      id,
      {locks: navigator.locks, clock: this.clock, page, ...options},
      isLeading => this.told.push(isLeading),
    );
  }

  get leads(): boolean {
    return this.told.at(-1) === true;
  }
}

describe('Leadership', () => {
  let id: string;
  let count = 0;
  const tabs: Tab[] = [];

  beforeEach(() => {
    count += 1;
    id = `alice:${count}`;
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) {
      tab.leadership.stop();
      assert.equal(tab.clock.pending, 0, 'no timer is left');
    }
    await waitUntil(async () => (await locksOf(id)).held === 0, 'the lock is free');
  });

  function tab(options: Partial<LeadershipOptions> = {}): Tab {
    const made = new Tab(id, options);
    tabs.push(made);
    return made;
  }

  /** A tab that leads. */
  async function leader(): Promise<Tab> {
    const made = tab();
    await made.clock.advance(0);
    await waitUntil(() => made.leads);
    return made;
  }

  /** A tab that waits behind the leader. */
  async function follower(): Promise<Tab> {
    const {waiting} = await locksOf(id);
    const made = tab();
    await made.clock.advance(0);
    await waitUntil(async () => (await locksOf(id)).waiting === waiting + 1);
    return made;
  }

  it('makes the first tab the leader, and no other', async () => {
    const first = await leader();
    const second = await follower();
    assert.deepEqual([first.told, second.told], [[true], []]);
  });

  it('gives the tab that the person looks at and has touched the first word', async () => {
    const away = tab({page: {isAway: true, isTouched: true}});
    const untouched = tab({page: {isAway: false, isTouched: false}});
    await away.clock.advance(99);
    await untouched.clock.advance(149);
    assert.equal((await locksOf(id)).held, 0);
    await away.clock.advance(1);
    await waitUntil(() => away.leads);
  });

  it('hands the lead over when the leader is gone, after a moment', async () => {
    const first = await leader();
    const second = await follower();
    first.leadership.stop();
    await waitUntil(() => second.clock.pending === 1, 'the grace begins');
    await second.clock.advance(GRACE - 1);
    assert.isFalse(second.leads);
    await second.clock.advance(1);
    assert.isTrue(second.leads);
    assert.deepEqual(first.told, [true], 'who has stopped hears nothing');
  });

  it('hands nothing over when it was all over for the other tab too', async () => {
    const first = await leader();
    const second = await follower();
    first.leadership.stop();
    await waitUntil(() => second.clock.pending === 1);
    second.leadership.stop();
    await second.clock.advance(GRACE);
    assert.deepEqual(second.told, []);
  });

  it('lets a tab take the lead at once, and the former leader wait again', async () => {
    const first = await leader();
    const second = await follower();
    second.leadership.take();
    second.leadership.take();
    await waitUntil(() => second.leads && !first.leads);
    assert.deepEqual([first.told, second.told], [[true, false], [true]]);
    second.leadership.stop();
    await waitUntil(() => first.clock.pending === 1);
    await first.clock.advance(GRACE);
    assert.deepEqual(first.told, [true, false, true]);
  });

  it('lets a tab that inherits take the lead without waiting any longer', async () => {
    const first = await leader();
    const second = await follower();
    first.leadership.stop();
    await waitUntil(() => second.clock.pending === 1);
    second.leadership.take();
    assert.isTrue(second.leads);
  });

  it('gives back a lead that was taken for a ring that is over', async () => {
    const first = await leader();
    const second = await follower();
    second.leadership.take();
    second.leadership.stop();
    await waitUntil(() => !first.leads && first.clock.pending === 1);
    assert.deepEqual(second.told, []);
  });

  it('leads without locks, and where a page may not use them', async () => {
    const without = tab({locks: undefined});
    await without.clock.advance(0);
    assert.isTrue(without.leads);
    const request = (): Promise<never> => Promise.reject(new DOMException('Not here.', 'SecurityError'));
    const forbidden = tab({locks: {request, query: () => navigator.locks.query()}});
    await forbidden.clock.advance(0);
    assert.isTrue(forbidden.leads);
  });

  it('has exactly one leader among many, whatever they do', async () => {
    const clock = new SystemClock();
    const many = Array.from({length: 6}, () => tab({clock}));
    await waitUntil(() => many.filter(({leads}) => leads).length === 1);
    for (const one of many.slice(3)) one.leadership.take();
    await waitUntil(
      () => many.filter(({leads}) => leads).length === 1 && many.slice(3).some(({leads}) => leads),
    );
  });
});

async function locksOf(id: string): Promise<{held: number; waiting: number}> {
  const {held = [], pending = []} = await navigator.locks.query();
  const isMine = ({name}: LockInfo): boolean => name === `tui-call-ring:${id}`;
  return {held: held.filter(isMine).length, waiting: pending.filter(isMine).length};
}
