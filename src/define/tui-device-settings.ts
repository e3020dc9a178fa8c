import {TuiDeviceSettings} from '../elements/tui-device-settings/tui-device-settings.js';
import {defineElement} from './define-element.js';

// A page that has the element in it may never show it, and most pages have none.
TuiDeviceSettings.loadPanel = async (host, options) =>
  new (await import('../elements/tui-device-settings/device-panel.js')).SettingsPanel(host, options);

defineElement('tui-device-settings', TuiDeviceSettings);
