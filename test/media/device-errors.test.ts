import {assert} from '@open-wc/testing';

import {TUICallError} from '../../src/engine/errors.js';
import {
  bothDenied,
  deviceError,
  leftMeanwhile,
  nameOf,
  notSupported,
  type CaptureSource,
} from '../../src/media/device-errors.js';

describe('deviceError', () => {
  const rows: readonly (readonly [string, CaptureSource, number])[] = [
    ['NotAllowedError', 'camera', -1101],
    ['SecurityError', 'camera', -1101],
    ['NotFoundError', 'camera', 60004],
    ['OverconstrainedError', 'camera', 60004],
    ['NotReadableError', 'camera', -1316],
    ['AbortError', 'camera', -1316],
    ['NotAllowedError', 'microphone', -1101],
    ['NotFoundError', 'microphone', 60003],
    ['NotReadableError', 'microphone', -1319],
    ['NotAllowedError', 'screen', -1101],
  ];
  for (const [name, source, code] of rows) {
    it(`translates ${name} of the ${source} to ${code}, names the device and says what to do`, () => {
      const cause = new DOMException('Whatever the browser says.', name);
      const error = deviceError(cause, source);
      assert.deepEqual([error.code, error.source, error.cause], [code, 'device', cause]);
      assert.include(error.message, source);
      assert.match(error.message, /Allow|Connect|Close|Choose/);
    });
  }

  it('says that the browser is to blame when there is no screen at all', () => {
    const error = deviceError(new DOMException('', 'NotFoundError'), 'screen');
    assert.deepEqual([error.code, error.source], [60006, 'browser']);
  });

  it('keeps an error that is translated already', () => {
    const error = leftMeanwhile();
    assert.equal(deviceError(error, 'camera'), error);
    assert.equal(error.code, -1203);
  });

  it('wraps what it does not know', () => {
    const cause = new Error('Smoke.');
    const error = deviceError(cause, 'camera');
    assert.deepEqual([error.code, error.source, error.message], [65535, 'device', 'Smoke.']);
    assert.equal(error.cause, cause);
  });

  it('reads the name of errors that are no Error, and of nothing', () => {
    assert.equal(nameOf({name: 'OverconstrainedError'}), 'OverconstrainedError');
    for (const value of [undefined, null, 'text', {}, {name: 5}]) assert.equal(nameOf(value), '');
    assert.equal(deviceError({name: 'OverconstrainedError'}, 'microphone').code, 60003);
  });

  it('names both devices when the browser does not tell which one', () => {
    const error = bothDenied(undefined);
    assert.equal(error.code, -1101);
    assert.match(error.message, /camera.*microphone/);
  });

  it('blames the browser for what it cannot do', () => {
    const error = notSupported('No WebRTC.');
    assert.instanceOf(error, TUICallError);
    assert.deepEqual([error.code, error.source, error.message], [60006, 'browser', 'No WebRTC.']);
  });
});
