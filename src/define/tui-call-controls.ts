import {TuiCallControls} from '../elements/tui-call-controls/tui-call-controls.js';
import {defineElement} from './define-element.js';

// Few calls need the settings.
TuiCallControls.loadSettings = async (host, localize) => {
  const [{SettingsDialog}] = await Promise.all([
    import('../elements/tui-call-controls/settings-dialog.js'),
    import('./tui-device-settings.js'),
  ]);
  return new SettingsDialog(host, localize);
};

TuiCallControls.loadMenus = () => import('../elements/tui-call-controls/control-menus.js');

defineElement('tui-call-controls', TuiCallControls);
