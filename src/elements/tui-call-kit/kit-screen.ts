import {html, nothing} from 'lit';
import type {LitElement, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {SurfaceRequest} from '../internal/call-request.js';
import {DoctorEntrance, type DoctorLoader} from '../doctor/doctor-entrance.js';
import {FocusKeeper} from '../internal/focus-keeper.js';
import type {CallProvider} from '../internal/provider.js';
import {arrangeLayers} from '../internal/top-layer.js';
import {CallLayer, type CallLayerFacts, type CallLayerOptions} from './call-layer.js';
import {KitNotice, type NoticeContent} from './kit-notice.js';
import {INCOMING_EXPORT_PARTS} from './nested-parts.js';

/** What the kit's screen is made of. */
export interface KitScreenOptions extends CallLayerOptions {
  /** Fetches the code of the advice about devices. */
  readonly loadDoctor: DoctorLoader;
  /** Logs in once more. */
  readonly retry: () => void;
}

/** What a rendering depends on besides the screen's own memory. */
export interface KitScreenFacts extends CallLayerFacts {
  /** Somebody should be logged in. */
  readonly isLoginWanted: boolean;
}

/** What the kit shows by itself, each in a layer above the page: the call view, the incoming card, a notice. */
export class KitScreen {
  readonly #host: LitElement;
  readonly #options: KitScreenOptions;
  readonly #call: CallLayer;
  readonly #notice: KitNotice;
  readonly #focus = new FocusKeeper();
  #hasFocus = false;

  constructor(host: LitElement, options: KitScreenOptions) {
    this.#host = host;
    this.#options = options;
    this.#call = new CallLayer(host, options);
    const {clock, localize, loadDoctor} = options;
    const onChange = (): void => {
      host.requestUpdate();
    };
    const solved = (): void => {
      this.#notice.closeLater();
    };
    this.#notice = new KitNotice(clock, onChange, new DoctorEntrance(host, loadDoctor, {localize, solved}));
  }

  /** The window in which the call view is, when that is not the page's. */
  get window(): Window | undefined {
    return this.#call.window;
  }

  /** Takes every new state of the engine. */
  follow(state: CallState, provider: CallProvider): void {
    this.#call.follow(state, provider);
    const kind = this.#notice.content?.kind;
    if (kind === 'error' ? state.status !== 'idle' : state.session === 'ready') this.#notice.close();
    this.#host.requestUpdate();
  }

  /** Carries out a request of the call view. */
  handle(request: SurfaceRequest, facts: KitScreenFacts): void {
    this.#call.handle(request, facts);
  }

  /** Tells the person something. A call view tells plain errors itself. */
  tell(content: NoticeContent, provider: CallProvider): void {
    if (!this.#host.isConnected) return;
    const isTold = this.#call.hasView || provider.isPlaced('call-view');
    if (content.kind !== 'error' || !isTold) this.#notice.show(content);
  }

  /** Shows nothing any more. */
  close(): void {
    this.#notice.close();
    this.#call.close();
  }

  /** Takes away what no longer matters, and readies the call. To be called before each rendering. */
  prepare(facts: KitScreenFacts): void {
    const notice = this.#notice.content?.kind ?? 'error';
    if (notice !== 'error' && !facts.isLoginWanted) this.#notice.close();
    this.#call.prepare(facts);
  }

  /** Everything the kit shows. */
  render(facts: KitScreenFacts): TemplateResult {
    const {localize, retry} = this.#options;
    const lang = localize.lang();
    return html`
      ${this.#call.render(facts)}
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
    const showsCall = this.#call.shows(provider);
    const wantsFocus = showsCall && !this.#call.isSmall;
    if (this.#hasFocus && !wantsFocus) this.#focus.leave(call);
    arrangeLayers([
      {element: call, isOpen: showsCall},
      {element: incoming, isOpen: showsIncoming(provider)},
      {element: notice, isOpen: this.#notice.content !== undefined},
    ]);
    this.#call.arrange(call);
    if (wantsFocus && !this.#hasFocus) this.#focus.enter(call);
    this.#hasFocus = wantsFocus;
  }

  #layer(name: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`.layer.${name}`);
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
