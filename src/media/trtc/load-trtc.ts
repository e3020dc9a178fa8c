import {TUICallError} from '../../engine/errors.js';
import type {TrtcStatic} from './trtc-sdk.js';

/** TRTC's code for an operation that failed. */
const OPERATION_FAILED = 5500;

const METHODS = [
  'create',
  'getCameraList',
  'getMicrophoneList',
  'getSpeakerList',
  'setCurrentSpeaker',
  'setLogLevel',
] as const satisfies readonly (keyof TrtcStatic)[];

/**
 * The TRTC SDK that a loader gives: its default export, or a module that has one. Rejects with 5500 when its code does
 * not come, and with -1202 when it is something else.
 */
export async function loadTrtcSdk(load: () => Promise<unknown>): Promise<TrtcStatic> {
  let loaded: unknown;
  try {
    loaded = await load();
  } catch (cause) {
    throw new TUICallError({
      name: 'OPERATION_FAILED',
      code: OPERATION_FAILED,
      message: 'The TRTC SDK could not be loaded. Check the network and the path it is served from.',
      source: 'trtc',
      cause,
    });
  }
  const inner: unknown = hasMembers(loaded) ? Reflect.get(loaded, 'default') : undefined;
  for (const candidate of [loaded, inner]) if (isTrtcStatic(candidate)) return candidate;
  throw TUICallError.invalidParameter('loadTrtc', 'expected the default export of trtc-sdk-v5.');
}

function isTrtcStatic(value: unknown): value is TrtcStatic {
  return hasMembers(value) && METHODS.every(name => typeof Reflect.get(value, name) === 'function');
}

/** The SDK is a class, its module an object. */
function hasMembers(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
