import type {Place} from './advice.js';
import type {DeviceFacts} from './diagnosis.js';
import {platformOf} from './platform.js';
import type {CaptureKind, Trouble} from './trouble.js';

/** What is asked of the browser, injected so that tests can answer in its place. */
export interface DeviceBrowser {
  /** Camera, microphone and loudspeaker; undefined where the page may not use them, as over plain http. */
  readonly mediaDevices: MediaDevices | undefined;
  /** Tells without a prompt what the person allowed; undefined where the browser cannot tell. */
  readonly permissions: Pick<Permissions, 'query'> | undefined;
  /** The page is served in a way in which browsers let pages capture. */
  readonly isSecure: boolean;
  /** Whether the site, and the pages around this one, pass a permission on; undefined where the browser does not tell. */
  readonly isPassedOn: (kind: CaptureKind) => boolean | undefined;
  /** Where the page stands. */
  readonly place: Place;
}

/** The browser this code runs in. */
export function deviceBrowser(): DeviceBrowser {
  // Insecure pages and older browsers lack some of these although the type library says that they are always there.
  const {mediaDevices, permissions}: Partial<Navigator> = navigator;
  return {
    mediaDevices,
    permissions,
    isSecure: isSecureContext,
    isPassedOn: kind => policyOf(document)?.allowsFeature(kind),
    place: {...platformOf(navigator), isFramed: window.top !== window},
  };
}

/** What can be found out about devices that could not be used. */
export function factsOf(
  troubles: readonly Trouble[],
  browser: DeviceBrowser,
): Promise<readonly DeviceFacts[]> {
  const {isSecure, mediaDevices, isPassedOn} = browser;
  return Promise.all(
    troubles.map(async trouble => ({
      ...trouble,
      isSecure,
      canCapture: mediaDevices !== undefined && 'getUserMedia' in mediaDevices,
      isPassedOn: isPassedOn(trouble.kind),
      permission: (await permissionOf(trouble.kind, browser))?.state,
    })),
  );
}

/** What the browser remembers of this site, kept up to date; undefined where it does not tell. */
export async function permissionOf(
  name: CaptureKind,
  {permissions}: DeviceBrowser,
): Promise<PermissionStatus | undefined> {
  try {
    return await permissions?.query({name});
  } catch {
    return undefined; // This browser does not know the permission.
  }
}

interface Policy {
  allowsFeature(feature: string): boolean;
}

/** Chromium has it under its former name; the type library knows neither. */
function policyOf(page: object): Policy | undefined {
  for (const name of ['permissionsPolicy', 'featurePolicy']) {
    const policy: unknown = Reflect.get(page, name);
    if (isPolicy(policy)) return policy;
  }
  return undefined;
}

function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && 'allowsFeature' in value;
}
