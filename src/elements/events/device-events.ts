/** How one part of a check went; `open` until it has been tried. */
export type DeviceCheckResult = 'open' | 'good' | 'problem';

/** What a check before a call looks at. */
export interface DeviceCheckResults {
  /** Whether browser and page can call at all. */
  readonly page: DeviceCheckResult;
  /** Whether the camera gives a picture; absent where only sound is wanted. */
  readonly camera?: DeviceCheckResult;
  /** Whether the microphone gives sound. */
  readonly microphone: DeviceCheckResult;
  /** Whether the person has heard the test tone. */
  readonly speaker: DeviceCheckResult;
}

/** A check before a call is done: every part of it is `good` or a `problem`. Comes again when a result changes. */
export class TuiDeviceCheckEvent extends CustomEvent<DeviceCheckResults> {
  /** The event's name. */
  static readonly type = 'tui-device-check';

  constructor(detail: DeviceCheckResults) {
    super(TuiDeviceCheckEvent.type, {detail, bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tui-device-check': TuiDeviceCheckEvent;
  }
  interface GlobalEventHandlersEventMap {
    'tui-device-check': TuiDeviceCheckEvent;
  }
}
