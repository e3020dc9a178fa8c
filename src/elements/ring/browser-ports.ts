import {notifyOfCall} from './call-notification.js';
import {FileVoice} from './file-voice.js';
import {Leadership} from './leadership.js';
import {PageAttention} from './page-attention.js';
import {PagePresence} from './page-presence.js';
import type {RingerOptions} from './ring.js';
import {ringIcon} from './ring-icon.js';
import type {RingerPorts} from './ringer.js';
import {playSound, type Voices} from './sound.js';
import {DIAL_TONE, RING_TONE, WAITING_TONE} from './tone.js';
import {ToneVoice} from './tone-voice.js';
import {vibrate} from './vibration.js';
import {notifyByWorker} from './worker-notification.js';

const TONES = {dial: DIAL_TONE, ring: RING_TONE, waiting: WAITING_TONE};

/** By what the browser lets a person be reached. */
export type BrowserPorts = Omit<RingerPorts, 'onAnswer' | 'onBlocked' | 'onHint'>;

/** What the browser has to ring with. */
export function browserPorts({host, clock, worker}: RingerOptions): BrowserPorts {
  const page = new PagePresence(document, window);
  const attention = PageAttention.of(document, clock);
  // Only secure pages have locks.
  const {locks}: {locks?: LockManager} = navigator;
  const voices: Voices = {
    file: (address, speakerId, tell) => new FileVoice(address, {clock, speakerId, tell}),
    tone: (tone, speakerId, tell) => new ToneVoice(TONES[tone], {clock, speakerId, tell}),
  };
  return {
    page,
    elect: (id, tell) => new Leadership(id, {locks, clock, page}, tell),
    play: (request, tell) => playSound(request, voices, tell),
    flash: title => attention.call({title: `☎ ${title}`, icon: ringIcon(host)}),
    notify: (facts, answer) => {
      const registration = worker?.();
      const messages = navigator.serviceWorker;
      return registration ? notifyByWorker(facts, {registration, messages, answer}) : notifyOfCall(facts);
    },
    vibrate: () => vibrate(navigator, clock),
  };
}
