import {TuiCallTile} from '../elements/tui-call-tile/tui-call-tile.js';
import {defineElement} from './define-element.js';

defineElement('tui-call-tile', TuiCallTile);
