import {TuiCallView} from '../elements/tui-call-view/tui-call-view.js';
import {defineElement} from './define-element.js';
import './tui-call-controls.js';
import './tui-call-tile.js';

// Most calls never need the dialog, and those of several people no small picture.
TuiCallView.loadInviteDialog = async (host, options) =>
  new (await import('../elements/tui-call-view/invite-dialog.js')).InviteDialog(host, options);

TuiCallView.loadSelfView = async (host, options) =>
  new (await import('../elements/tui-call-view/self-view.js')).SelfView(host, options);

defineElement('tui-call-view', TuiCallView);
