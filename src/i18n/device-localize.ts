import type {ReactiveControllerHost} from 'lit';
import {en} from './device-locales/en.js';
import type {DeviceTranslation} from './device-translation.js';
import {loadDeviceLocale} from './load-device-locale.js';
import {SpokenWords} from './spoken-words.js';

/** The words about cameras, microphones and loudspeakers. Few calls need them: they are fetched with what says them. */
export class DeviceLocalize extends SpokenWords<DeviceTranslation> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, {english: en, load: loadDeviceLocale});
  }
}
