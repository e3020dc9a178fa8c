import type {TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import type {CallProvider} from '../internal/provider.js';

/** Takes a call out of its page, into a window above all others. */
export interface Pip {
  /** The call can be taken out now. */
  readonly isPossible: boolean;
  /** It is out. */
  readonly isOpen: boolean;
  /** The whole view is in the window, controls and all; undefined while it is in the page. */
  readonly window: Window | undefined;
  /** Takes a view out, or back. Call it inside the person's gesture; what the browser refuses changes nothing. */
  toggle(view: HTMLElement, provider: CallProvider): Promise<void>;
  /** Takes the view back, if it is out. */
  close(): void;
  /** What stands in the place of a view that is out. */
  render(): TemplateResult;
}

/** What is needed to take a call out. */
export interface PipOptions {
  /** The kit. */
  readonly host: HTMLElement;
  /** The words. */
  readonly localize: Localize;
  /** It went out or came back. */
  readonly onChange: () => void;
}
