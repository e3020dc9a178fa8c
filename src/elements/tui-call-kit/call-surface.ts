import type {ActiveState, CallState, IdleState} from '../../engine/call-state.js';
import type {SurfaceRequest} from '../internal/call-request.js';

/** What a surface needs from the kit around it. */
export interface CallSurfaceOptions {
  /** The call view that the kit shows, while it shows one. */
  readonly view: () => HTMLElement | null;
  /** Takes the view out of the page, or back. */
  readonly togglePip: (view: HTMLElement) => void;
  /** Takes the view back, if it is out. */
  readonly closePip: () => void;
  /** Something changed. */
  readonly onChange: () => void;
}

/** The kit's surface for the call view: whether it stays open after a call, is a small window or the whole screen. */
export class CallSurface {
  readonly #options: CallSurfaceOptions;
  #call: ActiveState | undefined;
  #isStaying = false;
  #isMinimized = false;

  constructor(options: CallSurfaceOptions) {
    this.#options = options;
  }

  /** The call is over, but its view stays to say how it ended. */
  get isStaying(): boolean {
    return this.#isStaying;
  }

  /** The call is shown in a small window. */
  get isMinimized(): boolean {
    return this.#isMinimized;
  }

  /** The call fills the whole screen. */
  get isFullscreen(): boolean {
    const view = this.#options.view();
    return view !== null && fullscreenElement(view) === view;
  }

  /** Takes every new state of the engine. */
  follow(state: CallState): void {
    const call = this.#call;
    if (state.status !== 'idle') {
      // A call that had waited: it rings, and begins at its full size.
      if (call && call.serial !== state.serial) {
        this.#options.closePip();
        this.#isMinimized = false;
      }
      this.#call = state;
      this.#isStaying = false;
    } else if (call) {
      this.#call = undefined;
      // How it ended is said in the page.
      this.#options.closePip();
      this.#isStaying = this.#options.view() !== null && hasSomethingToTell(call, state);
      if (!this.#isStaying) this.close();
    }
  }

  /** Carries out a request of the call view. */
  handle({type}: SurfaceRequest): void {
    if (type === 'fullscreen') {
      void this.#toggleFullscreen();
      return;
    }
    if (type === 'pip') {
      void this.#togglePip();
      return;
    }
    if (type === 'minimize' && this.isFullscreen) void this.#toggleFullscreen();
    this.#isMinimized = type === 'minimize';
    this.#options.onChange();
  }

  /** Nothing is to be shown any more. */
  close(): void {
    this.#options.closePip();
    if (this.isFullscreen) void this.#toggleFullscreen();
    this.#isStaying = false;
    this.#isMinimized = false;
    this.#options.onChange();
  }

  async #togglePip(): Promise<void> {
    const view = this.#options.view();
    if (!view) {
      // It is out already.
      this.#options.closePip();
      return;
    }
    // Asked for at once, inside the gesture; the whole screen is left meanwhile.
    const isFullscreen = this.isFullscreen;
    this.#options.togglePip(view);
    if (isFullscreen) await this.#toggleFullscreen();
  }

  async #toggleFullscreen(): Promise<void> {
    const view = this.#options.view();
    if (!view) return;
    try {
      if (this.isFullscreen) await view.ownerDocument.exitFullscreen();
      else await view.requestFullscreen();
    } catch {
      // The browser has its own say in this, and the call goes on as it was.
    }
  }
}

/**
 * Whether the view has something to tell after a call. A callee who never answered has seen the card go, and a caller who
 * gave up knows. A call that failed before it rang leaves no summary.
 */
function hasSomethingToTell(call: ActiveState, {last}: IdleState): boolean {
  if (call.status === 'connected') return true;
  return call.role === 'caller' && last?.reason !== 'canceled';
}

function fullscreenElement(view: HTMLElement): Element | null {
  const root = view.getRootNode();
  return root instanceof ShadowRoot ? root.fullscreenElement : view.ownerDocument.fullscreenElement;
}
