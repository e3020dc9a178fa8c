import {assert} from '@open-wc/testing';
import {findDevice, recallDevices} from '../../src/engine/device-recall.js';
import {TUICallEngine, type DeviceInfo, type DeviceMemory} from '../../src/engine/index.js';
import {FakeWorld, ManualClock} from '../../src/testing/index.js';

const [CAMERA, HEADPHONES]: [DeviceInfo, DeviceInfo] = [
  {kind: 'camera', deviceId: 'camera-1', label: 'Front camera'},
  {kind: 'speaker', deviceId: 'speaker-2', label: 'Headphones'},
];

class Memory implements DeviceMemory {
  kept: DeviceInfo[] = [];

  recall(): readonly DeviceInfo[] {
    return this.kept;
  }

  remember(device: DeviceInfo): void {
    this.kept.push(device);
  }
}

describe('findDevice', () => {
  it('goes by the id, then by the name, and never by a name that is hidden', () => {
    const list = [CAMERA, {...CAMERA, deviceId: 'camera-2', label: ''}];
    assert.equal(findDevice(list, {...CAMERA, label: 'renamed'}), list[0]);
    assert.equal(findDevice(list, {...CAMERA, deviceId: 'other'}), list[0]);
    assert.isUndefined(findDevice(list, {...CAMERA, deviceId: 'other', label: ''}));
  });
});

describe('a memory for devices', () => {
  let memory: Memory;
  let world: FakeWorld;
  let clock: ManualClock;
  let engine: TUICallEngine;
  let used: string[];

  beforeEach(async () => {
    memory = new Memory();
    world = new FakeWorld();
    clock = new ManualClock();
    const backend = world.backend();
    engine = TUICallEngine.createInstance({backend, clock, deviceMemory: memory});
    used = [];
    const media = await backend.createMedia(clock);
    const switchDevice = media.switchDevice.bind(media);
    media.switchDevice = (kind, deviceId) => {
      used.push(deviceId);
      return switchDevice(kind, deviceId);
    };
    await engine.init({userId: 'alice'});
    const other = TUICallEngine.createInstance({backend: world.backend(), clock});
    await other.init({userId: 'bob'});
  });

  it('keeps what the person chose, with its name', async () => {
    await engine.switchDevice('speaker', 'speaker-2');
    assert.deepEqual(memory.kept, [HEADPHONES]);
    assert.equal(engine.speakerId, 'speaker-2');
  });

  it('keeps nothing that failed', async () => {
    await engine.switchDevice('speaker', 'none').catch(() => undefined);
    assert.deepEqual(memory.kept, []);
  });

  it('has it used before the devices of a call are opened, by its name where its id is new', async () => {
    memory.kept = [HEADPHONES, {...CAMERA, deviceId: 'of last year'}];
    await engine.call('bob', 'video');
    assert.deepEqual(used.sort(), ['camera-1', 'speaker-2']);
    assert.equal(engine.speakerId, 'speaker-2');
  });

  it('does not keep a call from beginning when a device is gone or fails', async () => {
    const media = await world.backend().createMedia(clock);
    memory.kept = [{...CAMERA, deviceId: 'gone', label: 'gone'}];
    assert.deepEqual(await recallDevices(memory, media), []);
    media.getDevices = () => Promise.reject(new Error('No.'));
    assert.deepEqual(await recallDevices(memory, media), []);
    await engine.call('bob', 'video');
    assert.equal(engine.state.status, 'calling');
    assert.deepEqual(used, []);
  });
});

describe('a device that takes the place of one that stopped', () => {
  it('is in the state of the call', async () => {
    const world = new FakeWorld();
    const clock = new ManualClock();
    const backend = world.backend();
    const engine = TUICallEngine.createInstance({backend, clock});
    await backend.createMedia(clock);
    await engine.init({userId: 'alice'});
    const other = TUICallEngine.createInstance({backend: world.backend(), clock});
    await other.init({userId: 'bob'});
    await engine.call('bob', 'video');
    backend.media?.emit({type: 'deviceReplaced', device: CAMERA});
    await clock.advance(0);
    const {state} = engine;
    assert.deepEqual(state.status === 'idle' ? undefined : state.standIn, CAMERA);
    await engine.hangup();
    assert.notProperty(engine.state, 'standIn');
  });
});
