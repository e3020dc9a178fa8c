import type {NotificationFacts} from './call-notification.js';
import type {Ring} from './ring.js';
import type {SoundRequest, SoundState} from './sound.js';

/** Where a ring stands in one tab. */
export interface RingSituation {
  /** What rings, if anything does. */
  readonly ring: Ring | undefined;
  /** This tab rings for all tabs of its user. */
  readonly isLeading: boolean;
  /** How the sound goes; undefined while there is none yet. */
  readonly sound: SoundState | undefined;
  /** The person is not at this page. */
  readonly isAway: boolean;
}

/** What should go on in one tab; what is undefined should not. */
export interface RingWishes {
  /** Which ring to stand for election for. */
  readonly election?: string | undefined;
  /** What is heard. */
  readonly sound?: SoundRequest | undefined;
  /** What the page's title says in turn with its own. */
  readonly flash?: string | undefined;
  /** What the system tells. */
  readonly notification?: NotificationFacts | undefined;
  /** The device vibrates. */
  readonly vibration?: true | undefined;
  /** A gesture on the page would help. */
  readonly gestures?: true | undefined;
}

/**
 * What should go on. The leading tab sounds, vibrates (but not during another call) and notifies; every tab that the person does not look at flashes. A
 * blocked sound counts like a person who is away. A gesture starts a blocked sound, or brings the lead to where the person
 * is.
 */
export function wishesOf({ring, isLeading, sound, isAway}: RingSituation): RingWishes {
  if (!ring) return {};
  if (ring.kind === 'outgoing') return {sound: soundOf(ring), gestures: sound === 'blocked' || undefined};
  // The person is busy answering: this tab stays in the election, so that no other one rings.
  if (ring.kind === 'answering') return {election: ring.id};
  const isBlocked = sound === 'blocked';
  const isMissed = isBlocked || isAway;
  return {
    election: ring.id,
    sound: isLeading ? soundOf(ring) : undefined,
    flash: isMissed ? ring.title : undefined,
    notification: isLeading && isMissed ? notificationOf(ring, isBlocked) : undefined,
    vibration: (isLeading && ring.kind === 'incoming') || undefined,
    gestures: isBlocked || !isLeading || undefined,
  };
}

function soundOf({kind, ringtone, speakerId, isMuted}: Ring): SoundRequest | undefined {
  if (isMuted) return undefined;
  if (kind === 'incoming') return {tone: 'ring', ringtone, speakerId};
  return {tone: kind === 'outgoing' ? 'dial' : 'waiting', ringtone: '', speakerId};
}

/** The system adds its own sound only where the page wanted to ring and could not. */
function notificationOf(ring: Ring, isBlocked: boolean): NotificationFacts {
  const {id, title, text, lang, picture, answers} = ring;
  return {id, title, text, lang, picture, answers, isSilent: !isBlocked};
}
