import {registerTranslation} from '../../dist/tui-call.js';
import {sitDown} from './seat.js';

registerTranslation({
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  incomingVideoCall: 'is ready for your visit',
  incomingAudioCall: 'is ready, without a camera',
  acceptCall: 'Come in',
  acceptWithoutCamera: 'Voice only',
  rejectCall: 'Not now',
  ringing: 'Knocking at the door…',
  hangUp: 'Leave the visit',
});

sitDown('clinic', [
  {userId: 'jamie', name: 'Jamie Rivera'},
  {userId: 'osei', name: 'Dr Amara Osei'},
]);
