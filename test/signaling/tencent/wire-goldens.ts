import type {WireContent} from '../../../src/signaling/tencent/wire-decode.js';

/** What goes over the wire when Alice and Bob do the things they are named for: CONTRACT section 6, to the letter. */
export const SENT = {
  videoInvite:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":12345,"userData":"","data":{"cmd":"videoCall","room_id":12345,"str_room_id":"","inviter":"alice","message":"","userIDs":["bob"],"excludeFromHistoryMessage":true}}',
  audioInvite:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":1,"room_id":12345,"userData":"hi \\"Bob\\"","data":{"cmd":"audioCall","room_id":12345,"str_room_id":"","inviter":"alice","message":"","userIDs":["bob"],"excludeFromHistoryMessage":true}}',
  stringRoomInvite:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":0,"userData":"","data":{"cmd":"videoCall","room_id":0,"str_room_id":"the room","inviter":"alice","message":"","userIDs":["bob"],"excludeFromHistoryMessage":true}}',
  groupInvite:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":12345,"userData":"","data":{"cmd":"videoCall","room_id":12345,"str_room_id":"","inviter":"alice","message":"","initialCallId":""}}',
  inviteMore:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":12345,"userData":"","inCallUserIDs":["alice","bob"],"data":{"cmd":"videoCall","room_id":12345,"str_room_id":"","inviter":"alice","message":"","initialCallId":"the-first"}}',
  consumed:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":12345,"userData":"","data":{"cmd":"videoCall","room_id":12345,"str_room_id":"","inviter":"alice","message":"","userIDs":["bob"],"excludeFromHistoryMessage":true,"consumed":true}}',
  accept:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"userData":"","data":{"cmd":"videoCall","inviter":"alice","message":"","excludeFromHistoryMessage":true}}',
  refusal:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"userData":"","data":{"cmd":"videoCall","inviter":"alice","message":""}}',
  busy: '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"userData":"","line_busy":"line_busy","data":{"cmd":"videoCall","inviter":"alice","message":"lineBusy"}}',
  hangup:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"call_end":12,"data":{"cmd":"hangup","inviter":"alice","message":""}}',
  toAudio:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"room_id":12345,"switch_to_audio_call":"switch_to_audio_call","data":{"cmd":"switchToAudio","inviter":"alice","message":""}}',
  toAudioAnswer:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":2,"switch_to_audio_call":"switch_to_audio_call","data":{"cmd":"switchToAudio","inviter":"alice","message":""}}',
  toVideo:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":1,"room_id":12345,"data":{"cmd":"switchToVideo","inviter":"alice","message":""}}',
  toVideoAnswer:
    '{"businessID":"av_call","version":4,"platform":"Web","call_type":1,"data":{"cmd":"switchToVideo","inviter":"alice","message":""}}',
} as const;

const INVITE: WireContent = {
  kind: 'invite',
  mediaType: 'video',
  roomId: {intRoomId: 12345},
  userData: '',
  callId: '',
  inCallUserIds: [],
  userIds: [],
  consumed: false,
};

/** A variant that some client, past or future, sends, and what it means. */
export interface Variant {
  readonly name: string;
  readonly text: string;
  readonly means: WireContent | undefined;
  readonly busy?: true;
}

/** Wraps what is special in what every client sends. */
function text(outer: object, data: object = {}): string {
  return JSON.stringify({businessID: 'av_call', ...outer, data: {cmd: 'videoCall', ...data}});
}

const deep = `{"businessID":"av_call","data":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;

/** What comes in. */
export const RECEIVED: readonly Variant[] = [
  {name: 'our own ring', text: SENT.videoInvite, means: {...INVITE, userIds: ['bob']}},
  {
    name: 'our own ring to more people',
    text: SENT.inviteMore,
    means: {...INVITE, callId: 'the-first', inCallUserIds: ['alice', 'bob']},
  },
  {name: 'a used ring', text: SENT.consumed, means: {...INVITE, userIds: ['bob'], consumed: true}},
  {
    name: 'used, said outside',
    text: text({room_id: 12345, consumed: 'true'}),
    means: {...INVITE, consumed: true},
  },
  {name: 'the room inside only', text: text({}, {room_id: 12345}), means: INVITE},
  {name: 'the outer room wins', text: text({room_id: 12345}, {room_id: 7}), means: INVITE},
  {name: 'numbers as texts', text: text({call_type: '2', room_id: '12345'}), means: INVITE},
  {
    name: 'a number wins over a text',
    text: text({room_id: 0, str_room_id: 'out'}, {room_id: 12345, str_room_id: 'in'}),
    means: INVITE,
  },
  {name: 'a text outside', text: text({str_room_id: 'out'}), means: {...INVITE, roomId: {strRoomId: 'out'}}},
  {name: 'a text inside', text: text({}, {str_room_id: 'in'}), means: {...INVITE, roomId: {strRoomId: 'in'}}},
  {name: 'a room that is too large', text: text({room_id: 2_147_483_648}), means: {kind: 'other'}},
  {name: 'a room that is negative', text: text({room_id: -1}), means: {kind: 'other'}},
  {name: 'a string room of 65 bytes', text: text({str_room_id: 'r'.repeat(65)}), means: {kind: 'other'}},
  {
    name: 'audio by its number',
    text: text({call_type: 1, room_id: 12345}),
    means: {...INVITE, mediaType: 'audio'},
  },
  {
    name: 'audio by its command',
    text: text({room_id: 12345}, {cmd: 'audioCall'}),
    means: {...INVITE, mediaType: 'audio'},
  },
  {
    name: 'no type and no command: no camera by surprise',
    text: text({room_id: 12345}, {cmd: ''}),
    means: {...INVITE, mediaType: 'audio'},
  },
  {name: 'no inner object', text: '{"businessID":"av_call","call_type":2,"room_id":12345}', means: INVITE},
  {
    name: 'inner object of the wrong type',
    text: '{"businessID":"av_call","call_type":2,"room_id":12345,"data":"x"}',
    means: INVITE,
  },
  {
    name: 'unknown and mistyped fields',
    text: text(
      {room_id: 12345, version: 'ten', platform: 7, foo: {}, userData: 5},
      {userIDs: 'bob', message: 4},
    ),
    means: INVITE,
  },
  {
    name: 'the running call inside',
    text: text({room_id: 12345}, {initialCallId: 'first', inCallUserIDs: ['carol', 'a b', 5, 'carol']}),
    means: {...INVITE, callId: 'first', inCallUserIds: ['carol']},
  },
  {
    name: 'the running call outside',
    text: text({room_id: 12345, initialCallId: 'first', inCallUserIDs: ['carol']}),
    means: {...INVITE, callId: 'first', inCallUserIds: ['carol']},
  },
  {
    name: 'a text of the caller over 8 KB, cut between characters',
    text: text({room_id: 12345, userData: '\u00e9'.repeat(5000)}),
    means: {...INVITE, userData: '\u00e9'.repeat(4096)},
  },
  {name: 'call_end 0 is no hang-up', text: text({room_id: 12345, call_end: 0}), means: INVITE},
  {
    name: 'an old hang-up, without an inner object',
    text: '{"businessID":"av_call","call_end":"7"}',
    means: {kind: 'hangup', seconds: 7},
  },
  {name: 'our hang-up', text: SENT.hangup, means: {kind: 'hangup', seconds: 12}},
  {
    name: 'a hang-up at once',
    text: text({call_end: 0}, {cmd: 'hangup'}),
    means: {kind: 'hangup', seconds: 0},
  },
  {
    name: 'a duration that is garbage',
    text: text({call_end: -4e12}, {cmd: 'hangup'}),
    means: {kind: 'hangup', seconds: 0},
  },
  {name: 'to audio', text: SENT.toAudio, means: {kind: 'switch', mediaType: 'audio'}},
  {
    name: 'to audio, by the mark alone',
    text: text({switch_to_audio_call: 'switch_to_audio_call'}, {cmd: ''}),
    means: {kind: 'switch', mediaType: 'audio'},
  },
  {name: 'to video', text: SENT.toVideo, means: {kind: 'switch', mediaType: 'video'}},
  {name: 'an answer', text: SENT.accept, means: {kind: 'other'}},
  {name: 'an answer with nothing in it', text: text({room_id: 0}, {cmd: ''}), means: {kind: 'other'}},
  {name: 'busy', text: SENT.busy, means: {kind: 'other'}, busy: true},
  {name: 'busy by the outer mark', text: text({line_busy: 'line_busy'}), means: {kind: 'other'}, busy: true},
  {
    name: 'busy by the inner message',
    text: text({}, {message: 'lineBusy'}),
    means: {kind: 'other'},
    busy: true,
  },
  {name: 'an empty mark is none', text: text({line_busy: ''}), means: {kind: 'other'}},
  {name: 'another business', text: '{"businessID":"group_create","room_id":1}', means: undefined},
  {name: 'no business', text: '{"room_id":12345,"data":{"cmd":"videoCall"}}', means: undefined},
  {name: 'an array', text: '[]', means: undefined},
  {name: 'null', text: 'null', means: undefined},
  {name: 'nothing', text: '', means: undefined},
  {name: 'no JSON', text: '{"businessID":"av_call"', means: undefined},
  {name: 'beyond 64 KB', text: text({room_id: 12345, foo: 'x'.repeat(65_536)}), means: undefined},
  {name: 'an inner value nested 30000 deep', text: deep, means: {kind: 'other'}},
];
