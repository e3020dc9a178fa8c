import {registerTranslation} from '../../dist/tui-call.js';
import {sitDown} from './seat.js';

registerTranslation({
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  acceptCall: 'Take',
  acceptWithoutCamera: 'Take, no camera',
  rejectCall: 'Refuse',
  noCall: 'Line free',
  noCallHint: 'Calls of this ticket appear here.',
});

// A button of the page's own in the card: it leads to the notes, and the call goes on ringing.
document.getElementById('note').addEventListener('click', () => document.getElementById('notes').focus());

sitDown('desk', [
  {userId: 'agent', name: 'Ines Duarte (agent)'},
  {userId: 'caller', name: 'Tom van Dijk'},
]);
