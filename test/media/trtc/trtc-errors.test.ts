import {assert} from '@open-wc/testing';
import fc from 'fast-check';

import {TUICallError} from '../../../src/engine/errors.js';
import type {CaptureSource} from '../../../src/media/device-errors.js';
import {isAborted, timedOut, trtcError} from '../../../src/media/trtc/trtc-errors.js';
import {FakeRtcError} from '../../support/fake-trtc-machine.js';

describe('trtcError', () => {
  const devices: readonly (readonly [number, CaptureSource, number])[] = [
    [5301, 'camera', 60004],
    [5302, 'camera', -1101],
    [5303, 'camera', -1316],
    [5304, 'camera', 60004],
    [5306, 'camera', -1101],
    [5307, 'camera', -1316],
    [5305, 'camera', -1316],
    [5301, 'microphone', 60003],
    [5302, 'microphone', -1101],
    [5303, 'microphone', -1319],
    [5302, 'screen', -1101],
  ];
  for (const [extraCode, source, code] of devices) {
    it(`translates 5300/${extraCode} of the ${source} to ${code}`, () => {
      const cause = new FakeRtcError(5300, extraCode);
      const error = trtcError(cause, source);
      assert.deepEqual([error.code, error.source, error.cause], [code, 'device', cause]);
      assert.notInclude(error.message, 'fake error');
    });
  }

  it('tells which device was lost by the code alone', () => {
    assert.equal(trtcError(new FakeRtcError(5300, 5308)).code, 60004);
    assert.equal(trtcError(new FakeRtcError(5300, 5309)).code, 60003);
  });

  it('translates what the browser cannot do to 60006', () => {
    const cause = new FakeRtcError(5200, 5201);
    for (const source of ['camera', 'screen', undefined] as const) {
      const error = trtcError(cause, source);
      assert.deepEqual([error.code, error.source, error.cause], [60006, 'browser', cause]);
    }
    assert.include(trtcError(cause, 'screen').message, 'screen');
  });

  const services: readonly (readonly [unknown, number, string])[] = [
    [new FakeRtcError(5400, 70001), 70001, 'SERVER_ERROR'],
    [new FakeRtcError(5400, -100_013), -100_013, 'SERVER_ERROR'],
    [new FakeRtcError(5500), 5500, 'OPERATION_FAILED'],
    [FakeRtcError.channel(70_003), 70_003, 'OPERATION_FAILED'],
    [new FakeRtcError(5300, 5302), 5302, 'DEVICE_ERROR'],
    [{code: 5400, extraCode: 0}, 5400, 'TRTC_ERROR'],
    [{code: 5500, originError: {getExtraCode: () => 'x'}}, 5500, 'TRTC_ERROR'],
    [
      {
        code: 5500,
        originError: {
          getExtraCode: () => {
            throw new Error('No.');
          },
        },
      },
      5500,
      'TRTC_ERROR',
    ],
  ];
  for (const [cause, code, name] of services) {
    it(`passes ${code} through with the name ${name}`, () => {
      const error = trtcError(cause);
      assert.deepEqual([error.code, error.name, error.source, error.cause], [code, name, 'trtc', cause]);
    });
  }

  it('keeps the text of the SDK and writes one where it is empty', () => {
    assert.equal(trtcError(new FakeRtcError(5400, 1, 'Its own text.')).message, 'Its own text.');
    assert.include(trtcError(new FakeRtcError(5400, 70_001, '')).message, 'UserSig');
    assert.include(trtcError(new FakeRtcError(5400, 4_711, '')).message, '4711');
  });

  it('keeps an error of our own as it is', () => {
    const error = TUICallError.refused('No.');
    assert.equal(trtcError(error, 'camera'), error);
  });

  it('makes a TUICallError of anything', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('camera', 'microphone', 'screen', undefined),
        (cause, source) => {
          const error = trtcError(cause, source);
          assert.instanceOf(error, TUICallError);
          assert.isTrue(Number.isFinite(error.code));
          assert.notEqual(error.message, '');
        },
      ),
    );
  });
});

describe('timedOut', () => {
  it('names what took too long, and how long that is', () => {
    const error = timedOut('join', 10);
    assert.deepEqual([error.code, error.source], [5500, 'trtc']);
    assert.match(error.message, /^join: .* 10 s/);
  });
});

describe('isAborted', () => {
  it('knows 5998 and nothing else', () => {
    assert.isTrue(isAborted(new FakeRtcError(5998)));
    assert.isFalse(isAborted(new FakeRtcError(5500)));
    assert.isFalse(isAborted(undefined));
  });
});
