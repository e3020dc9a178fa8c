import type {ActiveState, CallState} from './call-state.js';
import type {Input} from './inputs.js';
import type {MediaEvent, SignalingEvent} from './ports.js';
import {onCallerJoined, onRinging} from './rules-begin.js';
import {abandon, onCallCommand, onRingFailed, onRingSent} from './rules-outgoing.js';
import {
  onAcceptCommand,
  onAnswered,
  onAnsweredElsewhere,
  onAnswerFailed,
  onCalleeJoined,
  onCalleeJoinFailed,
  onCancelled,
  onInvited,
  onJoinCommand,
  onRejectCommand,
} from './rules-incoming.js';
import {onInviteCommand, onInviteFailed, onInviteSent, onInviting} from './rules-invite.js';
import {
  onAcceptVideoCommand,
  onMediaTypeAgreedLate,
  onMediaTypeFailed,
  onMediaTypeRequested,
  onMediaTypeSettled,
  onMediaTypeWithdrawn,
  onRejectVideoCommand,
  onSwitchCommand,
} from './rules-media-type.js';
import {
  onAccepted,
  onArrivalDue,
  onAudioAvailable,
  onHungUp,
  onRejected,
  onRingDue,
  onRoomLost,
  onTimedOut,
  onUserEntered,
  onUserLeft,
  onVideoAvailable,
} from './rules-running.js';
import {announce} from './rules-announce.js';
import {current, emit, emitError, first, stay, type CallStep} from './rules-common.js';
import {
  finish,
  onHangupCommand,
  onKickedOffline,
  onProfile,
  onSession,
  onUserSigExpired,
} from './rules-session.js';
import {hasWaiting, hold, mayHold, onNews, onWaiting, promote} from './rules-waiting.js';
import type {VideoConsent} from './types.js';

/** What a change may not make up for itself: the time, and the number of the next call. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The serial of a call that starts now. */
  readonly serial: number;
  /** A second call waits instead of being told that the line is busy. */
  readonly callWaiting?: boolean;
  /** Who decides whether an audio call becomes video. Default `always`. */
  readonly videoConsent?: VideoConsent;
}

type Rules<Kind extends {readonly type: string}, State = CallState> = {
  readonly [T in Kind['type']]: (state: State, input: Extract<Kind, {type: T}>, moment: Moment) => CallStep;
};

const SIGNAL_RULES: Rules<SignalingEvent> = {
  invited: (state, event, moment) => {
    const {invitation} = event;
    const mayWait = moment.callWaiting === true && mayHold(state, invitation);
    return mayWait ? hold(state, invitation, moment.serial) : onInvited(state, event, moment);
  },
  accepted: (state, event, {at}) => onAccepted(state, event, at),
  rejected: (state, event, {at}) => onRejected(state, event, at),
  cancelled: (state, event, {at}) => onCancelled(state, event, at),
  timedOut: (state, event, {at}) => onTimedOut(state, event, at),
  answeredElsewhere: (state, event, {at}) => onAnsweredElsewhere(state, event, at),
  hungUp: (state, event, {at}) => onHungUp(state, event, at),
  mediaTypeRequested: (state, event, {videoConsent}) => onMediaTypeRequested(state, event, videoConsent),
  mediaTypeWithdrawn: (state, event) => onMediaTypeWithdrawn(state, event),
  mediaTypeAgreedLate: (state, event) => onMediaTypeAgreedLate(state, event),
  profile: (state, event) => onProfile(state, event),
  kickedOffline: (state, _event, {at}) => onKickedOffline(state, at),
  userSigExpired: (state, _event, {at}) => onUserSigExpired(state, at),
  failed: (state, event) => [state, [emitError(event.error, state)]],
};

const MEDIA_RULES: Rules<MediaEvent, ActiveState> = {
  userEntered: (call, event, {at}) => onUserEntered(call, event, at),
  userLeft: (call, event, {at}) => onUserLeft(call, event.userId, at),
  audioAvailable: (call, event) => onAudioAvailable(call, event),
  videoAvailable: (call, event) => onVideoAvailable(call, event),
  volumes: (call, event) => whenConnected(call, emit('onUserVoiceVolumeChanged', [event.volumes], call)),
  quality: (call, event) => whenConnected(call, emit('onUserNetworkQualityChanged', [event.list], call)),
  selfMedia: (call, event) => [{...call, self: {...call.self, ...event.changed}}, []],
  deviceReplaced: (call, event) => [{...call, standIn: event.device}, []],
  playbackBlocked: (call, event) => [{...call, isPlaybackBlocked: event.blocked}, []],
  warning: (call, event) => [call, [emitError(event.error, call)]],
  failed: (call, event, {at}) => onRoomLost(call, event, at),
};

const RULES: Rules<Input> = {
  call: (state, input, {serial}) => onCallCommand(state, input, serial),
  accept: (state, input, {at}) => {
    const [ringing, ended] = hasWaiting(state) ? promote(state, finish(state, at)) : stay(state);
    return first(ended, onAcceptCommand(ringing, input));
  },
  reject: (state, input, {at}) =>
    hasWaiting(state)
      ? onWaiting(state, call => onRejectCommand(call, input, at))
      : onRejectCommand(state, input, at),
  hangup: (state, input, {at}) => onHangupCommand(state, input, at),
  inviteUser: (state, input) => onInviteCommand(state, input),
  joinInGroupCall: (state, input, {serial}) => onJoinCommand(state, input, serial),
  switchMediaType: (state, input) => onSwitchCommand(state, input),
  acceptVideo: (state, input) => onAcceptVideoCommand(state, input),
  rejectVideo: (state, input) => onRejectVideoCommand(state, input),
  joined: (state, input, {at}) => {
    const call = current(state, input.serial);
    if (call?.status !== 'calling') return stay(state);
    return call.role === 'caller' ? onCallerJoined(call, input, at) : onCalleeJoined(call, input, at);
  },
  joinFailed: (state, input, {at}) => {
    const call = current(state, input.serial);
    if (call?.status !== 'calling') return stay(state);
    return call.role === 'caller' ? abandon(call, input.error) : onCalleeJoinFailed(call, input.error, at);
  },
  ringing: (state, input, {at}) => onRinging(state, input, at),
  ringSent: (state, input) => onRingSent(state, input),
  ringFailed: (state, input, {at}) => onRingFailed(state, input, at),
  inviting: (state, input) => onInviting(state, input),
  inviteSent: (state, input) => onInviteSent(state, input),
  inviteFailed: (state, input, {at}) => onInviteFailed(state, input, at),
  answered: (state, input, {at}) => onAnswered(state, input, at),
  answerFailed: (state, input, {at}) => onAnswerFailed(state, input, at),
  mediaTypeSettled: (state, input) => onMediaTypeSettled(state, input),
  mediaTypeFailed: (state, input) => onMediaTypeFailed(state, input),
  arrivalDue: (state, input, {at}) => onArrivalDue(state, input, at),
  ringDue: (state, input, {at}) =>
    hasWaiting(state) && state.waiting.serial === input.serial
      ? onWaiting(state, call => onRingDue(call, input, at))
      : onRingDue(state, input, at),
  connecting: (state, input, {at}) => onSession(state, input, at),
  connected: (state, input, {at}) => onSession(state, input, at),
  connectFailed: (state, input, {at}) => onSession(state, input, at),
  disconnected: (state, input, {at}) => onSession(state, input, at),
  signal: (state, {event}, moment) => onNews(state, event, call => apply(SIGNAL_RULES, call, event, moment)),
  media: (state, input, moment) => {
    const call = current(state, input.serial);
    return call ? apply(MEDIA_RULES, call, input.event, moment) : stay(state);
  },
};

/** What happens next: pure. The whole behaviour of a call is the three tables above and the rules they name. */
export function transition(state: CallState, input: Input, moment: Moment): CallStep {
  return announce(state, promote(state, apply(RULES, state, input, moment)));
}

function apply<Kind extends {readonly type: string}, State>(
  rules: Rules<Kind, State>,
  state: State,
  input: Kind,
  moment: Moment,
): CallStep {
  // The table is complete by type; the key picks the rule of exactly this kind of input.
  const rule = rules[input.type as Kind['type']] as (state: State, input: Kind, moment: Moment) => CallStep;
  return rule(state, input, moment);
}

function whenConnected(call: ActiveState, effect: ReturnType<typeof emit>): CallStep {
  return call.status === 'connected' ? [call, [effect]] : stay(call);
}
