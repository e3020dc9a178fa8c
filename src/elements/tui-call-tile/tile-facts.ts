import type {ActiveState, CallState} from '../../engine/call-state.js';

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
  /** What is said in place of a picture; undefined when nothing is. `absent`: they have gone, or will not come. */
  readonly status: 'inviting' | 'connecting' | 'cameraOff' | 'absent' | undefined;
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
  if (participant?.status === 'inviting') return {...nobody, status: 'inviting'};
  if (participant?.status === 'accepted') return {...nobody, status: 'connecting'};
  if (participant?.status !== 'joined') return {...nobody, status: participant ? 'absent' : undefined};
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
