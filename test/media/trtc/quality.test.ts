import {assert} from '@open-wc/testing';
import fc from 'fast-check';

import {decodeQuality, encodeQuality, QualityBook, qualityOf} from '../../../src/media/trtc/quality.js';
import {ManualClock} from '../../../src/testing/index.js';

const SCALE = ['unknown', 'excellent', 'good', 'poor', 'bad', 'vBad', 'down'] as const;

function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).slice().buffer;
}

describe('qualityOf', () => {
  it('speaks the scale of the SDK, and knows nothing beyond it', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(qualityOf), [...SCALE]);
    for (const value of [7, -1, 1.5, NaN, '1', undefined, null]) assert.equal(qualityOf(value), 'unknown');
  });
});

describe('quality messages', () => {
  it('say what was to be said', () => {
    for (const uplink of [1, 2, 3, 4, 5, 6]) {
      assert.equal(decodeQuality(encodeQuality(uplink)), SCALE[uplink]);
    }
  });

  it('say nothing where nothing is known', () => {
    assert.isUndefined(decodeQuality(encodeQuality(0)));
  });

  const foreign = [
    '',
    '{',
    'null',
    '3',
    '[]',
    '{}',
    '{"tui":"quality"}',
    '{"tui":"other","uplink":1}',
    '{"uplink":1}',
  ];
  for (const text of [...foreign, '{"tui":"quality","uplink":"1"}', '{"tui":"quality","uplink":99}']) {
    it(`pass over ${JSON.stringify(text)}`, () => {
      assert.isUndefined(decodeQuality(bytes(text)));
    });
  }

  it('pass over what is too long, no buffer, or no text', () => {
    assert.isUndefined(decodeQuality(bytes(`{"tui":"quality","uplink":1,"more":"${'x'.repeat(100)}"}`)));
    assert.isUndefined(decodeQuality('{"tui":"quality","uplink":1}'));
    assert.isUndefined(decodeQuality(new Uint8Array([0xff, 0xfe]).buffer));
  });

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 120}), data => {
        const quality = decodeQuality(data.slice().buffer);
        assert.isTrue(quality === undefined || SCALE.includes(quality));
      }),
    );
  });
});

describe('QualityBook', () => {
  let clock: ManualClock;
  let book: QualityBook;
  beforeEach(() => {
    clock = new ManualClock();
    book = new QualityBook(clock);
  });
  const listed = (): readonly string[] =>
    book.list('alice', ['bob'], {uplink: 1, downlink: 3}).map(({userId, quality}) => `${userId} ${quality}`);

  it('lists oneself by the uplink and silent people by the downlink', () => {
    assert.deepEqual(listed(), ['alice excellent', 'bob poor']);
  });

  it("takes people's own word for it", () => {
    book.note('bob', encodeQuality(5));
    assert.deepEqual(listed(), ['alice excellent', 'bob vBad']);
  });

  it('forgets what was said long ago, and who has left', async () => {
    book.note('bob', encodeQuality(5));
    await clock.advance(7_000);
    assert.deepEqual(listed(), ['alice excellent', 'bob vBad']);
    await clock.advance(1);
    assert.deepEqual(listed(), ['alice excellent', 'bob poor']);
    book.note('bob', encodeQuality(5));
    book.forget('bob');
    assert.deepEqual(listed(), ['alice excellent', 'bob poor']);
  });

  it('keeps the last good word when nonsense follows', () => {
    book.note('bob', encodeQuality(5));
    book.note('bob', bytes('nonsense'));
    assert.deepEqual(listed(), ['alice excellent', 'bob vBad']);
  });
});
