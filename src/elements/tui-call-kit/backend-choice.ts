import {TUICallError} from '../../engine/errors.js';
import type {Backend} from '../../engine/ports.js';

/** What a kit tells a backend. */
export interface BackendOptions {
  /** Who shares a channel can call each other; for the local backend. */
  readonly channel: string;
  /** A `@tencentcloud/chat` instance of the page; for the Tencent backend. */
  readonly chat?: object | undefined;
}

/** Fetches the code of a backend and makes one. */
export type BackendLoader = (options: BackendOptions) => Promise<Backend>;

/** The backends that a kit can use, by the name that its `backend` attribute gives. */
export type BackendTable = Readonly<Record<string, BackendLoader>>;

/** Which backend a kit wants now. */
export interface WantedBackend extends BackendOptions {
  /** The `backend` attribute. */
  readonly name: string;
}

/**
 * A backend that decides at each login which one it is, so that a kit keeps one engine for good and its code comes no
 * sooner than it is needed.
 */
export class BackendChoice implements Backend {
  readonly name = 'kit';
  readonly #table: () => BackendTable;
  readonly #wanted: () => WantedBackend;
  #former: WantedBackend | undefined;
  #backend: Promise<Backend> | undefined;

  /**
   * @param table the backends there are.
   * @param wanted which of them to use now.
   */
  constructor(table: () => BackendTable, wanted: () => WantedBackend) {
    this.#table = table;
    this.#wanted = wanted;
  }

  async createSignaling(
    ...args: Parameters<Backend['createSignaling']>
  ): ReturnType<Backend['createSignaling']> {
    const backend = await this.#choose();
    return backend.createSignaling(...args);
  }

  async createMedia(...args: Parameters<Backend['createMedia']>): ReturnType<Backend['createMedia']> {
    const backend = await this.#choose();
    return backend.createMedia(...args);
  }

  /** The same one for both adapters; tried again when its code could not be fetched. */
  async #choose(): Promise<Backend> {
    const wanted = {...this.#wanted()};
    if (!isSame(wanted, this.#former)) this.#backend = undefined;
    this.#former = wanted;
    this.#backend ??= this.#load(wanted);
    const loading = this.#backend;
    try {
      return await loading;
    } catch (cause) {
      if (this.#backend === loading) this.#backend = undefined;
      throw TUICallError.from(cause, 'browser');
    }
  }

  async #load({name, ...options}: WantedBackend): Promise<Backend> {
    const table = this.#table();
    const loader = Object.hasOwn(table, name) ? table[name] : undefined;
    if (loader) return loader(options);
    const names = Object.keys(table).join(', ');
    throw TUICallError.invalidParameter('backend', `there is no "${name}" here. Available: ${names}.`);
  }
}

function isSame(one: WantedBackend, other: WantedBackend | undefined): boolean {
  return one.name === other?.name && one.channel === other.channel && one.chat === other.chat;
}
