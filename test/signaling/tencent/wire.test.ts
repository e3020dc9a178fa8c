import {assert} from '@open-wc/testing';
import {decodeMessage, saysBusy} from '../../../src/signaling/tencent/wire-decode.js';
import {encodeConsumed} from '../../../src/signaling/tencent/wire-encode.js';
import {payloadOf} from '../../support/fake-chat-parts.js';
import {invitationTo} from '../../support/signaling-clients.js';
import {TencentWorld} from './tencent-world.js';
import {RECEIVED, SENT} from './wire-goldens.js';

const ROOM = {roomId: {intRoomId: 12345}, userData: ''} as const;

describe('the wire format of Tencent calls', () => {
  describe('received', () => {
    for (const {name, text, means, busy} of RECEIVED) {
      it(name, () => {
        assert.deepEqual(decodeMessage(text), means);
        assert.strictEqual(saysBusy(text), busy === true);
      });
    }

    it('refuses what is no text', () => {
      for (const data of [undefined, null, 0, true, {businessID: 'av_call'}, new String('{}'), Symbol('x')]) {
        assert.isUndefined(decodeMessage(data));
        assert.isFalse(saysBusy(data));
      }
    });
  });

  it('marks the text of another client as used and keeps what that wrote into it', () => {
    const text = '{"businessID":"av_call","newField":[1],"data":{"cmd":"videoCall","other":"x"}}';
    assert.strictEqual(
      encodeConsumed(text),
      '{"businessID":"av_call","newField":[1],"data":{"cmd":"videoCall","other":"x","consumed":true}}',
    );
    for (const odd of ['', '7', 'null', '[]', '{"data":7}', undefined])
      assert.isUndefined(encodeConsumed(odd));
  });

  describe('sent', () => {
    let world: TencentWorld;
    beforeEach(() => {
      world = new TencentWorld();
    });
    afterEach(() => world.dispose());

    /** What was sent since the beginning: the action, its recipient and its text. */
    function sent(): {action: number; to: string; timeout: number; data: string}[] {
      return world.service.history.map(message => {
        const {actionType, timeout, data} = payloadOf(message);
        return {action: actionType, to: message.to, timeout, data};
      });
    }

    async function ring(more: Partial<Parameters<typeof invitationTo>[1]> = {}, callees = ['bob']) {
      const alice = await world.signaling('alice');
      const bob = await world.signaling('bob');
      const {inviteId, sent: done} = alice.port.ring(invitationTo(callees, {...ROOM, ...more}));
      await done;
      await world.advance(0);
      return {alice, bob, inviteId};
    }

    it('rings one person with sound and picture, or sound alone, or in a room named by a text', async () => {
      const {alice} = await ring();
      await alice.port.ring(invitationTo(['bob'], {...ROOM, mediaType: 'audio', userData: 'hi "Bob"'})).sent;
      await alice.port.ring(invitationTo(['bob'], {...ROOM, roomId: {strRoomId: 'the room'}, timeout: 0}))
        .sent;
      assert.deepEqual(sent(), [
        {action: 1, to: 'bob', timeout: 30, data: SENT.videoInvite},
        {action: 1, to: 'bob', timeout: 30, data: SENT.audioInvite},
        {action: 1, to: 'bob', timeout: 0, data: SENT.stringRoomInvite},
      ]);
    });

    it('rings a group, and more people into its call', async () => {
      const {alice} = await ring({groupId: 'g1'}, ['bob', 'carol']);
      const more = {...ROOM, groupId: 'g1', callId: 'the-first', inCallUserIds: ['alice', 'bob']};
      await alice.port.ring(invitationTo(['dave'], more)).sent;
      assert.deepEqual(sent(), [
        {action: 1, to: 'g1', timeout: 30, data: SENT.groupInvite},
        {action: 1, to: 'g1', timeout: 30, data: SENT.inviteMore},
      ]);
    });

    const answers = [
      {name: 'accepts', action: 3, to: 'alice', data: SENT.accept},
      {name: 'declines', action: 4, to: 'alice', data: SENT.refusal},
      {name: 'is busy', action: 4, to: 'alice', data: SENT.busy},
      {name: 'takes back', action: 2, to: 'bob', data: SENT.refusal},
    ];
    for (const {name, action, to, data} of answers) {
      it(`marks the ring as used, then ${name}`, async () => {
        const {alice, bob, inviteId} = await ring();
        if (name === 'accepts') await bob.port.accept(inviteId);
        else if (name === 'takes back') await alice.port.cancel(inviteId);
        else await bob.port.reject(inviteId, name === 'is busy');
        assert.deepEqual(sent(), [
          {action: 1, to: 'bob', timeout: 30, data: SENT.consumed},
          {action, to, timeout: 0, data},
        ]);
      });
    }

    it('does not mark a ring in a group as used: others still ring', async () => {
      const {bob, inviteId} = await ring({groupId: 'g1'}, ['bob', 'carol']);
      await bob.port.accept(inviteId);
      assert.deepEqual(
        sent().map(({data}) => data),
        [SENT.groupInvite, SENT.accept],
      );
    });

    it('hangs up', async () => {
      const {bob, inviteId} = await ring();
      await bob.port.accept(inviteId);
      await bob.port.hangUp(inviteId, ['alice'], 12.4);
      assert.deepEqual(sent().at(-1), {action: 1, to: 'alice', timeout: 0, data: SENT.hangup});
    });

    it('hangs up in a group by one message', async () => {
      const {bob, inviteId} = await ring({groupId: 'g1'}, ['bob', 'carol']);
      await bob.port.accept(inviteId);
      await bob.port.hangUp(inviteId, ['alice', 'carol'], 12);
      assert.deepEqual(sent().at(-1), {action: 1, to: 'g1', timeout: 0, data: SENT.hangup});
    });

    it('asks for sound alone and for the picture again, and agrees', async () => {
      const {alice, bob, inviteId: callId} = await ring();
      await bob.port.accept(callId);
      await world.advance(0);
      for (const [from, to] of [
        ['video', 'audio'],
        ['audio', 'video'],
      ] as const) {
        const asked = alice.port.requestMediaType({callId, userId: 'bob', ...ROOM, from, to});
        await world.advance(0);
        const request = bob.events
          .flatMap(event => (event.type === 'mediaTypeRequested' ? [event] : []))
          .at(-1);
        await bob.port.answerMediaType(request?.requestId ?? '', true);
        await world.advance(0);
        assert.isTrue(await asked);
      }
      assert.deepEqual(sent().slice(2), [
        {action: 1, to: 'bob', timeout: 30, data: SENT.toAudio},
        {action: 3, to: 'alice', timeout: 0, data: SENT.toAudioAnswer},
        {action: 1, to: 'bob', timeout: 30, data: SENT.toVideo},
        {action: 3, to: 'alice', timeout: 0, data: SENT.toVideoAnswer},
      ]);
    });

    it('takes a wish for video back, and refuses one', async () => {
      const {alice, bob, inviteId: callId} = await ring();
      await bob.port.accept(callId);
      await world.advance(0);
      const wish = {callId, userId: 'bob', ...ROOM, from: 'audio', to: 'video'} as const;
      const requested = (): string =>
        bob.events.flatMap(event => (event.type === 'mediaTypeRequested' ? [event.requestId] : [])).at(-1) ??
        '';
      const withdrawn = alice.port.requestMediaType(wish);
      await world.advance(0);
      await alice.port.withdrawMediaType(callId);
      assert.isFalse(await withdrawn);
      const refused = alice.port.requestMediaType(wish);
      await world.advance(0);
      await bob.port.answerMediaType(requested(), false);
      await world.advance(0);
      assert.isFalse(await refused);
      assert.deepEqual(
        sent()
          .slice(2)
          .map(({action, to}) => ({action, to})),
        [
          {action: 1, to: 'bob'},
          {action: 2, to: 'bob'},
          {action: 1, to: 'bob'},
          {action: 4, to: 'alice'},
        ],
      );
      // The answer says what was asked for, and that the call stays as it is.
      assert.include(sent().at(-1)?.data, '"cmd":"switchToVideo"');
    });
  });
});
