import {TuiIncomingCall} from '../elements/tui-incoming-call/tui-incoming-call.js';
import {defineElement} from './define-element.js';

defineElement('tui-incoming-call', TuiIncomingCall);
