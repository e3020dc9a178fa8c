import {assert, waitUntil} from '@open-wc/testing';
import {FileVoice} from '../../../src/elements/ring/file-voice.js';
import {RING_TONE} from '../../../src/elements/ring/tone.js';
import {ToneVoice} from '../../../src/elements/ring/tone-voice.js';
import {SystemClock} from '../../../src/engine/system-clock.js';
import {ManualClock} from '../../../src/testing/index.js';

const FILE = new URL('../../support/bell.wav', import.meta.url).href;

describe('ToneVoice', () => {
  const Original = AudioContext;
  let contexts: AudioContext[];

  beforeEach(() => {
    contexts = [];
    window.AudioContext = class extends Original {
      constructor() {
        super();
        contexts.push(this);
      }
    };
  });

  afterEach(() => {
    window.AudioContext = Original;
  });

  const isClosed = (): boolean => contexts.every(({state}) => state === 'closed');

  it('plays until it is stopped, and closes its context', async () => {
    const told: string[] = [];
    const voice = new ToneVoice(RING_TONE, {
      clock: new SystemClock(),
      speakerId: '',
      tell: state => told.push(state),
    });
    await waitUntil(() => told.includes('playing'));
    voice.stop();
    await waitUntil(isClosed);
    voice.stop();
    assert.lengthOf(contexts, 1);
  });

  it('fades out within 60 ms', async () => {
    const clock = new ManualClock();
    const told: string[] = [];
    const voice = new ToneVoice(RING_TONE, {clock, speakerId: '', tell: state => told.push(state)});
    await waitUntil(() => told.includes('playing'));
    voice.stop();
    assert.isFalse(isClosed());
    await clock.advance(60);
    await waitUntil(isClosed);
    assert.equal(clock.pending, 0);
  });

  it('says that it is blocked when the browser does not start it, and begins when it does', async () => {
    const clock = new ManualClock();
    let isAllowed = false;
    window.AudioContext = class extends Original {
      constructor() {
        super();
        contexts.push(this);
      }
      override get state(): AudioContextState {
        return isAllowed ? super.state : 'suspended';
      }
    };
    const told: string[] = [];
    const voice = new ToneVoice(RING_TONE, {clock, speakerId: '', tell: state => told.push(state)});
    await clock.advance(999);
    assert.deepEqual(told, []);
    await clock.advance(1);
    assert.deepEqual(told, ['blocked']);
    isAllowed = true;
    voice.retry();
    for (const context of contexts) context.dispatchEvent(new Event('statechange'));
    await waitUntil(() => told.includes('playing'));
    voice.stop();
    await clock.advance(60);
    await waitUntil(isClosed);
  });

  it('counts as blocked where there is no audio context to be had, and tries again', async () => {
    const clock = new ManualClock();
    let isRefused = true;
    window.AudioContext = class extends Original {
      constructor() {
        if (isRefused) throw new DOMException('The number of hardware contexts is limited.');
        super();
        contexts.push(this);
      }
    };
    const told: string[] = [];
    const voice = new ToneVoice(RING_TONE, {clock, speakerId: '', tell: state => told.push(state)});
    await clock.advance(1000);
    assert.deepEqual(told, ['blocked']);
    voice.retry();
    isRefused = false;
    voice.retry();
    await waitUntil(() => told.includes('playing'));
    voice.stop();
    await clock.advance(60);
    await waitUntil(isClosed);
    assert.lengthOf(contexts, 1);
  });

  it('that never began closes its context too', async () => {
    const clock = new ManualClock();
    const voice = new ToneVoice(RING_TONE, {clock, speakerId: 'no such one', tell: () => undefined});
    voice.stop();
    await clock.advance(60);
    await waitUntil(isClosed);
    assert.equal(clock.pending, 0);
  });
});

describe('FileVoice', () => {
  const Original = Audio;
  let elements: HTMLAudioElement[];
  let told: string[];
  let clock: ManualClock;

  beforeEach(() => {
    elements = [];
    told = [];
    clock = new ManualClock();
    window.Audio = class extends Original {
      constructor() {
        super();
        elements.push(this);
      }
    };
  });

  afterEach(() => {
    window.Audio = Original;
    assert.equal(clock.pending, 0, 'no timer is left');
    for (const {paused, src} of elements) assert.deepEqual([paused, src], [true, '']);
  });

  const play = (address: string): FileVoice =>
    new FileVoice(address, {clock, speakerId: '', tell: state => told.push(state)});
  const volume = (): number => elements[0]?.volume ?? NaN;

  it('plays over and over, louder and louder, and fades out', async () => {
    const voice = play(FILE);
    await waitUntil(() => told.includes('playing'));
    assert.isTrue(elements[0]?.loop);
    const first = volume();
    await clock.advance(1500);
    assert.isBelow(first, volume());
    assert.equal(volume(), 1);
    voice.stop();
    await clock.advance(40);
    assert.isBelow(volume(), 0.6);
    await clock.advance(40);
    voice.stop();
    assert.deepEqual(told, ['playing']);
  });

  it('says that it has failed, once, when there is no such file', async () => {
    const voice = play('/no-such-ringtone.mp3');
    await waitUntil(() => told.length > 0);
    voice.retry();
    voice.stop();
    await clock.advance(5000);
    assert.deepEqual(told, ['failed']);
  });

  it('says that it has failed when the file does not come in time', async () => {
    window.Audio = class extends Original {
      constructor() {
        super();
        elements.push(this);
      }
      override play(): Promise<void> {
        return new Promise(() => undefined);
      }
    };
    play(FILE);
    await clock.advance(2999);
    assert.deepEqual(told, []);
    await clock.advance(1);
    assert.deepEqual(told, ['failed']);
  });

  it('says that it is blocked, and plays when it is tried again', async () => {
    let isAllowed = false;
    window.Audio = class extends Original {
      constructor() {
        super();
        elements.push(this);
      }
      override play(): Promise<void> {
        return isAllowed ? super.play() : Promise.reject(new DOMException('Touch me.', 'NotAllowedError'));
      }
    };
    const voice = play(FILE);
    await waitUntil(() => told.includes('blocked'));
    isAllowed = true;
    voice.retry();
    await waitUntil(() => told.includes('playing'));
    voice.stop();
    await clock.advance(100);
    assert.deepEqual(told, ['blocked', 'playing']);
  });

  it('tells nothing once it is stopped', async () => {
    play(FILE).stop();
    await clock.advance(5000);
    assert.deepEqual(told, []);
  });
});
