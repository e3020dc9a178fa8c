import {assert} from '@open-wc/testing';
import {STORAGE_KEY, StoredDevices} from '../../../src/elements/internal/device-memory.js';
import type {DeviceInfo} from '../../../src/engine/types.js';

const CAMERA: DeviceInfo = {kind: 'camera', deviceId: 'c', label: 'Lid'};
const SPEAKER: DeviceInfo = {kind: 'speaker', deviceId: 's', label: 'Desk'};

describe('StoredDevices', () => {
  beforeEach(() => {
    localStorage.removeItem(STORAGE_KEY);
  });
  afterEach(() => {
    localStorage.removeItem(STORAGE_KEY);
  });

  it('keeps one device of each kind, for the next visit too', () => {
    const memory = new StoredDevices();
    assert.deepEqual(memory.recall(), []);
    memory.remember(CAMERA);
    memory.remember(SPEAKER);
    memory.remember({...CAMERA, deviceId: 'other'});
    assert.deepEqual(new StoredDevices().recall(), [SPEAKER, {...CAMERA, deviceId: 'other'}]);
  });

  it('passes over what somebody else has written there', () => {
    const memory = new StoredDevices();
    for (const written of [
      '{',
      '5',
      '[null, 1, {"kind": "camera"}, {"kind": "x", "deviceId": "", "label": ""}]',
    ]) {
      localStorage.setItem(STORAGE_KEY, written);
      assert.deepEqual(memory.recall(), [], written);
    }
  });

  it('does without storage where the browser blocks it', () => {
    const refuse = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    const memory = new StoredDevices({getItem: refuse, setItem: refuse});
    assert.deepEqual(memory.recall(), []);
    memory.remember(CAMERA);
    assert.deepEqual(memory.recall(), [CAMERA]);
  });
});
