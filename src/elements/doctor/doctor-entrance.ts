import {nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import {CALL_ERROR_CODES} from '../../engine/errors.js';
import type {Localize} from '../../i18n/localize.js';
import type {TuiErrorEvent} from '../events/session-events.js';
import {Lazy} from '../internal/lazy.js';
import type {CallTrouble, CaptureKind} from './trouble.js';

/** What a doctor is made of. */
export interface DoctorOptions {
  /** The words of calls. */
  readonly localize: Localize;
  /** Devices work again; `isWished` when the person has pressed the button for it, else it came by itself. */
  readonly solved: (kinds: readonly CaptureKind[], isWished: boolean) => void;
}

/** Says why a device cannot be used, and what to do about it. */
export interface CallDoctor {
  /** Looks into another trouble, or into none. */
  examineCall(trouble: CallTrouble | undefined): void;
  /** The advice. */
  render(): TemplateResult | typeof nothing;
}

/** Fetches the code of a doctor, and makes one. */
export type DoctorLoader = (host: LitElement, options: DoctorOptions) => Promise<CallDoctor>;

/** The way to the advice about devices: most calls never need it, so its code comes with the first trouble. */
export class DoctorEntrance {
  readonly #lazy: Lazy<CallDoctor>;
  #trouble: CallTrouble | undefined;

  constructor(host: LitElement, load: DoctorLoader, options: DoctorOptions) {
    // Where it cannot be fetched, the error itself is told all the same.
    this.#lazy = new Lazy(
      () => load(host, options),
      () => {
        this.#lazy.part?.examineCall(this.#trouble);
      },
    );
  }

  /** Takes the present trouble; the same one again changes nothing. */
  follow(trouble: CallTrouble | undefined): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    if (trouble) this.#lazy.need();
    this.#lazy.part?.examineCall(trouble);
  }

  /** The advice, once there is some. */
  render(): TemplateResult | typeof nothing {
    return this.#lazy.part?.render() ?? nothing;
  }
}

/** What an error says of a device; undefined when it is about something else. */
export function callTroubleOf({detail}: TuiErrorEvent): CallTrouble | undefined {
  const {code, source, mediaType = 'video', cause} = detail;
  const isOurs = source === 'device' || code === CALL_ERROR_CODES.ERROR_NOT_SUPPORTED;
  return isOurs ? {code, mediaType, cause} : undefined;
}
