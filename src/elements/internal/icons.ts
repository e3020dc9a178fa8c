import type {TemplateResult} from 'lit';
import audio from 'lucide/dist/esm/icons/audio-lines.mjs';
import check from 'lucide/dist/esm/icons/check.mjs';
import gridLayout from 'lucide/dist/esm/icons/layout-grid.mjs';
import invite from 'lucide/dist/esm/icons/user-round-plus.mjs';
import fullScreen from 'lucide/dist/esm/icons/maximize.mjs';
import microphone from 'lucide/dist/esm/icons/mic.mjs';
import microphoneOff from 'lucide/dist/esm/icons/mic-off.mjs';
import minimize from 'lucide/dist/esm/icons/minimize-2.mjs';
import more from 'lucide/dist/esm/icons/ellipsis.mjs';
import nextPage from 'lucide/dist/esm/icons/chevron-right.mjs';
import pip from 'lucide/dist/esm/icons/picture-in-picture-2.mjs';
import pin from 'lucide/dist/esm/icons/pin.mjs';
import previousPage from 'lucide/dist/esm/icons/chevron-left.mjs';
import restore from 'lucide/dist/esm/icons/maximize-2.mjs';
import screen from 'lucide/dist/esm/icons/screen-share.mjs';
import settings from 'lucide/dist/esm/icons/settings.mjs';
import signal from 'lucide/dist/esm/icons/wifi-high.mjs';
import speaker from 'lucide/dist/esm/icons/volume-2.mjs';
import speakerLayout from 'lucide/dist/esm/icons/gallery-thumbnails.mjs';
import unpin from 'lucide/dist/esm/icons/pin-off.mjs';
import {BASIC_ICONS} from './basic-icons.js';
import {iconTemplate} from './icon-template.js';

const ICONS = {
  ...BASIC_ICONS,
  audio,
  check,
  fullScreen,
  gridLayout,
  invite,
  microphone,
  microphoneOff,
  minimize,
  more,
  nextPage,
  pin,
  pip,
  previousPage,
  restore,
  screen,
  settings,
  signal,
  speaker,
  speakerLayout,
  unpin,
};

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/** An icon (see `iconTemplate`). To hang up, turn `phone` with CSS. */
export function icon(name: IconName): TemplateResult {
  return iconTemplate(name, ICONS[name]);
}
