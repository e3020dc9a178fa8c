import {TuiCallView} from '../elements/tui-call-view/tui-call-view.js';
import {loadDoctor} from './load-doctor.js';
import {defineElement} from './define-element.js';
import './tui-call-controls.js';
import './tui-call-tile.js';

// Most calls need none of them.
TuiCallView.loadInviteDialog = async (host, options) =>
  new (await import('../elements/tui-call-view/invite-dialog.js')).InviteDialog(host, options);
TuiCallView.loadConsent = async (host, options) =>
  new (await import('../elements/tui-call-view/video-consent.js')).VideoConsent(host, options);

TuiCallView.loadDoctor = loadDoctor;

TuiCallView.loadSelfView = async (host, options) =>
  new (await import('../elements/tui-call-view/self-view.js')).SelfView(host, options);

defineElement('tui-call-view', TuiCallView);
