import {TUICallError} from '../../engine/errors.js';
import {deviceFailure, notSupported, type CaptureSource, type DeviceProblem} from '../device-errors.js';

/** The SDK's codes that matter here. Source: its ERROR_CODE table. */
export const TRTC_CODES = {
  /** The browser or the page cannot do it. */
  environment: 5200,
  /** A device failed; the extra code says how. */
  device: 5300,
  /** The service refused; the extra code is the service's. */
  server: 5400,
  /** Something failed on the way. */
  operation: 5500,
  /** A command came to nothing because another one overtook it. */
  aborted: 5998,
} as const;

/** Extra codes of the SDK that matter here. */
export const TRTC_EXTRA_CODES = {
  notInRoom: 5101,
  noSuchUser: 5102,
  noSuchStream: 5103,
  firewall: 5501,
  rejoinFailed: 5502,
  cameraLost: 5308,
  microphoneLost: 5309,
} as const;

/** What a device's extra code means. */
const DEVICE_PROBLEMS: Readonly<Record<number, DeviceProblem>> = {
  5301: 'missing',
  5302: 'denied',
  5303: 'busy',
  5304: 'missing',
  5306: 'denied',
  5307: 'busy',
  [TRTC_EXTRA_CODES.cameraLost]: 'missing',
  [TRTC_EXTRA_CODES.microphoneLost]: 'missing',
};

/** Texts for codes whose own text is empty, or says nothing to do. */
const TEXTS: Readonly<Record<number, string>> = {
  [TRTC_CODES.operation]: 'The call service could not be reached. Check the network and try again.',
  [TRTC_EXTRA_CODES.firewall]:
    'Sound and picture do not get through. A firewall may block them: allow UDP, or try another network.',
  [TRTC_EXTRA_CODES.rejoinFailed]: 'The connection was lost and could not be made again.',
  70001: 'The UserSig has expired. Log in with a new one.',
  70003: 'The UserSig is not valid. Check the SDKAppID, the user id and the key it was made with.',
  [-100013]: 'The account of this application has no balance left. Recharge it in the console.',
};

/** An error of the SDK, or of anything else, as it arrives. */
export interface TrtcFailure {
  /** The SDK's code; 0 where there is none. */
  readonly code: number;
  /** The more exact code of the SDK or the service; 0 where there is none. */
  readonly extraCode: number;
  /** The SDK's name of the code. */
  readonly name: string;
  /** The SDK's text. */
  readonly message: string;
}

/** Reads an error of the SDK: its class is not exported, so nothing is taken for granted. */
export function readFailure(cause: unknown): TrtcFailure {
  const extraCode = numberOf(cause, 'extraCode');
  return {
    code: numberOf(cause, 'code'),
    // What the service says of a failed channel is found only in the error underneath.
    extraCode: extraCode === 0 ? underlyingCode(cause) : extraCode,
    name: textOf(cause, 'name'),
    message: textOf(cause, 'message'),
  };
}

/**
 * An error of the SDK in our terms. What concerns a device or the browser gets our code and text; everything else
 * passes through with the source `trtc`, the more exact code first.
 *
 * @param source the device that was used; without it a device's error cannot be told apart.
 */
export function trtcError(cause: unknown, source?: CaptureSource): TUICallError {
  if (cause instanceof TUICallError) return cause;
  const {code, extraCode, name, message} = readFailure(cause);
  if (code === 0) return TUICallError.from(cause, 'trtc');
  if (code === TRTC_CODES.environment) return unsupported(source, cause);
  const device = source ?? lostDevice(extraCode);
  if (code === TRTC_CODES.device && device) {
    return deviceFailure(device, DEVICE_PROBLEMS[extraCode] ?? 'busy', cause);
  }
  const exact = extraCode === 0 ? code : extraCode;
  return new TUICallError({
    name: name === '' ? 'TRTC_ERROR' : name,
    code: exact,
    message: message === '' ? textFor(exact) : message,
    source: 'trtc',
    cause,
  });
}

/** 5500: the service did not answer in time. */
export function timedOut(what: string, seconds: number): TUICallError {
  return new TUICallError({
    name: 'OPERATION_FAILED',
    code: TRTC_CODES.operation,
    message: `${what}: the call service did not answer within ${seconds} s. Check the network and try again.`,
    source: 'trtc',
  });
}

/** What the service says when it removes somebody from a room. Source: the SDK's `kicked-out`. */
const EXPULSIONS: Readonly<Record<string, string>> = {
  kick: 'The service removed this user from the room, or the same user entered it elsewhere.',
  banned: 'An administrator removed this user from the room.',
  room_disband: 'An administrator closed the room.',
};

/** 65535: the service removed this user from the room; it has no code for that. */
export function expelled(reason: string): TUICallError {
  const message = EXPULSIONS[reason] ?? 'The service removed this user from the room.';
  return TUICallError.of('ERROR_UNKNOWN', message, 'trtc');
}

/** Whether a command came to nothing because another one overtook it. */
export function isAborted(cause: unknown): boolean {
  return readFailure(cause).code === TRTC_CODES.aborted;
}

function unsupported(source: CaptureSource | undefined, cause: unknown): TUICallError {
  const {message} =
    source === 'screen'
      ? notSupported('This browser cannot share the screen. Use a desktop browser over https.')
      : notSupported('This page cannot use camera and microphone. Use a current browser, over https.');
  return TUICallError.of('ERROR_NOT_SUPPORTED', message, 'browser', cause);
}

function lostDevice(extraCode: number): CaptureSource | undefined {
  if (extraCode === TRTC_EXTRA_CODES.cameraLost) return 'camera';
  return extraCode === TRTC_EXTRA_CODES.microphoneLost ? 'microphone' : undefined;
}

function textFor(code: number): string {
  return TEXTS[code] ?? `The call service reported the error ${code}. Try again.`;
}

function underlyingCode(cause: unknown): number {
  const origin = propertyOf(cause, 'originError');
  const read = propertyOf(origin, 'getExtraCode');
  if (typeof read !== 'function') return 0;
  try {
    const code: unknown = read.call(origin);
    return typeof code === 'number' && Number.isFinite(code) ? code : 0;
  } catch {
    return 0;
  }
}

function numberOf(value: unknown, key: string): number {
  const found = propertyOf(value, key);
  return typeof found === 'number' && Number.isFinite(found) ? found : 0;
}

function textOf(value: unknown, key: string): string {
  const found = propertyOf(value, key);
  return typeof found === 'string' ? found : '';
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
}
