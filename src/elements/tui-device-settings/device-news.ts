import type {DeviceInfo} from '../../engine/types.js';
import type {CaptureKind} from '../doctor/trouble.js';
import {missingIn, type DeviceLists} from './device-lists.js';
import {nameOf, type PanelWords} from './panel-templates.js';

/** Names that Chromium gives to the system's choice: its devices come and go under their own names too. */
const ALIASES = ['default', 'communications'];

const KINDS = ['camera', 'microphone', 'speaker'] as const;

/** Which devices went and which came, in words; empty when none did. */
export function newsOf(before: DeviceLists, now: DeviceLists, words: PanelWords): string {
  const news = KINDS.flatMap(kind => {
    const [old, current] = [before[kind], now[kind]];
    return [
      ...said('deviceGone', missingIn(old, current, old), words),
      ...said('deviceAdded', missingIn(current, old, old), words),
    ];
  });
  // A headset is a microphone and a loudspeaker of one name.
  return [...new Set(news)].join(' ');
}

/** That another device has taken the place of one that stopped, in words. */
export function standInNews(kind: CaptureKind, device: DeviceInfo, words: PanelWords): string {
  return words.core.term(
    kind === 'camera' ? 'standIn.camera' : 'standIn.microphone',
    nameOf(device, 0, words),
  );
}

function said(
  key: 'deviceGone' | 'deviceAdded',
  list: readonly DeviceInfo[],
  words: PanelWords,
): readonly string[] {
  return list
    .filter(({deviceId}) => !ALIASES.includes(deviceId))
    .map((device, index) => words.devices.term(key, nameOf(device, index, words)));
}
