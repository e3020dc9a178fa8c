import {TuiCallView} from '../elements/tui-call-view/tui-call-view.js';
import {defineElement} from './define-element.js';
import './tui-call-controls.js';
import './tui-call-tile.js';

defineElement('tui-call-view', TuiCallView);
