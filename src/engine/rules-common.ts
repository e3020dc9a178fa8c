import type {
  ActiveState,
  CallFacts,
  CallingState,
  CallState,
  CallSummary,
  ConnectedState,
  IdleState,
  Participant,
  ParticipantStatus,
  SessionState,
} from './call-state.js';
import type {Effect, Emission, Step} from './effects.js';
import {CALL_ERROR_CODES, TUICallError} from './errors.js';
import type {CallInfo, ObserverArguments, ObserverCallback} from './observer.js';
import type {SelfMedia} from './ports.js';
import type {CallEndReason} from './types.js';

/** The outcome of one rule. */
export type CallStep = Step<CallState>;

/** Everything of one's own is off. */
export const NOTHING_ON: SelfMedia = {camera: false, microphone: false, screen: false};

/** Nothing changes. */
export function stay(state: CallState): CallStep {
  return [state, []];
}

/** The call of a state, or undefined when it is idle or the result belongs to an older call. */
export function current(state: CallState, serial: number): ActiveState | undefined {
  return state.status !== 'idle' && state.serial === serial ? state : undefined;
}

/** A callback with the facts of the call as its last argument. */
export function emit<K extends ObserverCallback>(
  callback: K,
  args: ObserverArguments[K],
  state: CallState,
  more: CallInfo = {},
): Effect {
  // One member of the union by construction; TypeScript cannot see through the generic key.
  return {type: 'emit', callback, args, info: {...callInfo(state), ...more}} as Emission;
}

/** onError, with the error's source, name and cause in its info. */
export function emitError(error: TUICallError, state: CallState): Effect {
  const cause: CallInfo = error.cause === undefined ? {} : {cause: error.cause};
  return emit('onError', [error.code, error.message], state, {
    source: error.source,
    name: error.name,
    ...cause,
  });
}

/** Settles a command; the number 0 stands for no command. */
export function settle(command: number, error?: TUICallError): readonly Effect[] {
  if (command === 0) return [];
  return [error ? {type: 'settle', command, error} : {type: 'settle', command}];
}

/** The state with one participant changed; unchanged when there is none of that id. */
export function withParticipant<S extends CallFacts>(
  state: S,
  userId: string,
  change: Partial<Participant>,
): S {
  const participant = state.participants.get(userId);
  if (!participant) return state;
  return {...state, participants: new Map(state.participants).set(userId, {...participant, ...change})};
}

/** Somebody who is being rung. */
export function invitee(userId: string, inviteId: string): Participant {
  return {userId, status: 'inviting', inviteId, isAudioAvailable: false, isVideoAvailable: false};
}

/** Whether somebody is in the call or may still come. */
export function isCounted({status}: Participant): boolean {
  return status === 'inviting' || isIn(status);
}

/** Whether somebody is in the call: has accepted, or is in the room. */
export function isIn(status: ParticipantStatus): boolean {
  return status === 'accepted' || status === 'joined';
}

/** Whether anybody else is in the call or may still come. */
export function hasCompany(state: CallFacts): boolean {
  return [...state.participants.values()].some(isCounted);
}

/** The others who have accepted or are in the room. */
export function othersIn(state: CallFacts): readonly string[] {
  return [...state.participants.values()].filter(({status}) => isIn(status)).map(({userId}) => userId);
}

/** Whether the call is between two people and no group. */
export function isOneToOne(state: CallFacts): boolean {
  return state.groupId === '' && state.participants.size === 1;
}

/** What is known whatever the status. */
export function sessionOf(state: CallState): SessionState {
  return {userId: state.userId, session: state.session, profiles: state.profiles};
}

/** What sets one call apart from another at its start. */
export type CallStart = Pick<
  CallingState,
  'serial' | 'phase' | 'groupId' | 'roomId' | 'mediaType' | 'role' | 'callerId' | 'participants'
> &
  Partial<CallingState>;

/** A call at its start: nothing is on yet, and whatever is not named is empty. */
export function newCall(state: CallState, start: CallStart): CallingState {
  return {
    ...sessionOf(state),
    status: 'calling',
    command: 0,
    callId: '',
    inviteId: '',
    userData: '',
    timeout: 0,
    furtherRings: [],
    self: NOTHING_ON,
    resumesCamera: false,
    isPlaybackBlocked: false,
    ...start,
  };
}

/**
 * Ends the call for this party with its one last callback: onCallEnd when it had begun, else onCallCancelled and
 * onCallNotConnected. A command that still waits is refused with `error`.
 */
export function endCall(
  state: ActiveState,
  end: {reason: CallEndReason; userId: string; at: number; error?: TUICallError},
): CallStep {
  const {reason, userId, at} = end;
  const totalTime = state.status === 'connected' ? Math.max(0, at - state.beganAt) : 0;
  const last: CallSummary = {
    callId: state.callId,
    groupId: state.groupId,
    mediaType: state.mediaType,
    role: state.role,
    userIds: [...state.participants.keys()],
    reason,
    userId,
    began: state.status === 'connected',
    totalTime,
  };
  const idle: IdleState = {...sessionOf(state), status: 'idle', last};
  const more: CallInfo = {reason, userId};
  const unsent = state.furtherRings.flatMap(({command}) =>
    settle(command, end.error ?? TUICallError.refused('The call ended before the ring was on its way.')),
  );
  if (state.status === 'connected') {
    const {roomId, mediaType, role} = state;
    const ended = emit('onCallEnd', [roomId, mediaType, role, totalTime], state, more);
    return [idle, [{type: 'leave'}, ended, ...unsent, ...giveUpWish(state)]];
  }
  const error = end.error ?? TUICallError.refused('The call ended before it was connected.');
  return [
    idle,
    [
      {type: 'leave'},
      emit('onCallCancelled', [userId], state, more),
      emit('onCallNotConnected', [state.callId, state.mediaType, reason, userId], state, more),
      ...settle(state.command, error),
      ...unsent,
    ],
  ];
}

/** The step with effects before those it has. */
export function first(effects: readonly Effect[], [state, rest]: CallStep): CallStep {
  return [state, [...effects, ...rest]];
}

/** The step with effects after those it has. */
export function then([state, effects]: CallStep, rest: readonly Effect[]): CallStep {
  return [state, [...effects, ...rest]];
}

/** How long a call has lasted, in whole seconds. */
export function secondsOf(state: ConnectedState, at: number): number {
  return Math.max(0, Math.round((at - state.beganAt) / 1000));
}

/** Nobody waits for the answer to one's own wish any more: the call is over. */
function giveUpWish({callId, ownWish}: ConnectedState): readonly Effect[] {
  if (!ownWish) return [];
  const isOpen = ownWish.mediaType === 'video';
  const told: readonly Effect[] = isOpen ? [{type: 'withdrawMediaType', callId}] : [];
  const error = TUICallError.refused('The call ended before the other side answered.');
  return [...told, ...settle(ownWish.command, error)];
}

function callInfo(state: CallState): CallInfo {
  if (state.status === 'idle') return {};
  const {callId, groupId, roomId, role, mediaType, userData} = state;
  return {callId, groupId, roomId, role, mediaType, userData};
}

/** Adds to a step that the UserSig has run out: a new call needs a fresh login. */
export function expire([state, effects]: CallStep): CallStep {
  const next: CallState = {...state, session: 'expired'};
  return [next, [...effects, {type: 'dropSession'}, emit('onUserSigExpired', [], next)]];
}

/** The same where it shows only when a room refuses to be entered. */
export function expireWith({code}: TUICallError, step: CallStep): CallStep {
  return code === CALL_ERROR_CODES.ERROR_USER_SIG_EXPIRED ? expire(step) : step;
}
