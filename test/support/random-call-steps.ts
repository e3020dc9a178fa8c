import {TUICallError, type CallMediaType, type CallState, type RoomId} from '../../src/engine/index.js';
import {Random} from './random.js';
import {RandomCallWorld, type Telephone} from './random-call-world.js';

const NAMES = ['ann', 'bob', 'cem', 'dan', 'eve', 'fay', 'gus', 'hal', 'ivy'];
const GROUPS = ['g1', 'g1', 'g1', 'g2'] as const;
const TYPES: readonly [CallMediaType, CallMediaType] = ['video', 'audio'];
const NO_DEVICE = TUICallError.of('ERROR_NO_CAMERA', 'There is no camera.', 'device');
const NO_LINE = TUICallError.signalingFailed('No network.');

interface Play {
  readonly world: RandomCallWorld;
  readonly random: Random;
  readonly phone: Telephone;
  /** Everybody else's id. */
  readonly others: readonly string[];
}

type Move = (play: Play) => Promise<unknown>;

/** What people may do; how often a move is named is how often it is made. */
const MOVES: readonly (readonly [name: string, weight: number, move: Move])[] = [
  [
    'groupCall',
    12,
    ({phone, random, others}) =>
      phone.engine.groupCall(random.pick(GROUPS), random.some(others, 5), random.pick(TYPES)),
  ],
  ['calls', 4, ({phone, random, others}) => phone.engine.calls(random.some(others, 4), random.pick(TYPES))],
  ['call', 6, ({phone, random, others}) => phone.engine.calls(random.some(others, 1), random.pick(TYPES))],
  ['accept', 22, ({phone}) => phone.engine.accept()],
  ['accept muted', 2, ({phone}) => phone.engine.accept({camera: false, microphone: false})],
  ['reject', 5, ({phone}) => phone.engine.reject()],
  ['ignore', 3, ({phone}) => phone.engine.ignore()],
  ['hangup', 8, ({phone}) => phone.engine.hangup()],
  ['inviteUser', 9, ({phone, random, others}) => phone.engine.inviteUser(random.some(others, 3))],
  ['joinInGroupCall', 8, joinSomebody],
  ['switch', 5, ({phone, random}) => phone.engine.switchCallMediaType(random.pick(TYPES))],
  ['accept video', 3, ({phone}) => phone.engine.acceptVideo()],
  ['reject video', 1, ({phone}) => phone.engine.rejectVideo()],
  ['page gone', 3, ({phone, world}) => arrange(() => world.replace(phone))],
  ['log out and in', 2, logOutAndIn],
  ['second login', 1, ({phone, world}) => world.supersede(phone.userId)],
  ['UserSig expires', 1, expire],
  ['device fails', 2, ({phone}) => arrange(() => phone.backend.media?.failNext('join', NO_DEVICE))],
  ['device prompt', 3, holdDevices],
  [
    'line fails',
    2,
    ({phone, random}) =>
      arrange(() =>
        phone.backend.signaling?.failNext(
          random.pick(['ring', 'accept', 'reject', 'cancel', 'hangUp']),
          NO_LINE,
        ),
      ),
  ],
];
const TOTAL_WEIGHT = MOVES.reduce((sum, [, weight]) => sum + weight, 0);
/** How long to wait after a move, in milliseconds: often nothing at all, so that the next move races with it. */
const PAUSES: readonly [number, ...number[]] = [0, 0, 0, 40, 40, 150, 400, 400, 1000, 5000, 31_000];

/** How one run went. */
export interface RandomRun {
  /** What was done, in order. */
  readonly steps: readonly string[];
  /** What everybody heard. */
  readonly heard: () => string;
}

/** Plays one run. `begin` gets the run at once, so that a failure can be reported. */
export async function playRandomCalls(seed: number, begin: (run: RandomRun) => void): Promise<void> {
  const random = new Random(seed);
  const count = random.chance(85) ? 3 + random.below(2) : 5 + random.below(5);
  const world = new RandomCallWorld(random, random.pick([0, 100, 300]));
  const steps: string[] = [];
  begin({steps, heard: () => world.report()});
  for (const userId of NAMES.slice(0, count)) world.add(userId);
  await world.clock.advance(1000);
  const length = 3 + random.below(10);
  for (let step = 0; step < length; step++) await playStep(world, random, steps);
  await world.calm();
  world.assertConsistent();
  await world.hangUpAll();
  const [first, second] = random.some(world.people, 2);
  if (first && second) await world.assertUsable(first, second);
  await world.calm();
  world.assertIdle();
}

async function playStep(world: RandomCallWorld, random: Random, steps: string[]): Promise<void> {
  const phone = world.people[random.below(world.people.length)];
  if (!phone) return;
  const others = world.people.map(({userId}) => userId).filter(userId => userId !== phone.userId);
  const [name, , move] = pickMove(random);
  const pause = random.pick(PAUSES);
  steps.push(`${phone.userId} ${name}, then ${pause} ms`);
  world.give(move({world, random, phone, others}));
  if (pause > 0 || random.chance(50)) await world.clock.advance(pause);
}

function pickMove(random: Random): (typeof MOVES)[number] {
  let left = random.below(TOTAL_WEIGHT);
  for (const move of MOVES) {
    left -= move[1];
    if (left < 0) return move;
  }
  throw new Error('The weights do not add up.');
}

function joinSomebody({phone, world, random}: Play): Promise<void> {
  const calls = world.people.map(({engine}) => groupOf(engine.state)).filter(call => call !== undefined);
  const call = calls[random.below(Math.max(1, calls.length))];
  const {roomId, groupId} = call ?? {roomId: {intRoomId: 1}, groupId: 'g1'};
  return phone.engine.joinInGroupCall(roomId, groupId, random.pick(TYPES));
}

function groupOf(state: CallState): {roomId: RoomId; groupId: string} | undefined {
  return state.status === 'idle' || state.groupId === '' ? undefined : state;
}

async function logOutAndIn({phone}: Play): Promise<void> {
  await phone.engine.unInit();
  await phone.engine.init({userId: phone.userId});
}

function expire({phone}: Play): Promise<void> {
  phone.backend.signaling?.deliver({type: 'userSigExpired'});
  return Promise.resolve();
}

function arrange(act: () => void): Promise<void> {
  act();
  return Promise.resolve();
}

async function holdDevices({phone, world}: Play): Promise<void> {
  await phone.backend.createMedia(world.clock);
  phone.release();
  phone.release = phone.backend.media?.holdNext('join') ?? phone.release;
}
