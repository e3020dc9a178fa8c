import type {CallMediaType} from '../../src/engine/index.js';
import {fakeCallWorld, type FakeCallWorld} from './fake-call-world.js';
import type {Party} from './parties.js';

/** Alice (`a`) and Bob (`b`) over the shipped fakes. */
export class Pair {
  readonly world: FakeCallWorld = fakeCallWorld();
  readonly a: Party = this.world.party('alice');
  readonly b: Party = this.world.party('bob');

  /** Both log in. */
  async login(): Promise<void> {
    await this.a.init();
    await this.b.init();
    await this.world.advance(0);
  }

  /** Alice calls Bob, who accepts; what they heard of it is taken. */
  async connect(mediaType: CallMediaType = 'video'): Promise<void> {
    await this.a.engine.call('bob', mediaType);
    await this.world.advance(0);
    await this.b.engine.accept();
    await this.world.advance(0);
    this.a.take();
    this.b.take();
  }
}

/** A pair for the tests of a suite, logged in anew for each. */
export function usePair(): Pair {
  const pair = new Pair();
  beforeEach(() => {
    Object.assign(pair, new Pair());
    return pair.login();
  });
  afterEach(() => pair.world.dispose());
  return pair;
}
