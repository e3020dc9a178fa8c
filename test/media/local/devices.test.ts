import {assert} from '@open-wc/testing';

import {DeviceChoice, listDevices, requireDevice} from '../../../src/media/local/devices.js';
import {browserEnvironment, randomId} from '../../../src/media/local/environment.js';
import {CaptureWishes} from '../../../src/media/local/capture-wishes.js';
import {Preferences} from '../../../src/media/local/preferences.js';
import {refusal} from '../../support/media-party.js';
import {TestDevices} from './support.js';

describe('listDevices', () => {
  const environment = browserEnvironment();

  it('lists the devices of one kind', async () => {
    for (const kind of ['camera', 'microphone', 'speaker'] as const) {
      const list = await listDevices(environment, kind);
      assert.isAbove(list.length, 0);
      for (const device of list) assert.hasAllKeys(device, ['deviceId', 'label', 'kind']);
    }
  });

  it('lists none where there are none', async () => {
    const devices = new TestDevices();
    devices.break('camera', 'missing');
    assert.deepEqual(await listDevices({...environment, mediaDevices: devices}, 'camera'), []);
  });

  it('rejects with -1102 when the browser does not tell', async () => {
    const devices = new TestDevices();
    devices.enumerateDevices = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const error = await refusal(listDevices({...environment, mediaDevices: devices}, 'camera'));
    assert.deepEqual([error.code, error.source], [-1102, 'device']);
  });

  it('rejects with 60006 on a page that may not use devices', async () => {
    const error = await refusal(listDevices({...environment, mediaDevices: undefined}, 'camera'));
    assert.deepEqual([error.code, error.source], [60006, 'browser']);
  });

  it('knows which device is there', async () => {
    const [camera] = await listDevices(environment, 'camera');
    await requireDevice(environment, 'camera', camera?.deviceId ?? '');
    assert.equal((await refusal(requireDevice(environment, 'camera', 'gone'))).code, 60004);
    assert.equal((await refusal(requireDevice(environment, 'microphone', 'gone'))).code, 60003);
  });
});

describe('DeviceChoice', () => {
  const environment = browserEnvironment();
  let preferences: Preferences;
  let wishes: CaptureWishes;
  let choice: DeviceChoice;
  beforeEach(() => {
    preferences = new Preferences();
    wishes = new CaptureWishes(preferences);
    choice = new DeviceChoice(environment, preferences, wishes);
  });

  it('leaves it to the browser when the person chose nothing, without asking what is there', async () => {
    const mediaDevices = new TestDevices();
    mediaDevices.enumerateDevices = () => Promise.reject(new Error('Not needed.'));
    choice = new DeviceChoice({...environment, mediaDevices}, preferences, wishes);
    assert.deepEqual(await choice.camera(), wishes.camera());
    assert.deepEqual(await choice.microphone(), wishes.microphone());
  });

  it('insists on the chosen device as long as it is there', async () => {
    const [camera] = await listDevices(environment, 'camera');
    const microphones = await listDevices(environment, 'microphone');
    preferences.cameraId = camera?.deviceId ?? '';
    preferences.microphoneId = microphones.at(-1)?.deviceId ?? '';
    assert.deepInclude(await choice.camera(), {deviceId: {exact: preferences.cameraId}});
    assert.deepInclude(await choice.microphone(), {deviceId: {exact: preferences.microphoneId}});
    preferences.cameraId = 'gone';
    preferences.microphoneId = 'gone';
    assert.deepEqual(await choice.camera(), wishes.camera());
    assert.deepEqual(await choice.microphone(), wishes.microphone());
  });

  it('takes what is asked for before what was chosen', async () => {
    const [camera] = await listDevices(environment, 'camera');
    preferences.cameraId = camera?.deviceId ?? '';
    assert.deepEqual(await choice.camera({facing: 'back'}), wishes.camera({facing: 'back'}));
    assert.deepInclude(await choice.camera({deviceId: 'asked'}), {deviceId: {exact: 'asked'}});
  });

  it('finds another camera, if there is one', async () => {
    const [camera] = await listDevices(environment, 'camera');
    assert.deepEqual((await choice.others('camera', 'none of these'))[0]?.deviceId, camera?.deviceId);
    const others = await choice.others('camera', camera?.deviceId ?? '');
    assert.notInclude(
      others.map(({deviceId}) => deviceId),
      camera?.deviceId,
    );
  });
});

describe('browserEnvironment', () => {
  it('has everything in this browser', () => {
    const environment = browserEnvironment();
    assert.equal(environment.mediaDevices, navigator.mediaDevices);
    assert.equal(environment.locks, navigator.locks);
    assert.equal(environment.permissions, navigator.permissions);
    const connection = environment.createConnection?.();
    assert.equal(connection?.getConfiguration().bundlePolicy, 'max-bundle');
    assert.deepEqual(connection?.getConfiguration().iceServers, []);
    connection?.close();
  });

  it('makes ids that differ', () => {
    const ids = new Set(Array.from({length: 100}, randomId));
    assert.equal(ids.size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  });
});
