import type {TemplateResult} from 'lit';
import alert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import close from 'lucide/dist/esm/icons/x.mjs';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import video from 'lucide/dist/esm/icons/video.mjs';
import videoOff from 'lucide/dist/esm/icons/video-off.mjs';
import {iconTemplate} from './icon-template.js';

/** The few icons of what a page shows before there is a call, apart from the many of the call itself. */
export const BASIC_ICONS = {alert, close, phone, video, videoOff};

/** The name of a basic icon. */
export type BasicIconName = keyof typeof BASIC_ICONS;

/** A basic icon. To hang up, turn `phone` with CSS. */
export function basicIcon(name: BasicIconName): TemplateResult {
  return iconTemplate(name, BASIC_ICONS[name]);
}
