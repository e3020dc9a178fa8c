import {html, nothing, render} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import {nameOf} from '../internal/people.js';
import type {NetworkHint} from './view-facts.js';

/** Where a network notice gets what it says from, asked whenever it is written. */
export interface NetworkNoticeSource {
  /** The words. */
  readonly localize: Localize;
  /** The call. */
  readonly call: () => CallState;
  /** What there is to tell about the network. */
  readonly hint: () => NetworkHint | undefined;
}

/**
 * Writes about a weak network into the host's box for it. The host renders that box empty and is not rendered again for a
 * network that comes and goes.
 */
export class NetworkNotice implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: NetworkNoticeSource;

  constructor(host: ReactiveControllerHost & HTMLElement, source: NetworkNoticeSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Called by the host. */
  hostUpdated(): void {
    this.show();
  }

  /** Writes what there is to tell now. */
  show(): void {
    const box = this.#host.shadowRoot?.querySelector<HTMLElement>('.network-notice');
    if (box) render(this.#notice(), box);
  }

  #notice(): TemplateResult | typeof nothing {
    const hint = this.#source.hint();
    if (!hint) return nothing;
    return html`<div class="notice pill" part="notice">
      ${icon('signal')} <span>${this.#text(hint)}</span>
    </div>`;
  }

  #text({kind, userId}: NetworkHint): string {
    const {localize, call} = this.#source;
    if (kind === 'reconnecting') return localize.term('reconnecting');
    return kind === 'own' ? localize.term('weakOwn') : localize.term('weakOther', nameOf(call(), userId));
  }
}
