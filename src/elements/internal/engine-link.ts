import {INITIAL_STATE, type CallState, type VideoRequest} from '../../engine/call-state.js';
import type {TUICallError} from '../../engine/errors.js';
import type {TUICallObserver} from '../../engine/observer.js';
import type {Stop} from '../../engine/ports.js';
import {TuiCallReceivedEvent} from '../events/call-events.js';
import type {EventScope} from '../events/detail.js';
import {TuiErrorEvent} from '../events/session-events.js';
import {TuiCallStateChangeEvent, TuiVideoRequestEvent} from '../events/state-events.js';
import type {CallProvider} from './provider.js';

/** What an element wants to know of its engine. */
export interface EngineLinkOptions {
  /** How far the element's events travel. */
  readonly scope: EventScope;
  /** The state, or something else of the provider, changed. */
  readonly onChange: () => void;
  /** Callbacks that the element hears itself, without an event. */
  readonly observe?: TUICallObserver;
}

/**
 * Ties an element to one provider at a time: keeps its state and dispatches every callback, every failure and every
 * change of the status on the element.
 */
export class EngineLink {
  readonly #host: HTMLElement;
  readonly #options: EngineLinkOptions;
  #provider: CallProvider | undefined;
  #state: CallState = INITIAL_STATE;
  #stops: readonly Stop[] = [];

  constructor(host: HTMLElement, options: EngineLinkOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The provider that the element is tied to. */
  get provider(): CallProvider | undefined {
    return this.#provider;
  }

  /** The engine's state, with the names the page knows; without an engine, the state before the first login. */
  get state(): CallState {
    return this.#provider?.complete(this.#state) ?? this.#state;
  }

  /** Ties the element to a provider, or to none. */
  use(provider: CallProvider | undefined): void {
    if (provider === this.#provider) return;
    this.stop();
    this.#provider = provider;
    if (provider) this.#stops = this.#listen(provider);
    this.#accept(provider?.engine.state ?? INITIAL_STATE);
  }

  /** Lets go of the provider but keeps the last state, so that a later `use` tells what changed meanwhile. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#provider = undefined;
  }

  #listen(provider: CallProvider): readonly Stop[] {
    const {engine} = provider;
    const {observe, onChange, scope} = this.#options;
    const stops = [
      provider.onCallback(make => {
        this.#dispatch(make(scope));
      }),
      engine.subscribe(state => {
        this.#accept(state);
      }),
      provider.onError(error => this.#host.dispatchEvent(errorEvent(error, scope))),
      provider.onChange(onChange),
    ];
    if (!observe) return stops;
    engine.addObserver(observe);
    return [
      ...stops,
      () => {
        engine.removeObserver(observe);
      },
    ];
  }

  #dispatch(event: CustomEvent): void {
    this.#host.dispatchEvent(event);
    if (event instanceof TuiCallReceivedEvent && event.defaultPrevented) this.#provider?.silenceRing();
  }

  #accept(state: CallState): void {
    const {status: previous} = this.#state;
    const asked = requestIn(this.#state)?.requestId;
    this.#state = state;
    this.#options.onChange();
    if (state.status !== previous) {
      const detail = {status: state.status, previous};
      this.#host.dispatchEvent(new TuiCallStateChangeEvent(detail, this.#options.scope));
    }
    const request = requestIn(state);
    if (request && request.requestId !== asked) this.#tellRequest(request.userId);
  }

  #tellRequest(userId: string): void {
    const event = new TuiVideoRequestEvent({userId}, this.#options.scope);
    if (!this.#host.dispatchEvent(event)) this.#provider?.silenceVideoRequest();
  }
}

function requestIn(state: CallState): VideoRequest | undefined {
  return state.status === 'connected' ? state.videoRequest : undefined;
}

/** The event that tells a failure which no callback has told. */
export function errorEvent(error: TUICallError, scope: EventScope): TuiErrorEvent {
  const {code, message, source, name, cause} = error;
  const detail = {code, message, source, name};
  return new TuiErrorEvent(cause === undefined ? detail : {...detail, cause}, scope);
}
