import {assert} from '@open-wc/testing';
import {TUICallEngine, TUICallError, type ConnectedState} from '../../src/engine/index.js';
import {FakeWorld, ManualClock, type FakeBackend} from '../../src/testing/index.js';
import {CallWatch} from './call-watch.js';
import type {Random} from './random.js';

/** Long enough for every ring to time out and for who never arrives to be given up, in milliseconds. */
const QUIET_TIME = 60_000;

/** One telephone of a random world. */
export interface Telephone {
  readonly userId: string;
  readonly engine: TUICallEngine;
  readonly backend: FakeBackend;
  readonly watch: CallWatch;
  /** Releases a prompt for the devices that is open. */
  release: () => void;
}

/** People who call each other over slow and faulty lines, in manual time. */
export class RandomCallWorld {
  readonly clock: ManualClock;
  /** Who is there now. */
  readonly people: Telephone[] = [];
  readonly #fakes: FakeWorld;
  readonly #gone: Telephone[] = [];
  readonly #random: Random;
  #unsettled = 0;

  /** @param delay how long a piece of news may take at most, in milliseconds; 0 for none. */
  constructor(random: Random, delay: number) {
    this.#random = random;
    this.clock = new ManualClock(1_700_000_000_000, microtasks);
    const travel = (): Promise<void> =>
      new Promise(resolve => {
        this.clock.setTimeout(resolve, random.below(delay));
      });
    this.#fakes = new FakeWorld(delay > 0 ? {travel, hasMeters: false} : {hasMeters: false});
  }

  /** A telephone that logs in. */
  add(userId: string): Telephone {
    const phone = this.#make(userId);
    this.people.push(phone);
    this.give(phone.engine.init({userId}));
    return phone;
  }

  /** The same user logs in elsewhere, and out again. */
  async supersede(userId: string): Promise<void> {
    const {engine} = this.#make(userId);
    await engine.init({userId});
    await engine.unInit();
  }

  /** Gives a command; it must settle, and may be refused by nothing but a TUICallError. */
  give(command: Promise<unknown>): void {
    this.#unsettled += 1;
    const settled = (): void => {
      this.#unsettled -= 1;
    };
    command.then(settled, (error: unknown) => {
      settled();
      if (!(error instanceof TUICallError)) throw error;
    });
  }

  /** As if the page of a telephone had gone, and was opened again. */
  replace(phone: Telephone): void {
    phone.backend.signaling?.vanish();
    phone.backend.media?.vanish();
    phone.release();
    this.give(phone.engine.unInit());
    this.#gone.push(phone);
    this.people.splice(this.people.indexOf(phone), 1);
    this.add(phone.userId);
  }

  /** Waits until nothing is under way and nobody can still be waited for. */
  async calm(): Promise<void> {
    for (const {release, backend} of this.people) {
      release();
      backend.media?.mend();
      backend.signaling?.mend();
    }
    await this.clock.advance(QUIET_TIME);
  }

  /** When nothing is under way: who is connected sees exactly those who are connected to the same room. */
  assertConsistent(): void {
    for (const phone of this.people) {
      const {state} = phone.engine;
      assert.notEqual(state.status, 'calling', `${phone.userId} waits for nobody`);
      if (state.status === 'connected') this.#assertCompany(state);
    }
  }

  /** One after the other hangs up; whoever is left alone goes with the last. */
  async hangUpAll(): Promise<void> {
    for (const phone of this.people) {
      if (phone.engine.state.status === 'idle') continue;
      this.give(phone.engine.hangup());
      await this.clock.advance(1000);
      this.assertConsistent();
    }
  }

  /** Nobody is in a call, nothing is open, nobody waits for a promise, no timer runs. */
  assertIdle(): void {
    for (const {userId, engine, backend, watch} of this.people) {
      assert.equal(engine.state.status, 'idle', userId);
      assert.deepEqual(backend.media?.open ?? CLOSED, CLOSED, 'devices are released');
      watch.finish();
    }
    assert.equal(this.#unsettled, 0, 'every command has settled');
    assert.equal(this.clock.pending, 0, 'no timer is left');
  }

  /** Anybody can call anybody again. */
  async assertUsable(from: Telephone, to: Telephone): Promise<void> {
    for (const {engine, userId} of [from, to])
      if (engine.state.session !== 'ready') this.give(engine.init({userId}));
    await this.clock.advance(1000);
    this.give(from.engine.groupCall('again', [to.userId], 'audio'));
    await this.clock.advance(1000);
    this.give(to.engine.accept());
    await this.clock.advance(1000);
    assert.deepEqual([from.engine.state.status, to.engine.state.status], ['connected', 'connected']);
    this.give(to.engine.hangup());
    await this.clock.advance(1000);
  }

  /** What everybody heard, for a report. */
  report(): string {
    return [...this.#gone, ...this.people]
      .map(({userId, watch}) => `${userId}: ${watch.heard.join(' ')}`)
      .join('\n');
  }

  #make(userId: string): Telephone {
    const backend = this.#fakes.backend();
    const engine = TUICallEngine.createInstance({
      backend,
      clock: this.clock,
      callWaiting: this.#random.chance(50),
      videoConsent: this.#random.pick(['ask', 'always']),
    });
    return {userId, engine, backend, watch: new CallWatch(engine), release: () => undefined};
  }

  #assertCompany(state: ConnectedState): void {
    const seen = [...state.participants.values()].filter(({status}) => status === 'joined');
    const there = this.people.filter(({userId, engine}) => {
      const other = engine.state;
      if (userId === state.userId || other.status !== 'connected') return false;
      return other.roomId.intRoomId === state.roomId.intRoomId;
    });
    const ids = (list: readonly {readonly userId: string}[]): string[] =>
      list.map(({userId}) => userId).sort();
    assert.deepEqual(ids(seen), ids(there), `${state.userId} sees who is there`);
    assert.isNotEmpty(there, `${state.userId} is not alone`);
    assert.isUndefined(state.waiting, `nobody waits for ${state.userId}`);
    assert.isUndefined(state.ownWish, `${state.userId} waits for no answer`);
    assert.isUndefined(state.videoRequest, `nobody asks ${state.userId}`);
    for (const {engine} of there) {
      // Who comes by a join says by themselves what the call carries for them.
      const isPair = state.groupId === '' && there.length === 1;
      if (isPair && engine.state.status === 'connected') {
        assert.equal(engine.state.mediaType, state.mediaType, 'both are in the same kind of call');
      }
    }
  }
}

const CLOSED = {camera: false, microphone: false, screen: false};

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
