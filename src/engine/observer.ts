import type {CallErrorSource} from './errors.js';
import type {CallEndReason, CallMediaType, CallRole, NetworkQualityInfo, RoomId} from './types.js';

/** The last argument of every callback: what is known of the call it belongs to. Absent fields do not apply. */
export interface CallInfo {
  /** The call's id: the id of its (first) invitation. */
  readonly callId?: string;
  /** The group, or an empty string in a one-to-one call. */
  readonly groupId?: string;
  /** The media room. */
  readonly roomId?: RoomId;
  /** This party's role. */
  readonly role?: CallRole;
  /** What the call carries at this moment. */
  readonly mediaType?: CallMediaType;
  /** Why the call ended or never began. */
  readonly reason?: CallEndReason;
  /** Who caused it. */
  readonly userId?: string;
  /** The caller's text that came with the ring. */
  readonly userData?: string;
  /** onError only: which part failed. */
  readonly source?: CallErrorSource;
  /** onError only: the error's name. */
  readonly name?: string;
  /** onError only: the error underneath. */
  readonly cause?: unknown;
}

/**
 * Everything that happens in a call, as methods an app may implement. The first seventeen are the classic
 * TUICallObserver; the last two belong to the later API and fire beside them.
 */
export interface TUICallObserver {
  /** Something failed that the person should be told. */
  onError?(code: number, message: string, info: CallInfo): void;
  /** It rings here. */
  onCallReceived?(
    callerId: string,
    calleeIdList: readonly string[],
    groupId: string,
    callMediaType: CallMediaType,
    info: CallInfo,
  ): void;
  /** The call ended before it began; `userId` is who ended it (see the contract's table). */
  onCallCancelled?(userId: string, info: CallInfo): void;
  /** The call is connected. */
  onCallBegin?(roomId: RoomId, callMediaType: CallMediaType, callRole: CallRole, info: CallInfo): void;
  /** The call ended after it had begun; `totalTime` in milliseconds. */
  onCallEnd?(
    roomId: RoomId,
    callMediaType: CallMediaType,
    callRole: CallRole,
    totalTime: number,
    info: CallInfo,
  ): void;
  /** Video became audio, or audio became video. */
  onCallMediaTypeChanged?(
    oldCallMediaType: CallMediaType,
    newCallMediaType: CallMediaType,
    info: CallInfo,
  ): void;
  /** An invitee declined. */
  onUserReject?(userId: string, info: CallInfo): void;
  /** An invitee did not answer in time. */
  onUserNoResponse?(userId: string, info: CallInfo): void;
  /** An invitee is in another call. */
  onUserLineBusy?(userId: string, info: CallInfo): void;
  /** Somebody entered the call. */
  onUserJoin?(userId: string, info: CallInfo): void;
  /** Somebody left the call. */
  onUserLeave?(userId: string, info: CallInfo): void;
  /** Somebody's picture came or went. */
  onUserVideoAvailable?(userId: string, isVideoAvailable: boolean, info: CallInfo): void;
  /** Somebody's sound came or went. */
  onUserAudioAvailable?(userId: string, isAudioAvailable: boolean, info: CallInfo): void;
  /** How loud everyone is, 0..100, one's own id included. */
  onUserVoiceVolumeChanged?(volumeMap: ReadonlyMap<string, number>, info: CallInfo): void;
  /** How good everyone's network is. */
  onUserNetworkQualityChanged?(networkQualityList: readonly NetworkQualityInfo[], info: CallInfo): void;
  /** This user logged in elsewhere and is offline here; ask the person, then `init` again. */
  onKickedOffline?(info: CallInfo): void;
  /** The UserSig has expired; get a new one, then `init` again. */
  onUserSigExpired?(info: CallInfo): void;
  /** Later API: the call never began; fires beside onCallCancelled. */
  onCallNotConnected?(
    callId: string,
    callMediaType: CallMediaType,
    reason: CallEndReason,
    userId: string,
    info: CallInfo,
  ): void;
  /** Later API: somebody is being rung. */
  onUserInviting?(userId: string, info: CallInfo): void;
}

/** The name of a callback. */
export type ObserverCallback = keyof TUICallObserver;

/** The positional arguments of a callback before `info`. */
export type ObserverArguments = {
  readonly [K in ObserverCallback]: Parameters<NonNullable<TUICallObserver[K]>> extends [...infer A, CallInfo]
    ? A
    : never;
};

/** The names of each callback's positional arguments, in order: DOM events name their `detail` by them. */
export const OBSERVER_CALLBACKS = {
  onError: ['code', 'message'],
  onCallReceived: ['callerId', 'calleeIdList', 'groupId', 'callMediaType'],
  onCallCancelled: ['userId'],
  onCallBegin: ['roomId', 'callMediaType', 'callRole'],
  onCallEnd: ['roomId', 'callMediaType', 'callRole', 'totalTime'],
  onCallMediaTypeChanged: ['oldCallMediaType', 'newCallMediaType'],
  onUserReject: ['userId'],
  onUserNoResponse: ['userId'],
  onUserLineBusy: ['userId'],
  onUserJoin: ['userId'],
  onUserLeave: ['userId'],
  onUserVideoAvailable: ['userId', 'isVideoAvailable'],
  onUserAudioAvailable: ['userId', 'isAudioAvailable'],
  onUserVoiceVolumeChanged: ['volumeMap'],
  onUserNetworkQualityChanged: ['networkQualityList'],
  onKickedOffline: [],
  onUserSigExpired: [],
  onCallNotConnected: ['callId', 'callMediaType', 'reason', 'userId'],
  onUserInviting: ['userId'],
} as const satisfies Record<ObserverCallback, readonly string[]>;
