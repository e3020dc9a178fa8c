import type {Ring} from '../../../src/elements/ring/ring.js';

/** Bob rings Alice. */
export const INCOMING: Ring = {
  kind: 'incoming',
  id: 'alice:invite-1',
  title: 'Bob is calling you',
  text: 'Incoming video call',
  lang: 'en',
  picture: '',
  answers: {accept: 'Accept', reject: 'Decline'},
  ringtone: '',
  isMuted: false,
  speakerId: '',
};
