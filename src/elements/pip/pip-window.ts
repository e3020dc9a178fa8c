import type {Stop} from '../../engine/ports.js';
import type {Localize} from '../../i18n/localize.js';
import {tokens} from '../../theme/tokens.js';
import {TuiBeforeCallEvent, TuiBeforeHangupEvent, TuiBeforeMinimizeEvent} from '../events/request-events.js';
import {isCallContextEvent} from '../internal/context-event.js';
import type {CallProvider} from '../internal/provider.js';

/** A window of the browser, with the names that its scripts would have. */
export type PageWindow = Window & typeof globalThis;

/** What an element in a window of its own goes on to need from its page. */
export interface PipWindowOptions {
  /** The kit, which hears what happens in the window. */
  readonly host: HTMLElement;
  /** What the elements in the window share. */
  readonly provider: CallProvider;
  /** The words. */
  readonly localize: Localize;
}

/** An element that fills the window, whatever it looks like in its page. */
const PAGE_STYLES = `
  html, body { block-size: 100%; margin: 0; overflow: hidden; background: #000; }
  body > * { block-size: 100% !important; min-block-size: 0 !important; border-radius: 0 !important; }
`;

/**
 * Moves an element into another window, until the stop brings it back to where it was. Everything the person does there
 * goes on to reach the kit: the elements find their provider, and what may be prevented is asked of the page.
 */
export function showInWindow(element: HTMLElement, target: PageWindow, options: PipWindowOptions): Stop {
  const {document: there} = target;
  const life = new AbortController();
  dress(target, options);
  lend(there, options.provider, life.signal);
  passOn(TuiBeforeCallEvent, there, options.host, life.signal);
  passOn(TuiBeforeHangupEvent, there, options.host, life.signal);
  passOn(TuiBeforeMinimizeEvent, there, options.host, life.signal);
  const place = element.ownerDocument.createComment('');
  element.replaceWith(place);
  there.body.append(element);
  return () => {
    if (life.signal.aborted) return;
    life.abort();
    // The page may have taken the place away meanwhile.
    if (place.isConnected) place.replaceWith(element);
    else element.remove();
  };
}

/** Language, direction and look of the page around the kit. */
export function dress(target: PageWindow, {host, localize}: Omit<PipWindowOptions, 'provider'>): void {
  const {document: there} = target;
  const {documentElement: root} = there;
  root.lang = localize.lang();
  root.dir = localize.dir();
  there.title = localize.term('callRegion');
  const here = getComputedStyle(host);
  for (const name of new Set(tokens.cssText.match(/--tui-[\w-]+/g))) {
    const value = here.getPropertyValue(name);
    if (value !== '') root.style.setProperty(name, value);
  }
  root.style.fontSize = getComputedStyle(document.documentElement).fontSize;
  const sheet = new target.CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLES);
  there.adoptedStyleSheets = [sheet];
}

function lend(there: Document, provider: CallProvider, signal: AbortSignal): void {
  const release = (): void => undefined;
  there.addEventListener(
    'context-request',
    event => {
      if (!isCallContextEvent(event)) return;
      event.stopImmediatePropagation();
      if (event.subscribe === true) event.callback(provider, release);
      else event.callback(provider);
    },
    {signal},
  );
}

interface RequestEventClass<Detail> {
  readonly type: string;
  new (detail: Detail): CustomEvent<Detail>;
}

/** An event does not leave its document: its like is dispatched on the kit, and prevented in both or in none. */
function passOn<Detail>(
  Request: RequestEventClass<Detail>,
  there: Document,
  host: HTMLElement,
  signal: AbortSignal,
): void {
  there.addEventListener(
    Request.type,
    event => {
      if (event instanceof Request && !host.dispatchEvent(new Request(event.detail))) event.preventDefault();
    },
    {signal},
  );
}
