import type {CallingState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {nameOf, pictureOf} from '../internal/names.js';
import type {CallProvider} from '../internal/provider.js';
import type {Ring, RingFacts} from './ring.js';

/** The ring that goes on at a provider now, if any. */
export function ringOf({provider, ...settings}: RingFacts, localize: Localize): Ring | undefined {
  const {state} = provider;
  const call = state.status === 'calling' ? state : provider.ring;
  const kind = call && kindOf(call, provider);
  if (!kind) return undefined;
  const {userId, callerId, callId, inviteId, mediaType} = call;
  return {
    kind,
    id: `${userId}:${inviteId === '' ? callId : inviteId}`,
    title: localize.term('incomingFrom', nameOf(state, callerId)),
    text: localize.term(mediaType === 'video' ? 'incomingVideoCall' : 'incomingAudioCall'),
    lang: localize.lang(),
    picture: pictureOf(state, callerId),
    answers: {
      accept: localize.term(kind === 'waiting' ? 'endAndAccept' : 'acceptCall'),
      reject: localize.term('rejectCall'),
    },
    speakerId: provider.engine.speakerId,
    ...settings,
  };
}

function kindOf({role, phase}: CallingState, {state, isRinging}: CallProvider): Ring['kind'] | undefined {
  if (role === 'caller') return phase === 'ringing' ? 'outgoing' : undefined;
  if (!isRinging) return undefined;
  if (state.status === 'connected') return 'waiting';
  return phase === 'ringing' ? 'incoming' : 'answering';
}
