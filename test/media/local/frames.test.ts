import {assert} from '@open-wc/testing';

import {formatHint, parseFrame, parseHint, type Frame} from '../../../src/media/local/frames.js';

const SENDER = {from: 'm1', userId: 'alice'};
const MEDIA = {audio: true, video: false};

describe('parseFrame', () => {
  const good: readonly Frame[] = [
    {type: 'enter', ...SENDER, since: 1, media: MEDIA},
    {type: 'present', to: 'm2', ...SENDER, since: 1, media: MEDIA},
    {type: 'beat', ...SENDER, since: 1, media: MEDIA},
    {type: 'media', ...SENDER, media: MEDIA},
    {type: 'bye', ...SENDER},
    {type: 'want', to: 'm2', ...SENDER, height: 0},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'offer', wire: 'w', sdp: 'v=0'}},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'answer', wire: 'w', answers: 'x', sdp: 'v=0'}},
    {
      type: 'signal',
      to: 'm2',
      ...SENDER,
      signal: {
        type: 'candidate',
        wire: 'w',
        candidate: {candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null},
      },
    },
  ];
  for (const frame of good) {
    it(`takes "${frame.type}"${frame.type === 'signal' ? ` (${frame.signal.type})` : ''} as it is`, () => {
      assert.deepEqual(parseFrame(structuredClone(frame)), frame);
    });
  }

  it('passes over what it does not know in a frame', () => {
    assert.deepEqual(parseFrame({type: 'bye', ...SENDER, more: {}}), {type: 'bye', ...SENDER});
  });

  const bad: readonly unknown[] = [
    undefined,
    null,
    5,
    'bye',
    [],
    {},
    {type: 'bye'},
    {type: 'hello', ...SENDER},
    {type: 'bye', from: '', userId: 'alice'},
    {type: 'bye', from: 'm'.repeat(65), userId: 'alice'},
    {type: 'bye', from: 5, userId: 'alice'},
    {type: 'enter', ...SENDER, since: 'now', media: MEDIA},
    {type: 'enter', ...SENDER, since: NaN, media: MEDIA},
    {type: 'enter', ...SENDER, since: 1, media: {audio: 1, video: 0}},
    {type: 'present', ...SENDER, since: 1, media: MEDIA},
    {type: 'media', ...SENDER},
    {type: 'want', ...SENDER, height: 240},
    {type: 'want', to: 'm2', ...SENDER},
    {type: 'want', to: 'm2', ...SENDER, height: -1},
    {type: 'want', to: 'm2', ...SENDER, height: 2.5},
    {type: 'want', to: 'm2', ...SENDER, height: Infinity},
    {type: 'want', to: 'm2', ...SENDER, height: '240'},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'offer', wire: 'w'}},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'offer', wire: 'w', sdp: 'x'.repeat(200_001)}},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'answer', wire: 'w', sdp: 'v=0'}},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'candidate', wire: 'w', candidate: {}}},
    {type: 'signal', to: 'm2', ...SENDER, signal: {type: 'rollback', wire: 'w'}},
  ];
  for (const [index, data] of bad.entries()) {
    it(`drops malformed frame ${index} (${JSON.stringify({data}).slice(0, 60)})`, () => {
      assert.isUndefined(parseFrame(data));
    });
  }
});

describe('hints', () => {
  it('come back as they were written', () => {
    const hint = {from: 'm1', wire: 'w1', sdp: 'v=0\r\n"quoted"'};
    assert.deepEqual(parseHint(formatHint(hint)), {v: 1, ...hint});
  });

  for (const text of [
    '',
    'null',
    '{',
    '[]',
    '{"v":2,"from":"a","wire":"b","sdp":"c"}',
    '{"v":1,"from":"a"}',
  ]) {
    it(`are not read from ${JSON.stringify(text)}`, () => {
      assert.isUndefined(parseHint(text));
    });
  }
});
