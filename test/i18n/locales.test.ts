import {assert} from '@open-wc/testing';
import {CALL_ERROR_CODES} from '../../src/engine/errors.js';
import {loadLocale, languageOf} from '../../src/i18n/load-locale.js';
import {en} from '../../src/i18n/locales/en.js';
import {zhCn} from '../../src/i18n/locales/zh-cn.js';
import type {Translation} from '../../src/i18n/translation.js';

const LOCALES: readonly Translation[] = [en, zhCn];

function sample(word: unknown): readonly string[] {
  if (typeof word !== 'function') return [String(word)];
  return [
    [1, true],
    [3, false],
    ['Ada', true],
    ['Ada', false],
  ].map(values => String(Reflect.apply(word, undefined, values)));
}

function entries(locale: Translation): readonly (readonly [string, unknown])[] {
  return Object.entries(locale);
}

for (const locale of LOCALES) {
  describe(`the words of ${locale.$name}`, () => {
    it('are the same set as the English ones', () => {
      assert.deepEqual(Object.keys(locale).sort(), Object.keys(en).sort());
    });

    it('take what the English ones take: text stays text, a function stays a function', () => {
      const english = new Map(entries(en));
      for (const [key, word] of entries(locale)) {
        assert.equal(typeof word, typeof english.get(key), key);
      }
    });

    it('are never empty, never undefined, never padded', () => {
      for (const [key, word] of entries(locale)) {
        for (const text of sample(word)) {
          assert.isAbove(text.length, 0, key);
          assert.equal(text, text.trim(), key);
          assert.notInclude(text, 'undefined', key);
        }
      }
    });

    it('say something of their own for every error code', () => {
      const texts = Object.keys(CALL_ERROR_CODES).map(name => String(new Map(entries(locale)).get(name)));
      assert.notInclude(texts, 'undefined');
      assert.equal(new Set(texts).size, texts.length);
    });

    it('name the code of an error that a vendor passed through', () => {
      assert.include(locale.errorOther(5100), '5100');
    });

    it('carry a canonical tag and a direction', () => {
      assert.equal(Intl.getCanonicalLocales(locale.$code)[0]?.toLowerCase(), locale.$code);
      assert.include(['ltr', 'rtl'], locale.$dir);
    });
  });
}

describe('the Chinese words', () => {
  it('leave no English sentence behind', () => {
    for (const [key, word] of entries(zhCn)) {
      if (key.startsWith('$')) continue;
      assert.match(sample(word).join(''), /\p{Script=Han}/u, key);
    }
  });

  it('use full-width punctuation', () => {
    for (const [key, word] of entries(zhCn)) {
      assert.notMatch(sample(word).join(''), /\p{Script=Han}[,;!?]/u, key);
    }
  });
});

describe('why a call ended', () => {
  it('tells one who did it', () => {
    assert.equal(en['end.reject']('Ada', false), 'Ada declined');
    assert.equal(en['end.reject']('Ada', true), 'You declined');
    assert.equal(en['end.noResponse']('Ada', false), 'Ada did not answer');
    assert.equal(en['end.noResponse']('Ada', true), 'You missed a call');
  });

  it('counts people', () => {
    assert.equal(en.peopleCount(1), '1 person');
    assert.equal(en.peopleCount(9), '9 people');
  });
});

describe('loadLocale', () => {
  for (const tag of ['zh', 'zh-CN', 'zh-Hans-SG', 'ZH_cn']) {
    it(`gives Chinese for ${tag}`, async () => {
      assert.equal(await loadLocale(tag), zhCn);
    });
  }

  for (const tag of ['en', 'en-GB', 'fr', '', 'constructor']) {
    it(`gives English for "${tag}"`, async () => {
      assert.equal(await loadLocale(tag), en);
    });
  }

  it('takes the language alone from a tag', () => {
    assert.equal(languageOf('PT-br'), 'pt');
    assert.equal(languageOf(''), '');
  });
});
