import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';

/** More stops than any page of the tests has. */
const MOST_STOPS = 40;

/** Whether one of these has the focus. */
async function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluateAll(found => found.some(element => element.matches(':focus')));
}

/** Waits until the focus is here. */
export async function focusComesTo(locator: Locator): Promise<void> {
  await locator
    .and(locator.page().locator(':focus'))
    .waitFor({state: 'attached', timeout: 25_000})
    .catch(async () => {
      assert.fail(`The focus never comes to ${String(locator)}; it is at ${await whereIs(locator.page())}`);
    });
}

/** Moves the focus on by Tab until a button has it, found as a screen reader finds it. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', {name, exact: true});
  await button.first().waitFor();
  const stops = new Set<string>();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(button)) return;
    stops.add(await whereIs(page));
  }
  assert.fail(`Tab never comes to "${name}", only to ${[...stops].join(', ')}`);
}

/** Goes to a button by Tab and presses it. */
export async function pressByKey(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** What has the focus, shadow roots included, for a message. */
async function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (
      active?.getAttribute('aria-label') ?? active?.getAttribute('part') ?? active?.localName ?? 'nothing'
    );
  });
}
