import type {CaptureKind, Trouble} from './trouble.js';

/** Why a device cannot be used, as a person understands it. */
export type Cause =
  | 'insecure'
  | 'unsupported'
  | 'withheld'
  | 'refused'
  | 'dismissed'
  | 'system'
  | 'busy'
  | 'missing'
  | 'unknown';

/** What can be found out about one device that could not be used. */
export interface DeviceFacts extends Trouble {
  /** The page is served in a way in which browsers let pages capture. */
  readonly isSecure: boolean;
  /** The browser can capture. */
  readonly canCapture: boolean;
  /** Whether the site, and the pages around this one, pass the permission on; undefined where the browser does not tell. */
  readonly isPassedOn: boolean | undefined;
  /** What the browser remembers of this site; undefined where it does not tell. */
  readonly permission: PermissionState | undefined;
}

/** What is wrong with one device, or with several for the same reason. */
export interface Finding {
  /** Which devices. */
  readonly kinds: readonly CaptureKind[];
  /** Why. */
  readonly cause: Cause;
}

/** Why one device cannot be used. A guess where browsers do not tell; its advice does no harm when it is wrong. */
export function diagnose(facts: DeviceFacts): Cause {
  if (!facts.isSecure) return 'insecure';
  if (!facts.canCapture) return 'unsupported';
  switch (facts.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return diagnoseRefusal(facts);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}

/** Why several devices cannot be used: what has the same cause is told once. */
export function diagnoseAll(all: readonly DeviceFacts[]): readonly Finding[] {
  const findings = new Map<Cause, CaptureKind[]>();
  for (const facts of toBlame(all)) {
    const cause = diagnose(facts);
    findings.set(cause, [...(findings.get(cause) ?? []), facts.kind]);
  }
  return [...findings].map(([cause, kinds]) => ({cause, kinds}));
}

function diagnoseRefusal({isPassedOn, message, permission}: DeviceFacts): Cause {
  if (isPassedOn === false) return 'withheld';
  // Chromium says so; the others' messages match neither.
  if (/by system/i.test(message)) return 'system';
  if (/dismissed/i.test(message)) return 'dismissed';
  if (permission === 'prompt') return 'dismissed';
  // The site may, and yet the browser gives nothing: then it must not itself.
  return permission === 'granted' ? 'system' : 'refused';
}

/** A browser that refuses two devices at once does not say which: one that is allowed is not to blame beside one that is not. */
function toBlame(all: readonly DeviceFacts[]): readonly DeviceFacts[] {
  const blamed = all.filter(({name, permission}) => name !== 'NotAllowedError' || permission !== 'granted');
  return blamed.length === 0 ? all : blamed;
}
