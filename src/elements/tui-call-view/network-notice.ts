import {html, nothing, render} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {NetworkQualityInfo} from '../../engine/types.js';
import type {Localize} from '../../i18n/localize.js';
import {icon} from '../internal/icons.js';
import {nameOf} from '../internal/people.js';
import {hintOf, type NetworkHint} from './view-facts.js';

/** What a notice of the network is made of. */
export interface NetworkNoticeOptions {
  /** The call. */
  readonly call: () => CallState;
  /** The words. */
  readonly localize: Localize;
}

/** Tells of a weak network in the live region `network`, without a rendering of the call around it. */
export class NetworkNotice implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: NetworkNoticeOptions;
  #hint: NetworkHint | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: NetworkNoticeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Takes a report of qualities. */
  measure(list: readonly NetworkQualityInfo[]): void {
    const hint = hintOf(list, this.#options.call().userId);
    if (hint?.kind === this.#hint?.kind && hint?.userId === this.#hint?.userId) return;
    this.#hint = hint;
    this.hostUpdated();
  }

  /** Forgets what was measured in an older call. */
  forget(): void {
    this.#hint = undefined;
  }

  /** Called by the host. */
  hostUpdated(): void {
    const region = this.#host.shadowRoot?.querySelector<HTMLElement>('.network');
    if (region) render(this.#render(), region);
  }

  #render(): TemplateResult | typeof nothing {
    const call = this.#options.call();
    if (!this.#hint || call.status === 'idle') return nothing;
    return html`<div class="notice pill" part="notice">
      ${icon('signal')}
      <span>${this.#text(this.#hint)}</span>
    </div>`;
  }

  #text({kind, userId}: NetworkHint): string {
    const {call, localize} = this.#options;
    if (kind === 'reconnecting') return localize.term('reconnecting');
    return kind === 'own' ? localize.term('weakOwn') : localize.term('weakOther', nameOf(call(), userId));
  }
}
