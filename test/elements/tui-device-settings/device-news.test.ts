import {assert, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {newsOf, standInNews} from '../../../src/elements/tui-device-settings/device-news.js';
import {NO_DEVICES, type DeviceLists} from '../../../src/elements/tui-device-settings/device-lists.js';
import type {PanelWords} from '../../../src/elements/tui-device-settings/panel-templates.js';
import type {DeviceInfo, DeviceKind} from '../../../src/engine/types.js';
import {DeviceLocalize} from '../../../src/i18n/device-localize.js';
import {Localize} from '../../../src/i18n/localize.js';

class NewsHost extends LitElement {
  readonly words: PanelWords = {core: new Localize(this), devices: new DeviceLocalize(this)};
}
customElements.define('news-host', NewsHost);

const device = (kind: DeviceKind, deviceId: string, label = deviceId): DeviceInfo => ({
  kind,
  deviceId,
  label,
});

const lists = (...devices: readonly DeviceInfo[]): DeviceLists => ({
  camera: devices.filter(({kind}) => kind === 'camera'),
  microphone: devices.filter(({kind}) => kind === 'microphone'),
  speaker: devices.filter(({kind}) => kind === 'speaker'),
});

describe('device news', () => {
  let words: PanelWords;

  beforeEach(async () => {
    ({words} = await fixture<NewsHost>(html`<news-host lang="en"></news-host>`));
  });

  const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
  const news = (before: DeviceLists, now: DeviceLists): string => plain(newsOf(before, now, words));

  const lid = device('camera', 'Lid');
  const desk = device('microphone', 'Desk');

  it('are none where nothing changed', () => {
    assert.equal(news(lists(lid, desk), lists(lid, desk)), '');
    assert.equal(news(NO_DEVICES, NO_DEVICES), '');
  });

  it('say what went before what came, kind by kind', () => {
    assert.equal(
      news(lists(lid, desk), lists(device('camera', 'Wall'), desk)),
      'Lid was disconnected. Wall was connected.',
    );
    assert.equal(news(lists(lid, desk), lists(lid)), 'Desk was disconnected.');
  });

  it('name a headset once, though it is two devices', () => {
    const headset = [device('microphone', 'in', 'Headset'), device('speaker', 'out', 'Headset')];
    const before = lists(desk, device('speaker', 'Box'));
    assert.equal(news(before, lists(desk, device('speaker', 'Box'), ...headset)), 'Headset was connected.');
  });

  it('say nothing of the names under which the system’s choice is listed once more', () => {
    const before = lists(desk, device('microphone', 'default', 'Default - Desk'));
    const now = lists(desk, device('microphone', 'communications', 'Communications - Desk'));
    assert.equal(news(before, now), '');
  });

  it('say nothing when a browser shows what it hid before', () => {
    assert.equal(news(lists(device('camera', '', '')), lists(lid, device('camera', 'Wall'))), '');
  });

  it('number a device without a name', () => {
    assert.equal(news(lists(lid), lists(lid, device('camera', 'x', ''))), 'Camera 1 was connected.');
    assert.equal(
      news(lists(device('speaker', 'a', '')), lists(device('speaker', 'b', ''))),
      'Speaker 1 was disconnected. Speaker 1 was connected.',
    );
  });

  it('say what took the place of a camera, and of a microphone', () => {
    assert.equal(plain(standInNews('camera', lid, words)), 'Your camera was disconnected. Now in use: Lid');
    assert.equal(
      plain(standInNews('microphone', device('microphone', 'x', ''), words)),
      'Your microphone was disconnected. Now in use: Microphone 1',
    );
  });
});
