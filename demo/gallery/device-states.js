import {changeDevices, DEVICES, fakeDevices} from './fake-devices.js';

const settings =
  (machine = {}, attributes = {}, then = () => undefined) =>
  async stage => {
    fakeDevices(machine);
    const element = await stage.show('tui-device-settings', attributes, {});
    const find = selector => element.shadowRoot?.querySelector(selector);
    await stage.until(() => find('select'));
    if (!machine.permission)
      await stage.until(() => find('.doctor') ?? find('video:not([hidden])') ?? find('.meter'));
    await then(stage, find);
    await stage.settle();
  };

const failing = (machine, attributes) =>
  settings(machine, attributes, async (stage, find) => {
    if (machine.permission) find('[part=start]').click();
    await stage.until(() => find('.finding'));
  });

/** How each state of `<tui-device-settings>` is reached. */
export const DEVICE_STATES = {
  'before the question': settings({permission: 'prompt'}),
  'being tried': settings(),
  'sound only': settings({}, {media: 'audio'}),
  check: settings({permission: 'prompt'}, {check: ''}),
  'check, being tried': settings({}, {check: ''}),
  refused: failing({permission: 'denied', error: 'NotAllowedError'}),
  'question closed': failing({permission: 'prompt', error: 'NotAllowedError'}, {check: ''}),
  'forbidden by the system': failing({error: 'NotAllowedError'}),
  'camera in use elsewhere': failing({error: 'NotReadableError', only: 'camera'}, {check: ''}),
  'nothing connected': failing({devices: [], error: 'NotFoundError'}),
  'a headset came': settings({devices: DEVICES.slice(0, 3)}, {}, async (stage, find) => {
    changeDevices(devices => devices);
    await stage.until(() => find('.news').textContent.trim() !== '');
  }),
  'a headset went': settings({}, {}, async (stage, find) => {
    changeDevices(devices => devices.slice(0, 3));
    await stage.until(() => find('.news').textContent.trim() !== '');
  }),
};
