import {assert} from '@open-wc/testing';
import {Activity} from '../../../src/elements/internal/activity.js';

describe('Activity', () => {
  let log: string[];
  let activity: Activity<{readonly name: string}>;

  beforeEach(() => {
    log = [];
    activity = new Activity(({name}) => {
      log.push(`start ${name}`);
      return () => log.push(`stop ${name}`);
    });
  });

  it('starts once, however often it is wanted', () => {
    activity.set({name: 'a'});
    activity.set({name: 'a'});
    assert.deepEqual(log, ['start a']);
  });

  it('starts anew about something else', () => {
    activity.set({name: 'a'});
    activity.set({name: 'b'});
    assert.deepEqual(log, ['start a', 'stop a', 'start b']);
  });

  it('stops once', () => {
    activity.set({name: 'a'});
    activity.set(undefined);
    activity.set(undefined);
    assert.deepEqual(log, ['start a', 'stop a']);
  });

  it('never stops what never started', () => {
    activity.set(undefined);
    assert.deepEqual(log, []);
  });
});
