import {assert} from '@open-wc/testing';
import type {Ring} from '../../../src/elements/ring/ring.js';
import {wishesOf, type RingSituation} from '../../../src/elements/ring/ring-wishes.js';
import {INCOMING} from './rings.js';

/** The names of what should go on. */
function going(situation: Partial<RingSituation>): string {
  const wishes = wishesOf({ring: INCOMING, isLeading: true, sound: 'playing', isAway: false, ...situation});
  return Object.entries(wishes)
    .filter(([, wish]) => wish !== undefined)
    .map(([name]) => name)
    .join(' ');
}

const as = (change: Partial<Ring>): Ring => ({...INCOMING, ...change});

const ROWS: readonly (readonly [name: string, situation: Partial<RingSituation>, going: string])[] = [
  ['nothing rings', {ring: undefined}, ''],
  ['it rings', {}, 'election sound vibration'],
  ['it begins to ring', {sound: undefined}, 'election sound vibration'],
  ['the person is away', {isAway: true}, 'election sound flash notification vibration'],
  ['sound is blocked', {sound: 'blocked'}, 'election sound flash notification vibration gestures'],
  ['another tab leads', {isLeading: false, sound: undefined}, 'election gestures'],
  ['another tab leads, away', {isLeading: false, sound: undefined, isAway: true}, 'election flash gestures'],
  ['muted', {ring: as({isMuted: true}), sound: undefined}, 'election vibration'],
  [
    'muted and away',
    {ring: as({isMuted: true}), sound: undefined, isAway: true},
    'election flash notification vibration',
  ],
  ['answering', {ring: as({kind: 'answering'}), isAway: true}, 'election'],
  ['during another call', {ring: as({kind: 'waiting'})}, 'election sound'],
  [
    'during another call, away',
    {ring: as({kind: 'waiting'}), isAway: true},
    'election sound flash notification',
  ],
  ['ringing out', {ring: as({kind: 'outgoing'}), isLeading: false, isAway: true}, 'sound'],
  [
    'ringing out, blocked',
    {ring: as({kind: 'outgoing'}), isLeading: false, sound: 'blocked'},
    'sound gestures',
  ],
  [
    'ringing out, muted',
    {ring: as({kind: 'outgoing', isMuted: true}), isLeading: false, sound: undefined},
    '',
  ],
];

describe('wishesOf', () => {
  for (const [name, situation, expected] of ROWS) {
    it(`${name}: ${expected === '' ? 'silence' : expected}`, () => {
      assert.equal(going(situation), expected);
    });
  }

  it('plays the page’s own ringtone to the callee only', () => {
    const ring = as({ringtone: 'bell.mp3', speakerId: 'desk'});
    const situation = {isLeading: true, sound: undefined, isAway: false} as const;
    assert.deepEqual(wishesOf({...situation, ring}).sound, {
      tone: 'ring',
      ringtone: 'bell.mp3',
      speakerId: 'desk',
    });
    assert.deepEqual(wishesOf({...situation, ring: {...ring, kind: 'waiting'}}).sound, {
      tone: 'waiting',
      ringtone: '',
      speakerId: 'desk',
    });
    assert.deepEqual(wishesOf({...situation, ring: {...ring, kind: 'outgoing'}}).sound, {
      tone: 'dial',
      ringtone: '',
      speakerId: 'desk',
    });
  });

  it('lets the system sound only where the page cannot', () => {
    const situation = {ring: INCOMING, isLeading: true, isAway: true} as const;
    assert.isTrue(wishesOf({...situation, sound: 'playing'}).notification?.isSilent);
    assert.isFalse(wishesOf({...situation, sound: 'blocked'}).notification?.isSilent);
  });
});
