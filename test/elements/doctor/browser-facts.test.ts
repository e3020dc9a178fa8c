import {assert} from '@open-wc/testing';
import {
  deviceBrowser,
  factsOf,
  permissionOf,
  type DeviceBrowser,
} from '../../../src/elements/doctor/browser-facts.js';
import {troubleOf} from '../../../src/elements/doctor/trouble.js';
import {FakeDeviceBrowser} from '../doctor-browser.js';

const TROUBLE = troubleOf('camera', new DOMException('', 'NotAllowedError'));

/** A browser that a test puts together. */
function browserWith(change: Partial<DeviceBrowser>): DeviceBrowser {
  const {mediaDevices, permissions, isSecure, isPassedOn, place} = new FakeDeviceBrowser();
  return {mediaDevices, permissions, isSecure, isPassedOn, place, ...change};
}

describe('what a browser tells without a prompt', () => {
  /** What a page was given by its browser, to be put back. */
  let undo: (() => void)[];

  beforeEach(() => {
    undo = [];
  });

  afterEach(() => {
    for (const step of undo.reverse()) step();
  });

  /** Lets an object have another value under a name, until the end of the test. */
  function replace(target: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {value, configurable: true, writable: true});
    undo.push(() => {
      Reflect.deleteProperty(target, name);
      if (own) Object.defineProperty(target, name, own);
    });
  }

  it('is asked of this browser, this page and this frame', () => {
    const {isSecure, mediaDevices, place, isPassedOn} = deviceBrowser();
    assert.isTrue(isSecure);
    assert.equal(mediaDevices, navigator.mediaDevices);
    assert.deepInclude(place, {family: 'chromium', isFramed: window.top !== window});
    assert.isTrue(isPassedOn('camera'));
  });

  it('knows a page that its own site, or the page around it, keeps from the camera', async () => {
    replace(document, 'permissionsPolicy', undefined);
    replace(document, 'featurePolicy', {allowsFeature: (feature: string) => feature === 'microphone'});
    const browser = deviceBrowser();
    assert.deepEqual([browser.isPassedOn('camera'), browser.isPassedOn('microphone')], [false, true]);
    const [facts] = await factsOf([TROUBLE], browser);
    assert.equal(facts?.isPassedOn, false);
  });

  it('goes by the newer name of that policy where a browser has both', () => {
    replace(document, 'permissionsPolicy', {allowsFeature: () => true});
    replace(document, 'featurePolicy', {allowsFeature: () => false});
    assert.isTrue(deviceBrowser().isPassedOn('camera'));
  });

  it('knows nothing of that policy where the browser has none', () => {
    replace(document, 'permissionsPolicy', null);
    replace(document, 'featurePolicy', undefined);
    assert.isUndefined(deviceBrowser().isPassedOn('camera'));
  });

  it('tells for each device by itself what is allowed', async () => {
    const browser = new FakeDeviceBrowser();
    browser.decide('denied', 'camera');
    browser.decide('granted', 'microphone');
    const facts = await factsOf([TROUBLE, {...TROUBLE, kind: 'microphone'}], browser);
    assert.deepEqual(
      facts.map(({kind, permission}) => `${kind} ${String(permission)}`),
      ['camera denied', 'microphone granted'],
    );
    assert.isEmpty(browser.requests, 'nobody is asked');
  });

  it('bears with browsers that do not know the permission, or no permissions at all', async () => {
    const unknown = browserWith({permissions: {query: () => Promise.reject(new TypeError('Unknown.'))}});
    const none = browserWith({permissions: undefined});
    for (const browser of [unknown, none]) {
      assert.isUndefined(await permissionOf('camera', browser));
      const [facts] = await factsOf([TROUBLE], browser);
      assert.isUndefined(facts?.permission);
      assert.equal(facts?.name, 'NotAllowedError');
    }
  });

  it('can capture only where there is something to capture with', async () => {
    const can = async (mediaDevices: MediaDevices | undefined): Promise<boolean | undefined> => {
      const [facts] = await factsOf([TROUBLE], browserWith({mediaDevices}));
      return facts?.canCapture;
    };
    assert.isTrue(await can(navigator.mediaDevices));
    assert.isFalse(await can(undefined));
    assert.isFalse(await can(new EventTarget() as MediaDevices));
  });
});
