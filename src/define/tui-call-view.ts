import {TuiCallView} from '../elements/tui-call-view/tui-call-view.js';
import {defineElement} from './define-element.js';
import './tui-call-controls.js';
import './tui-call-tile.js';

// Most calls never need the dialog.
TuiCallView.loadInviteDialog = async (host, options) =>
  new (await import('../elements/tui-call-view/invite-dialog.js')).InviteDialog(host, options);

defineElement('tui-call-view', TuiCallView);
