import type {Clock} from '../../engine/ports.js';
import {within as waitWithin} from '../../engine/within.js';
import {until} from '../abort.js';
import type {CaptureSource} from '../device-errors.js';
import {timedOut, trtcError} from './trtc-errors.js';
import type {TrtcInstance} from './trtc-sdk.js';

/** How long a command to the service may take, in milliseconds: the SDK itself tries for minutes, or for ever. */
const COMMAND_TIME = 10_000;

/** One line to the service for one stay in one room, and how to wait on it. */
export class Line {
  /** The SDK's object. */
  readonly trtc: TrtcInstance;
  /** Aborted when the stay is over. */
  readonly signal: AbortSignal;
  readonly #clock: Clock;

  constructor(trtc: TrtcInstance, signal: AbortSignal, clock: Clock) {
    this.trtc = trtc;
    this.signal = signal;
    this.#clock = clock;
  }

  /**
   * Waits for a command to the service, but no longer than 10 s and not past the end of the stay. Rejects with a
   * TUICallError; `what` names the command.
   */
  async ask<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
    try {
      return await within(this.#clock, COMMAND_TIME, what, until(this.signal, work()));
    } catch (cause) {
      throw trtcError(cause);
    }
  }

  /** Waits for a device, as long as the browser may wait for the person's permission. Rejects with a TUICallError. */
  async open(source: CaptureSource, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      throw trtcError(cause, source);
    }
  }
}

/** Waits `ms` milliseconds at most; then rejects with 5500, naming what was waited for. What comes later is dropped. */
export function within<Value>(clock: Clock, ms: number, what: string, work: Promise<Value>): Promise<Value> {
  return waitWithin(clock, ms, work, () => timedOut(what, ms / 1000));
}
