import {
  TUICallEngine,
  type Backend,
  type CallInfo,
  type CallState,
  type Clock,
  type InitParams,
  type TUICallObserver,
  type VideoConsent,
} from '../../src/engine/index.js';

/** One callback as it was heard, in the short form that tables of expectations use. */
export type Heard = string;

/** One person with a telephone whose callbacks are written down. */
export class Party {
  readonly engine: TUICallEngine;
  readonly heard: Heard[] = [];
  readonly infos: CallInfo[] = [];
  readonly states: CallState[] = [];
  readonly userId: string;
  /** A second call waits. */
  callWaiting = false;
  /** Who decides whether an audio call becomes video. */
  videoConsent: VideoConsent = 'always';

  constructor(userId: string, backend: Backend, clock?: Clock) {
    this.userId = userId;
    this.engine = TUICallEngine.createInstance({
      backend,
      ...(clock && {clock}),
      callWaiting: () => this.callWaiting,
      videoConsent: () => this.videoConsent,
    });
    this.engine.addObserver(
      recorder((entry, info) => {
        this.heard.push(entry);
        this.infos.push(info);
      }),
    );
    this.engine.subscribe(state => this.states.push(state));
  }

  init(params: Partial<InitParams> = {}): Promise<void> {
    return this.engine.init({userId: this.userId, ...params});
  }

  /** What was heard since the last time this was asked. */
  take(): Heard[] {
    this.infos.length = 0;
    return this.heard.splice(0);
  }
}

/** An observer that writes every callback down but volume and quality, which come by the clock. */
export function recorder(write: (entry: Heard, info: CallInfo) => void): TUICallObserver {
  const note = (name: string, args: readonly unknown[], info: CallInfo): void => {
    write(`${name}(${args.map(show).join(', ')})`, info);
  };
  return {
    onError: (code, _message, info) => note('onError', [code], info),
    onCallReceived: (caller, callees, group, type, info) =>
      note('onCallReceived', [caller, callees, group, type], info),
    onCallCancelled: (userId, info) => note('onCallCancelled', [userId], info),
    onCallBegin: (_room, type, role, info) => note('onCallBegin', [type, role], info),
    onCallEnd: (_room, type, role, totalTime, info) =>
      note('onCallEnd', [type, role, totalTime, info.reason ?? ''], info),
    onCallMediaTypeChanged: (from, to, info) => note('onCallMediaTypeChanged', [from, to], info),
    onUserReject: (userId, info) => note('onUserReject', [userId], info),
    onUserNoResponse: (userId, info) => note('onUserNoResponse', [userId], info),
    onUserLineBusy: (userId, info) => note('onUserLineBusy', [userId], info),
    onUserJoin: (userId, info) => note('onUserJoin', [userId], info),
    onUserLeave: (userId, info) => note('onUserLeave', [userId], info),
    onUserVideoAvailable: (userId, available, info) =>
      note('onUserVideoAvailable', [userId, available], info),
    onUserAudioAvailable: (userId, available, info) =>
      note('onUserAudioAvailable', [userId, available], info),
    onKickedOffline: info => note('onKickedOffline', [], info),
    onUserSigExpired: info => note('onUserSigExpired', [], info),
    onCallNotConnected: (_callId, type, reason, userId, info) =>
      note('onCallNotConnected', [type, reason, userId], info),
    onUserInviting: (userId, info) => note('onUserInviting', [userId], info),
  };
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return value === '' ? "''" : String(value);
}
