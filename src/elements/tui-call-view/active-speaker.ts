import {SPEAKING_VOLUME} from '../internal/loudness.js';

/** Who speaks loudest for this long, in milliseconds, becomes the active speaker: a cough does not. */
const FIRM_AFTER = 600;
/** An active speaker stays it for at least this long, in milliseconds, whoever else speaks. */
const HOLD = 2000;
/** People draw breath: a pause up to this long, in milliseconds, does not end a speech. */
const BREATH = 900;

/** What is remembered of who spoke. Times are in milliseconds since the epoch. */
export interface SpeakerMemory {
  /** Who speaks, or spoke last; empty while nobody has. */
  readonly activeId: string;
  /** Whether they have been heard a moment ago. */
  readonly isTalking: boolean;
  /** Since when they have been the active speaker. */
  readonly activeSince: number;
  /** When they were heard last. */
  readonly activeHeardAt: number;
  /** Who speaks louder now and may be next; empty when nobody does. */
  readonly rivalId: string;
  /** Since when. */
  readonly rivalSince: number;
  /** When they were heard last. */
  readonly rivalHeardAt: number;
}

/** Nobody has spoken. */
export const NOBODY_SPOKE: SpeakerMemory = {
  activeId: '',
  isTalking: false,
  activeSince: 0,
  activeHeardAt: 0,
  rivalId: '',
  rivalSince: 0,
  rivalHeardAt: 0,
};

/**
 * Takes one report of volumes (0..100 by user id) at a time. One's own voice does not count: nobody wants to look at
 * oneself while speaking. Silence changes nobody, it only ends `isTalking` after a while.
 */
export function hearVolumes(
  memory: SpeakerMemory,
  volumes: ReadonlyMap<string, number>,
  {selfId, now}: {readonly selfId: string; readonly now: number},
): SpeakerMemory {
  const {activeId, activeSince, rivalId, rivalHeardAt} = memory;
  const isHeard = (volumes.get(activeId) ?? 0) >= SPEAKING_VOLUME;
  const activeHeardAt = isHeard ? now : memory.activeHeardAt;
  const next = {...memory, activeHeardAt, isTalking: activeId !== '' && now - activeHeardAt < HOLD};
  const loudestId = loudestOf(volumes, selfId);
  if (loudestId === '') return next;
  if (loudestId === activeId) return {...next, rivalId: ''};
  const goesOn = loudestId === rivalId && now - rivalHeardAt <= BREATH;
  const rivalSince = goesOn ? memory.rivalSince : now;
  const isDue = activeId === '' || now - activeSince >= HOLD;
  if (now - rivalSince < FIRM_AFTER || !isDue) {
    return {...next, rivalId: loudestId, rivalSince, rivalHeardAt: now};
  }
  return {...NOBODY_SPOKE, activeId: loudestId, isTalking: true, activeSince: now, activeHeardAt: now};
}

function loudestOf(volumes: ReadonlyMap<string, number>, selfId: string): string {
  let loudestId = '';
  let most = SPEAKING_VOLUME;
  for (const [userId, volume] of volumes) {
    // Of two who are equally loud the first one counts, so that they do not take turns.
    if (userId === selfId || volume < most || (volume === most && loudestId !== '')) continue;
    loudestId = userId;
    most = volume;
  }
  return loudestId;
}
