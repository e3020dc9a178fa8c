import {nothing} from 'lit';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {CallState, VideoRequest} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import type {CallRequest} from '../internal/call-request.js';
import {Lazy} from '../internal/lazy.js';

/** What the question and the notice about video need of the call view. */
export interface ConsentOptions {
  /** The words. */
  readonly localize: Localize;
  /** The engine's state. */
  readonly call: () => CallState;
  /** What the other side asks, as far as it is to be shown. */
  readonly request: () => VideoRequest | undefined;
  /** Asks for something. */
  readonly send: (request: CallRequest) => Promise<boolean>;
}

/** The question whether an audio call may become video, and how far one's own wish has come. */
export interface ConsentParts {
  /** The question, while the other side asks. */
  question(): TemplateResult | typeof nothing;
  /** About one's own wish. */
  notice(): TemplateResult | typeof nothing;
  /** Moves the focus into the question as it was rendered, and back. */
  arrange(): void;
}

/** Fetches the code of both, and makes them. */
export type ConsentLoader = (host: LitElement, options: ConsentOptions) => Promise<ConsentParts>;

/** The way to the question about video. Few calls need it, so its code comes with the first wish of either side. */
export class ConsentEntrance implements ReactiveController {
  readonly #call: () => CallState;
  readonly #lazy: Lazy<ConsentParts>;

  constructor(host: LitElement, load: ConsentLoader, options: ConsentOptions) {
    this.#call = options.call;
    // Where it cannot be fetched, the wish itself ends by its time.
    this.#lazy = new Lazy(
      () => load(host, options),
      () => {
        host.requestUpdate();
      },
    );
    host.addController(this);
  }

  /** The question, while the other side asks. */
  question(): TemplateResult | typeof nothing {
    return this.#lazy.part?.question() ?? nothing;
  }

  /** About one's own wish. */
  notice(): TemplateResult | typeof nothing {
    return this.#lazy.part?.notice() ?? nothing;
  }

  /** Called by the host. */
  hostUpdate(): void {
    const call = this.#call();
    if (call.status === 'connected' && (call.videoRequest ?? call.ownWish) !== undefined) this.#lazy.need();
  }

  /** Called by the host. */
  hostUpdated(): void {
    this.#lazy.part?.arrange();
  }
}
