import {readdir} from 'node:fs/promises';

import {staticClosure} from '../scripts/static-closure.mjs';

const CHUNKS = 'dist/chunks/';
const FIRST_LOAD = 'dist/tui-call.js';

/** What comes only when it is needed, by the module that its chunk is named for. */
const PARTS = {
  'the ring': 'kit-ringer',
  'the small window': 'floating-window',
  'picture in picture': 'call-pip',
  'the advice about devices': 'doctor',
  'the settings of devices': 'device-panel',
  'keys, wake lock, media keys': 'call-desk',
  'the place of the small picture': 'self-view',
  'the question for video': 'video-consent',
  'the menus of the bar': 'control-menus',
  'whom to invite': 'invite-dialog',
} as const;

/** A part of the build that comes only when it is needed. */
export interface LazyPart {
  /** What it is. */
  readonly name: string;
  /** The file that is asked for. */
  readonly file: string;
  /** Everything that has to be fetched for it by a page that has fetched nothing but the first load. */
  readonly files: readonly string[];
  /** It is in the first load, against all intention. */
  readonly isEager: boolean;
}

/** The parts of the build in `dist` that come only when they are needed. Rejects when one of them has no chunk. */
export async function lazyParts(): Promise<readonly LazyPart[]> {
  const atOnce = await staticClosure(FIRST_LOAD);
  const chunks = await readdir(CHUNKS);
  return Promise.all(
    Object.entries(PARTS).map(async ([name, module]) => {
      const chunk = chunks.find(file => file.replace(/-[\w-]{8}\.js$/, '') === module);
      if (chunk === undefined) throw new Error(`There is no chunk of ${module} (${name}).`);
      const file = CHUNKS + chunk;
      const files = [...(await staticClosure(file))].filter(other => !atOnce.has(other));
      return {name, file, files, isEager: atOnce.has(file)};
    }),
  );
}
