import type {ReactiveControllerHost} from 'lit';
import type {ActiveState, CallState} from '../../engine/call-state.js';
import type {NetworkHint, ViewMemory} from './view-facts.js';

/** What a call view remembers of the call it shows, or has shown last, beyond the engine's state. */
export class CallMemory implements ViewMemory {
  readonly #host: ReactiveControllerHost;
  #recent: ActiveState | undefined;
  #isActive = false;
  #isOpen = false;
  #errorCode: number | undefined;
  #hint: NetworkHint | undefined;
  #largeId = '';

  /** @param host renders again when something else is remembered. */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The call as it was last seen. */
  get recent(): ActiveState | undefined {
    return this.#recent;
  }

  /** The view has shown the last call, and nobody has closed its end screen. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The code of the last error of this call. */
  get errorCode(): number | undefined {
    return this.#errorCode;
  }

  /** What there is to tell about the network. */
  get hint(): NetworkHint | undefined {
    return this.#hint;
  }

  /** Whom the person has chosen to see large in a call of two; empty before they have. */
  get largeId(): string {
    return this.#largeId;
  }

  /** Takes every new state of the engine, before it is rendered. What was remembered of an older call does not concern a new one. */
  follow(state: CallState): void {
    const wasActive = this.#isActive;
    this.#isActive = state.status !== 'idle';
    if (state.status !== 'idle') {
      if (state.serial !== this.#recent?.serial) this.#begin();
      this.#recent = state;
    } else if (wasActive && state.last && state.last.reason !== 'unknown') {
      // How it ended explains more than what had failed on the way.
      this.#errorCode = undefined;
    }
  }

  /** Something failed. */
  fail(code: number): void {
    this.#errorCode = code;
    this.#host.requestUpdate();
  }

  /** There is this to tell about the network, or nothing any more. Says whether that is news; nothing is rendered for it. */
  warn(hint: NetworkHint | undefined): boolean {
    if (hint?.kind === this.#hint?.kind && hint?.userId === this.#hint?.userId) return false;
    this.#hint = hint;
    return true;
  }

  /** The person wants to see somebody large. */
  showLarge(userId: string): void {
    this.#largeId = userId;
    this.#host.requestUpdate();
  }

  /** What was said about an error has been read; when the call is over, there is nothing to show any more. */
  close(isOver: boolean): void {
    this.#errorCode = undefined;
    if (isOver) this.#isOpen = false;
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#errorCode = undefined;
    this.#hint = undefined;
    this.#largeId = '';
    this.#isOpen = true;
  }
}
