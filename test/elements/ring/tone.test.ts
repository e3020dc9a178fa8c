import {assert} from '@open-wc/testing';
import {DIAL_TONE, renderTone, RING_TONE, WAITING_TONE} from '../../../src/elements/ring/tone.js';

const RATE = 22_050;

/** The loudest sample between two moments, in seconds. */
function peak(samples: Float32Array, from: number, to: number): number {
  return samples.slice(from * RATE, to * RATE).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** How much of a pitch there is, by its correlation with the samples. */
function amount(samples: Float32Array, pitch: number): number {
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, index) => {
    real += sample * Math.cos((2 * Math.PI * pitch * index) / RATE);
    imaginary += sample * Math.sin((2 * Math.PI * pitch * index) / RATE);
  });
  return Math.hypot(real, imaginary);
}

const TONES = {'the ring': RING_TONE, 'the dial tone': DIAL_TONE, 'the beep during a call': WAITING_TONE};

for (const [name, tone] of Object.entries(TONES)) {
  describe(name, () => {
    const samples = renderTone(tone, RATE);

    it('lasts as long as it says', () => {
      assert.equal(samples.length, Math.round(tone.length * RATE));
    });

    it('is loud enough and never too loud', () => {
      assert.approximately(peak(samples, 0, tone.length), tone === WAITING_TONE ? 0.15 : 0.5, 1e-3);
      assert.isTrue(samples.every(Number.isFinite));
    });

    it('begins and ends in silence, so that its rounds join without a click', () => {
      assert.isBelow(Math.abs(samples[0] ?? NaN), 1e-3);
      assert.equal(peak(samples, tone.length - 0.3, tone.length), 0);
    });

    it('has no jump from one sample to the next', () => {
      const jumps = samples.slice(1).map((sample, index) => Math.abs(sample - (samples[index] ?? NaN)));
      assert.isBelow(
        jumps.reduce((most, jump) => Math.max(most, jump), 0),
        0.35,
      );
    });
  });
}

describe('the two tones', () => {
  it('are not to be mistaken for each other: the dial tone is one chord, the ring a tune', () => {
    const [ring, dial] = [renderTone(RING_TONE, RATE), renderTone(DIAL_TONE, RATE)];
    assert.isAbove(amount(dial, 440), 10 * amount(dial, 880));
    for (const pitch of [587.33, 739.99, 880, 987.77])
      assert.isAbove(amount(ring, pitch), amount(ring, 523.25));
  });
});
