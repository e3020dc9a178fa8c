import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {CallMediaType} from '../../engine/types.js';

/** A device that captures. */
export type CaptureKind = 'camera' | 'microphone';

/** A device that could not be used, in the browser's own terms. */
export interface Trouble {
  /** Which device. */
  readonly kind: CaptureKind;
  /** The browser's name of the error, as `NotAllowedError`. */
  readonly name: string;
  /** What the browser said; empty when it is not known. */
  readonly message: string;
}

/** What is known of an error of a call. */
export interface CallTrouble {
  /** Its code. */
  readonly code: number;
  /** What the call carries. */
  readonly mediaType: CallMediaType;
  /** The browser's error underneath, if any. */
  readonly cause?: unknown;
}

/** Which device an error speaks of, where it speaks of one, and what the browser would have called it. */
const CODES: ReadonlyMap<number, readonly [name: string, kind?: CaptureKind]> = new Map([
  [CALL_ERROR_CODES.ERROR_PERMISSION_DENIED, ['NotAllowedError']],
  [CALL_ERROR_CODES.ERROR_CAMERA_OCCUPIED, ['NotReadableError', 'camera']],
  [CALL_ERROR_CODES.ERROR_MICROPHONE_OCCUPIED, ['NotReadableError', 'microphone']],
  [CALL_ERROR_CODES.ERROR_NO_CAMERA, ['NotFoundError', 'camera']],
  [CALL_ERROR_CODES.ERROR_NO_MICROPHONE, ['NotFoundError', 'microphone']],
  [CALL_ERROR_CODES.ERROR_NOT_SUPPORTED, ['NotSupportedError']],
]);

/** What devices an error of a call is about; none when it is about something else. */
export function troublesOf({code, mediaType, cause}: CallTrouble): readonly Trouble[] {
  const meaning = CODES.get(code);
  if (!meaning) return [];
  const [name, kind] = meaning;
  const kinds: readonly CaptureKind[] = kind ? [kind] : kindsOf(mediaType);
  return kinds.map(one => ({kind: one, name, message: '', ...detailsOf(cause)}));
}

/** The devices that a call needs. */
export function kindsOf(mediaType: CallMediaType): readonly CaptureKind[] {
  return mediaType === 'video' ? ['camera', 'microphone'] : ['microphone'];
}

/** What the browser said of a device. */
export function troubleOf(kind: CaptureKind, cause: unknown): Trouble {
  return {kind, name: 'UnknownError', message: '', ...detailsOf(cause)};
}

/** Only of what browsers throw: an SDK's errors have names of their own. */
function detailsOf(cause: unknown): Partial<Omit<Trouble, 'kind'>> {
  // OverconstrainedError is no subclass of Error in every browser.
  if (typeof cause !== 'object' || cause === null || !('name' in cause) || !('message' in cause)) return {};
  const {name, message} = cause;
  return typeof name === 'string' && name.endsWith('Error') && typeof message === 'string'
    ? {name, message}
    : {};
}
