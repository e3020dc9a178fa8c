import type {ActiveState, CallState, ConnectedState, WaitingCall} from './call-state.js';
import type {Effect} from './effects.js';
import type {SessionInput} from './inputs.js';
import type {SignalingEvent} from './ports.js';
import {
  emit,
  endCall,
  expire,
  first,
  isOneToOne,
  othersIn,
  secondsOf,
  settle,
  stay,
  then,
  type CallStep,
} from './rules-common.js';
import {CALL_ERROR_CODES, TUICallError} from './errors.js';
import type {Command} from './inputs.js';
import {decline} from './rules-incoming.js';
import {cancelPending, giveUpInvitees} from './rules-invite.js';
import {withoutRequest} from './rules-media-type.js';
import {hasWaiting, onWaiting} from './rules-waiting.js';

/** Ends the call in the way that fits its state: cancels, declines or hangs up. */
export function onHangupCommand(state: CallState, input: Command & {type: 'hangup'}, at: number): CallStep {
  if (state.status === 'idle') {
    return [state, settle(input.command, TUICallError.refused('hangup: there is no call.'))];
  }
  return then(finish(state, at), settle(input.command));
}

/** What a change of the login means. */
export function onSession(state: CallState, input: SessionInput, at: number): CallStep {
  switch (input.type) {
    case 'connecting':
      return [{...state, session: 'connecting', userId: input.userId}, []];
    case 'connected': {
      const profiles = new Map(state.profiles).set(input.profile.userId, input.profile);
      return [{...state, session: 'ready', profiles}, []];
    }
    case 'connectFailed':
      return onConnectFailed(state, input.error);
    case 'disconnected': {
      const [alone, declined] = endWaiting(state, call => decline(call, false, at));
      return first(declined, loggedOut(alone.status === 'idle' ? stay(alone) : finish(alone, at)));
    }
  }
}

/** A running call outlives a failed renewal; without one, nobody is logged in. */
function onConnectFailed(state: CallState, {code}: TUICallError): CallStep {
  const next: CallState =
    state.status === 'idle' ? {...state, session: 'none', userId: ''} : {...state, session: 'expired'};
  const isExpired = code === CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED;
  return [next, isExpired ? [emit('onUserSigExpired', [], next)] : []];
}

/** Logged in elsewhere: the call ends, then the observers hear it. */
export function onKickedOffline(state: CallState, at: number): CallStep {
  const end = {reason: 'offline', userId: state.userId, at} as const;
  const [alone, lost] = endWaiting(state, call => endCall(call, end));
  const ended: CallStep = alone.status === 'idle' ? stay(alone) : endCall(alone, end);
  const [next, effects] = loggedOut(ended);
  return [next, [...lost, ...effects, {type: 'dropSession'}, emit('onKickedOffline', [], next)]];
}

/**
 * The UserSig ran out: a running call goes on with those who are in it, a new one needs a fresh login. A ring is over,
 * since it can be neither answered nor heard of any more.
 */
export function onUserSigExpired(state: CallState, at: number): CallStep {
  return expire(withoutLogin(state, at));
}

/** Somebody's name or picture became known. */
export function onProfile(state: CallState, event: SignalingEvent & {type: 'profile'}): CallStep {
  const {profile} = event;
  const known = state.profiles.get(profile.userId);
  if (known?.nickname === profile.nickname && known.avatar === profile.avatar) return stay(state);
  return [{...state, profiles: new Map(state.profiles).set(profile.userId, profile)}, []];
}

/** Ends the call for this party. */
export function finish(state: ActiveState, at: number): CallStep {
  const userId = state.userId;
  if (state.status === 'connected') {
    const told = [...cancelPending(state), ...sayGoodbye(state, at)];
    return first(told, endCall(state, {reason: 'hangup', userId, at}));
  }
  if (state.inviteId !== '') return decline(state, false, at);
  const error = TUICallError.refused('The call was cancelled before it rang.');
  return first(cancelPending(state), endCall(state, {reason: 'canceled', userId, at, error}));
}

/** In a one-to-one call the one who is left behind tells; among several, the one who leaves does. */
function sayGoodbye(state: ConnectedState, at: number): readonly Effect[] {
  const {callId} = state;
  const userIds = othersIn(state);
  if (isOneToOne(state) || callId === '' || userIds.length === 0) return [];
  return [{type: 'hangUp', callId, userIds, seconds: secondsOf(state, at)}];
}

function withoutLogin(state: CallState, at: number): CallStep {
  if (state.status === 'idle') return stay(state);
  const end = {reason: 'offline', userId: state.userId, at} as const;
  if (state.status === 'calling') return endCall(state, end);
  const [alone, lost] = endWaiting(withoutRequest(state), call => endCall(call, end));
  return alone.status === 'connected' ? first(lost, giveUpInvitees(alone, at)) : [alone, lost];
}

/** A call that waits does not outlive the login. */
function endWaiting(state: CallState, rule: (waiting: WaitingCall) => CallStep): CallStep {
  return hasWaiting(state) ? onWaiting(state, rule) : stay(state);
}

function loggedOut([state, effects]: CallStep): CallStep {
  return [{...state, session: 'none', userId: ''}, effects];
}
