import {assert} from '@open-wc/testing';
import {
  OBSERVER_CALLBACKS,
  type CallInfo,
  type CallingState,
  type ObserverCallback,
  type TUICallEngine,
  type TUICallObserver,
} from '../../src/engine/index.js';

interface Watched {
  readonly serial: number;
  /** Known of a call that waits beside another one. */
  readonly callId?: string;
  hasBegun: boolean;
  /** The state has let go of it. */
  isOver: boolean;
  /** What was heard of it. */
  readonly heard: string[];
}

const LAST: readonly string[] = ['onCallEnd', 'onCallNotConnected'];
const BEFORE_OR_IN_CALL: readonly string[] = [
  'onCallCancelled',
  'onUserInviting',
  'onUserReject',
  'onUserNoResponse',
  'onUserLineBusy',
];
const NOT_OF_A_CALL: readonly string[] = ['onError', 'onKickedOffline', 'onUserSigExpired'];

/**
 * Holds one telephone's callbacks to the contract while they come: for each call one last callback, onCallBegin before
 * onCallEnd, nothing after the last one, and nothing at all of a call that failed on the way out.
 */
export class CallWatch {
  /** Everything that was heard, for a failed run's report. */
  readonly heard: string[] = [];
  /** What was wrong; a listener that threw would only disturb the engine. */
  readonly problems: string[] = [];
  readonly #calls: Watched[] = [];
  /** Calls that wait, or have ended while they waited and are yet to be heard of. */
  readonly #waiting: Watched[] = [];

  constructor(engine: TUICallEngine) {
    engine.subscribe(state => {
      const last = this.#calls.at(-1);
      if (state.status === 'idle') {
        if (last) last.isOver = true;
      } else if (last?.serial !== state.serial) {
        this.#dropFailed();
        this.#calls.push(this.#promoted(state.serial) ?? watched(state.serial));
      }
      if (state.status === 'connected' && state.waiting) this.#notice(state.waiting);
    });
    const listen = (callback: ObserverCallback): [string, unknown] => [
      callback,
      (...args: readonly [...unknown[], CallInfo]) => {
        this.#hear(callback, args.slice(0, -1), args.at(-1));
      },
    ];
    const names = Object.keys(OBSERVER_CALLBACKS) as ObserverCallback[];
    const observer: TUICallObserver = Object.fromEntries<unknown>(names.map(listen));
    engine.addObserver(observer);
  }

  /** Checks that no call is left, and nothing was wrong. */
  finish(): void {
    this.#dropFailed();
    assert.deepEqual(this.problems, []);
    assert.lengthOf(this.#calls, 0, 'a call without its last callback');
    assert.lengthOf(this.#waiting, 0, 'a call that waited without its last callback');
  }

  #notice({serial, callId}: CallingState): void {
    const isKnown = [...this.#waiting, ...this.#calls].some(call => call.serial === serial);
    if (!isKnown) this.#waiting.push({...watched(serial), callId});
  }

  #promoted(serial: number): Watched | undefined {
    const index = this.#waiting.findIndex(call => call.serial === serial);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  #hear(callback: ObserverCallback, args: readonly unknown[], info: unknown): void {
    this.heard.push(`${callback}(${args.map(show).join(', ')})`);
    if (NOT_OF_A_CALL.includes(callback)) return;
    const callId = typeof info === 'object' && info !== null && 'callId' in info ? info.callId : undefined;
    const waiting = this.#waiting.find(call => call.callId === callId);
    const call = waiting ?? this.#calls[0];
    const problem = call ? problemOf(call, callback) : 'there is no call';
    if (problem) this.problems.push(`${callback}: ${problem}`);
    if (!call) return;
    call.heard.push(callback);
    if (callback === 'onCallBegin') call.hasBegun = true;
    if (!LAST.includes(callback)) return;
    if (waiting) this.#promoted(waiting.serial);
    else this.#calls.shift();
  }

  /** A call that failed before it rang has no last callback, but nothing may have been heard of it. */
  #dropFailed(): void {
    const [call] = this.#calls;
    if (!call?.isOver) return;
    if (call.heard.length > 0) this.problems.push(`no last callback after ${call.heard.join()}`);
    this.#calls.shift();
  }
}

function watched(serial: number): Watched {
  return {serial, hasBegun: false, isOver: false, heard: []};
}

function problemOf({hasBegun, heard}: Watched, callback: ObserverCallback): string {
  switch (callback) {
    case 'onCallReceived':
      return heard.length > 0 ? 'it is not the first callback' : '';
    case 'onCallBegin':
      return hasBegun ? 'the call had begun already' : '';
    case 'onCallNotConnected':
      if (hasBegun) return 'the call had begun';
      return heard.at(-1) === 'onCallCancelled' ? '' : 'onCallCancelled must come right before';
    default:
      return hasBegun || BEFORE_OR_IN_CALL.includes(callback) ? '' : 'the call has not begun';
  }
}

function show(value: unknown): string {
  return value instanceof Map || (typeof value === 'object' && value !== null)
    ? JSON.stringify(value)
    : String(value);
}
