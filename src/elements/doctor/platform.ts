/** Browsers that show and keep permissions in the same way. */
export type BrowserFamily = 'chromium' | 'firefox' | 'safari' | 'other';

/** Systems that keep permissions in a place of their own. */
export type System = 'windows' | 'macos' | 'linux' | 'android' | 'ios' | 'other';

/** What this page runs on. */
export interface Platform {
  /** The browser. */
  readonly family: BrowserFamily;
  /** The system. */
  readonly system: System;
}

/** What a browser tells of itself. */
export interface BrowserIdentity {
  /** `navigator.userAgent`. */
  readonly userAgent: string;
  /** `navigator.maxTouchPoints`: an iPad says that it is a Mac, but no Mac can be touched. */
  readonly maxTouchPoints: number;
}

const SYSTEMS: readonly (readonly [RegExp, System])[] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Macintosh|Mac OS X/, 'macos'],
  [/Linux|CrOS/, 'linux'],
];

/** What a page runs on, as far as its browser tells. */
export function platformOf({userAgent, maxTouchPoints}: BrowserIdentity): Platform {
  const named = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
  const system = named === 'macos' && maxTouchPoints > 1 ? 'ios' : named;
  return {system, family: familyOf(userAgent, system)};
}

function familyOf(userAgent: string, system: System): BrowserFamily {
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrome\/|Chromium\//.test(userAgent)) return 'chromium';
  // On an iPhone every browser is Safari inside, but has other menus.
  if (system === 'ios' && /CriOS|FxiOS|EdgiOS/.test(userAgent)) return 'other';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}
