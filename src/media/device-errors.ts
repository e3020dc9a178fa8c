import {TUICallError} from '../engine/errors.js';
import type {CallErrorName} from '../engine/errors.js';

/** What a person can be asked for. */
export type CaptureSource = 'camera' | 'microphone' | 'screen';

interface Failure {
  readonly name: CallErrorName;
  readonly message: string;
}

/** What can be wrong with a device: refused by the person or the browser, not there, or in use elsewhere. */
export type DeviceProblem = 'denied' | 'missing' | 'busy';

type Failures = Readonly<Record<DeviceProblem, Failure>>;

const FAILURES: Readonly<Record<CaptureSource, Failures>> = {
  camera: {
    denied: {
      name: 'ERROR_PERMISSION_DENIED',
      message: 'The camera is blocked. Allow it for this site in the browser and in the system settings.',
    },
    missing: {name: 'ERROR_NO_CAMERA', message: 'No such camera was found. Connect one, or choose another.'},
    busy: {
      name: 'ERROR_CAMERA_OCCUPIED',
      message: 'The camera could not be started. Close other programs that use it and try again.',
    },
  },
  microphone: {
    denied: {
      name: 'ERROR_PERMISSION_DENIED',
      message: 'The microphone is blocked. Allow it for this site in the browser and in the system settings.',
    },
    missing: {
      name: 'ERROR_NO_MICROPHONE',
      message: 'No such microphone was found. Connect one, or choose another.',
    },
    busy: {
      name: 'ERROR_MICROPHONE_OCCUPIED',
      message: 'The microphone could not be started. Close other programs that use it and try again.',
    },
  },
  screen: {
    denied: {
      name: 'ERROR_PERMISSION_DENIED',
      message: 'The screen was not shared. Choose what to share when the browser asks.',
    },
    missing: {name: 'ERROR_NOT_SUPPORTED', message: 'There is no screen that could be shared.'},
    busy: {name: 'ERROR_UNKNOWN', message: 'The screen could not be captured. Try a window or a tab.'},
  },
};

/** The browser's names for what went wrong with a device. */
const CAUSES: Readonly<Record<string, DeviceProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The browser's name of an error, or an empty string. */
export function nameOf(cause: unknown): string {
  // OverconstrainedError is no subclass of Error in every browser.
  if (typeof cause !== 'object' || cause === null || !('name' in cause)) return '';
  return typeof cause.name === 'string' ? cause.name : '';
}

/** What the browser said of one source, as an error that names the device and says what to do. */
export function deviceError(cause: unknown, source: CaptureSource): TUICallError {
  if (cause instanceof TUICallError) return cause;
  const problem = CAUSES[nameOf(cause)];
  return problem === undefined ? TUICallError.from(cause, 'device') : deviceFailure(source, problem, cause);
}

/** What is wrong with one source, as an error that names the device and says what to do. */
export function deviceFailure(source: CaptureSource, problem: DeviceProblem, cause?: unknown): TUICallError {
  const {name, message} = FAILURES[source][problem];
  return TUICallError.of(name, message, name === 'ERROR_NOT_SUPPORTED' ? 'browser' : 'device', cause);
}

/** 60004 or 60003: a device that was in use stopped without a command. */
export function deviceLost(device: 'camera' | 'microphone', cause?: unknown): TUICallError {
  return TUICallError.of(
    device === 'camera' ? 'ERROR_NO_CAMERA' : 'ERROR_NO_MICROPHONE',
    `The ${device} stopped: it was disconnected, or its use was forbidden.`,
    'device',
    cause,
  );
}

/** -1101 when the browser does not tell which of the two was refused. */
export function bothDenied(cause: unknown): TUICallError {
  return TUICallError.of(
    'ERROR_PERMISSION_DENIED',
    'The camera or the microphone is blocked. Allow both for this site in the browser and in the system settings.',
    'device',
    cause,
  );
}

/** 60006: the page or the browser cannot do it at all. */
export function notSupported(message: string): TUICallError {
  return TUICallError.of('ERROR_NOT_SUPPORTED', message, 'browser');
}

/** -1203: the room was left in the meantime. */
export function leftMeanwhile(): TUICallError {
  return TUICallError.refused('The room was left before this was done.');
}
