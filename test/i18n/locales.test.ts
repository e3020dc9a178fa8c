import {assert} from '@open-wc/testing';
import {CALL_ERROR_CODES} from '../../src/engine/errors.js';
import {words as ar} from '../../src/i18n/locales/ar.js';
import {words as de} from '../../src/i18n/locales/de.js';
import {en} from '../../src/i18n/locales/en.js';
import {words as es} from '../../src/i18n/locales/es.js';
import {words as fr} from '../../src/i18n/locales/fr.js';
import {words as id} from '../../src/i18n/locales/id.js';
import {words as ja} from '../../src/i18n/locales/ja.js';
import {words as ko} from '../../src/i18n/locales/ko.js';
import {words as pt} from '../../src/i18n/locales/pt.js';
import {words as ru} from '../../src/i18n/locales/ru.js';
import {words as zhCn} from '../../src/i18n/locales/zh-cn.js';
import {words as zhTw} from '../../src/i18n/locales/zh-tw.js';
import type {Translation} from '../../src/i18n/translation.js';

const LOCALES: readonly Translation[] = [en, zhCn, zhTw, ja, ko, es, fr, de, pt, ru, ar, id];

/** Numbers that stand for every plural form of these languages. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];

/** The letters of the languages that are not written as English is. */
const LETTERS: readonly (readonly [Translation, RegExp])[] = [
  [zhCn, /\p{Script=Han}/u],
  [zhTw, /\p{Script=Han}/u],
  [ja, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [ko, /\p{Script=Hangul}/u],
  [ru, /\p{Script=Cyrillic}/u],
  [ar, /\p{Script=Arabic}/u],
];

/** The others, with the keys whose text may be the English one: an Indonesian loudspeaker is a speaker too. */
const LATIN: readonly (readonly [Translation, readonly string[]])[] = [
  [es, []],
  [fr, ['pages']],
  [de, []],
  [pt, []],
  [id, ['speakerNumber']],
];

function sample(word: unknown): readonly string[] {
  if (typeof word !== 'function') return [String(word)];
  return [...COUNTS.map(count => [count, count === 1]), ['Ada', true], ['Ada', false]].map(values =>
    String(Reflect.apply(word, undefined, values)),
  );
}

function entries(locale: Translation): readonly (readonly [string, unknown])[] {
  return Object.entries(locale).filter(([key]) => !key.startsWith('$'));
}

it('covers every locale once', () => {
  assert.equal(new Set(LOCALES.map(({$code}) => $code)).size, 12);
});

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
          assert.notMatch(text, /undefined|#/, key);
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

    it('name whom they speak of', () => {
      const keys = [
        'audioCallTo',
        'videoCallTo',
        'incomingFrom',
        'callingName',
        'connectedWith',
        'showLarge',
        'weakOther',
      ] as const;
      for (const key of keys) assert.include(locale[key]('Ada'), 'Ada', key);
    });

    it('name who ended a call, unless it was oneself', () => {
      const keys = ['end.hangup', 'end.reject', 'end.noResponse', 'end.offline', 'end.lineBusy'] as const;
      for (const key of keys) {
        assert.include(locale[key]('Ada', false), 'Ada', key);
        assert.notInclude(locale[key]('Ada', true), 'Ada', key);
      }
    });

    it('tell every number of people from every other', () => {
      const texts = COUNTS.map(count => locale.peopleCount(count));
      assert.equal(new Set(texts).size, COUNTS.length, texts.join());
    });

    it('carry a canonical tag and a direction', () => {
      assert.equal(Intl.getCanonicalLocales(locale.$code)[0]?.toLowerCase(), locale.$code);
      assert.equal(locale.$dir, locale === ar ? 'rtl' : 'ltr');
    });
  });
}

describe('no English is left behind', () => {
  for (const [locale, letters] of LETTERS) {
    it(`in ${locale.$name}: every text has letters of its own`, () => {
      for (const [key, word] of entries(locale)) {
        for (const text of sample(word)) assert.match(text, letters, key);
      }
    });
  }

  for (const [locale, alike] of LATIN) {
    it(`in ${locale.$name}: no text is the English one`, () => {
      const english = new Map(entries(en).map(([key, word]) => [key, sample(word).join()]));
      const same = entries(locale).filter(([key, word]) => sample(word).join() === english.get(key));
      assert.deepEqual(
        same.map(([key]) => key),
        [...alike],
      );
    });
  }
});

describe('East Asian words', () => {
  for (const locale of [zhCn, zhTw, ja]) {
    it(`use full-width punctuation in ${locale.$name}`, () => {
      for (const [key, word] of entries(locale)) {
        assert.notMatch(sample(word).join(''), /[\p{Script=Han}\p{Script=Hiragana}][,;!?]/u, key);
      }
    });
  }

  it('are written in traditional characters for Taiwan', () => {
    for (const [key, word] of entries(zhTw)) {
      assert.notMatch(sample(word).join(''), /[为麦关开与频话络请账这务应时间无发过设备]/u, key);
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
});

describe('how many people', () => {
  const cases: readonly (readonly [Translation, string])[] = [
    [en, '0 people, 1 person, 2 people, 3 people, 5 people, 11 people, 21 people'],
    [de, '0 Personen, 1 Person, 2 Personen, 3 Personen, 5 Personen, 11 Personen, 21 Personen'],
    [fr, '0 personne, 1 personne, 2 personnes, 3 personnes, 5 personnes, 11 personnes, 21 personnes'],
    [ru, '0 человек, 1 человек, 2 человека, 3 человека, 5 человек, 11 человек, 21 человек'],
    [ar, 'لا أحد, شخص واحد, شخصان, 3 أشخاص, 5 أشخاص, 11 شخصًا, 21 شخصًا'],
  ];
  for (const [locale, texts] of cases) {
    it(`is said in the plural forms and digits of ${locale.$name}`, () => {
      const digits = new Intl.NumberFormat(locale.$code);
      assert.equal(
        [0, 1, 2, 3, 5, 11, 21].map(count => locale.peopleCount(count)).join(', '),
        texts.replace(/\d+/g, number => digits.format(Number(number))),
      );
    });
  }
});
