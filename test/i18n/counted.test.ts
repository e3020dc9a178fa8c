import {assert} from '@open-wc/testing';
import {counted, numbered, plainCode} from '../../src/i18n/counted.js';

describe('counted', () => {
  it('says the plural form of the language', () => {
    const files = counted('pl', {one: '# plik', few: '# pliki', many: '# plików', other: '# pliku'});
    assert.deepEqual([1, 2, 5, 12, 22].map(files), [
      '1 plik',
      '2 pliki',
      '5 plików',
      '12 plików',
      '22 pliki',
    ]);
  });

  it('says what is not named as it says the rest', () => {
    assert.equal(counted('ru', {other: '#'})(1), '1');
  });

  it('may leave the number out', () => {
    assert.equal(counted('ar', {two: 'شخصان', other: '#'})(2), 'شخصان');
  });

  it('uses the digits and the grouping of the language', () => {
    assert.equal(counted('ar-EG', {other: '#'})(21), '٢١');
    assert.equal(counted('de', {other: '# Leute'})(1234), '1.234 Leute');
  });
});

describe('numbered', () => {
  it('puts the number where it belongs', () => {
    assert.equal(numbered('ar-EG', '# / x')(7), '٧ / x');
  });
});

describe('plainCode', () => {
  it('keeps sign and digits together', () => {
    assert.equal(plainCode(-5100), '\u2066-5100\u2069');
  });
});
