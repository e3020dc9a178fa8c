import {assert} from '@open-wc/testing';
import {en} from '../../src/i18n/device-locales/en.js';
import {words as ar} from '../../src/i18n/device-locales/ar.js';
import {words as de} from '../../src/i18n/device-locales/de.js';
import {words as es} from '../../src/i18n/device-locales/es.js';
import {words as fr} from '../../src/i18n/device-locales/fr.js';
import {words as id} from '../../src/i18n/device-locales/id.js';
import {words as ja} from '../../src/i18n/device-locales/ja.js';
import {words as ko} from '../../src/i18n/device-locales/ko.js';
import {words as pt} from '../../src/i18n/device-locales/pt.js';
import {words as ru} from '../../src/i18n/device-locales/ru.js';
import {words as zhCn} from '../../src/i18n/device-locales/zh-cn.js';
import {words as zhTw} from '../../src/i18n/device-locales/zh-tw.js';
import type {DeviceTranslation} from '../../src/i18n/device-translation.js';
import {loadDeviceLocale} from '../../src/i18n/load-device-locale.js';
import {loadLocale} from '../../src/i18n/load-locale.js';

const LOCALES: readonly DeviceTranslation[] = [en, zhCn, zhTw, ja, ko, es, fr, de, pt, ru, ar, id];

/** The letters of the languages that are not written as English is. */
const LETTERS = new Map<DeviceTranslation, RegExp>([
  [zhCn, /\p{Script=Han}/u],
  [zhTw, /\p{Script=Han}/u],
  [ja, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [ko, /\p{Script=Hangul}/u],
  [ru, /\p{Script=Cyrillic}/u],
  [ar, /\p{Script=Arabic}/u],
]);

/** The others, with the keys whose text may be the English one. */
const ALIKE = new Map<DeviceTranslation, readonly string[]>([
  [es, ['no']],
  [fr, []],
  [de, []],
  [pt, []],
  [id, []],
]);

function entries(locale: DeviceTranslation): readonly (readonly [string, string])[] {
  const words = Object.entries(locale).filter(([key]) => !key.startsWith('$'));
  return words.map(([key, word]: [string, unknown]) => {
    const detail = key.endsWith('Number') ? 3 : 'Ada';
    return [
      key,
      typeof word === 'function' ? String(Reflect.apply(word, undefined, [detail])) : String(word),
    ];
  });
}

for (const locale of LOCALES) {
  describe(`the words about devices of ${locale.$name}`, () => {
    it('are the same set as the English ones, each said in its own words and never empty', () => {
      const english = new Map(entries(en));
      assert.deepEqual(
        [...english.keys()].sort(),
        entries(locale)
          .map(([key]) => key)
          .sort(),
      );
      for (const [key, text] of entries(locale)) {
        assert.equal(text, text.trim(), key);
        assert.notMatch(text, /^$|undefined|#|\{n\}/, key);
        const letters = LETTERS.get(locale);
        if (letters) assert.match(text, letters, key);
      }
      const alike = entries(locale).filter(([key, text]) => text === english.get(key));
      if (locale !== en && !LETTERS.has(locale)) {
        assert.deepEqual(
          alike.map(([key]) => key),
          ALIKE.get(locale),
        );
      }
    });

    it('name the device, and say how a page is allowed to use it in a frame', () => {
      assert.include(locale.deviceGone('Ada'), 'Ada');
      assert.include(locale.deviceAdded('Ada'), 'Ada');
      assert.include(locale['step.frameAllow'], 'allow="camera; microphone"');
      assert.include(locale['step.https'], 'https://');
    });

    it('call the button by its name where a step speaks of it', async () => {
      const {tryAgain, $code} = await loadLocale(locale.$code);
      assert.equal($code, locale.$code);
      if (locale === ar) return; // Its button is named by what it does.
      assert.include(locale['step.answer'], tryAgain);
    });

    it('come for their language tag', async () => {
      assert.equal(await loadDeviceLocale(locale.$code), locale);
    });
  });
}

describe('East Asian words about devices', () => {
  it('use full-width punctuation', () => {
    for (const locale of [zhCn, zhTw, ja]) {
      for (const [key, text] of entries(locale)) {
        assert.notMatch(text, /[\p{Script=Han}\p{Script=Hiragana}][,;!?]/u, key);
      }
    }
  });

  it('are written in traditional characters for Taiwan', () => {
    for (const [key, text] of entries(zhTw)) {
      assert.notMatch(text, /[为麦关开与频话络请账这务应时间无发过设备]/u, key);
    }
  });
});
