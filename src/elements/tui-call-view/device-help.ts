import type {LitElement, TemplateResult, nothing} from 'lit';
import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {DeviceInfo} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {DoctorEntrance, callTroubleOf, type DoctorLoader} from '../doctor/doctor-entrance.js';
import type {CallTrouble, CaptureKind} from '../doctor/trouble.js';
import type {TuiErrorEvent} from '../events/session-events.js';
import type {CallRequest} from '../internal/call-request.js';

/** What the help about devices needs of a call view. */
export interface DeviceHelpOptions {
  /** The words. */
  readonly localize: Localize;
  /** The engine's state. */
  readonly call: () => CallState;
  /** Asks the engine for something. */
  readonly request: (request: CallRequest) => Promise<boolean>;
  /** Takes away what was said about an error. */
  readonly close: () => void;
  /** Makes the call once more that failed, if it was this party's own. */
  readonly callAgain: () => void;
}

/** What a call view says about devices: what helps when one cannot be used, and that another one stands in for one that stopped. */
export class DeviceHelp {
  readonly #host: LitElement;
  readonly #options: DeviceHelpOptions;
  readonly #doctor: DoctorEntrance;
  #trouble: CallTrouble | undefined;
  #seen: DeviceInfo | undefined;

  constructor(host: LitElement, load: DoctorLoader, options: DeviceHelpOptions) {
    this.#host = host;
    this.#options = options;
    this.#doctor = new DoctorEntrance(host, load, {
      localize: options.localize,
      solved: (kinds, isWished) => {
        this.#goOn(kinds, isWished);
      },
    });
  }

  /** Something failed. */
  fail(event: TuiErrorEvent): void {
    this.#trouble = callTroubleOf(event);
  }

  /** Whether that is still told. To be called before each rendering. */
  follow(isTold: boolean): void {
    this.#doctor.follow(isTold ? this.#trouble : undefined);
  }

  /** What helps. */
  render(): TemplateResult | typeof nothing {
    return this.#doctor.render();
  }

  /** The device that stands in for one that stopped, unless the person knows of it. */
  standIn({standIn}: ActiveState): DeviceInfo | undefined {
    return standIn === this.#seen ? undefined : standIn;
  }

  /** The person knows of it. */
  readonly dismissStandIn = (): void => {
    const call = this.#options.call();
    this.#seen = call.status === 'idle' ? undefined : call.standIn;
    this.#host.requestUpdate();
  };

  /** Devices work again: what they were wanted for is done, if the person asked for that. */
  #goOn(kinds: readonly CaptureKind[], isWished: boolean): void {
    const {call, request, close, callAgain} = this.#options;
    const state = call();
    if (state.status === 'idle') {
      if (isWished) callAgain();
      return;
    }
    close();
    if (!isWished) return;
    if (kinds.includes('camera') && !state.self.camera) void request({type: 'toggleCamera'});
    if (kinds.includes('microphone') && !state.self.microphone) void request({type: 'toggleMicrophone'});
  }
}
