import {TuiCallControls} from '../elements/tui-call-controls/tui-call-controls.js';
import {defineElement} from './define-element.js';

defineElement('tui-call-controls', TuiCallControls);
