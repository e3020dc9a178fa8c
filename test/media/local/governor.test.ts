import {assert} from '@open-wc/testing';

import {Governor, type Effort} from '../../../src/media/local/governor.js';

const WELL: Effort = {expected: 100, achieved: 95, isShortOfPower: false};
const SO_SO: Effort = {expected: 100, achieved: 70, isShortOfPower: false};
const BEHIND: Effort = {expected: 100, achieved: 40, isShortOfPower: false};
const IDLE: Effort = {expected: 0, achieved: 0, isShortOfPower: false};

describe('Governor', () => {
  let governor: Governor;
  beforeEach(() => {
    governor = new Governor();
  });

  /** Observes the same several times; the last answer. */
  function observe(effort: Effort, times: number, mostStrain = 5): number {
    let strain = NaN;
    for (let time = 0; time < times; time++) strain = governor.observe(effort, mostStrain);
    return strain;
  }

  /** How many times it takes until the answer is `strain`. */
  function timesUntil(strain: number, effort: Effort): number {
    for (let times = 1; times < 200; times++) if (governor.observe(effort, 5) === strain) return times;
    return Infinity;
  }

  it('leaves well alone', () => {
    assert.equal(observe(WELL, 100), 0);
  });

  it('does less after several bad observations, step by step', () => {
    assert.equal(observe(BEHIND, 2), 0);
    assert.equal(observe(BEHIND, 1), 1);
    assert.equal(observe(BEHIND, 2), 1);
    assert.equal(observe(BEHIND, 1), 2);
  });

  it('takes the browser at its word that it lacks power', () => {
    assert.equal(observe({...WELL, isShortOfPower: true}, 3), 1);
  });

  it('forgives bad moments', () => {
    for (let time = 0; time < 20; time++) {
      assert.equal(observe(BEHIND, 2), 0);
      assert.equal(observe(SO_SO, 1), 0);
    }
  });

  it('goes no further down than there are steps', () => {
    assert.equal(observe(BEHIND, 100, 1), 1);
    assert.equal(observe(BEHIND, 100, 0), 0);
  });

  it('tries more only after a long time of doing well', () => {
    observe(BEHIND, 3);
    assert.equal(observe(SO_SO, 100), 1);
    assert.equal(observe(WELL, 9), 1);
    assert.equal(observe(SO_SO, 1), 1);
    assert.equal(observe(WELL, 9), 1);
    assert.equal(observe(WELL, 1), 0);
  });

  it('waits twice as long after each trial that failed, but not for ever', () => {
    observe(BEHIND, 3);
    const waits: number[] = [];
    for (let trial = 0; trial < 6; trial++) {
      waits.push(timesUntil(0, WELL));
      observe(BEHIND, 3);
    }
    assert.deepEqual(waits, [10, 20, 40, 80, 80, 80]);
  });

  it('learns nothing while nothing is sent', () => {
    observe(BEHIND, 2);
    assert.equal(observe(IDLE, 100), 0);
    assert.equal(observe(BEHIND, 1), 1);
    assert.equal(observe(IDLE, 100), 1);
  });
});
