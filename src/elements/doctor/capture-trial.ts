import type {DeviceBrowser} from './browser-facts.js';
import {permissionOf} from './browser-facts.js';
import {troubleOf, type CaptureKind, type Trouble} from './trouble.js';

/** How to open each device. */
export type Wishes = Readonly<Partial<Record<CaptureKind, MediaTrackConstraints>>>;

/** What came of opening devices. */
export interface Capture {
  /** What runs; the caller has to stop it. */
  readonly tracks: readonly MediaStreamTrack[];
  /** What does not, and why. */
  readonly troubles: readonly Trouble[];
}

/**
 * Opens devices by one prompt. When that fails, each that needs no prompt is opened by itself, so that one that is missing
 * does not hide that the other one works. Never rejects.
 */
export async function capture(wishes: Wishes, browser: DeviceBrowser): Promise<Capture> {
  const kinds = (['camera', 'microphone'] as const).filter(kind => wishes[kind]);
  if (kinds.length === 0) return {tracks: [], troubles: []};
  try {
    return {tracks: await open(wishes, browser), troubles: []};
  } catch (cause) {
    const isRefusal = cause instanceof DOMException && cause.name === 'NotAllowedError';
    const parts = await Promise.all(
      kinds.map(async kind => {
        // A refusal must not lead to a second question.
        const mayTry = !isRefusal || (await permissionOf(kind, browser))?.state === 'granted';
        return mayTry && kinds.length > 1
          ? openAlone(kind, wishes, browser)
          : {tracks: [], troubles: [troubleOf(kind, cause)]};
      }),
    );
    return {
      tracks: parts.flatMap(({tracks}) => tracks),
      troubles: parts.flatMap(({troubles}) => troubles),
    };
  }
}

/** Opens devices only to see whether they work, and lets go of them again. Resolves with what does not. */
export async function tryOut(
  kinds: readonly CaptureKind[],
  browser: DeviceBrowser,
): Promise<readonly Trouble[]> {
  const {tracks, troubles} = await capture(Object.fromEntries(kinds.map(kind => [kind, {}])), browser);
  for (const track of tracks) track.stop();
  return troubles;
}

async function openAlone(kind: CaptureKind, wishes: Wishes, browser: DeviceBrowser): Promise<Capture> {
  try {
    return {tracks: await open({[kind]: wishes[kind]}, browser), troubles: []};
  } catch (cause) {
    return {tracks: [], troubles: [troubleOf(kind, cause)]};
  }
}

async function open(
  {camera, microphone}: Wishes,
  {mediaDevices}: DeviceBrowser,
): Promise<readonly MediaStreamTrack[]> {
  if (!mediaDevices) throw new DOMException('This page cannot capture.', 'NotSupportedError');
  const stream = await mediaDevices.getUserMedia({video: camera ?? false, audio: microphone ?? false});
  return stream.getTracks();
}
