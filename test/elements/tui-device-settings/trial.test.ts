import {assert, waitUntil} from '@open-wc/testing';
import {Trial} from '../../../src/elements/tui-device-settings/trial.js';
import {FakeDeviceBrowser} from '../doctor-browser.js';

const BOTH = {camera: {}, microphone: {}};

describe('Trial', () => {
  let browser: FakeDeviceBrowser;
  let trial: Trial;
  let told: string[];

  beforeEach(() => {
    browser = new FakeDeviceBrowser();
    told = [];
    trial = new Trial(browser, {
      changed: () => told.push('changed'),
      ended: kind => told.push(`ended ${kind}`),
    });
  });

  afterEach(() => {
    trial.stop();
    assert.equal(browser.live, 0, 'a device is left open');
  });

  it('lets go of a device before it opens another one in its place', async () => {
    await trial.open(BOTH);
    const first = trial.track('camera');
    const release = browser.hold();
    const again = trial.open({camera: {}});
    await waitUntil(() => browser.requests.length === 2);
    assert.equal(first?.readyState, 'ended');
    assert.isUndefined(trial.track('camera'));
    assert.equal(trial.track('microphone')?.readyState, 'live', 'the other device goes on');
    release();
    await again;
    assert.equal(trial.track('camera')?.readyState, 'live');
  });

  it('opens one after the other, in the order in which they were asked for', async () => {
    const release = browser.hold();
    const opened = [trial.open({camera: {}}), trial.open({microphone: {}})];
    await waitUntil(() => browser.requests.length === 1);
    assert.equal(browser.requests[0]?.audio, false);
    release();
    await Promise.all(opened);
    assert.lengthOf(browser.requests, 2);
    assert.equal(browser.live, 2);
  });

  it('goes on after something has failed', async () => {
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    const [trouble] = await trial.open({camera: {}});
    assert.deepInclude(trouble, {kind: 'camera', name: 'NotReadableError'});
    browser.failures.clear();
    assert.isEmpty(await trial.open({camera: {}}));
    assert.isDefined(trial.track('camera'));
  });

  it('leaves a device that was not asked for as it is, whatever fails', async () => {
    await trial.open({microphone: {}});
    browser.failures.set('camera', new DOMException('', 'NotFoundError'));
    await trial.open({camera: {}});
    assert.equal(trial.track('microphone')?.readyState, 'live');
    assert.isUndefined(trial.track('camera'));
  });

  it('can be used again after it was stopped', async () => {
    await trial.open(BOTH);
    trial.stop();
    assert.equal(browser.live, 0);
    await trial.open(BOTH);
    assert.equal(browser.live, 2);
  });

  it('tells of the end of what runs now, once, and of no former device', async () => {
    await trial.open({camera: {}});
    const former = trial.track('camera');
    await trial.open({camera: {}});
    const current = trial.track('camera');
    told.length = 0;
    former?.dispatchEvent(new Event('ended'));
    assert.isEmpty(told);
    current?.dispatchEvent(new Event('ended'));
    current?.dispatchEvent(new Event('ended'));
    assert.deepEqual(told, ['ended camera']);
  });

  it('tells of every change: before it opens, after it has, and when it lets go', async () => {
    await trial.open({camera: {}});
    assert.deepEqual(told, ['changed', 'changed']);
    trial.stop();
    assert.deepEqual(told, ['changed', 'changed', 'changed']);
  });

  it('asks for nothing at all when nothing is wished for', async () => {
    assert.isEmpty(await trial.open({}));
    assert.isEmpty(browser.requests);
  });
});
