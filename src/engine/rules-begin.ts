import type {CallingState, CallState, ConnectedState} from './call-state.js';
import type {Effect} from './effects.js';
import type {Result} from './inputs.js';
import {current, emit, endCall, first, hasCompany, type CallStep} from './rules-common.js';
import {announceRing} from './rules-outgoing.js';

/** The caller is in the room: ring everyone who is not in it already. */
export function onCallerJoined(state: CallingState, input: Result & {type: 'joined'}, at: number): CallStep {
  const {serial, groupId, roomId, mediaType, userData, timeout} = state;
  const next: CallingState = {...state, phase: 'ringing', self: input.self};
  const absent = [...state.participants.values()].filter(({status}) => status === 'inviting');
  if (absent.length === 0) return beginOrEnd(next, at);
  const invitation = {
    calleeIds: absent.map(({userId}) => userId),
    groupId,
    roomId,
    mediaType,
    userData,
    timeout,
    callId: '',
    inCallUserIds: [],
  };
  return [next, [{type: 'ring', serial, invitation}]];
}

/** The ring has its id. When its call is over by now, the ring must be taken back. */
export function onRinging(state: CallState, input: Result & {type: 'ringing'}, at: number): CallStep {
  const {serial, inviteId, calleeIds} = input;
  const call = current(state, serial);
  if (!call) return [state, [{type: 'cancel', inviteId}]];
  const participants = new Map(call.participants);
  for (const userId of calleeIds) {
    const participant = participants.get(userId);
    if (participant) participants.set(userId, {...participant, inviteId});
  }
  const next = {...call, callId: call.callId || inviteId, participants};
  const isMet = [...participants.values()].some(({status}) => status === 'joined');
  return isMet && next.status === 'calling' ? begin(next, at) : [next, []];
}

/** The call is connected. Who was seen in the room before is announced now: onCallBegin comes first. */
export function begin(call: CallingState, at: number): CallStep {
  const {status: _status, phase: _phase, command: _command, ...facts} = call;
  const next: ConnectedState = {...facts, status: 'connected', beganAt: at};
  const {serial, roomId, mediaType, role} = call;
  const present = [...call.participants.values()].filter(({status}) => status === 'joined');
  const arrivals = present.flatMap(({userId, isAudioAvailable, isVideoAvailable}) => [
    emit('onUserJoin', [userId], next),
    ...(isAudioAvailable ? [emit('onUserAudioAvailable', [userId, true], next)] : []),
    ...(isVideoAvailable ? [emit('onUserVideoAvailable', [userId, true], next)] : []),
  ]);
  const settled: readonly Effect[] =
    role === 'caller' ? announceRing(call) : [{type: 'settle', command: call.command}];
  const before = role === 'caller' ? settled : [];
  const after = role === 'callee' ? settled : [];
  const begun: CallStep = [
    next,
    [
      ...before,
      emit('onCallBegin', [roomId, mediaType, role], next),
      {type: 'publish'},
      ...arrivals,
      ...(isAwaiting(next) ? [{type: 'watchArrival', serial} as const] : []),
      ...after,
    ],
  ];
  // Who came without a ring meets the others as they are announced by the room.
  if (hasCompany(next) || call.callerId === '') return begun;
  // The caller left between the answer and its arrival.
  return first(begun[1], endCall(next, {reason: 'hangup', userId: call.callerId, at}));
}

function beginOrEnd(state: CallingState, at: number): CallStep {
  if (hasCompany(state)) return begin(state, at);
  return endCall(state, {reason: 'canceled', userId: state.userId, at});
}

/** Whether there is nobody in the room yet, or somebody has accepted and is not in it. */
function isAwaiting({participants}: ConnectedState): boolean {
  const statuses = [...participants.values()].map(({status}) => status);
  return statuses.includes('accepted') || !statuses.includes('joined');
}
