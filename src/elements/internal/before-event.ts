import type {CallState} from '../../engine/call-state.js';
import {
  TuiBeforeAcceptEvent,
  TuiBeforeCallEvent,
  TuiBeforeHangupEvent,
  TuiBeforeMinimizeEvent,
  TuiBeforeRejectEvent,
  type BeforeActionDetail,
} from '../events/request-events.js';
import type {CallRequest} from './call-request.js';

/** The cancelable event that comes before a request; undefined when this request has none. */
export function beforeEvent(request: CallRequest, state: CallState): Event | undefined {
  switch (request.type) {
    case 'call': {
      const {userIds, groupId, mediaType} = request;
      return new TuiBeforeCallEvent({userIds, groupId, mediaType});
    }
    case 'join': {
      const {groupId, mediaType} = request;
      return new TuiBeforeCallEvent({userIds: [], groupId, mediaType});
    }
    case 'accept': {
      const call = callOf(ringOf(state));
      return new TuiBeforeAcceptEvent({...call, camera: request.camera ?? call.mediaType === 'video'});
    }
    case 'reject':
      return new TuiBeforeRejectEvent(callOf(ringOf(state)));
    case 'hangup':
      return new TuiBeforeHangupEvent(callOf(state));
    case 'minimize':
      return new TuiBeforeMinimizeEvent(callOf(state));
    default:
      return undefined;
  }
}

/** What is answered or declined: the call that waits, where one does. */
function ringOf(state: CallState): CallState {
  return state.status === 'connected' ? (state.waiting ?? state) : state;
}

function callOf(state: CallState): BeforeActionDetail {
  if (state.status === 'idle') return {callId: '', callerId: '', mediaType: 'audio'};
  const {callId, callerId, mediaType} = state;
  return {callId, callerId, mediaType};
}
