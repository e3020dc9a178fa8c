import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {suiteStage} from './support/suite-stage.js';

/** What a page loads of the languages and of the library itself, by the names of the files. */
function loaded(requests: readonly string[]): readonly string[] {
  const found = requests.map(url => /\/dist\/((?:locales\/|tui-call)[^?]*)$/.exec(url)?.[1] ?? '');
  return found.filter(file => file !== '').sort();
}

describe('the languages of the bundles', {timeout: 60_000}, () => {
  const stage = suiteStage();

  for (const [name, page, bundle] of [
    ['module', 'tencent.html', 'tui-call.js'],
    ['classic script', 'tencent-classic.html', 'tui-call.iife.js'],
  ] as const) {
    it(`by the ${name}: one file for each language, when the page first turns to it`, async () => {
      const alice = await stage().visitor(page, '');
      await alice.page.waitForLoadState('networkidle');
      assert.deepEqual(loaded(alice.requests), [bundle]);
      for (const [language, words, direction] of [
        ['ar', 'مكالمة فيديو', 'rtl'],
        ['zh-HK', '視訊通話', 'ltr'],
      ] as const) {
        const button = await alice.page.evaluateHandle(tag => {
          const element = document.createElement('tui-call-button');
          element.lang = tag;
          element.setAttribute('media', 'video');
          document.body.append(element);
          return element;
        }, language);
        await alice.page.waitForFunction(
          ([element, text]) => element.shadowRoot?.textContent.includes(text),
          [button, words] as const,
        );
        const turned = await button.evaluate(element => {
          const inner = element.shadowRoot?.querySelector('button');
          return inner ? getComputedStyle(inner).direction : '';
        });
        assert.equal(turned, direction);
      }
      assert.deepEqual(loaded(alice.requests), ['locales/ar.js', 'locales/zh-tw.js', bundle]);
    });
  }
});
