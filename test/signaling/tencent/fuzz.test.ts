import {assert} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeNote} from '../../../src/signaling/tencent/notes.js';
import {decodeMessage, saysBusy} from '../../../src/signaling/tencent/wire-decode.js';
import {encodeInvite} from '../../../src/signaling/tencent/wire-encode.js';
import {endingsOf, ringsAt, signalsOf} from '../../support/signaling-clients.js';
import {ringBob, TencentWorld} from './tencent-world.js';
import {RECEIVED, SENT} from './wire-goldens.js';

const GOLDENS = Object.values(SENT);
const KEYS = [
  'businessID',
  'call_type',
  'room_id',
  'str_room_id',
  'call_end',
  'userData',
  'line_busy',
  'data',
];
const INNER = [
  'cmd',
  'room_id',
  'str_room_id',
  'userIDs',
  'inCallUserIDs',
  'initialCallId',
  'consumed',
  'message',
];

/** A text with a piece cut out and another put in. */
const mutated = fc
  .record({
    text: fc.constantFrom(...GOLDENS),
    at: fc.nat(300),
    length: fc.nat(12),
    piece: fc.oneof(
      fc.string({maxLength: 6}),
      fc.constantFrom('"', '{', '}', '[', ',', '-', '9e99', 'null', '\\u0000'),
    ),
  })
  .map(({text, at, length, piece}) => text.slice(0, at) + piece + text.slice(at + length));

/** An object with the right names and anything in them. */
const mistyped = fc
  .record({
    outer: fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({maxDepth: 1}), {maxKeys: 5}),
    inner: fc.dictionary(fc.constantFrom(...INNER), fc.jsonValue({maxDepth: 1}), {maxKeys: 5}),
  })
  .map(({outer, inner}) => JSON.stringify({businessID: 'av_call', data: inner, ...outer}));

const anything = fc.oneof(
  {weight: 5, arbitrary: mutated},
  {weight: 4, arbitrary: mistyped},
  {weight: 1, arbitrary: fc.string({maxLength: 60})},
  {weight: 1, arbitrary: fc.anything({maxDepth: 1, maxKeys: 3})},
);

describe('TencentSignaling and nonsense', function () {
  this.timeout(60_000);

  it('reads 60000 random and mutated texts without a throw, and nothing out of range in them', () => {
    fc.assert(
      fc.property(anything, data => {
        const content = decodeMessage(data);
        saysBusy(data);
        decodeNote(data);
        if (content?.kind === 'hangup') assert.isAtLeast(content.seconds, 0);
        if (content?.kind !== 'invite') return;
        const {intRoomId, strRoomId} = content.roomId;
        if (intRoomId === undefined) assert.isNotEmpty(strRoomId);
        else assert.isTrue(Number.isInteger(intRoomId) && intRoomId > 0 && intRoomId <= 2_147_483_647);
        for (const userId of [...content.userIds, ...content.inCallUserIds]) {
          assert.match(userId, /^[A-Za-z0-9_-]{1,32}$/);
        }
        assert.isAtMost(new TextEncoder().encode(content.userData).length, 8192);
      }),
      {numRuns: 60_000},
    );
  });

  it('reads back every ring it can write', () => {
    const ring = fc.record({
      calleeIds: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/), {minLength: 1, maxLength: 5}),
      groupId: fc.constantFrom('', 'g1'),
      roomId: fc.oneof(
        fc.record({intRoomId: fc.integer({min: 1, max: 2_147_483_647})}),
        fc.record({strRoomId: fc.string({minLength: 1, maxLength: 64})}),
      ),
      mediaType: fc.constantFrom('audio' as const, 'video' as const),
      userData: fc.string({maxLength: 200, unit: 'binary'}),
      callId: fc.constantFrom('', 'the-first'),
      inCallUserIds: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,32}$/), {maxLength: 3}),
    });
    fc.assert(
      fc.property(ring, original => {
        const {calleeIds, groupId, ...rest} = original;
        const userIds = groupId === '' ? calleeIds : [];
        const content = decodeMessage(encodeInvite(original, 'alice'));
        assert.deepEqual(content, {kind: 'invite', consumed: false, userIds, ...rest});
      }),
      {numRuns: 2000},
    );
  });

  it('takes 40000 events full of nonsense without a throw, an event or a change', async () => {
    const world = new TencentWorld();
    const {alice, bob, inviteId} = await ringBob(world);
    const nonsense = RECEIVED.filter(({means}) => means?.kind !== 'invite').map(({text}) => text);
    const data = fc.oneof(
      fc.constantFrom(...nonsense),
      fc.string({maxLength: 30}),
      fc.jsonValue({maxDepth: 1}),
      fc.constant(undefined),
    );
    const field = fc.oneof(
      fc.string({maxLength: 40}),
      fc.integer(),
      fc.constantFrom(undefined, null, '', []),
    );
    // Nobody can guess the id of a ring; everything else may be right.
    const signal = fc.record({
      inviteID: fc.oneof(fc.stringMatching(/^x[a-z0-9]{0,20}$/), field),
      inviter: fc.oneof(fc.constantFrom('alice', 'bob', 'mallory'), field),
      groupID: fc.oneof(fc.constantFrom('', 'g1'), field),
      inviteeList: fc.oneof(fc.constant(['bob']), fc.array(field, {maxLength: 3}), field),
      invitee: fc.oneof(fc.constantFrom('bob', 'carol'), field),
      data,
    });
    const names = [
      'newInvitationReceived',
      'ts_invitee_accepted',
      'ts_invitee_rejected',
      'ts_invitation_cancelled',
      'ts_invitation_timeout',
      'onMessageReceived',
      'error',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.oneof({weight: 4, arbitrary: signal}, {weight: 1, arbitrary: fc.anything()}),
        (name, content) => {
          bob.chat.events.emit(name, name === 'onMessageReceived' ? [content] : content);
        },
      ),
      {numRuns: 40_000},
    );
    await world.advance(0);
    assert.lengthOf(ringsAt(bob), 1);
    assert.lengthOf(endingsOf(bob), 0);
    await bob.port.accept(inviteId);
    await world.advance(0);
    assert.deepEqual(signalsOf(alice), [{type: 'accepted', inviteId, userId: 'bob'}]);
    await world.dispose();
  });
});
