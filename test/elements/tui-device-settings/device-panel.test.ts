import {assert, html, nextFrame, waitUntil} from '@open-wc/testing';
import type {DeviceCheckResults} from '../../../src/elements/events/device-events.js';
import type {CallCommands} from '../../../src/engine/commands.js';
import {listed} from '../doctor-browser.js';
import {StubEngine, connected} from '../stub-engine.js';
import {PanelStage} from './panel-stage.js';

const settingsOf = (engine: CallCommands): ReturnType<typeof html> =>
  html`<tui-device-settings lang="en" .engine=${engine}></tui-device-settings>`;

describe('the panel of <tui-device-settings>', () => {
  let stage: PanelStage;

  beforeEach(() => {
    stage = new PanelStage();
  });

  afterEach(() => stage.end());

  /** What was begun has come to its end, as far as frames and microtasks go. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) await nextFrame();
  }

  describe('when a device is pulled out', () => {
    it('opens nothing any more when it was closed in the same moment', async () => {
      await stage.showRunning();
      stage.pullOut('video');
      stage.settings.remove();
      await settle();
      assert.lengthOf(stage.browser.requests, 1);
      assert.equal(stage.browser.live, 0);
    });

    it('opens nothing any more when it was hidden in the same moment', async () => {
      await stage.showRunning();
      stage.pullOut('audio');
      stage.settings.hidden = true;
      await waitUntil(() => stage.browser.live === 0);
      await settle();
      assert.lengthOf(stage.browser.requests, 1);
    });

    it('says so when another one takes its place', async () => {
      await stage.showRunning();
      const all = await navigator.mediaDevices.enumerateDevices();
      const chosen = all.findLast(({kind}) => kind === 'audioinput');
      stage.choose('microphone', chosen?.deviceId ?? '');
      await waitUntil(() => stage.browser.requests.length === 2 && stage.browser.live === 2);
      assert.equal(stage.track('audio').label, chosen?.label);
      stage.browser.devices = all.filter(device => device !== chosen);
      stage.pullOut('audio');
      await waitUntil(() => stage.text('[part=news]') !== '');
      const {label} = stage.track('audio');
      assert.notEqual(label, chosen?.label);
      assert.equal(stage.text('[part=news]'), `Your microphone was disconnected. Now in use: ${label}`);
    });

    it('says nothing when the same one comes back', async () => {
      await stage.showRunning();
      const {label} = stage.track('audio');
      stage.pullOut('audio');
      await waitUntil(() => stage.browser.requests.length === 2 && stage.browser.live === 2);
      await settle();
      assert.equal(stage.track('audio').label, label);
      assert.equal(stage.text('[part=news]'), '');
    });

    it('says what is missing when there is no other one, and goes on by itself when one is plugged in', async () => {
      await stage.showRunning();
      stage.browser.failures.set('camera', new DOMException('', 'NotFoundError'));
      stage.pullOut('video');
      await waitUntil(() => stage.find('[data-cause=missing]') !== null);
      assert.equal(stage.browser.live, 1, 'the microphone goes on');
      stage.browser.failures.clear();
      stage.browser.list([...(await navigator.mediaDevices.enumerateDevices())]);
      await waitUntil(() => stage.showsPicture && stage.find('[data-cause]') === null);
      assert.equal(stage.browser.live, 2);
    });

    it('has the running call use another loudspeaker when the one in use is gone', async () => {
      const engine = new StubEngine();
      engine.state = connected();
      const [desk, box] = [listed('audiooutput', 'desk'), listed('audiooutput', 'box')];
      stage.browser.devices = [desk, box];
      await stage.show(settingsOf(engine));
      await waitUntil(() => stage.text('#speaker') === 'desk box');
      stage.choose('speaker', 'desk');
      await waitUntil(() => engine.commands.length === 1);
      stage.browser.list([box]);
      await waitUntil(() => engine.commands.length === 2);
      assert.deepEqual(engine.commands[1], ['switchDevice', 'speaker', 'box']);
      assert.equal(stage.text('[part=news]'), 'desk was disconnected.');
    });
  });

  describe('when a permission is taken back', () => {
    it('asks nobody by itself, and offers the button again', async () => {
      await stage.showRunning();
      stage.browser.decide('prompt', 'camera', 'microphone');
      stage.pullOut('video');
      stage.pullOut('audio');
      await waitUntil(() => stage.find('[part=start]') !== null);
      await settle();
      assert.lengthOf(stage.browser.requests, 1);
      stage.find('[part=start]')?.click();
      await waitUntil(() => stage.browser.live === 2);
    });

    it('says so where the browser will not ask again, and goes on once it is allowed', async () => {
      await stage.showRunning();
      const refusal = new DOMException('', 'NotAllowedError');
      stage.browser.failures.set('camera', refusal);
      stage.browser.failures.set('microphone', refusal);
      stage.browser.decide('denied', 'camera', 'microphone');
      stage.pullOut('video');
      stage.pullOut('audio');
      await waitUntil(() => stage.find('[aria-label="Camera and microphone"][data-cause=refused]') !== null);
      stage.browser.failures.clear();
      stage.browser.decide('granted', 'camera', 'microphone');
      await waitUntil(() => stage.browser.live === 2 && stage.showsPicture);
      assert.isNull(stage.find('[data-cause]'));
    });

    it('opens nothing behind a closed panel when it is given again', async () => {
      stage.browser.decide('denied', 'camera', 'microphone');
      const refusal = new DOMException('', 'NotAllowedError');
      stage.browser.failures.set('camera', refusal);
      await stage.show();
      stage.find('[part=start]')?.click();
      await waitUntil(() => stage.find('[data-cause=refused]') !== null);
      const asked = stage.browser.requests.length;
      stage.settings.hidden = true;
      await settle();
      stage.browser.failures.clear();
      stage.browser.decide('granted', 'camera', 'microphone');
      await settle();
      assert.lengthOf(stage.browser.requests, asked);
      stage.settings.hidden = false;
      await waitUntil(() => stage.browser.live === 2 && stage.find('[data-cause]') === null);
    });
  });

  describe('when the person chooses', () => {
    async function microphones(): Promise<readonly string[]> {
      const all = await navigator.mediaDevices.enumerateDevices();
      return all.filter(({kind}) => kind === 'audioinput').map(({deviceId}) => deviceId);
    }

    it('ends with the newest of several choices in quick succession', async () => {
      await stage.showRunning();
      const ids = await microphones();
      const [first = '', last = ''] = [ids[0], ids.at(-1)];
      for (const id of [last, first, last]) stage.choose('microphone', id);
      await waitUntil(() => stage.browser.requests.length === 4 && stage.browser.live === 2);
      assert.equal(stage.track('audio').getSettings().deviceId, last);
      const select = stage.find('#microphone');
      await waitUntil(() => select instanceof HTMLSelectElement && select.value === last);
    });

    it('opens nothing when it is gone before the running call has answered', async () => {
      const engine = new StubEngine();
      engine.state = connected();
      let answer = (): void => undefined;
      engine.switchDevice = () => new Promise(resolve => (answer = resolve));
      stage.browser.failures.set('microphone', new DOMException('', 'NotReadableError'));
      stage.browser.decide('granted', 'camera', 'microphone');
      await stage.show(settingsOf(engine));
      await waitUntil(() => stage.find('[data-cause=busy]') !== null);
      const asked = stage.browser.requests.length;
      stage.browser.failures.clear();
      stage.choose('microphone', (await microphones()).at(-1) ?? '');
      stage.settings.remove();
      answer();
      await settle();
      assert.lengthOf(stage.browser.requests, asked);
      assert.equal(stage.browser.live, 0);
    });

    it('tries a device that did not work anew with the other one, and says no more of it', async () => {
      stage.browser.failures.set('microphone', new DOMException('', 'NotReadableError'));
      stage.browser.decide('granted', 'camera', 'microphone');
      await stage.show();
      await waitUntil(() => stage.find('[data-cause=busy]') !== null);
      stage.browser.failures.clear();
      stage.choose('microphone', (await microphones()).at(-1) ?? '');
      await waitUntil(() => stage.browser.live === 2 && stage.find('[data-cause]') === null);
    });

    it('opens nothing of its own before the person has begun', async () => {
      await stage.show();
      await waitUntil(() => stage.find('#microphone option[value]') !== null);
      stage.choose('microphone', (await microphones()).at(-1) ?? '');
      await settle();
      assert.isEmpty(stage.browser.requests);
    });
  });

  describe('when camera is no part of the call any more', () => {
    it('lets go of the camera, and keeps the microphone', async () => {
      await stage.showRunning();
      stage.settings.media = 'audio';
      await waitUntil(() => stage.browser.live === 1);
      await waitUntil(() => stage.find('video') === null);
      assert.equal(stage.track('audio').readyState, 'live');
      stage.settings.media = 'video';
      await waitUntil(() => stage.find('[part=start]') !== null);
      assert.equal(stage.browser.live, 1, 'the camera waits for the person');
    });

    it('says no more what is wrong with it', async () => {
      stage.browser.decide('granted', 'camera', 'microphone');
      stage.browser.failures.set('camera', new DOMException('', 'NotReadableError'));
      await stage.show();
      await waitUntil(() => stage.find('[data-cause=busy]') !== null);
      stage.settings.media = 'audio';
      await waitUntil(() => stage.find('[data-cause]') === null);
    });
  });

  it('tells each change of a check once, and nothing without `check`', async () => {
    const told: DeviceCheckResults[] = [];
    stage.browser.isSecure = false;
    await stage.show(html`<tui-device-settings lang="en"></tui-device-settings>`);
    stage.settings.addEventListener('tui-device-check', ({detail}) => told.push(detail));
    stage.find('[part=tone]')?.click();
    await waitUntil(() => stage.find('[part=answer]') !== null, 'no question', {timeout: 8000});
    stage.find('[part=answer]:last-of-type')?.click();
    await settle();
    assert.isEmpty(told);
    stage.settings.check = true;
    await waitUntil(() => told.length === 1);
    stage.settings.requestUpdate();
    await settle();
    assert.deepEqual(told, [{page: 'problem', camera: 'problem', microphone: 'problem', speaker: 'problem'}]);
  });
});
