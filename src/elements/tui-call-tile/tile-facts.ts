import type {ActiveState, CallState} from '../../engine/call-state.js';
import {isExpected, type Absence} from '../internal/people.js';

/** What a tile shows of its person. */
export interface TileFacts {
  /** The person is oneself. */
  readonly isSelf: boolean;
  /** The person is in the call, so that their sound can be shown. */
  readonly isHere: boolean;
  /** Their picture can be seen. */
  readonly hasVideo: boolean;
  /** Their sound cannot be heard. */
  readonly isMuted: boolean;
  /** What is said in place of a picture; undefined when nothing is. */
  readonly status: 'inviting' | 'connecting' | 'cameraOff' | `absence.${Absence}` | undefined;
}

/** What the state of an engine tells about one person. */
export function tileFacts(state: CallState, userId: string): TileFacts {
  const isSelf = userId !== '' && userId === state.userId;
  if (state.status === 'idle') {
    return {isSelf, isHere: false, hasVideo: false, isMuted: false, status: undefined};
  }
  return isSelf ? ownFacts(state) : othersFacts(state, userId);
}

function ownFacts(state: ActiveState): TileFacts {
  const {camera, screen, microphone} = state.self;
  const hasVideo = camera || screen;
  return {isSelf: true, isHere: true, hasVideo, isMuted: !microphone, status: cameraStatus(state, hasVideo)};
}

function othersFacts(state: ActiveState, userId: string): TileFacts {
  const participant = state.participants.get(userId);
  const nobody = {isSelf: false, isHere: false, hasVideo: false, isMuted: false} as const;
  if (!participant) return {...nobody, status: undefined};
  const {status} = participant;
  if (!isExpected(status)) return {...nobody, status: `absence.${status}`};
  if (status !== 'joined') return {...nobody, status: status === 'inviting' ? 'inviting' : 'connecting'};
  const {isVideoAvailable, isAudioAvailable} = participant;
  return {
    isSelf: false,
    isHere: true,
    hasVideo: isVideoAvailable,
    isMuted: !isAudioAvailable,
    status: cameraStatus(state, isVideoAvailable),
  };
}

function cameraStatus({mediaType}: ActiveState, hasVideo: boolean): 'cameraOff' | undefined {
  return mediaType === 'video' && !hasVideo ? 'cameraOff' : undefined;
}
