import {registerTranslation} from '../../dist/tui-call.js';
import {sitDown} from './seat.js';

registerTranslation({
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  incomingVideoCall: 'New challenger',
  acceptCall: 'Game on',
  acceptWithoutCamera: 'Masked',
  rejectCall: 'Dodge',
  noCall: 'Insert rival',
  noCallHint: 'Comms open as soon as a match starts.',
  ringing: 'Sending challenge…',
  connecting: 'Loading…',
  hangUp: 'Leave match',
  cancelCall: 'Back to lobby',
  callAgain: 'Rematch',
});

sitDown('arcade', [
  {userId: 'zed', name: 'ZED-9'},
  {userId: 'nova', name: 'NovaKite'},
]);
