import type {CallState, ConnectedState} from './call-state.js';
import type {Effect} from './effects.js';
import {TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import type {SignalingEvent} from './ports.js';
import {current, emit, first, isOneToOne, settle, then, type CallStep} from './rules-common.js';
import type {CallMediaType} from './types.js';

/** Video to audio happens at once; audio to video when the other side agrees. */
export function onSwitchCommand(state: CallState, input: Command & {type: 'switchMediaType'}): CallStep {
  const {command, mediaType} = input;
  const refusal = switchRefusal(state);
  if (refusal || state.status !== 'connected') return [state, settle(command, refusal)];
  if (state.mediaType === mediaType) return [state, settle(command)];
  const [userId] = state.participants.keys();
  const {serial, callId, roomId} = state;
  const request = {callId, userId: userId ?? '', roomId, from: state.mediaType, to: mediaType};
  const ask: Effect = {type: 'askMediaType', serial, command, request};
  const asking: ConnectedState = {...state, isSwitching: true};
  // The word goes out before the picture does, so that the other side hears why it went.
  return mediaType === 'audio' ? first([ask], toAudio(asking)) : [asking, [ask]];
}

/** The other side answered. */
export function onMediaTypeSettled(state: CallState, input: Result & {type: 'mediaTypeSettled'}): CallStep {
  const {command, mediaType, agreed} = input;
  const call = current(state, input.serial);
  if (call?.status !== 'connected') return [state, settle(command, over())];
  const next: ConnectedState = {...call, isSwitching: false};
  if (mediaType === 'audio') return [next, settle(command)];
  if (!agreed) return [next, settle(command, TUICallError.refused('The other side did not agree to video.'))];
  return then(toVideo(next, true), settle(command));
}

/** The other side did not answer. */
export function onMediaTypeFailed(state: CallState, input: Result & {type: 'mediaTypeFailed'}): CallStep {
  const call = current(state, input.serial);
  const next = call?.status === 'connected' ? {...call, isSwitching: false} : state;
  return [next, settle(input.command, input.error)];
}

/** The other side asks. Our own camera comes back only if it was on in this call before: nobody turns it on for us. */
export function onMediaTypeRequested(
  state: CallState,
  event: SignalingEvent & {type: 'mediaTypeRequested'},
): CallStep {
  const {requestId, callId, userId, mediaType} = event;
  const isOurs =
    state.status === 'connected' &&
    state.callId === callId &&
    isOneToOne(state) &&
    state.participants.has(userId);
  const answer: Effect = {type: 'answerMediaType', requestId, agreed: isOurs};
  if (!isOurs) return [state, [answer]];
  if (state.mediaType === mediaType) return [state, [answer]];
  const changed = mediaType === 'audio' ? toAudio(state) : toVideo(state, state.resumesCamera);
  return first([answer], changed);
}

function toAudio(state: ConnectedState): CallStep {
  const next: ConnectedState = {...state, mediaType: 'audio', resumesCamera: state.self.camera};
  return [next, [{type: 'closePictures', serial: state.serial}, changed(state, next)]];
}

function toVideo(state: ConnectedState, camera: boolean): CallStep {
  const next: ConnectedState = {...state, mediaType: 'video', resumesCamera: false};
  const open: readonly Effect[] = camera ? [{type: 'openCamera', serial: state.serial}] : [];
  return [next, [changed(state, next), ...open]];
}

function changed(from: ConnectedState, to: ConnectedState): Effect {
  const types: [CallMediaType, CallMediaType] = [from.mediaType, to.mediaType];
  return emit('onCallMediaTypeChanged', types, to);
}

function switchRefusal(state: CallState): TUICallError | undefined {
  if (state.status !== 'connected') {
    return TUICallError.refused('switchCallMediaType: the call is not connected.');
  }
  if (!isOneToOne(state)) {
    return TUICallError.notSupportedInScene('switchCallMediaType: only a one-to-one call can be switched.');
  }
  if (state.isSwitching)
    return TUICallError.repeated('switchCallMediaType: the last request is not answered yet.');
  return undefined;
}

function over(): TUICallError {
  return TUICallError.refused('The call ended before the other side answered.');
}
