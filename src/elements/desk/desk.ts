import type {Localize} from '../../i18n/localize.js';
import type {CallProvider} from '../internal/provider.js';

/** What a desk depends on. */
export interface DeskFacts {
  /** The kit's provider. */
  readonly provider: CallProvider;
  /** Keys may do what buttons do. */
  readonly hasShortcuts: boolean;
  /** The window in which the call is shown, when that is not the page's. */
  readonly window: Window | undefined;
}

/** What a kit tells its desk. */
export interface DeskOptions {
  /** The kit, which is asked before something is done. */
  readonly host: HTMLElement;
  /** The words. */
  readonly localize: Localize;
}

/** Keeps a desk for the call at a provider. */
export interface DeskFollower {
  /** To be told with every change; undefined: there is no call. */
  follow(facts: DeskFacts | undefined): void;
}

/** Fetches the code of the desk. */
export type DeskLoader = (options: DeskOptions) => Promise<DeskFollower>;
