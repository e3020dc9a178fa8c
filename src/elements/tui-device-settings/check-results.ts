import type {Trouble, CaptureKind} from '../doctor/trouble.js';
import type {DeviceCheckResult, DeviceCheckResults} from '../events/device-events.js';

/** What a check knows. */
export interface CheckFacts {
  /** Browser and page can capture. */
  readonly canCapture: boolean;
  /** The camera is part of the check. */
  readonly hasCamera: boolean;
  /** Whether a device gives something. */
  readonly isRunning: (kind: CaptureKind) => boolean;
  /** What does not work. */
  readonly troubles: readonly Trouble[];
  /** Whether the person has heard the tone; undefined until they say so. */
  readonly hasHeard: boolean | undefined;
}

/** How each part of a check has gone. */
export function resultsOf({
  canCapture,
  hasCamera,
  isRunning,
  troubles,
  hasHeard,
}: CheckFacts): DeviceCheckResults {
  const resultOf = (kind: CaptureKind): DeviceCheckResult => {
    if (isRunning(kind)) return 'good';
    return troubles.some(trouble => trouble.kind === kind) ? 'problem' : 'open';
  };
  return {
    page: canCapture ? 'good' : 'problem',
    ...(hasCamera && {camera: resultOf('camera')}),
    microphone: resultOf('microphone'),
    speaker: hasHeard === undefined ? 'open' : hasHeard ? 'good' : 'problem',
  };
}

/** Whether every part has a result. */
export function isDone(results: DeviceCheckResults): boolean {
  return Object.values(results).every(result => result !== 'open');
}
