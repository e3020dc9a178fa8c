import {assert} from '@open-wc/testing';
import {ClockFormat, formatDuration, machineDuration} from '../../src/i18n/duration.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('ClockFormat', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0:00'],
    [-5 * SECOND, '0:00'],
    [999, '0:00'],
    [7 * SECOND, '0:07'],
    [59 * SECOND + 999, '0:59'],
    [MINUTE, '1:00'],
    [12 * MINUTE + 34 * SECOND, '12:34'],
    [HOUR, '1:00:00'],
    [HOUR + 2 * MINUTE + 3 * SECOND, '1:02:03'],
    [1234 * HOUR, '1234:00:00'],
  ];
  for (const [milliseconds, text] of cases) {
    it(`shows ${milliseconds} ms as ${text}`, () => {
      assert.equal(new ClockFormat('en').format(milliseconds), text);
    });
  }

  it('uses the digits of the language', () => {
    assert.equal(new ClockFormat('ar-EG').format(MINUTE + 5 * SECOND), '١:٠٥');
  });
});

describe('formatDuration', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0 seconds'],
    [SECOND, '1 second'],
    [42 * SECOND, '42 seconds'],
    [MINUTE, '1 minute'],
    [MINUTE + 5 * SECOND, '1 minute, 5 seconds'],
    [2 * HOUR, '2 hours'],
    [HOUR + SECOND, '1 hour, 1 second'],
  ];
  for (const [milliseconds, text] of cases) {
    it(`spells ${milliseconds} ms as "${text}"`, () => {
      assert.equal(formatDuration(milliseconds, 'en'), text);
    });
  }

  it('speaks Chinese', () => {
    assert.match(formatDuration(MINUTE + 5 * SECOND, 'zh-CN'), /^1\s?分钟\s?5\s?秒钟?$/);
  });
});

describe('machineDuration', () => {
  it('counts whole seconds as the datetime attribute wants them', () => {
    assert.equal(machineDuration(MINUTE + 5 * SECOND + 900), 'PT65S');
    assert.equal(machineDuration(-1), 'PT0S');
  });
});
