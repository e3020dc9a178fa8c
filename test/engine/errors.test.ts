import {assert} from '@open-wc/testing';
import {CALL_ERROR_CODES, TUICallError} from '../../src/engine/index.js';

describe('TUICallError', () => {
  it('is an Error with code, name, source and cause', () => {
    const cause = new Error('underneath');
    const error = TUICallError.of('ERROR_NO_CAMERA', 'No camera.', 'device', cause);
    assert.instanceOf(error, Error);
    const {code, name, source, message} = error;
    assert.deepEqual([code, name, source, message], [60004, 'ERROR_NO_CAMERA', 'device', 'No camera.']);
    assert.equal(error.cause, cause);
    assert.isFalse('cause' in TUICallError.refused('no cause'));
  });

  it('has one code for each name', () => {
    const codes = Object.values(CALL_ERROR_CODES);
    assert.equal(new Set(codes).size, codes.length);
  });

  it('keeps its own kind and wraps everything else', () => {
    const own = TUICallError.repeated('again');
    assert.equal(TUICallError.from(own, 'chat'), own);
    const wrapped = TUICallError.from(new TypeError('x is not a function'), 'webrtc');
    assert.deepInclude(
      {code: wrapped.code, source: wrapped.source, message: wrapped.message},
      {
        code: 65535,
        source: 'webrtc',
        message: 'x is not a function',
      },
    );
    assert.isNotEmpty(TUICallError.from(new Error('')).message);
    assert.isNotEmpty(TUICallError.from('a text').message);
  });

  it('knows the mistakes of a caller from the failures of the world', () => {
    const mistakes = [
      TUICallError.notInitialised(),
      TUICallError.invalidParameter('userId', 'empty.'),
      TUICallError.refused(''),
      TUICallError.repeated(''),
      TUICallError.notSupportedInScene(''),
    ];
    assert.deepEqual(
      mistakes.map(({code, isMisuse}) => [code, isMisuse]),
      [-1201, -1202, -1203, -1204, -1205].map(code => [code, true]),
    );
    assert.isFalse(TUICallError.signalingFailed('').isMisuse);
  });
});
