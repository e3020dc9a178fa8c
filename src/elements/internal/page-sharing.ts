import {ContextEvent, type ContextType} from '@lit/context';
import {callContext} from './call-context.js';
import {isCallContextEvent} from './context-event.js';
import type {CallProvider} from './provider.js';

type Callback = (value: ContextType<typeof callContext>, release?: () => void) => void;

interface Subscription {
  readonly element: Element;
  readonly release: () => void;
}

/**
 * Lends a kit's provider to the elements of the page that have no kit around them: it answers the context requests that
 * nobody between the element and the document has answered. With several such kits on a page the first one answers; when
 * it goes, its elements ask again and the next one answers.
 */
export class PageSharing {
  readonly #host: HTMLElement;
  readonly #subscriptions = new Map<Callback, Subscription>();
  #document: Document | undefined;
  #provider: CallProvider | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Starts to lend; told again, lends another provider. Says whether it had not lent before. */
  start(provider: CallProvider): boolean {
    this.#provider = provider;
    for (const [callback, {release}] of [...this.#subscriptions]) callback(provider, release);
    if (this.#document) return false;
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('context-request', this.#handleRequest);
    return true;
  }

  /** Stops lending; whoever borrowed asks the page again. */
  stop(): void {
    this.#document?.removeEventListener('context-request', this.#handleRequest);
    this.#document = undefined;
    this.#provider = undefined;
    const borrowers = [...this.#subscriptions];
    this.#subscriptions.clear();
    for (const [callback, {element, release}] of borrowers) {
      callback(undefined, release);
      element.dispatchEvent(new ContextEvent(callContext, element, callback, true));
    }
  }

  readonly #handleRequest = (event: Event): void => {
    if (!isCallContextEvent(event)) return;
    const {contextTarget: element, callback, subscribe} = event;
    if (element === this.#host) return;
    event.stopImmediatePropagation();
    if (subscribe !== true) {
      callback(this.#provider);
      return;
    }
    const release = (): void => {
      this.#subscriptions.delete(callback);
    };
    const known = this.#subscriptions.get(callback) ?? {element, release};
    this.#subscriptions.set(callback, known);
    callback(this.#provider, known.release);
  };
}
