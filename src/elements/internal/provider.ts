import type {CallingState, CallState, VideoRequest} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import {TUICallError} from '../../engine/errors.js';
import type {Stop} from '../../engine/ports.js';
import type {CallParams} from '../../engine/types.js';
import {observeAsEvents, type EventMaker} from '../events/callback-events.js';
import type {Inviteable} from '../inviteable.js';
import type {CallRequest, EngineRequest, SurfaceRequest} from './call-request.js';
import {Introductions} from './introductions.js';
import {runRequest} from './run-request.js';
import {ToldErrors} from './told-errors.js';

/** An element that the kit would show by itself, if the page has not placed one. */
export type PlaceableElement = 'incoming-call' | 'call-view';

/** What the surface around a call view is like, and can do. */
export interface SurfaceState {
  /** The call is shown in a small window. */
  readonly isMinimized: boolean;
  /** The call fills the whole screen. */
  readonly isFullscreen: boolean;
  /** `minimize` and `restore` are worth asking for. */
  readonly canMinimize: boolean;
  /** `fullscreen` is worth asking for. */
  readonly canFullscreen: boolean;
  /** The call is shown in a window of its own, out of its page. */
  readonly isPip: boolean;
  /** `pip` is worth asking for. */
  readonly canPip: boolean;
  /** Keys do what buttons do, see `shortcuts.ts`. */
  readonly hasShortcuts: boolean;
  /** `askWhomToInvite` is worth asking for. */
  readonly canInvite: boolean;
}

/** How a provider is set up. */
export interface ProviderOptions {
  /** The element that owns the engine and shows the call by itself; none when an element was given an engine. */
  readonly owner?: HTMLElement;
  /** Parameters of every outgoing call of the built-in UI, read at each call. */
  readonly callParams?: () => CallParams;
}

const PLAIN_SURFACE: SurfaceState = {
  isMinimized: false,
  isFullscreen: false,
  canMinimize: false,
  canFullscreen: false,
  isPip: false,
  canPip: false,
  hasShortcuts: false,
  canInvite: false,
};

/**
 * One engine as the elements see it, and the only thing among them that commands it. Every element below a kit gets
 * the same provider through `callContext`.
 */
export class CallProvider {
  /** The engine. */
  readonly engine: CallCommands;
  /** The element that owns the engine, if any. */
  readonly owner: HTMLElement | undefined;

  readonly #callParams: () => CallParams;
  readonly #introductions = new Introductions();
  readonly #errorListeners = new Set<(error: TUICallError) => void>();
  readonly #surfaceListeners = new Set<(request: SurfaceRequest) => void>();
  readonly #changeListeners = new Set<() => void>();
  readonly #eventListeners = new Set<(make: EventMaker) => void>();
  readonly #observer = observeAsEvents(make => {
    for (const listener of [...this.#eventListeners]) listener(make);
  });
  readonly #inviters: (() => void)[] = [];
  readonly #placed: Record<PlaceableElement, number> = {'incoming-call': 0, 'call-view': 0};
  #surface = PLAIN_SURFACE;
  #silencedCall = 0;
  #silencedRequest = '';
  #isRingBlocked = false;

  constructor(engine: CallCommands, options: ProviderOptions = {}) {
    this.engine = engine;
    this.owner = options.owner;
    this.#callParams = options.callParams ?? (() => ({}));
  }

  /** The engine's present state, as `complete` gives it. */
  get state(): CallState {
    return this.complete(this.engine.state);
  }

  /** Whom the owner may invite, as its page says. */
  get inviteable(): Inviteable | undefined {
    return this.owner && this.#introductions.toldTo(this.owner);
  }

  /** What the surface around the call view is like. */
  get surface(): SurfaceState {
    return this.#surface;
  }

  /** The call that rings here, alone or beside a running one, unless somebody asked to keep the built-in ringing UI away. */
  get ring(): CallingState | undefined {
    const {state} = this;
    const call = state.status === 'connected' ? state.waiting : state;
    // Who enters a group's call uninvited is nobody's callee.
    if (call?.status !== 'calling' || call.role !== 'callee' || call.callerId === '') return undefined;
    return call.serial === this.#silencedCall ? undefined : call;
  }

  /** It rings here, and nobody asked to keep the built-in ringing UI away. */
  get isRinging(): boolean {
    return this.ring !== undefined;
  }

  /** The other side asks for video, and nobody asked to keep the built-in question away. */
  get videoRequest(): VideoRequest | undefined {
    const {state} = this;
    const request = state.status === 'connected' ? state.videoRequest : undefined;
    return request?.requestId === this.#silencedRequest ? undefined : request;
  }

  /** It rings without a sound: the browser plays none before the person touches the page. */
  get isRingBlocked(): boolean {
    return this.#isRingBlocked;
  }

  /** A state of the engine, with the names and pictures that only the page knows. */
  complete(state: CallState): CallState {
    return this.#introductions.complete(state);
  }

  /** An element tells whom its page offers to invite: everybody then knows their names. Nobody when it is undefined. */
  introduce(element: object, inviteable: Inviteable | undefined): void {
    if (this.#introductions.hear(element, inviteable)) this.#changed();
  }

  /**
   * Carries out a request of the built-in UI. Resolves to false when it was refused or failed, which is told as
   * `attempt` does. Never rejects.
   */
  async request(request: CallRequest): Promise<boolean> {
    if (request.type === 'askWhomToInvite') return this.#askWhomToInvite();
    if (isSurfaceRequest(request)) return this.#askSurface(request);
    return this.attempt(
      () => runRequest(this.engine, request, this.#callParams()),
      () => this.#isMoot(request),
    );
  }

  /**
   * Runs a command of the engine. Resolves to false when it failed; that is told to the error listeners, unless the engine
   * has told it by a callback already or it is `isMoot` by then. Never rejects.
   */
  async attempt(command: () => Promise<void>, isMoot: () => boolean = () => false): Promise<boolean> {
    const told = new ToldErrors();
    this.engine.addObserver(told.observer);
    try {
      await command();
      return true;
    } catch (cause) {
      const error = TUICallError.from(cause);
      // That the call has ended is told by then; a command that could not finish because of it is no news.
      const isKnown = told.hasCallEnded || told.includes(error);
      if (!isKnown && !isMoot()) this.report(error);
      return false;
    } finally {
      this.engine.removeObserver(told.observer);
    }
  }

  /** Tells the error listeners that something failed. */
  report(error: TUICallError): void {
    for (const listener of [...this.#errorListeners]) listener(error);
  }

  /** Calls `listener` with every failure that the engine has told nobody of. */
  onError(listener: (error: TUICallError) => void): Stop {
    return subscribeTo(this.#errorListeners, listener);
  }

  /** Calls `listener` with every callback of the engine. However many elements listen, the engine has one observer for them. */
  onCallback(listener: (make: EventMaker) => void): Stop {
    if (this.#eventListeners.size === 0) this.engine.addObserver(this.#observer);
    const stop = subscribeTo(this.#eventListeners, listener);
    return () => {
      stop();
      if (this.#eventListeners.size === 0) this.engine.removeObserver(this.#observer);
    };
  }

  /** Calls `listener` with every request to the surface; the element that shows the call view listens. */
  onSurfaceRequest(listener: (request: SurfaceRequest) => void): Stop {
    return subscribeTo(this.#surfaceListeners, listener);
  }

  /** Calls `listener` when `surface`, `isRinging`, `isRingBlocked`, `isPlaced` or what `complete` gives changed by other means than the engine's state. */
  onChange(listener: () => void): Stop {
    return subscribeTo(this.#changeListeners, listener);
  }

  /** The owner tells what its surface is like now. */
  setSurface(change: Partial<SurfaceState>): void {
    const former = this.#surface;
    const next = {...former, ...change};
    // Both have the same names, in the same order.
    if (Object.values(next).join() === Object.values(former).join()) return;
    this.#surface = next;
    this.#changed();
  }

  /** A call view can ask whom to invite, from now on until the stop; of several the newest one asks. */
  offerInvite(ask: () => void): Stop {
    this.#inviters.push(ask);
    this.setSurface({canInvite: true});
    return () => {
      const at = this.#inviters.indexOf(ask);
      if (at >= 0) this.#inviters.splice(at, 1);
      this.setSurface({canInvite: this.#inviters.length > 0});
    };
  }

  /** Whoever rings tells whether a touch of the page would let it be heard. */
  setRingBlocked(isBlocked: boolean): void {
    if (isBlocked === this.#isRingBlocked) return;
    this.#isRingBlocked = isBlocked;
    this.#changed();
  }

  /** Keeps the built-in ringing UI away for the call that rings now. */
  silenceRing(): void {
    if (!this.ring) return;
    this.#silencedCall = this.ring.serial;
    this.#changed();
  }

  /** Keeps the built-in question away for the request that waits now. */
  silenceVideoRequest(): void {
    this.#silencedRequest = this.videoRequest?.requestId ?? '';
    this.#changed();
  }

  /** The page has placed an element of its own; the stop takes it away again. */
  place(element: PlaceableElement): Stop {
    this.#placed[element] += 1;
    this.#changed();
    let isPlaced = true;
    return () => {
      if (!isPlaced) return;
      isPlaced = false;
      this.#placed[element] -= 1;
      this.#changed();
    };
  }

  /** Whether the page shows an element of this kind itself, so that the owner need not. */
  isPlaced(element: PlaceableElement): boolean {
    return this.#placed[element] > 0;
  }

  /** What was asked of a call that is over by now, or of a question: the person sees how it went. */
  #isMoot({type}: CallRequest): boolean {
    const {state} = this;
    if (type === 'acceptVideo' || type === 'rejectVideo') return true;
    if (type === 'switchMediaType' && state.status === 'connected') return state.videoRefusal !== undefined;
    return !['call', 'join', 'selectDevice'].includes(type) && state.status === 'idle';
  }

  #askWhomToInvite(): boolean {
    const ask = this.#inviters.at(-1);
    ask?.();
    return ask !== undefined;
  }

  #askSurface(request: SurfaceRequest): boolean {
    for (const listener of [...this.#surfaceListeners]) listener(request);
    return this.#surfaceListeners.size > 0;
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}

function isSurfaceRequest(request: EngineRequest | SurfaceRequest): request is SurfaceRequest {
  return ['minimize', 'restore', 'fullscreen', 'pip'].includes(request.type);
}

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): Stop {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
