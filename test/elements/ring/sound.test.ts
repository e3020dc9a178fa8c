import {assert} from '@open-wc/testing';
import {
  playSound,
  type Sound,
  type SoundRequest,
  type SoundState,
  type Voices,
} from '../../../src/elements/ring/sound.js';

const REQUEST: SoundRequest = {tone: 'ring', ringtone: 'bell.mp3', speakerId: 'desk'};

describe('playSound', () => {
  let log: string[];
  let heard: SoundState[];
  let tellOfFile: ((state: SoundState | 'failed') => void) | undefined;
  const sound = (name: string): Sound => {
    log.push(name);
    return {retry: () => log.push(`retry ${name}`), stop: () => log.push(`stop ${name}`)};
  };
  const voices: Voices = {
    file: (address, speakerId, tell) => {
      tellOfFile = tell;
      return sound(`${address} on ${speakerId}`);
    },
    tone: (tone, speakerId, tell) => {
      tell('playing');
      return sound(`${tone} on ${speakerId}`);
    },
  };
  const play = (request: SoundRequest): Sound => playSound(request, voices, state => heard.push(state));

  beforeEach(() => {
    log = [];
    heard = [];
  });

  it('plays the built-in tone where the page has none', () => {
    play({...REQUEST, ringtone: ''}).stop();
    assert.deepEqual(log, ['ring on desk', 'stop ring on desk']);
    assert.deepEqual(heard, ['playing']);
  });

  it('plays the page’s own ringtone', () => {
    const file = play(REQUEST);
    tellOfFile?.('blocked');
    file.retry();
    tellOfFile?.('playing');
    file.stop();
    assert.deepEqual(log, ['bell.mp3 on desk', 'retry bell.mp3 on desk', 'stop bell.mp3 on desk']);
    assert.deepEqual(heard, ['blocked', 'playing']);
  });

  it('plays the built-in tone when the page’s own cannot be loaded', () => {
    const file = play(REQUEST);
    tellOfFile?.('failed');
    tellOfFile?.('failed');
    file.retry();
    file.stop();
    assert.deepEqual(log, [
      'bell.mp3 on desk',
      'ring on desk',
      'retry ring on desk',
      'stop bell.mp3 on desk',
      'stop ring on desk',
    ]);
    assert.deepEqual(heard, ['playing']);
  });
});
