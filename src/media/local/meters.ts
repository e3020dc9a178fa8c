import type {Clock, MediaEvent, Sink, Stop} from '../../engine/ports.js';
import {LoadMeter, type LoadedMember} from './load-meter.js';
import type {Mesh} from './mesh.js';
import {QualityMeter} from './quality-meter.js';
import type {Member} from './room.js';
import {VolumeMeter} from './volume-meter.js';

/** What the meters of a stay watch. */
export interface MetersOptions {
  /** Time. */
  readonly clock: Clock;
  /** One's own id. */
  readonly selfId: string;
  /** Whether one's own sound is on. */
  readonly isSpeaking: () => boolean;
  /** The others in the room. */
  readonly members: () => Iterable<Member>;
  /** The links to them. */
  readonly mesh: Mesh;
  /** Where to report. */
  readonly tell: Sink<MediaEvent>;
}

/** Measures volumes, qualities and this machine's load until stopped. */
export function startMeters({mesh, members, tell, ...options}: MetersOptions): Stop {
  const measured = {
    ...options,
    members: () => Array.from(members(), member => measurable(member, mesh)),
  };
  const meters = [
    new VolumeMeter(measured, volumes => {
      tell({type: 'volumes', volumes});
    }),
    new QualityMeter(measured, list => {
      tell({type: 'quality', list});
    }),
    new LoadMeter({
      ...measured,
      mostStrain: () => mesh.mostStrain,
      strained: strain => {
        mesh.setStrain(strain);
      },
    }),
  ];
  return () => {
    for (const meter of meters) meter.stop();
  };
}

function measurable({id, userId, media}: Member, mesh: Mesh): LoadedMember {
  const link = mesh.linkTo(id);
  return {
    userId,
    isAudible: media.audio,
    state: link?.state,
    frameLimit: link?.frameLimit ?? 0,
    stats: () => link?.stats() ?? Promise.reject(new DOMException('There is no link.', 'InvalidStateError')),
  };
}
