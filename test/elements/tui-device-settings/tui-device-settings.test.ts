import {assert, expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../../src/define/tui-device-settings.js';
import type {TuiDeviceSettings} from '../../../src/elements/tui-device-settings/tui-device-settings.js';

describe('<tui-device-settings>', () => {
  function part<Kind extends HTMLElement>(element: Element, name: string): Kind | null {
    return element.shadowRoot?.querySelector<Kind>(`[part~=${name}]`) ?? null;
  }

  /** The element with the browser's own stand-ins for camera and microphone, once they run. */
  async function running(attributes: {check?: boolean; media?: 'audio'} = {}): Promise<TuiDeviceSettings> {
    const element = await fixture<TuiDeviceSettings>(html`<tui-device-settings></tui-device-settings>`);
    Object.assign(element, attributes);
    await waitUntil(() => part(element, 'microphone'), 'the panel is fetched');
    part(element, 'start')?.click();
    await waitUntil(() => part(element, 'meter')?.checkVisibility(), 'the microphone runs');
    return element;
  }

  function stream(element: Element): MediaStream | undefined {
    const source = part<HTMLVideoElement>(element, 'video')?.srcObject;
    return source instanceof MediaStream ? source : undefined;
  }

  it('shows one’s own picture, how loud one is, and a choice of each kind, accessibly', async () => {
    const element = await running();
    await waitUntil(() => stream(element)?.active, 'the picture is shown');
    for (const name of ['camera', 'microphone', 'speaker']) assert.isNotNull(part(element, name), name);
    await expect(element).to.be.accessible();
  });

  it('lets go of the devices when it is taken away', async () => {
    const element = await running();
    await waitUntil(() => stream(element)?.active, 'the picture is shown');
    const tracks = stream(element)?.getTracks() ?? [];
    assert.isNotEmpty(tracks);
    element.remove();
    await waitUntil(() => tracks.every(({readyState}) => readyState === 'ended'), 'the camera is off');
  });

  it('leaves the camera out where only sound is wanted', async () => {
    const element = await running({media: 'audio'});
    await element.updateComplete;
    assert.isNull(part(element, 'camera'));
  });

  it('says what is ready in the check, once the person has heard the tone', async () => {
    const element = await running({check: true});
    const told = oneEvent(element, 'tui-device-check');
    part(element, 'tone')?.click();
    await waitUntil(() => part(element, 'answer'), 'it asks whether the tone was heard', {timeout: 10_000});
    part(element, 'answer')?.click();
    const event = await told;
    assert.isObject(event.detail);
  });
});
