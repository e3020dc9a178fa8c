/** Every code this package raises itself, by its name. Tencent's documented table. */
export const CALL_ERROR_CODES = {
  /** The account has no call package. */
  ERROR_PACKAGE_NOT_PURCHASED: -1001,
  /** The account's package lacks this ability. */
  ERROR_PACKAGE_NOT_SUPPORTED: -1002,
  /** The Chat SDK is too old. */
  ERROR_TIM_VERSION_OUTDATED: -1003,
  /** The person or the browser refused the camera or the microphone. */
  ERROR_PERMISSION_DENIED: -1101,
  /** The list of devices could not be read. */
  ERROR_GET_DEVICE_LIST_FAIL: -1102,
  /** `init` has not been done, or its session is over. */
  ERROR_INIT_FAIL: -1201,
  /** An argument is missing, of the wrong type or out of range. */
  ERROR_PARAM_INVALID: -1202,
  /** The command is not allowed in the present state. */
  ERROR_REQUEST_REFUSED: -1203,
  /** The same request is already under way. */
  ERROR_REQUEST_REPEATED: -1204,
  /** The command does not apply to this kind of call or this backend. */
  ERROR_SCENE_NOT_SUPPORTED: -1205,
  /** The camera is in use by another program. */
  ERROR_CAMERA_OCCUPIED: -1316,
  /** The microphone is in use by another program. */
  ERROR_MICROPHONE_OCCUPIED: -1319,
  /** The other side could not be told. */
  ERROR_SIGNALING_SEND_FAIL: -1406,
  /** There is no microphone. */
  ERROR_NO_MICROPHONE: 60003,
  /** There is no camera. */
  ERROR_NO_CAMERA: 60004,
  /** This browser or page has no WebRTC. */
  ERROR_NOT_SUPPORTED: 60006,
  /** The UserSig has expired (Chat SDK code). */
  ERROR_USER_SIG_EXPIRED: 70001,
  /** The UserSig is malformed or not for this user (Chat SDK code). */
  ERROR_USER_SIG_INVALID: 70003,
  /** Anything else. */
  ERROR_UNKNOWN: 65535,
} as const;

/** The name of one of this package's own error codes. */
export type CallErrorName = keyof typeof CALL_ERROR_CODES;

/** Which part of the system failed. */
export type CallErrorSource = 'call' | 'chat' | 'trtc' | 'webrtc' | 'device' | 'browser';

/** What an error is made of. */
export interface CallErrorInit {
  /** A name of our own table, or a vendor's. */
  readonly name: string;
  /** A code of our own table, or a vendor's. */
  readonly code: number;
  /** What went wrong and what to do, in English; elements translate by code. */
  readonly message: string;
  /** Which part failed. */
  readonly source: CallErrorSource;
  /** The error underneath, if any. */
  readonly cause?: unknown;
}

/** The one error class of this package: a closed code, its name, where it came from and what caused it. */
export class TUICallError extends Error {
  /** The code: Tencent's documented number, or a Chat or TRTC code passed through. */
  readonly code: number;
  /** Which part of the system failed. */
  readonly source: CallErrorSource;

  constructor(init: CallErrorInit) {
    super(init.message, init.cause === undefined ? undefined : {cause: init.cause});
    this.name = init.name;
    this.code = init.code;
    this.source = init.source;
  }

  /** Whether the caller of a command made a mistake (-1205 to -1201): nobody but the caller needs to hear of it. */
  get isMisuse(): boolean {
    return this.code >= -1205 && this.code <= -1201;
  }

  /** An error of our own table. */
  static of(
    name: CallErrorName,
    message: string,
    source: CallErrorSource = 'call',
    cause?: unknown,
  ): TUICallError {
    return new TUICallError({name, code: CALL_ERROR_CODES[name], message, source, cause});
  }

  /** -1202: names the argument, what was wrong with it and what is expected. */
  static invalidParameter(argument: string, problem: string): TUICallError {
    return TUICallError.of('ERROR_PARAM_INVALID', `${argument}: ${problem}`);
  }

  /** -1203: the command is not allowed in this state. */
  static refused(message: string): TUICallError {
    return TUICallError.of('ERROR_REQUEST_REFUSED', message);
  }

  /** -1204: the same request is already under way. */
  static repeated(message: string): TUICallError {
    return TUICallError.of('ERROR_REQUEST_REPEATED', message);
  }

  /** -1201: nobody is logged in. */
  static notInitialised(message = 'Nobody is logged in. Call init() first.'): TUICallError {
    return TUICallError.of('ERROR_INIT_FAIL', message);
  }

  /** -1205: not for this kind of call, or not with this backend. */
  static notSupportedInScene(message: string): TUICallError {
    return TUICallError.of('ERROR_SCENE_NOT_SUPPORTED', message);
  }

  /** -1406: the other side could not be told. */
  static signalingFailed(message: string, cause?: unknown): TUICallError {
    return TUICallError.of('ERROR_SIGNALING_SEND_FAIL', message, 'call', cause);
  }

  /** Keeps a TUICallError as it is and wraps anything else as 65535 with its cause. */
  static from(cause: unknown, source: CallErrorSource = 'call'): TUICallError {
    if (cause instanceof TUICallError) return cause;
    const message =
      cause instanceof Error && cause.message !== '' ? cause.message : 'Something unexpected failed.';
    return TUICallError.of('ERROR_UNKNOWN', message, source, cause);
  }
}
