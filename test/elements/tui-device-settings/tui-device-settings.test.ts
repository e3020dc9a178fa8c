import {assert, expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/tui-device-settings.js';
import type {TuiDeviceSettings} from '../../../src/elements/tui-device-settings/tui-device-settings.js';

describe('<tui-device-settings>', () => {
  it('shows that nobody calls and is accessible', async () => {
    const element = await fixture<TuiDeviceSettings>(html`<tui-device-settings></tui-device-settings>`);
    assert.equal(element.shadowRoot?.querySelector('slot')?.textContent, 'idle');
    await expect(element).to.be.accessible();
  });
});
