import {TUICallEngine, type NetworkQuality} from '../../src/engine/index.js';
import {FakeWorld, ManualClock, type FakeBackend} from '../../src/testing/index.js';

const OTHERS = ['bob', 'carol', 'dave', 'eve', 'frank', 'grace', 'heidi', 'ivan'];
const QUALITIES: readonly NetworkQuality[] = ['excellent', 'good', 'good', 'poor', 'bad'];

/** What nine people sound like who all talk at once, and the most that a grid can get to do. */
export type Sound = 'speech' | 'noise';

/** A call of nine over the shipped fakes, seen by one of them. */
export interface GroupCall {
  /** The engine of the one who looks. */
  readonly engine: TUICallEngine;
  /** Time of the call. */
  readonly clock: ManualClock;
  /** Lets a report of everyone's volume come: `speech` goes up and down from where it was, `noise` jumps anywhere. */
  reportVolumes(kind: Sound): void;
  /** Lets a report of everyone's quality come. */
  reportQuality(): void;
}

/** Rings eight people, who all answer. */
export async function nineInACall(): Promise<GroupCall> {
  const world = new FakeWorld({hasMeters: false});
  const clock = new ManualClock();
  const backend = world.backend();
  const engine = await login(backend, clock, 'alice');
  const others = await Promise.all(OTHERS.map(userId => login(world.backend(), clock, userId)));
  await engine.groupCall('bench', OTHERS, 'video');
  await clock.advance(0);
  await Promise.all(others.map(other => other.accept()));
  await clock.advance(0);
  const {media} = backend;
  if (engine.state.status !== 'connected' || !media) throw new Error('The call has not begun.');
  const chance = chanceFrom(7);
  const all = ['alice', ...OTHERS];
  const volumes = new Map(all.map(userId => [userId, 50]));
  return {
    engine,
    clock,
    reportVolumes: kind => {
      for (const userId of all) {
        const former = volumes.get(userId) ?? 0;
        const next = kind === 'noise' ? chance() * 100 : former + (chance() - 0.5) * 30;
        volumes.set(userId, Math.round(Math.min(100, Math.max(0, next))));
      }
      media.emit({type: 'volumes', volumes: new Map(volumes)});
    },
    reportQuality: () => {
      const list = all.map(userId => ({userId, quality: pick(QUALITIES, chance())}));
      media.emit({type: 'quality', list});
    },
  };
}

async function login(backend: FakeBackend, clock: ManualClock, userId: string): Promise<TUICallEngine> {
  const engine = TUICallEngine.createInstance({backend, clock});
  await engine.init({userId});
  return engine;
}

function pick(qualities: readonly NetworkQuality[], chance: number): NetworkQuality {
  return qualities[Math.floor(chance * qualities.length)] ?? 'unknown';
}

/** Numbers from 0 to 1, the same for both contenders (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
