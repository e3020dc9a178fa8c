import assert from 'node:assert/strict';
import type {Person} from './people.js';

declare global {
  interface Window {
    /** What a screen reader would have said by itself, in order. */
    said: string[];
  }
}

/**
 * Writes down what a screen reader would say by itself: the text of a live region that changes while it shows, an alert
 * that appears, and the name and description of a dialog that takes the focus. What a status holds when it appears is not
 * said, as screen readers cannot be relied on to say it. Runs in the page before anything else.
 */
export function watchAnnouncements(): void {
  const said: string[] = [];
  window.said = said;
  const roots: (Document | ShadowRoot)[] = [document];
  const texts = new WeakMap<Element, string>();
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const SILENT = '[aria-hidden=true], [aria-live=off], [hidden], script, style';

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.matches(SILENT)) return '';
    const children = node instanceof HTMLSlotElement ? node.assignedNodes({flatten: true}) : node.childNodes;
    return Array.from(children, textOf).join(' ');
  };
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const isShown = (element: Element): boolean => element.isConnected && element.checkVisibility();

  const follow = (region: Element): void => {
    if (!isShown(region)) {
      texts.delete(region);
      return;
    }
    const before = texts.get(region);
    const text = tidy(textOf(region));
    texts.set(region, text);
    const isNew = before === undefined;
    const role = region.getAttribute('role') ?? 'live';
    if (text !== '' && text !== before && (!isNew || role === 'alert')) said.push(`${role}: ${text}`);
  };
  const followAll = (): void => {
    for (const root of roots) for (const region of root.querySelectorAll(LIVE)) follow(region);
  };
  const observer = new MutationObserver(followAll);
  const options = {subtree: true, childList: true, characterData: true, attributes: true};
  observer.observe(document, options);

  const named = (element: Element, attribute: string): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = (element.getAttribute(attribute) ?? '').split(' ').filter(id => id !== '');
    return ids.map(id => tidy(textOf(root.getElementById(id) ?? new Text()))).join(' ');
  };
  const sayDialog = ({target}: Event): void => {
    if (!(target instanceof Element) || !target.matches('[role=dialog], [role=alertdialog], dialog')) return;
    const name = target.getAttribute('aria-label') ?? named(target, 'aria-labelledby');
    const parts = [name, named(target, 'aria-describedby')].filter(part => part !== '');
    said.push(`${target.getAttribute('role') ?? 'dialog'}: ${parts.join('. ')}`);
  };
  document.addEventListener('focus', sayDialog, {capture: true});

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    observer.observe(root, options);
    // Focus that moves within a shadow tree is not heard outside of it.
    root.addEventListener('focus', sayDialog, {capture: true});
    return root;
  };
}

/** Waits until a screen reader has said so. */
export async function says({page, userId}: Person, entry: string): Promise<void> {
  await page
    .waitForFunction(wanted => window.said.includes(wanted), entry, {timeout: 25_000})
    .catch(async () => {
      assert.fail(`${userId} is never told "${entry}", only ${JSON.stringify(await said(page))}`);
    });
}

/** Everything that a screen reader has said. */
export function said(page: Person['page']): Promise<string[]> {
  return page.evaluate(() => window.said);
}
