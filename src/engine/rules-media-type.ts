import type {CallState, ConnectedState, VideoRefusal} from './call-state.js';
import type {Effect} from './effects.js';
import {CALL_ERROR_CODES, TUICallError} from './errors.js';
import type {Command, Result} from './inputs.js';
import type {SignalingEvent} from './ports.js';
import {current, emit, first, isOneToOne, settle, stay, then, type CallStep} from './rules-common.js';
import type {CallMediaType, VideoConsent} from './types.js';

/** Video to audio happens at once, and takes back one's own wish for video; audio to video when the other side agrees. */
export function onSwitchCommand(state: CallState, input: Command & {type: 'switchMediaType'}): CallStep {
  const {command, mediaType} = input;
  const refusal = switchRefusal(state, mediaType);
  if (refusal || state.status !== 'connected') return [state, settle(command, refusal)];
  const [call, withdrawn] = mediaType === 'audio' ? withdraw(state) : [state, []];
  if (call.mediaType === mediaType) return [call, [...withdrawn, ...settle(command)]];
  // Both want it.
  if (mediaType === 'video' && call.videoRequest) return then(agree(call, true), settle(command));
  const ask = askFor(call, mediaType, command);
  const {videoRefusal: _former, ...rest} = call;
  const asking: ConnectedState = {...rest, ownWish: {command, mediaType}};
  // The word goes out before the picture does, so that the other side hears why it went.
  return mediaType === 'audio' ? first([...withdrawn, ask], toAudio(asking)) : [asking, [ask]];
}

/** The other side answered. */
export function onMediaTypeSettled(state: CallState, input: Result & {type: 'mediaTypeSettled'}): CallStep {
  const {command, mediaType, agreed} = input;
  const call = current(state, input.serial);
  if (call?.status !== 'connected') return [state, settle(command)];
  const isAwaited = call.ownWish?.command === command;
  const next = isAwaited ? withoutWish(call) : call;
  // A wish that was taken back meanwhile has been settled by then. Both may have asked at once.
  if (!isAwaited || mediaType === 'audio' || (agreed && next.mediaType === 'video')) {
    return [next, settle(command)];
  }
  if (agreed) return then(toVideo(next, true), settle(command));
  return [refusedBy(next, 'rejected'), settle(command, notAgreed())];
}

/** The other side did not answer. */
export function onMediaTypeFailed(state: CallState, input: Result & {type: 'mediaTypeFailed'}): CallStep {
  const {command, error} = input;
  const call = current(state, input.serial);
  if (call?.status !== 'connected' || call.ownWish?.command !== command) {
    return [state, settle(command, error)];
  }
  const isSilent = error.code === CALL_ERROR_CODES.ERROR_SIGNALING_SEND_FAIL;
  const next = withoutWish(call);
  const isAboutVideo = call.ownWish.mediaType === 'video';
  return [isAboutVideo && isSilent ? refusedBy(next, 'noAnswer') : next, settle(command, error)];
}

/**
 * The other side asks. Audio is never refused. Video is agreed to when both ask at once, or by policy; our own camera then
 * comes on only with our own wish, or if it was on in this call before: nobody turns it on for us.
 */
export function onMediaTypeRequested(
  state: CallState,
  event: SignalingEvent & {type: 'mediaTypeRequested'},
  videoConsent: VideoConsent = 'always',
): CallStep {
  const {requestId, userId, mediaType} = event;
  if (!isAbout(state, event)) return [state, [answer(requestId, false)]];
  if (state.mediaType === mediaType) return [state, [answer(requestId, true)]];
  if (mediaType === 'audio') return first([answer(requestId, true)], toAudio(state));
  const asked: ConnectedState = {...state, videoRequest: {requestId, userId}};
  if (state.ownWish?.mediaType === 'video') return agree(asked, true);
  return videoConsent === 'always' ? agree(asked, state.resumesCamera) : [asked, []];
}

/** The other side no longer waits for our answer. */
export function onMediaTypeWithdrawn(
  state: CallState,
  {requestId}: SignalingEvent & {type: 'mediaTypeWithdrawn'},
): CallStep {
  const isShown = state.status === 'connected' && state.videoRequest?.requestId === requestId;
  return isShown ? [withoutRequest(state), []] : stay(state);
}

/** The other side agreed to video when this party had given its wish up: they go back to audio, to be in one kind of call. */
export function onMediaTypeAgreedLate(
  state: CallState,
  {callId}: SignalingEvent & {type: 'mediaTypeAgreedLate'},
): CallStep {
  const isApart =
    state.status === 'connected' &&
    state.callId === callId &&
    state.mediaType === 'audio' &&
    state.ownWish === undefined;
  return isApart ? [state, [askFor(state, 'audio', 0)]] : stay(state);
}

/** The person agrees to video. */
export function onAcceptVideoCommand(state: CallState, input: Command & {type: 'acceptVideo'}): CallStep {
  const {command, camera} = input;
  if (state.status !== 'connected' || !state.videoRequest) {
    return [state, settle(command, notAsked('acceptVideo'))];
  }
  return then(agree(state, camera), settle(command));
}

/** The person would rather not have video. */
export function onRejectVideoCommand(state: CallState, input: Command & {type: 'rejectVideo'}): CallStep {
  const {command} = input;
  if (state.status !== 'connected' || !state.videoRequest) {
    return [state, settle(command, notAsked('rejectVideo'))];
  }
  const {requestId} = state.videoRequest;
  return [withoutRequest(state), [answer(requestId, false), ...settle(command)]];
}

/** The call without the other side's wish for video: it can be answered no more. */
export function withoutRequest(call: ConnectedState): ConnectedState {
  const {videoRequest: _over, ...rest} = call;
  return rest;
}

function withdraw(call: ConnectedState): readonly [ConnectedState, readonly Effect[]] {
  const {ownWish, callId} = call;
  if (ownWish?.mediaType !== 'video') return [call, []];
  const error = TUICallError.refused('The wish for video was taken back.');
  const next = refusedBy(withoutWish(call), 'withdrawn');
  return [next, [{type: 'withdrawMediaType', callId}, ...settle(ownWish.command, error)]];
}

/** Agrees to what the other side asks for; our camera comes on or stays off. */
function agree(call: ConnectedState, camera: boolean): CallStep {
  const requestId = call.videoRequest?.requestId ?? '';
  return first([answer(requestId, true)], toVideo(withoutRequest(call), camera));
}

function toAudio(state: ConnectedState): CallStep {
  const next: ConnectedState = {...state, mediaType: 'audio', resumesCamera: state.self.camera};
  return [next, [{type: 'closePictures', serial: state.serial}, changed(state, next)]];
}

function toVideo({videoRefusal: _former, ...state}: ConnectedState, camera: boolean): CallStep {
  const next: ConnectedState = {...state, mediaType: 'video', resumesCamera: false};
  const open: readonly Effect[] = camera ? [{type: 'openCamera', serial: state.serial}] : [];
  return [next, [changed(state, next), ...open]];
}

function changed(from: ConnectedState, to: ConnectedState): Effect {
  const types: [CallMediaType, CallMediaType] = [from.mediaType, to.mediaType];
  return emit('onCallMediaTypeChanged', types, to);
}

function askFor(call: ConnectedState, to: CallMediaType, command: number): Effect {
  const {serial, callId, roomId, participants} = call;
  const [userId = ''] = participants.keys();
  const from = to === 'audio' ? 'video' : 'audio';
  return {type: 'askMediaType', serial, command, request: {callId, userId, roomId, from, to}};
}

function answer(requestId: string, agreed: boolean): Effect {
  return {type: 'answerMediaType', requestId, agreed};
}

function isAbout(
  state: CallState,
  {callId, userId}: {readonly callId: string; readonly userId: string},
): state is ConnectedState {
  return (
    state.status === 'connected' &&
    state.callId === callId &&
    isOneToOne(state) &&
    state.participants.has(userId)
  );
}

function withoutWish(call: ConnectedState): ConnectedState {
  const {ownWish: _over, ...rest} = call;
  return rest;
}

function refusedBy(call: ConnectedState, videoRefusal: VideoRefusal): ConnectedState {
  return {...call, videoRefusal};
}

function switchRefusal(state: CallState, to: CallMediaType): TUICallError | undefined {
  if (state.status !== 'connected') {
    return TUICallError.refused('switchCallMediaType: the call is not connected.');
  }
  if (!isOneToOne(state)) {
    return TUICallError.notSupportedInScene('switchCallMediaType: only a one-to-one call can be switched.');
  }
  if (state.ownWish && to === 'video') {
    return TUICallError.repeated('switchCallMediaType: the last request is not answered yet.');
  }
  return undefined;
}

function notAsked(command: string): TUICallError {
  return TUICallError.refused(`${command}: nobody asks for video.`);
}

function notAgreed(): TUICallError {
  return TUICallError.refused('The other side did not agree to video.');
}
