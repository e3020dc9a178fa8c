import {html, nothing, svg} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';
import alert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import audio from 'lucide/dist/esm/icons/audio-lines.mjs';
import check from 'lucide/dist/esm/icons/check.mjs';
import close from 'lucide/dist/esm/icons/x.mjs';
import fullScreen from 'lucide/dist/esm/icons/maximize.mjs';
import microphone from 'lucide/dist/esm/icons/mic.mjs';
import microphoneOff from 'lucide/dist/esm/icons/mic-off.mjs';
import minimize from 'lucide/dist/esm/icons/minimize-2.mjs';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import restore from 'lucide/dist/esm/icons/maximize-2.mjs';
import screen from 'lucide/dist/esm/icons/screen-share.mjs';
import signal from 'lucide/dist/esm/icons/wifi-high.mjs';
import speaker from 'lucide/dist/esm/icons/volume-2.mjs';
import video from 'lucide/dist/esm/icons/video.mjs';
import videoOff from 'lucide/dist/esm/icons/video-off.mjs';

const ICONS = {
  alert,
  audio,
  check,
  close,
  fullScreen,
  microphone,
  microphoneOff,
  minimize,
  phone,
  restore,
  screen,
  signal,
  speaker,
  video,
  videoOff,
};

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/**
 * An icon, hidden from assistive technology: the words beside it or the button's name say the same. It takes the colour of
 * the text and 1.5 times its size. To hang up, turn `phone` with CSS.
 */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon icon-${name}"
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${ICONS[name].map(shape)}
  </svg>`;
}

function shape([tag, a]: readonly [string, Readonly<Record<string, string>>]):
  SVGTemplateResult | typeof nothing {
  if (tag === 'path') return svg`<path d=${a.d ?? ''} />`;
  if (tag !== 'rect') return nothing;
  return svg`<rect x=${a.x ?? ''} y=${a.y ?? ''} width=${a.width ?? ''} height=${a.height ?? ''} rx=${a.rx ?? ''} />`;
}
