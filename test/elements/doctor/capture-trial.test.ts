import {assert} from '@open-wc/testing';
import {capture, tryOut} from '../../../src/elements/doctor/capture-trial.js';
import type {Trouble} from '../../../src/elements/doctor/trouble.js';
import {FakeDeviceBrowser} from '../doctor-browser.js';

const BOTH = {camera: {}, microphone: {}};

describe('opening devices to try them', () => {
  let browser: FakeDeviceBrowser;

  beforeEach(() => {
    browser = new FakeDeviceBrowser();
  });

  afterEach(() => {
    for (const track of browser.tracks) track.stop();
  });

  const fail = (name: string, ...kinds: readonly Trouble['kind'][]): void => {
    for (const kind of kinds) browser.failures.set(kind, new DOMException('', name));
  };
  const names = (troubles: readonly Trouble[]): string[] => troubles.map(({kind, name}) => `${kind} ${name}`);

  it('asks once for both', async () => {
    const {tracks, troubles} = await capture(BOTH, browser);
    assert.sameMembers(
      tracks.map(({kind}) => kind),
      ['video', 'audio'],
    );
    assert.isEmpty(troubles);
    assert.lengthOf(browser.requests, 1);
  });

  it('opens the one that works beside one that does not', async () => {
    fail('NotFoundError', 'camera');
    const {tracks, troubles} = await capture(BOTH, browser);
    assert.deepEqual(
      tracks.map(({kind}) => kind),
      ['audio'],
    );
    assert.deepEqual(names(troubles), ['camera NotFoundError']);
  });

  it('says of each what is wrong when both fail', async () => {
    fail('NotFoundError', 'camera');
    fail('NotReadableError', 'microphone');
    const {tracks, troubles} = await capture(BOTH, browser);
    assert.isEmpty(tracks);
    assert.sameMembers(names(troubles), ['camera NotFoundError', 'microphone NotReadableError']);
  });

  it('asks no second time after a refusal', async () => {
    fail('NotAllowedError', 'camera', 'microphone');
    const {troubles} = await capture(BOTH, browser);
    assert.sameMembers(names(troubles), ['camera NotAllowedError', 'microphone NotAllowedError']);
    assert.lengthOf(browser.requests, 1);
  });

  it('opens what is allowed for good though the other one was refused', async () => {
    fail('NotAllowedError', 'camera');
    browser.decide('denied', 'camera');
    browser.decide('granted', 'microphone');
    const {tracks, troubles} = await capture(BOTH, browser);
    assert.deepEqual(
      tracks.map(({kind}) => kind),
      ['audio'],
    );
    assert.deepEqual(names(troubles), ['camera NotAllowedError']);
    assert.deepEqual(browser.requests[1], {video: false, audio: {}});
  });

  it('tries one device alone only once', async () => {
    fail('NotReadableError', 'camera');
    const {troubles} = await capture({camera: {}}, browser);
    assert.deepEqual(names(troubles), ['camera NotReadableError']);
    assert.lengthOf(browser.requests, 1);
  });

  it('opens each as it was wished for', async () => {
    await capture({camera: {width: {ideal: 640}}}, browser);
    assert.deepEqual(browser.requests, [{video: {width: {ideal: 640}}, audio: false}]);
  });

  it('asks for nothing when nothing is wished for', async () => {
    assert.deepEqual(await capture({}, browser), {tracks: [], troubles: []});
    assert.isEmpty(browser.requests);
  });

  it('says so where the page cannot capture', async () => {
    const {permissions, isSecure, place} = browser;
    const bare = {permissions, isSecure, place, isPassedOn: () => undefined, mediaDevices: undefined};
    assert.deepEqual(names(await tryOut(['camera', 'microphone'], bare)), [
      'camera NotSupportedError',
      'microphone NotSupportedError',
    ]);
  });

  it('lets go of everything that it only tried out, also of what worked beside what did not', async () => {
    assert.isEmpty(await tryOut(['camera', 'microphone'], browser));
    fail('NotReadableError', 'camera');
    assert.deepEqual(names(await tryOut(['camera', 'microphone'], browser)), ['camera NotReadableError']);
    assert.lengthOf(browser.tracks, 3);
    assert.equal(browser.live, 0);
  });
});
