import {assert} from '@open-wc/testing';

import {Capture} from '../../../src/media/local/capture.js';
import {browserEnvironment, type LocalMediaEnvironment} from '../../../src/media/local/environment.js';
import type {DeviceProblem, TestDevice} from '../../support/media-party.js';
import {refusal} from '../../support/media-party.js';
import {TestDevices} from './support.js';

const BOTH = {camera: {width: {ideal: 320}}, microphone: {}};

describe('Capture', () => {
  let devices: TestDevices;
  let life: AbortController;
  beforeEach(() => {
    devices = new TestDevices();
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
    assert.equal(devices.liveCount, 0);
  });

  function capture(environment: Partial<LocalMediaEnvironment> = {}): Capture {
    const all = {...browserEnvironment(), mediaDevices: devices, permissions: devices.permissions};
    return new Capture({...all, ...environment}, life.signal);
  }

  it('opens both with one request', async () => {
    const {camera, microphone} = await capture().open(BOTH);
    assert.deepEqual([camera?.kind, microphone?.kind], ['video', 'audio']);
    assert.equal(devices.requests.length, 1);
  });

  it('opens one without asking for the other', async () => {
    const {camera, microphone} = await capture().open({microphone: {}});
    assert.deepEqual([camera, microphone?.kind], [undefined, 'audio']);
    assert.deepEqual(devices.requests, [{audio: {}, video: false}]);
  });

  it('asks for nothing when nothing is wished, also on a page without devices', async () => {
    assert.deepEqual(await capture({mediaDevices: undefined}).open({}), {});
    assert.equal(devices.requests.length, 0);
  });

  it('counts what is open until it is released', async () => {
    const opener = capture();
    const {camera, microphone} = await opener.open(BOTH);
    assert.equal(opener.count, 2);
    opener.release(camera);
    assert.deepEqual([opener.count, camera?.readyState], [1, 'ended']);
    opener.release(camera);
    opener.release(microphone);
    opener.release(undefined);
    assert.equal(opener.count, 0);
  });

  const blames: readonly (readonly [TestDevice, DeviceProblem, number, number])[] = [
    ['camera', 'denied', -1101, 1],
    ['microphone', 'denied', -1101, 1],
    ['camera', 'missing', 60004, 1],
    ['microphone', 'missing', 60003, 1],
    ['camera', 'busy', -1316, 2],
    ['microphone', 'busy', -1319, 2],
  ];
  for (const [device, problem, code, requests] of blames) {
    it(`finds out that it is the ${device} that is ${problem}`, async () => {
      devices.break(device, problem);
      const error = await refusal(capture().open(BOTH));
      assert.equal(error.code, code);
      assert.include(error.message, device);
      assert.notInclude(error.message, device === 'camera' ? 'microphone' : 'camera');
      assert.equal(devices.requests.length, requests);
      assert.equal(devices.liveCount, 0);
    });
  }

  it('names both when it cannot find out who was denied, without a second prompt', async () => {
    devices.break('camera', 'denied');
    for (const permissions of [undefined, {query: () => Promise.reject(new TypeError('Unknown name.'))}]) {
      const error = await refusal(capture({permissions}).open(BOTH));
      assert.match(error.message, /camera or the microphone/);
    }
    assert.equal(devices.requests.length, 2);
  });

  it('finds an exact device that has gone', async () => {
    const wish = {camera: {}, microphone: {deviceId: {exact: 'gone'}}};
    assert.equal((await refusal(capture().open(wish))).code, 60003);
    const other = {camera: {deviceId: {exact: 'gone'}}, microphone: {}};
    assert.equal((await refusal(capture().open(other))).code, 60004);
    assert.equal((await refusal(capture().open({camera: {deviceId: {exact: 'gone'}}}))).code, 60004);
  });

  it('says on a page without devices that it must be opened over https', async () => {
    const error = await refusal(capture({mediaDevices: undefined}).open(BOTH));
    assert.deepEqual([error.code, error.source], [60006, 'browser']);
    assert.include(error.message, 'https');
  });

  it('rejects at once when the room is left, and stops what comes too late', async () => {
    const letGo = devices.hold();
    const opening = refusal(capture().open(BOTH));
    life.abort();
    assert.equal((await opening).code, -1203);
    assert.equal(devices.tracks.length, 0);
    letGo();
    while (devices.tracks.length === 0) await new Promise(resolve => requestAnimationFrame(resolve));
    assert.equal(devices.liveCount, 0);
  });

  it('stops everything when the room is left', async () => {
    const opener = capture();
    await opener.open(BOTH);
    await opener.openScreen();
    assert.equal(opener.count, 3);
    life.abort();
    assert.deepEqual([opener.count, devices.liveCount], [0, 0]);
  });

  it('opens nothing once the room was left', async () => {
    life.abort();
    assert.equal((await refusal(capture().open(BOTH))).code, -1203);
    while (devices.tracks.length === 0) await new Promise(resolve => requestAnimationFrame(resolve));
    assert.equal(devices.liveCount, 0);
  });

  it('says so when the person shares no screen', async () => {
    devices.getDisplayMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const error = await refusal(capture().openScreen());
    assert.deepEqual([error.code, error.source], [-1101, 'device']);
    assert.include(error.message, 'screen');
  });

  it('says so when the browser cannot share screens', async () => {
    const {getUserMedia, enumerateDevices} = navigator.mediaDevices;
    for (const mediaDevices of [undefined, {getUserMedia, enumerateDevices}]) {
      assert.equal((await refusal(capture({mediaDevices}).openScreen())).code, 60006);
    }
  });

  it('says so when a shared screen has no picture', async () => {
    devices.getDisplayMedia = () => Promise.resolve(new MediaStream());
    const error = await refusal(capture().openScreen());
    assert.deepEqual([error.code, error.source], [65535, 'device']);
  });
});
