import {FakeWorld, ManualClock, type FakeBackend} from '../../src/testing/index.js';
import type {CallWorld} from './call-contract.js';
import {Party} from './parties.js';

/** The world of the shipped fakes, with the backends in reach. */
export interface FakeCallWorld extends CallWorld {
  readonly clock: ManualClock;
  /** The backend of a party. */
  backend(party: Party): FakeBackend;
}

/** Parties over the shipped fakes, in manual time. */
export function fakeCallWorld(): FakeCallWorld {
  const fakes = new FakeWorld();
  const clock = new ManualClock();
  const backends = new Map<Party, FakeBackend>();
  const backendOf = (party: Party): FakeBackend => {
    const backend = backends.get(party);
    if (!backend) throw new Error('No such party.');
    return backend;
  };
  return {
    clock,
    backend: backendOf,
    party(userId) {
      const backend = fakes.backend();
      const party = new Party(userId, backend, clock);
      backends.set(party, backend);
      return party;
    },
    advance: ms => clock.advance(ms),
    async failDevices(party, error) {
      const media = await backendOf(party).createMedia(clock);
      await media.leave();
      backendOf(party).media?.failNext('join', error);
    },
    vanish(party) {
      backendOf(party).signaling?.vanish();
      backendOf(party).media?.vanish();
    },
    async dispose() {
      for (const party of backends.keys()) await party.engine.unInit();
    },
  };
}
