import './tui-call-button.js';
import './tui-call-controls.js';
import './tui-call-kit.js';
import './tui-call-tile.js';
import './tui-call-view.js';
import './tui-device-settings.js';
import './tui-incoming-call.js';
