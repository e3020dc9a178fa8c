import type {DeviceTranslation} from '../../i18n/device-translation.js';
import type {Cause} from './diagnosis.js';
import type {Platform, System} from './platform.js';

/** A step against a problem. */
export type Step = Extract<keyof DeviceTranslation, `step.${string}`>;

/** Where the page stands. */
export interface Place extends Platform {
  /** Inside another page. */
  readonly isFramed: boolean;
}

const SYSTEM_STEPS: Readonly<Record<System, readonly Step[]>> = {
  windows: ['step.systemWindows', 'step.restart'],
  macos: ['step.systemMacos', 'step.restart'],
  linux: ['step.systemLinux', 'step.restart'],
  android: ['step.systemAndroid'],
  ios: ['step.systemIos'],
  other: ['step.systemAny', 'step.restart'],
};

const STEPS: Readonly<Record<Cause, (place: Place) => readonly Step[]>> = {
  insecure: () => ['step.https', 'step.askSite'],
  unsupported: () => ['step.browser'],
  withheld: ({isFramed}) => (isFramed ? ['step.ownWindow', 'step.frameAllow'] : ['step.askSite']),
  refused: place => [
    siteStep(place),
    'step.allow',
    // Where the browser does not tell, the page around may be to blame.
    ...(place.isFramed ? (['step.ownWindow'] as const) : []),
  ],
  // Firefox and Safari remember a refusal for as long as the page is open, without saying so.
  dismissed: place =>
    place.family === 'firefox' || place.family === 'safari'
      ? ['step.answer', siteStep(place), 'step.allow']
      : ['step.answer'],
  system: ({system}) => SYSTEM_STEPS[system],
  busy: () => ['step.closeOthers', 'step.reconnect', 'step.restart'],
  // Firefox finds nothing where macOS gives it nothing.
  missing: ({family, system}) =>
    family === 'firefox' && system === 'macos' ? ['step.connect', 'step.systemMacos'] : ['step.connect'],
  unknown: () => ['step.closeOthers', 'step.reconnect', 'step.restart'],
};

/** What to do about a cause, in this order, on this browser and system. */
export function stepsFor(cause: Cause, place: Place): readonly Step[] {
  return STEPS[cause](place);
}

function siteStep({family, system}: Platform): Step {
  if (family === 'firefox') return 'step.siteFirefox';
  if (family === 'safari') return system === 'ios' ? 'step.siteIos' : 'step.siteSafari';
  if (family !== 'chromium') return 'step.siteAny';
  return system === 'android' ? 'step.siteAndroid' : 'step.siteChromium';
}
