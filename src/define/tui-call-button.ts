import {TuiCallButton} from '../elements/tui-call-button/tui-call-button.js';
import {defineElement} from './define-element.js';

defineElement('tui-call-button', TuiCallButton);
