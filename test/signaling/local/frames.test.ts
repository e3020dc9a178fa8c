import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {TUICallError} from '../../../src/engine/errors.js';
import {
  decodeFrame,
  encodeFrame,
  isAddressedTo,
  isChannelName,
  type BodyOf,
  type FrameBody,
} from '../../../src/signaling/local/frames.js';

const FROM = {userId: 'alice', sessionId: 's1'};
const PROFILE = {nickname: 'Alice', avatar: ''};
const INVITATION: BodyOf<'invite'>['invitation'] = {
  calleeIds: ['bob'],
  groupId: '',
  roomId: {intRoomId: 1},
  mediaType: 'video',
  userData: '',
  timeout: 30,
  callId: '',
  inCallUserIds: [],
};
const INVITE: BodyOf<'invite'> = {
  kind: 'invite',
  inviteId: 'i1',
  invitation: INVITATION,
  profile: PROFILE,
  isLocked: true,
};

const BODIES: readonly FrameBody[] = [
  {kind: 'hello', loginAt: 1_700_000_000_000, multiDevice: false, profile: PROFILE},
  {kind: 'profile', profile: PROFILE},
  {kind: 'kick'},
  {kind: 'bye'},
  INVITE,
  {...INVITE, invitation: {...INVITATION, mediaHint: 'v=0'}},
  {kind: 'cancel', inviteId: 'i1'},
  {kind: 'accept', inviteId: 'i1', profile: PROFILE},
  {kind: 'reject', inviteId: 'i1', busy: true},
  {kind: 'outcome', inviteId: 'i1', callId: 'i1', userIds: ['bob'], outcome: 'timedOut', sessionId: ''},
  {kind: 'over', inviteId: 'i1'},
  {
    kind: 'groupCall',
    call: {groupId: 'g1', roomId: {strRoomId: 'r'}, mediaType: 'audio'},
    isLocked: true,
  },
  {kind: 'groupCall', isLocked: false},
  {kind: 'groupQuery', groupId: 'g1'},
  {kind: 'hangup', callId: 'i1', seconds: 0},
  {kind: 'mediaRequest', requestId: 'r1', callId: 'i1', mediaType: 'audio'},
  {kind: 'mediaAnswer', requestId: 'r1', agreed: false},
];

function withInvitation(change: Partial<BodyOf<'invite'>['invitation']>): BodyOf<'invite'> {
  return {...INVITE, invitation: {...INVITATION, ...change}};
}

function withProfile(change: Partial<typeof PROFILE>): FrameBody {
  return {kind: 'profile', profile: {...PROFILE, ...change}};
}

/** A frame as it comes from the channel, with one place overwritten. */
function spoiled(body: FrameBody, path: readonly string[], value: unknown): unknown {
  const frame: unknown = structuredClone(encodeFrame(FROM, {}, body));
  let place: unknown = frame;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return frame;
}

describe('the frames of local signaling', () => {
  for (const body of BODIES) {
    it(`carry "${body.kind}" unchanged`, () => {
      const frame = encodeFrame(FROM, {userIds: ['bob'], sessionId: 's2'}, body);
      const received = decodeFrame(structuredClone(frame));
      assert.deepEqual(received, {v: 1, from: FROM, to: {userIds: ['bob'], sessionId: 's2'}, body});
    });
  }

  it('ignore what they do not know', () => {
    const frame = spoiled({kind: 'bye'}, ['later'], {any: 'thing'});
    assert.deepEqual(decodeFrame(frame)?.body, {kind: 'bye'});
  });

  const MALFORMED: readonly (readonly [string, FrameBody, readonly string[], unknown])[] = [
    ['of another version', {kind: 'bye'}, ['v'], 2],
    ['of an unknown kind', {kind: 'bye'}, ['body', 'kind'], 'explode'],
    ['without a body', {kind: 'bye'}, ['body'], undefined],
    ['from nobody', {kind: 'bye'}, ['from', 'userId'], ''],
    ['from a malformed user', {kind: 'bye'}, ['from', 'userId'], 'al ice'],
    ['from a user id of 33', {kind: 'bye'}, ['from', 'userId'], 'a'.repeat(33)],
    ['from no session', {kind: 'bye'}, ['from', 'sessionId'], ''],
    ['to a malformed user', {kind: 'bye'}, ['to', 'userIds'], ['<b>']],
    ['without an address', {kind: 'bye'}, ['to'], null],
    ['with an id of 65', {kind: 'cancel', inviteId: 'i'}, ['body', 'inviteId'], 'i'.repeat(65)],
    ['with a number for an id', {kind: 'cancel', inviteId: 'i'}, ['body', 'inviteId'], 7],
    ['with a word for a flag', {kind: 'reject', inviteId: 'i', busy: true}, ['body', 'busy'], 'yes'],
    ['with NaN seconds', {kind: 'hangup', callId: 'i', seconds: 1}, ['body', 'seconds'], NaN],
    ['with an endless timeout', INVITE, ['body', 'invitation', 'timeout'], Infinity],
    ['with a negative timeout', INVITE, ['body', 'invitation', 'timeout'], -1],
    ['with nobody to ring', INVITE, ['body', 'invitation', 'calleeIds'], []],
    ['with a control character in the group', INVITE, ['body', 'invitation', 'groupId'], 'a\u0000b'],
    ['with a group of 65', INVITE, ['body', 'invitation', 'groupId'], 'g'.repeat(65)],
    ['with no room', INVITE, ['body', 'invitation', 'roomId'], {}],
    ['with room 0', INVITE, ['body', 'invitation', 'roomId'], {intRoomId: 0}],
    ['with a room too big', INVITE, ['body', 'invitation', 'roomId'], {intRoomId: 2 ** 31}],
    ['with a room name of 65 bytes', INVITE, ['body', 'invitation', 'roomId'], {strRoomId: 'é'.repeat(33)}],
    ['with an unknown media type', INVITE, ['body', 'invitation', 'mediaType'], 'smell'],
    ['with an object for user data', INVITE, ['body', 'invitation', 'userData'], {}],
  ];
  for (const [what, body, path, value] of MALFORMED) {
    it(`are dropped ${what}`, () => {
      assert.isDefined(decodeFrame(encodeFrame(FROM, {}, body)));
      assert.isUndefined(decodeFrame(spoiled(body, path, value)));
    });
  }

  const LIMITS: readonly (readonly [string, string, (length: number) => FrameBody, number])[] = [
    ['user data', 'userData', length => withInvitation({userData: 'x'.repeat(length)}), 8192],
    ['a hint', 'mediaHint', length => withInvitation({mediaHint: 'x'.repeat(length)}), 65_536],
    ['a nickname', 'nickname', length => withProfile({nickname: 'x'.repeat(length)}), 500],
    ['an avatar', 'avatar', length => withProfile({avatar: 'x'.repeat(length)}), 8192],
    ['a group id', 'groupId', length => withInvitation({groupId: 'x'.repeat(length)}), 64],
    ['a user id', 'calleeIds', length => withInvitation({calleeIds: ['x'.repeat(length)]}), 32],
  ];
  for (const [what, argument, body, longest] of LIMITS) {
    it(`carry ${what} of ${longest} and refuse to send a longer one`, () => {
      assert.isDefined(decodeFrame(encodeFrame(FROM, {}, body(longest))));
      let error: unknown;
      try {
        encodeFrame(FROM, {}, body(longest + 1));
      } catch (cause) {
        error = cause;
      }
      assert.instanceOf(error, TUICallError);
      assert.propertyVal(error, 'code', -1202);
      assert.include(String(error), argument);
    });
  }

  it('measure user data in UTF-8 bytes, not in characters', () => {
    assert.isDefined(encodeFrame(FROM, {}, withInvitation({userData: 'é'.repeat(4096)})));
    assert.throws(() => encodeFrame(FROM, {}, withInvitation({userData: 'é'.repeat(4097)})));
  });

  it('never throw, whatever arrives', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, data => {
        assert.isUndefined(decodeFrame(data));
      }),
      {numRuns: 500},
    );
  });

  it('never throw when one place of a good frame is anything at all', () => {
    const places = fc.constantFrom(
      ['v'],
      ['from'],
      ['to'],
      ['body'],
      ['from', 'userId'],
      ['to', 'userIds'],
      ['body', 'kind'],
      ['body', 'inviteId'],
      ['body', 'invitation'],
      ['body', 'invitation', 'calleeIds'],
      ['body', 'invitation', 'roomId'],
      ['body', 'invitation', 'timeout'],
      ['body', 'profile', 'avatar'],
    );
    fc.assert(
      fc.property(places, fc.anything(), (path, value) => {
        const frame = decodeFrame(spoiled(INVITE, path, value));
        // Whatever passes is as good as what this side would send itself.
        if (frame) assert.deepEqual(encodeFrame(frame.from, frame.to, frame.body), frame);
      }),
      {numRuns: 500},
    );
  });

  it('know whom they are for', () => {
    const self = {userId: 'bob', sessionId: 's2'};
    const isForBob = (to: {userIds?: string[]; sessionId?: string}): boolean =>
      isAddressedTo(self, encodeFrame(FROM, to, {kind: 'bye'}));
    assert.isTrue(isForBob({}));
    assert.isTrue(isForBob({userIds: ['carol', 'bob']}));
    assert.isTrue(isForBob({sessionId: 's2'}));
    assert.isFalse(isForBob({userIds: ['carol']}));
    assert.isFalse(isForBob({userIds: []}));
    assert.isFalse(isForBob({sessionId: 's1'}));
    assert.isFalse(isForBob({userIds: ['bob'], sessionId: 's1'}));
  });

  it('know a channel name', () => {
    for (const name of ['tui-call', 'x', 'Büro 3 – 電話', 'x'.repeat(64)])
      assert.isTrue(isChannelName(name), name);
    for (const name of ['', 'x'.repeat(65), 'a\nb', 7, null]) assert.isFalse(isChannelName(name));
  });
});
