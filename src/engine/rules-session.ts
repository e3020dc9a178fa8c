import type {CallState} from './call-state.js';
import type {SessionInput} from './inputs.js';
import type {SignalingEvent} from './ports.js';
import {emit, endCall, first, settle, stay, then, type CallStep} from './rules-common.js';
import {TUICallError} from './errors.js';
import type {Command} from './inputs.js';
import {decline} from './rules-incoming.js';
import {cancelPending} from './rules-running.js';

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
      // A running call outlives a failed renewal; without one, nobody is logged in.
      return state.status === 'idle'
        ? [{...state, session: 'none', userId: ''}, []]
        : [{...state, session: 'expired'}, []];
    case 'disconnected':
      return loggedOut(state.status === 'idle' ? stay(state) : finish(state, at));
  }
}

/** Logged in elsewhere: the call ends, then the observers hear it. */
export function onKickedOffline(state: CallState, at: number): CallStep {
  const ended: CallStep =
    state.status === 'idle' ? stay(state) : endCall(state, {reason: 'offline', userId: state.userId, at});
  const [next, effects] = loggedOut(ended);
  return [next, [...effects, {type: 'dropSession'}, emit('onKickedOffline', [], next)]];
}

/** The UserSig ran out: a running call goes on, a new one needs a fresh login. */
export function onUserSigExpired(state: CallState): CallStep {
  const next: CallState = {...state, session: 'expired'};
  return [next, [{type: 'dropSession'}, emit('onUserSigExpired', [], next)]];
}

/** Somebody's name or picture became known. */
export function onProfile(state: CallState, event: SignalingEvent & {type: 'profile'}): CallStep {
  const {profile} = event;
  const known = state.profiles.get(profile.userId);
  if (known?.nickname === profile.nickname && known.avatar === profile.avatar) return stay(state);
  return [{...state, profiles: new Map(state.profiles).set(profile.userId, profile)}, []];
}

function finish(state: CallState & {status: 'calling' | 'connected'}, at: number): CallStep {
  const userId = state.userId;
  if (state.status === 'connected') {
    return first(cancelPending(state), endCall(state, {reason: 'hangup', userId, at}));
  }
  if (state.role === 'callee') return decline(state, false, at);
  const error = TUICallError.refused('The call was cancelled before it rang.');
  return first(cancelPending(state), endCall(state, {reason: 'canceled', userId, at, error}));
}

function loggedOut([state, effects]: CallStep): CallStep {
  return [{...state, session: 'none', userId: ''}, effects];
}
