import {nothing} from 'lit';
import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {CallState, VideoRequest} from '../../engine/call-state.js';
import type {Localize} from '../../i18n/localize.js';
import type {CallRequest} from '../internal/call-request.js';

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
  readonly #host: LitElement;
  readonly #load: () => Promise<ConsentParts>;
  readonly #call: () => CallState;
  #parts: ConsentParts | undefined;
  #isLoading = false;

  constructor(host: LitElement, load: ConsentLoader, options: ConsentOptions) {
    this.#host = host;
    this.#load = () => load(host, options);
    this.#call = options.call;
    host.addController(this);
  }

  /** The question, while the other side asks. */
  question(): TemplateResult | typeof nothing {
    return this.#parts?.question() ?? nothing;
  }

  /** About one's own wish. */
  notice(): TemplateResult | typeof nothing {
    return this.#parts?.notice() ?? nothing;
  }

  /** Called by the host. */
  hostUpdate(): void {
    const call = this.#call();
    const isNeeded = call.status === 'connected' && (call.videoRequest ?? call.ownWish) !== undefined;
    if (isNeeded && !this.#parts && !this.#isLoading) void this.#fetch();
  }

  /** Called by the host. */
  hostUpdated(): void {
    this.#parts?.arrange();
  }

  async #fetch(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#parts = await this.#load();
      this.#host.requestUpdate();
    } catch {
      // Tried again with the next change. The wish itself ends by its time.
    }
    this.#isLoading = false;
  }
}
