import {assert} from '@open-wc/testing';
import {loadLocale} from '../../src/i18n/load-locale.js';
import {en} from '../../src/i18n/locales/en.js';

describe('loadLocale', () => {
  const cases: readonly (readonly [code: string, tags: readonly string[]])[] = [
    ['zh-cn', ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK', 'ZH_cn']],
    ['zh-tw', ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN', 'zh_hk']],
    ['ja', ['ja', 'ja-JP', 'ja_JP']],
    ['ko', ['ko', 'ko-KR']],
    ['es', ['es', 'es-ES', 'es-419']],
    ['fr', ['fr', 'fr-CA']],
    ['de', ['de', 'de-AT']],
    ['pt', ['pt', 'pt-BR', 'pt-PT', 'PT-br']],
    ['ru', ['ru', 'ru-RU']],
    ['ar', ['ar', 'ar-EG', 'ar-AE']],
    ['id', ['id', 'id-ID', 'in', 'in-ID']],
    ['en', ['en', 'en-GB', 'sv', '', 'constructor', 'not a tag']],
  ];
  for (const [code, tags] of cases) {
    for (const tag of tags) {
      it(`gives ${code} for "${tag}"`, async () => {
        assert.equal((await loadLocale(tag)).$code, code);
      });
    }
  }

  it('has English at hand, and the same words every time', async () => {
    assert.equal(await loadLocale('en-GB'), en);
    assert.equal(await loadLocale('de'), await loadLocale('de-CH'));
  });
});
