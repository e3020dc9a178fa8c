import {assert} from '@open-wc/testing';

import {listDevices, requireDevice} from '../../../src/media/local/devices.js';
import {browserEnvironment, randomId} from '../../../src/media/local/environment.js';
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
