import {assert, waitUntil} from '@open-wc/testing';
import type {CaptureKind} from '../../../src/elements/doctor/trouble.js';
import {STORAGE_KEY, StoredDevices} from '../../../src/elements/internal/device-memory.js';
import {TriedDevices} from '../../../src/elements/tui-device-settings/tried-devices.js';
import {FakeDeviceBrowser, listed} from '../doctor-browser.js';

describe('TriedDevices', () => {
  let browser: FakeDeviceBrowser;
  let devices: TriedDevices;
  let kinds: readonly CaptureKind[];
  let isShown: boolean;
  let changes: number;
  let ended: string[];

  beforeEach(() => {
    localStorage.removeItem(STORAGE_KEY);
    browser = new FakeDeviceBrowser();
    kinds = ['camera', 'microphone'];
    isShown = true;
    changes = 0;
    ended = [];
    devices = new TriedDevices({
      browser,
      kinds: () => kinds,
      isShown: () => isShown,
      changed: () => (changes += 1),
      ended: (kind, name) => ended.push(`${kind} ${name}`),
    });
  });

  afterEach(() => {
    devices.stop();
    assert.equal(browser.live, 0, 'a device is left open');
    localStorage.removeItem(STORAGE_KEY);
  });

  const running = (): readonly boolean[] => [devices.isRunning('camera'), devices.isRunning('microphone')];

  it('opens what is to be captured, by one question', async () => {
    assert.deepEqual(await devices.open(kinds), []);
    assert.deepEqual(running(), [true, true]);
    assert.lengthOf(browser.requests, 1);
    assert.isAbove(changes, 0);
  });

  it('opens nothing behind a closed panel, and says what was wrong before', async () => {
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    await devices.open(['camera']);
    browser.failures.clear();
    isShown = false;
    const troubles = await devices.open(kinds);
    assert.deepEqual(
      troubles.map(({kind, name}) => [kind, name]),
      [['camera', 'NotReadableError']],
    );
    assert.lengthOf(browser.requests, 1);
  });

  it('forgets the trouble of a device that works by now, and keeps that of the other one', async () => {
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    browser.failures.set('microphone', new DOMException('', 'NotFoundError'));
    assert.lengthOf(await devices.open(kinds), 2);
    browser.failures.delete('camera');
    const left = await devices.open(['camera']);
    assert.deepEqual(
      left.map(({kind}) => kind),
      ['microphone'],
    );
    assert.deepEqual(running(), [true, false]);
  });

  it('says nothing of a camera that is not asked for any more', async () => {
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    await devices.open(kinds);
    assert.lengthOf(devices.troubles, 1);
    kinds = ['microphone'];
    assert.isEmpty(devices.troubles);
    kinds = ['camera', 'microphone'];
    assert.lengthOf(devices.troubles, 1);
  });

  it('knows without trying that an insecure page cannot capture', () => {
    browser.isSecure = false;
    assert.isFalse(devices.canCapture);
    assert.deepEqual(
      devices.troubles.map(({kind, name}) => `${kind} ${name}`),
      ['camera NotSupportedError', 'microphone NotSupportedError'],
    );
    assert.isEmpty(browser.requests);
  });

  it('uses the newest of two choices in quick succession, and lets go of the other device', async () => {
    await devices.open(kinds);
    const list = devices.lists.microphone;
    const [one, two] = [list[0]?.deviceId ?? '', list.at(-1)?.deviceId ?? ''];
    assert.notEqual(one, two, 'the test needs two microphones');
    devices.choose('microphone', one);
    const first = devices.open(['microphone']);
    devices.choose('microphone', two);
    await Promise.all([first, devices.open(['microphone'])]);
    assert.equal(devices.track('microphone')?.getSettings().deviceId, two);
    assert.equal(devices.inUse('microphone')?.deviceId, two);
    assert.equal(browser.live, 2);
  });

  it('remembers a choice of what there is, and nothing else', async () => {
    browser.devices = [listed('audiooutput', 'desk', 'Desk')];
    await devices.refresh();
    assert.isUndefined(devices.choose('speaker', 'gone'));
    assert.isEmpty(new StoredDevices().recall());
    assert.equal(devices.choose('speaker', 'desk')?.label, 'Desk');
    assert.deepEqual(new StoredDevices().recall(), [{kind: 'speaker', deviceId: 'desk', label: 'Desk'}]);
    assert.equal(devices.inUse('speaker')?.deviceId, 'desk');
  });

  it('asks for the remembered camera by its id, and for any while it is not there', async () => {
    browser.devices = [listed('videoinput', 'lid', 'Lid')];
    await devices.refresh();
    devices.choose('camera', 'lid');
    browser.failures.set('camera', new DOMException('', 'NotFoundError'));
    await devices.open(['camera']);
    assert.deepInclude(browser.requests[0]?.video, {deviceId: {exact: 'lid'}});
    browser.devices = [];
    await devices.refresh();
    await devices.open(['camera']);
    assert.notProperty(browser.requests[1]?.video, 'deviceId');
  });

  it('tells which device has stopped by itself, by the name that it had', async () => {
    await devices.open(kinds);
    const track = devices.track('camera');
    assert.isDefined(track);
    track.dispatchEvent(new Event('ended'));
    assert.deepEqual(ended, [`camera ${track.label}`]);
    assert.deepEqual(running(), [false, true]);
  });

  it('tells nothing of a device that it has let go of itself', async () => {
    await devices.open(kinds);
    const track = devices.track('camera');
    devices.stop();
    track?.dispatchEvent(new Event('ended'));
    assert.isEmpty(ended);
  });

  it('lets go of what comes after it was stopped, also of what waited in line', async () => {
    const release = browser.hold();
    const opened = [devices.open(['camera']), devices.open(['microphone'])];
    await waitUntil(() => browser.requests.length === 1);
    devices.stop();
    release();
    assert.deepEqual(await Promise.all(opened), [[], []]);
    assert.deepEqual(running(), [false, false]);
    assert.lengthOf(browser.requests, 1, 'what waited is not asked for any more');
    assert.equal(browser.live, 0);
  });

  it('takes a browser that lists nothing for one without devices', async () => {
    browser.mediaDevices.enumerateDevices = () => Promise.reject(new DOMException('', 'InvalidStateError'));
    await devices.refresh();
    assert.deepEqual(devices.lists, {camera: [], microphone: [], speaker: []});
  });

  describe('goes by what the person allowed', () => {
    it('where all of it is allowed', async () => {
      browser.decide('granted', 'camera');
      assert.isFalse(await devices.areAllowed());
      browser.decide('granted', 'microphone');
      assert.isTrue(await devices.areAllowed());
      kinds = ['microphone'];
      browser.decide('denied', 'camera');
      assert.isTrue(await devices.areAllowed(), 'the camera is no part of it');
    });

    it('where a permission was taken back', async () => {
      assert.isTrue(await devices.wouldAsk('camera'));
      browser.decide('granted', 'camera');
      assert.isFalse(await devices.wouldAsk('camera'));
      browser.decide('denied', 'camera');
      assert.isFalse(await devices.wouldAsk('camera'), 'a refusal is no question');
    });

    it('where the browser does not tell, by the names that it shows', async () => {
      browser.permissions.query = () => Promise.reject(new TypeError('No such permission.'));
      browser.devices = [listed('videoinput', '', ''), listed('audioinput', '', '')];
      await devices.refresh();
      assert.isFalse(await devices.areAllowed());
      assert.isFalse(await devices.wouldAsk('camera'));
      browser.devices = [listed('videoinput', 'lid'), listed('audioinput', 'desk')];
      await devices.refresh();
      assert.isTrue(await devices.areAllowed());
    });
  });
});
