import {html, nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import {TUICallError} from '../../engine/errors.js';
import type {Clock} from '../../engine/ports.js';
import type {CallStatus} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import type {SurfaceRequest} from '../internal/call-request.js';
import {FocusKeeper} from '../internal/focus-keeper.js';
import type {Inviteable} from '../inviteable.js';
import type {CallProvider} from '../internal/provider.js';
import {arrangeLayers} from '../internal/top-layer.js';
import {CallSurface} from './call-surface.js';
import {KitNotice, type NoticeContent} from './kit-notice.js';
import {CALL_EXPORT_PARTS, INCOMING_EXPORT_PARTS} from './nested-parts.js';

/** How long the call view says how a call ended, in seconds. */
const END_SCREEN_TIME = 3;

/** What the kit's screen is made of. */
export interface KitScreenOptions {
  /** Time. */
  readonly clock: Clock;
  /** The words. */
  readonly localize: Localize;
  /** Fetches and registers `<tui-call-view>`. */
  readonly loadCallView: () => Promise<unknown>;
  /** Logs in once more. */
  readonly retry: () => void;
}

/** What a rendering depends on besides the screen's own memory. */
export interface KitScreenFacts {
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
  /** Somebody should be logged in. */
  readonly isLoginWanted: boolean;
}

/** What the kit shows by itself, each in a layer above the page: the call view, the incoming card, a notice. */
export class KitScreen {
  readonly #host: LitElement;
  readonly #options: KitScreenOptions;
  readonly #surface: CallSurface;
  readonly #notice: KitNotice;
  readonly #focus = new FocusKeeper();
  #loading: Promise<unknown> | undefined;
  /** How far the call had come when the code of the view could not be fetched. */
  #failed: CallStatus = 'idle';
  #hasFocus = false;

  constructor(host: LitElement, options: KitScreenOptions) {
    this.#host = host;
    this.#options = options;
    const onChange = (): void => {
      host.requestUpdate();
    };
    this.#surface = new CallSurface({view: () => this.#view, onChange});
    this.#notice = new KitNotice(options.clock, onChange);
  }

  /** Takes every new state of the engine. */
  follow(state: CallState, provider: CallProvider): void {
    this.#surface.follow(state);
    const kind = this.#notice.content?.kind;
    if (kind === 'error' ? state.status !== 'idle' : state.session === 'ready') this.#notice.close();
    if (state.status === 'idle') this.#failed = 'idle';
    else if (!provider.isPlaced('call-view')) this.#load(provider);
    this.#host.requestUpdate();
  }

  /** Carries out a request of the call view. */
  handle(request: SurfaceRequest, facts: KitScreenFacts): void {
    const isAllowed = request.type === 'fullscreen' ? facts.canFullscreen : facts.canMinimize;
    if (isAllowed || request.type === 'restore') this.#surface.handle(request);
  }

  /** Tells the person something. A call view tells plain errors itself. */
  tell(content: NoticeContent, provider: CallProvider): void {
    if (!this.#host.isConnected) return;
    const isTold = this.#view !== null || provider.isPlaced('call-view');
    if (content.kind !== 'error' || !isTold) this.#notice.show(content);
  }

  /** Shows nothing any more. */
  close(): void {
    this.#notice.close();
    this.#surface.close();
  }

  /** Takes away what no longer matters, and tells the elements of the call view what is around them. To be called before each rendering. */
  prepare({provider, canMinimize, canFullscreen, isLoginWanted}: KitScreenFacts): void {
    const notice = this.#notice.content?.kind ?? 'error';
    if (notice !== 'error' && !isLoginWanted) this.#notice.close();
    const showsCall = this.#showsCall(provider);
    const {isMinimized, isFullscreen} = this.#surface;
    provider.setSurface({
      canMinimize: canMinimize && showsCall,
      canFullscreen: canFullscreen && showsCall && this.#host.ownerDocument.fullscreenEnabled,
      isMinimized,
      isFullscreen,
    });
  }

  /** Everything the kit shows. */
  render(facts: KitScreenFacts): TemplateResult {
    const {localize, retry} = this.#options;
    const lang = localize.lang();
    return html`
      <div
        class="layer call"
        part="call-layer"
        popover="manual"
        role="dialog"
        aria-label=${localize.term('callRegion')}
        tabindex="-1"
        lang=${lang}
        ?data-minimized=${this.#surface.isMinimized}
        @fullscreenchange=${() => {
          this.#host.requestUpdate();
        }}
      >
        ${this.#showsCall(facts.provider) ? this.#callView(facts) : nothing}
      </div>
      <div class="layer incoming" part="incoming-layer" popover="manual" lang=${lang}>
        ${showsIncoming(facts.provider) ? incomingCard() : nothing}
      </div>
      <div class="layer notice" part="notice" popover="manual" role="alert" lang=${lang}>
        ${this.#notice.render({localize, retry})}
      </div>
    `;
  }

  /** Opens and closes the layers as they were rendered, and moves the focus into the call view and back. */
  arrange({provider}: KitScreenFacts): void {
    const call = this.#layer('call');
    const incoming = this.#layer('incoming');
    const notice = this.#layer('notice');
    if (!call || !incoming || !notice) return;
    const showsCall = this.#showsCall(provider);
    const wantsFocus = showsCall && !this.#surface.isMinimized;
    if (this.#hasFocus && !wantsFocus) this.#focus.leave(call);
    arrangeLayers([
      {element: call, isOpen: showsCall},
      {element: incoming, isOpen: showsIncoming(provider)},
      {element: notice, isOpen: this.#notice.content !== undefined},
    ]);
    if (wantsFocus && !this.#hasFocus) this.#focus.enter(call);
    this.#hasFocus = wantsFocus;
  }

  get #view(): HTMLElement | null {
    // Before the first rendering there is no root.
    return this.#host.shadowRoot?.querySelector<HTMLElement>('tui-call-view') ?? null;
  }

  #layer(name: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.layer.${name}`);
  }

  #showsCall(provider: CallProvider): boolean {
    if (provider.isPlaced('call-view') || customElements.get('tui-call-view') === undefined) return false;
    const {state} = provider;
    const isMine = state.status === 'connected' || (state.status === 'calling' && state.role === 'caller');
    return isMine || this.#surface.isStaying;
  }

  #callView({layout, actions, inviteable}: KitScreenFacts): TemplateResult {
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

function showsIncoming(provider: CallProvider): boolean {
  return provider.isRinging && !provider.isPlaced('incoming-call');
}

function incomingCard(): TemplateResult {
  return html`
    <tui-incoming-call exportparts=${INCOMING_EXPORT_PARTS}>
      <slot name="incoming"></slot>
      <slot name="incoming-actions" slot="actions"></slot>
    </tui-incoming-call>
  `;
}
