import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/define/tui-device-settings.js';
import {SettingsPanel} from '../../../src/elements/tui-device-settings/device-panel.js';
import {TuiDeviceSettings} from '../../../src/elements/tui-device-settings/tui-device-settings.js';
import type {DeviceCheckResults} from '../../../src/elements/events/device-events.js';
import {STORAGE_KEY, StoredDevices} from '../../../src/elements/internal/device-memory.js';
import {FakeDeviceBrowser, listed} from '../doctor-browser.js';
import {StubEngine, connected} from '../stub-engine.js';

const {loadPanel} = TuiDeviceSettings;

describe('<tui-device-settings>', () => {
  let browser: FakeDeviceBrowser;
  let settings: TuiDeviceSettings;
  let panels: number;

  beforeEach(() => {
    localStorage.removeItem(STORAGE_KEY);
    browser = new FakeDeviceBrowser();
    panels = 0;
    TuiDeviceSettings.loadPanel = (host, options) => {
      panels += 1;
      return Promise.resolve(new SettingsPanel(host, options, browser));
    };
  });

  afterEach(async () => {
    settings.remove();
    await waitUntil(() => browser.live === 0, 'a device is left open');
    TuiDeviceSettings.loadPanel = loadPanel;
    localStorage.removeItem(STORAGE_KEY);
  });

  async function show(template = html`<tui-device-settings lang="en"></tui-device-settings>`): Promise<void> {
    settings = await fixture<TuiDeviceSettings>(template);
    await waitUntil(() => find('select') !== null);
  }

  function find(selector: string): HTMLElement | null {
    return settings.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  function choice(kind: string): HTMLSelectElement {
    const select = find(`#${kind}`);
    if (select instanceof HTMLSelectElement) return select;
    throw new Error(`No choice of a ${kind}.`);
  }

  function choices(kind: string): readonly string[] {
    return [...(find(`#${kind}`)?.querySelectorAll('option') ?? [])].map(({textContent}) =>
      textContent.trim(),
    );
  }

  function choose(kind: string, deviceId: string): void {
    const select = choice(kind);
    select.value = deviceId;
    select.dispatchEvent(new Event('change'));
  }

  const showsPicture = (): boolean => find('video')?.hidden === false;

  it('asks for nothing by itself, and opens camera and microphone by one question at the press of its button', async () => {
    await show();
    assert.isEmpty(browser.requests);
    await assert.isAccessible(settings);
    find('[part=start]')?.click();
    await waitUntil(showsPicture);
    assert.lengthOf(browser.requests, 1);
    assert.equal(browser.live, 2);
    assert.isNull(find('[part=start]'));
    await assert.isAccessible(settings);
  });

  it('begins by itself where the person has allowed it', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await show();
    await waitUntil(showsPicture);
    assert.equal(browser.live, 2);
  });

  it('lets go of everything when it is hidden, and goes on when it is shown again', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await show();
    await waitUntil(showsPicture);
    settings.hidden = true;
    await waitUntil(() => browser.live === 0);
    settings.hidden = false;
    await waitUntil(() => browser.live === 2);
    settings.remove();
    assert.equal(browser.live, 0);
  });

  it('lets go of what the browser hands over after it is gone', async () => {
    await show();
    const release = browser.hold();
    find('[part=start]')?.click();
    await waitUntil(() => browser.requests.length === 1);
    settings.remove();
    release();
    await waitUntil(() => browser.tracks.length === 2);
    await waitUntil(() => browser.live === 0);
  });

  it('leaves the camera out of a call without one', async () => {
    browser.decide('granted', 'microphone');
    await show(html`<tui-device-settings lang="en" media="audio"></tui-device-settings>`);
    await waitUntil(() => browser.live === 1);
    assert.isNull(find('#camera'));
    assert.equal(browser.requests[0]?.video, false);
  });

  it('shows how loud the microphone is', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await show();
    const meter = (): HTMLElement | null => find('[role=meter]');
    await waitUntil(() => Number(meter()?.style.getPropertyValue('--level')) > 0, 'no sound', {
      timeout: 5000,
    });
    assert.equal(meter()?.getAttribute('aria-label'), 'Microphone level');
  });

  it('uses what is chosen, and remembers it', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await show();
    await waitUntil(() => choices('microphone').length > 1 && showsPicture());
    const list = (await navigator.mediaDevices.enumerateDevices()).filter(({kind}) => kind === 'audioinput');
    const {deviceId = '', label = ''} = list.at(-1) ?? {};
    choose('microphone', deviceId);
    await waitUntil(() => browser.requests.length === 2);
    assert.deepInclude(browser.requests[1]?.audio, {deviceId: {exact: deviceId}});
    assert.deepEqual(new StoredDevices().recall(), [{kind: 'microphone', deviceId, label}]);
    await waitUntil(() => browser.live === 2);
  });

  it('has a running call use it too', async () => {
    const engine = new StubEngine();
    engine.state = connected();
    browser.decide('granted', 'camera', 'microphone');
    await show(html`<tui-device-settings lang="en" .engine=${engine}></tui-device-settings>`);
    await waitUntil(() => choices('speaker').length > 1 && showsPicture());
    const list = (await navigator.mediaDevices.enumerateDevices()).filter(({kind}) => kind === 'audiooutput');
    const deviceId = list.at(-1)?.deviceId ?? '';
    choose('speaker', deviceId);
    await waitUntil(() => engine.commands.length > 0);
    assert.deepEqual(engine.commands, [['switchDevice', 'speaker', deviceId]]);
  });

  it('names devices whose names the browser hides, and says where there is none', async () => {
    browser.devices = [
      listed('videoinput', '', ''),
      listed('audioinput', '', ''),
      listed('audioinput', '', ''),
    ];
    await show();
    await waitUntil(() => choices('microphone').length === 2);
    assert.deepEqual(choices('camera'), ['Camera 1']);
    assert.deepEqual(choices('microphone'), ['Microphone 1', 'Microphone 2']);
    assert.deepEqual(choices('speaker'), ['None was found.']);
    assert.isTrue(choice('camera').disabled);
  });

  it('tells which device came and which went', async () => {
    browser.devices = [listed('audioinput', 'a', 'Desk'), listed('audioinput', 'default', 'Default')];
    await show();
    await waitUntil(() => choices('microphone').length === 2);
    browser.list([...browser.devices, listed('audioinput', 'b', 'Headset')]);
    await waitUntil(() => find('[part=news]')?.textContent === 'Headset was connected.');
    browser.list([listed('audioinput', 'b', 'Headset')]);
    await waitUntil(() => find('[part=news]')?.textContent === 'Desk was disconnected.');
  });

  it('goes on with another device when one is unplugged', async () => {
    browser.decide('granted', 'camera', 'microphone');
    await show();
    await waitUntil(showsPicture);
    const camera = browser.tracks.find(({kind}) => kind === 'video');
    camera?.stop();
    camera?.dispatchEvent(new Event('ended'));
    await waitUntil(() => browser.requests.length === 2);
    assert.equal(browser.requests[1]?.audio, false);
    await waitUntil(() => browser.live === 2 && showsPicture());
  });

  it('says what is wrong with a device while the other one works, and tries again', async () => {
    browser.decide('granted', 'camera', 'microphone');
    browser.failures.set('camera', new DOMException('', 'NotReadableError'));
    await show();
    await waitUntil(() => find('[data-cause=busy]') !== null);
    assert.equal(browser.live, 1);
    await assert.isAccessible(settings);
    browser.failures.clear();
    find('[part=doctor-retry]')?.click();
    await waitUntil(() => showsPicture() && find('[data-cause]') === null);
    assert.equal(browser.live, 2);
  });

  it('does not ask a second time when it was refused', async () => {
    await show();
    browser.failures.set('camera', new DOMException('', 'NotAllowedError'));
    find('[part=start]')?.click();
    await waitUntil(() => find('[data-cause=dismissed]') !== null);
    assert.lengthOf(browser.requests, 1);
  });

  describe('as the check before a call', () => {
    let results: DeviceCheckResults[];

    beforeEach(async () => {
      results = [];
      browser.decide('granted', 'camera', 'microphone');
      await show(html`<tui-device-settings lang="en" check></tui-device-settings>`);
      settings.addEventListener('tui-device-check', ({detail}) => results.push(detail));
    });

    const result = (part: string): string => find(`[part~=${part}] [part~=result]`)?.textContent.trim() ?? '';

    it('says for each part whether it is ready, and tells when every part has a result', async () => {
      await waitUntil(() => result('microphone') === 'Ready');
      assert.deepEqual(
        [result('page'), result('camera'), result('speaker')],
        ['Ready', 'Ready', 'Not checked yet'],
      );
      assert.isEmpty(results);
      find('[part=tone]')?.click();
      await waitUntil(() => find('[part=answer]') !== null, 'no question', {timeout: 8000});
      find('[part=answer]')?.click();
      await waitUntil(() => results.length === 1);
      assert.deepEqual(results[0], {page: 'good', camera: 'good', microphone: 'good', speaker: 'good'});
      await assert.isAccessible(settings);
    });
  });

  it('says at once that the page cannot capture at all', async () => {
    browser.isSecure = false;
    await show(html`<tui-device-settings lang="en" check></tui-device-settings>`);
    await waitUntil(() => find('[data-cause=insecure]') !== null);
    assert.isNull(find('[part=start]'));
    assert.isEmpty(browser.requests);
  });

  it('fetches its content once, and speaks another language when it is told to', async () => {
    await show();
    settings.lang = 'de';
    await waitUntil(() => find('label')?.textContent === 'Kamera');
    const {parentElement} = settings;
    settings.remove();
    parentElement?.append(settings);
    assert.equal(panels, 1);
  });
});
