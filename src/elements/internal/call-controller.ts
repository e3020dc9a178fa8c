import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import type {TUICallObserver} from '../../engine/observer.js';
import type {Stop} from '../../engine/ports.js';
import {beforeEvent} from './before-event.js';
import {callContext} from './call-context.js';
import type {CallRequest} from './call-request.js';
import {isCallContextEvent} from './context-event.js';
import {EngineLink} from './engine-link.js';
import {CallProvider, type PlaceableElement} from './provider.js';

/** An element that may be given an engine, and else shares the nearest kit's. */
export interface CallHost extends ReactiveControllerHost, HTMLElement {
  /** The engine the page gave to this very element, if any. */
  engine?: CallCommands | undefined;
}

/** How an element takes part in a call. */
export interface CallControllerOptions {
  /** Callbacks that the element hears itself, without waiting for a rendering. */
  readonly observe?: TUICallObserver;
  /** The kit need not show this kind of element by itself while the page has placed the host. */
  readonly places?: PlaceableElement;
}

/**
 * Finds an element's engine and keeps the element up to date with it: the element's own `.engine`, else the nearest
 * kit around it, else the page's unscoped kit, also when that kit comes later. Every callback is dispatched on the
 * element as an event that does not bubble. Everything stops when the element leaves the document and resumes when it
 * comes back.
 */
export class CallController implements ReactiveController {
  readonly #host: CallHost;
  readonly #link: EngineLink;
  readonly #places: PlaceableElement | undefined;
  #given: CallProvider | undefined;
  #shared: CallProvider | undefined;
  #release: Stop | undefined;
  #unplace: Stop | undefined;
  /** Remembered, because the host may be in another document by the time it is disconnected. */
  #document: Document | undefined;

  constructor(host: CallHost, options: CallControllerOptions = {}) {
    this.#host = host;
    this.#places = options.places;
    const {observe} = options;
    const onChange = (): void => {
      host.requestUpdate();
    };
    this.#link = new EngineLink(host, {scope: {}, onChange, ...(observe ? {observe} : {})});
    host.addController(this);
  }

  /** The provider in use, if any. */
  get provider(): CallProvider | undefined {
    return this.#link.provider;
  }

  /** The engine in use, if any. */
  get engine(): CallCommands | undefined {
    return this.#link.provider?.engine;
  }

  /** The engine's state; without an engine, the state before the first login. */
  get state(): CallState {
    return this.#link.state;
  }

  /**
   * Asks for something on behalf of the host. Where there is a cancelable `tui-before-…` event, it is dispatched first.
   * Resolves to false when there is no engine, the page prevented it, it was refused, or it failed. Never rejects.
   */
  async request(request: CallRequest): Promise<boolean> {
    const provider = this.#link.provider;
    if (!provider) return false;
    const before = beforeEvent(request, this.state);
    if (before && !this.#host.dispatchEvent(before)) return false;
    return provider.request(request);
  }

  /** Starts. Called by the host. */
  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('context-provider', this.#handleProvider);
    this.#ask();
    this.#resolve();
  }

  /** The page may have given the host another engine. Called by the host. */
  hostUpdate(): void {
    if (!this.#document || !this.#resolve()) return;
    // The host has prepared this rendering with the former engine's state already.
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  /** Stops. Called by the host. */
  hostDisconnected(): void {
    this.#document?.removeEventListener('context-provider', this.#handleProvider);
    this.#document = undefined;
    this.#release?.();
    this.#release = undefined;
    this.#shared = undefined;
    this.#unplace?.();
    this.#unplace = undefined;
    this.#link.stop();
  }

  readonly #handleProvider = (event: Event): void => {
    if (isCallContextEvent(event)) this.#ask();
  };

  readonly #handleShared = (provider: CallProvider | undefined, release?: Stop): void => {
    if (release !== this.#release) {
      this.#release?.();
      this.#release = release;
    }
    this.#shared = provider;
    this.#resolve();
  };

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(callContext, this.#host, this.#handleShared, true));
  }

  /** Whether the provider changed. */
  #resolve(): boolean {
    const provider = this.#wanted();
    if (provider === this.#link.provider) return false;
    this.#unplace?.();
    this.#unplace = undefined;
    this.#link.use(provider);
    if (this.#places && provider && !this.#isPartOf(provider.owner)) {
      this.#unplace = provider.place(this.#places);
    }
    return true;
  }

  #wanted(): CallProvider | undefined {
    // A framework may hand over null for "none".
    const engine = this.#host.engine ?? undefined;
    if (!engine) {
      this.#given = undefined;
      return this.#shared;
    }
    if (engine === this.#shared?.engine) return this.#shared;
    if (this.#given?.engine !== engine) this.#given = new CallProvider(engine);
    return this.#given;
  }

  #isPartOf(owner: HTMLElement | undefined): boolean {
    if (owner === undefined) return false;
    const root = this.#host.getRootNode();
    // What shares an engine out of another document has been taken there by its owner.
    return (
      this.#host.ownerDocument !== owner.ownerDocument || (root instanceof ShadowRoot && root.host === owner)
    );
  }
}
