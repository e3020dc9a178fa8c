import {html, nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import type {CallStatus} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import type {FloatingWindow, FloatingOptions} from '../floating/floating-window.js';
import type {SurfaceRequest} from '../internal/call-request.js';
import {Lazy} from '../internal/lazy.js';
import type {CallProvider} from '../internal/provider.js';
import type {Inviteable} from '../inviteable.js';
import type {Pip, PipOptions} from '../pip/pip.js';
import {CallSurface} from './call-surface.js';
import {CALL_EXPORT_PARTS} from './nested-parts.js';

/** How long the call view says how a call ended, in seconds. */
const END_SCREEN_TIME = 3;

/** Fetches the code of the small window that can be moved, and makes one. */
export type FloatingLoader = (host: LitElement, options: FloatingOptions) => Promise<FloatingWindow>;

/** Fetches the code that takes a call out of its page, and makes one. */
export type PipLoader = (options: PipOptions) => Promise<Pip>;

/** What the layer of the call is made of. */
export interface CallLayerOptions {
  /** Time. */
  readonly clock: Clock;
  /** The words. */
  readonly localize: Localize;
  /** Fetches and registers `<tui-call-view>`. */
  readonly loadCallView: () => Promise<unknown>;
  /** Fetches what moves the small window. */
  readonly loadFloating: FloatingLoader;
  /** Fetches what takes the call out of its page. */
  readonly loadPip: PipLoader;
}

/** What the layer depends on besides its own memory. */
export interface CallLayerFacts {
  /** The kit's provider. */
  readonly provider: CallProvider;
  /** The call may become a small window. */
  readonly canMinimize: boolean;
  /** The call may fill the whole screen. */
  readonly canFullscreen: boolean;
  /** How the tiles of a group call are arranged. */
  readonly layout: string;
  /** Which buttons the bar has, in which order; null: the usual ones. */
  readonly actions: string | null;
  /** Who can be invited into a call among several. */
  readonly inviteable: Inviteable | null | undefined;
}

/** The layer of the call view: over the whole page, a small window in it, the whole screen, or a window of its own. */
export class CallLayer {
  readonly #host: LitElement;
  readonly #options: CallLayerOptions;
  readonly #surface: CallSurface;
  readonly #floating: Lazy<FloatingWindow>;
  readonly #pip: Lazy<Pip>;
  #provider: CallProvider | undefined;
  #loading: Promise<unknown> | undefined;
  /** How far the call had come when the code of the view could not be fetched. */
  #failed: CallStatus = 'idle';

  constructor(host: LitElement, options: CallLayerOptions) {
    this.#host = host;
    this.#options = options;
    const {localize} = options;
    const onChange = (): void => {
      host.requestUpdate();
    };
    this.#floating = new Lazy(() => options.loadFloating(host, {localize}), onChange);
    this.#pip = new Lazy(() => options.loadPip({host, localize, onChange}), onChange);
    this.#surface = new CallSurface({
      view: () => this.#view,
      togglePip: view => {
        if (this.#provider) void this.#pip.part?.toggle(view, this.#provider);
      },
      closePip: () => {
        this.#pip.part?.close();
      },
      onChange,
    });
  }

  /** A call view is there, in the page or in a window of its own. */
  get hasView(): boolean {
    return this.#view !== null || this.#isAway;
  }

  /** The window in which the call view is, when that is not the page's. */
  get window(): Window | undefined {
    return this.#pip.part?.window;
  }

  /** The layer leaves the page to the person. */
  get isSmall(): boolean {
    return this.#surface.isMinimized || this.#isAway;
  }

  /** Takes every new state of the engine. */
  follow(state: CallState, provider: CallProvider): void {
    if (provider !== this.#provider) this.#pip.part?.close();
    this.#provider = provider;
    this.#surface.follow(state);
    if (state.status === 'idle') this.#failed = 'idle';
    else if (!provider.isPlaced('call-view')) this.#load(provider);
  }

  /** Carries out a request of the call view. */
  handle(request: SurfaceRequest, {canMinimize, canFullscreen}: CallLayerFacts): void {
    const isAllowed = request.type === 'fullscreen' ? canFullscreen : canMinimize;
    if (isAllowed || request.type === 'restore') this.#surface.handle(request);
  }

  /** Shows nothing any more. */
  close(): void {
    this.#surface.close();
  }

  /** Whether there is something to show. */
  shows(provider: CallProvider): boolean {
    if (provider.isPlaced('call-view') || customElements.get('tui-call-view') === undefined) return false;
    const {state} = provider;
    const isMine = state.status === 'connected' || (state.status === 'calling' && state.role === 'caller');
    return isMine || this.#surface.isStaying;
  }

  /** Fetches what will be needed, and tells the elements of the call view what is around them. To be called before each rendering. */
  prepare({provider, canMinimize, canFullscreen}: CallLayerFacts): void {
    const showsCall = this.shows(provider);
    const {isMinimized, isFullscreen} = this.#surface;
    const isAway = this.#isAway;
    const canLeave = canMinimize && showsCall;
    if (showsCall && this.isSmall) this.#floating.need();
    // A gesture does not wait for code, so that is here before the button.
    if (canLeave && provider.state.status === 'connected') this.#pip.need();
    provider.setSurface({
      canMinimize: canLeave && !isAway,
      canFullscreen: canFullscreen && showsCall && !isAway && this.#host.ownerDocument.fullscreenEnabled,
      canPip: canLeave && this.#pip.part?.isPossible === true,
      isMinimized: isMinimized && !isAway,
      isFullscreen,
      isPip: this.#pip.part?.isOpen === true,
    });
  }

  /** The layer. */
  render(facts: CallLayerFacts): TemplateResult {
    const {localize} = this.#options;
    const showsCall = this.shows(facts.provider);
    const isSmall = showsCall && this.isSmall;
    return html`
      <div
        class="layer call"
        part="call-layer"
        popover="manual"
        role="dialog"
        aria-label=${localize.name('callRegion')}
        tabindex="-1"
        lang=${localize.lang()}
        ?data-minimized=${isSmall}
        @fullscreenchange=${() => {
          this.#host.requestUpdate();
        }}
      >
        ${isSmall ? (this.#floating.part?.render() ?? nothing) : nothing}
        ${showsCall ? this.#callView(facts) : nothing}
        ${this.#isAway ? (this.#pip.part?.render() ?? nothing) : nothing}
      </div>
    `;
  }

  /** Lets the layer float, or no longer, as it was rendered. */
  arrange(layer: HTMLElement): void {
    this.#floating.part?.arrange(layer.hasAttribute('data-minimized') ? layer : undefined);
  }

  get #view(): HTMLElement | null {
    // Before the first rendering there is no root.
    return this.#host.shadowRoot?.querySelector<HTMLElement>('tui-call-view') ?? null;
  }

  get #isAway(): boolean {
    return this.window !== undefined;
  }

  #callView({layout, actions, inviteable}: CallLayerFacts): TemplateResult {
    return html`
      <tui-call-view
        exportparts=${CALL_EXPORT_PARTS}
        layout=${layout}
        .actions=${actions}
        .inviteable=${inviteable}
        end-delay=${END_SCREEN_TIME}
        .clock=${this.#options.clock}
        @tui-call-view-close=${() => {
          this.#surface.close();
        }}
      >
        <slot name="overlay" slot="overlay"></slot>
        <slot name="controls-before" slot="controls-before"></slot>
        <slot name="controls-after" slot="controls-after"></slot>
        <slot name="invite" slot="invite"></slot>
        <slot name="ended" slot="ended"></slot>
      </tui-call-view>
    `;
  }

  /** What failed is tried again when the call has come further. */
  #load(provider: CallProvider): void {
    const {status} = provider.state;
    if (this.#loading || customElements.get('tui-call-view') !== undefined || status === this.#failed) return;
    this.#loading = this.#options.loadCallView().then(
      () => {
        this.#host.requestUpdate();
      },
      (cause: unknown) => {
        this.#loading = undefined;
        this.#failed = status;
        const message = 'The code of the call view could not be fetched. Check the connection and reload.';
        provider.report(TUICallError.of('ERROR_UNKNOWN', message, 'browser', cause));
      },
    );
  }
}
