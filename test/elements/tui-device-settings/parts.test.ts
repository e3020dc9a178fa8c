import {assert} from '@open-wc/testing';
import {isDone, resultsOf} from '../../../src/elements/tui-device-settings/check-results.js';
import {
  areKnown,
  listsOf,
  missingIn,
  wantedIn,
} from '../../../src/elements/tui-device-settings/device-lists.js';
import {levelOf} from '../../../src/elements/tui-device-settings/level-meter.js';
import type {DeviceInfo} from '../../../src/engine/types.js';
import {listed} from '../doctor-browser.js';

const camera = (deviceId: string, label = deviceId): DeviceInfo => ({kind: 'camera', deviceId, label});

describe('device lists', () => {
  it('are divided by kind', () => {
    const lists = listsOf([listed('videoinput', 'c'), listed('audiooutput', 's'), listed('audioinput', 'm')]);
    assert.deepEqual(lists.camera, [camera('c')]);
    assert.deepEqual([lists.microphone.length, lists.speaker.length], [1, 1]);
  });

  it('tell what is missing, but not that the browser shows what it hid', () => {
    const [one, two] = [camera('1'), camera('2')];
    assert.deepEqual(missingIn([one, two], [two], [one, two]), [one]);
    assert.deepEqual(missingIn([one, two], [], [camera('', '')]), []);
    assert.isFalse(areKnown([camera('', '')]));
  });

  it('find what was chosen by its id or its name', () => {
    const list = [camera('1', 'Desk'), camera('2', 'Lid')];
    assert.equal(wantedIn(list, 'camera', [camera('2', 'x')]), list[1]);
    assert.equal(wantedIn(list, 'camera', [camera('old', 'Desk')]), list[0]);
    assert.isUndefined(wantedIn(list, 'camera', [{...camera('1'), kind: 'speaker'}]));
    assert.isUndefined(wantedIn(list, 'camera', []));
  });
});

describe('check results', () => {
  const facts = {canCapture: true, hasCamera: true, troubles: [], hasHeard: undefined};

  it('are open until something is known', () => {
    const results = resultsOf({...facts, isRunning: () => false});
    assert.deepEqual(results, {page: 'good', camera: 'open', microphone: 'open', speaker: 'open'});
    assert.isFalse(isDone(results));
  });

  it('say what works and what does not', () => {
    const troubles = [{kind: 'camera', name: 'NotFoundError', message: ''} as const];
    const isRunning = (kind: string): boolean => kind === 'microphone';
    const results = resultsOf({...facts, troubles, isRunning, hasHeard: false});
    assert.deepEqual(results, {page: 'good', camera: 'problem', microphone: 'good', speaker: 'problem'});
    assert.isTrue(isDone(results));
  });

  it('leave the camera out of a call without one', () => {
    assert.notProperty(resultsOf({...facts, hasCamera: false, isRunning: () => true}), 'camera');
  });
});

describe('levelOf', () => {
  it('is nothing in silence and never more than 1', () => {
    assert.equal(levelOf(new Float32Array(16)), 0);
    assert.equal(levelOf(new Float32Array(16).fill(1)), 1);
    const soft = levelOf(new Float32Array(16).fill(0.05));
    assert.isTrue(soft > 0.2 && soft < 0.3, String(soft));
  });
});
