import {assert} from '@open-wc/testing';
import {isolate} from '../../src/i18n/isolate.js';

describe('isolate', () => {
  it('keeps every name apart in a sentence from right to left', () => {
    assert.equal(isolate('Ada', 'rtl'), '\u2068Ada\u2069');
    assert.equal(isolate('ليلى', 'rtl'), '\u2068ليلى\u2069');
  });

  it('keeps only a name from right to left apart in one from left to right', () => {
    assert.equal(isolate('Ada', 'ltr'), 'Ada');
    assert.equal(isolate('王芳', 'ltr'), '王芳');
    assert.equal(isolate('ליאת', 'ltr'), '\u2068ליאת\u2069');
    assert.equal(isolate('Ada ليلى', 'ltr'), '\u2068Ada ليلى\u2069');
  });
});
