import {assert} from '@open-wc/testing';
import {TUICallError} from '../../src/engine/errors.js';
import {isGroupId, isUserId} from '../../src/engine/ids.js';
import {
  checkCallParams,
  checkEncoderParams,
  checkOneOf,
  checkProfileText,
  checkRenderParams,
  checkRoomId,
  checkUserId,
  checkView,
  DEFAULT_TIMEOUT,
  MAX_ROOM_ID,
} from '../../src/engine/validate.js';

function refusal(run: () => unknown): TUICallError {
  try {
    run();
  } catch (error) {
    assert.instanceOf(error, TUICallError);
    assert.equal(error.code, -1202);
    return error;
  }
  throw new Error('Expected a refusal.');
}

describe('validate', () => {
  it('knows group ids: 1 to 64 printable characters', () => {
    for (const id of ['g', '群组 1', '😀'.repeat(64)]) assert.isTrue(isGroupId(id), id);
    for (const id of ['', 'a\nb', 'x'.repeat(65), 7, undefined]) assert.isFalse(isGroupId(id), String(id));
  });

  it('knows user ids: 1 to 32 of A-Z a-z 0-9 _ -', () => {
    for (const id of ['a', 'Z', '0', '_', '-', 'alice_01-B', 'x'.repeat(32)]) assert.isTrue(isUserId(id), id);
    for (const id of ['', 'x'.repeat(33), 'a b', 'a.b', 'ü', '用户', 'a\n', null, undefined, 7, {}]) {
      assert.isFalse(isUserId(id), JSON.stringify(id));
    }
  });

  it('says which argument, what was wrong and what is expected', () => {
    assert.equal(
      refusal(() => {
        checkUserId('userId', 'a b');
      }).message,
      'userId: expected 1 to 32 of A-Z a-z 0-9 _ and -, got "a b".',
    );
    assert.include(
      refusal(() => {
        checkUserId('userId', '');
      }).message,
      'an empty text',
    );
    assert.equal(
      refusal(() => {
        checkOneOf('mediaType', 'x', ['audio', 'video']);
      }).message,
      'mediaType: expected "audio" or "video", got "x".',
    );
  });

  it('shortens what it quotes', () => {
    const {message} = refusal(() => {
      checkUserId('userId', 'y'.repeat(5000));
    });
    assert.isBelow(message.length, 140);
  });

  it('completes the parameters of a call', () => {
    const params = checkCallParams({});
    assert.deepInclude(params, {timeout: DEFAULT_TIMEOUT, userData: ''});
    const {intRoomId = 0} = params.roomId;
    assert.isTrue(Number.isInteger(intRoomId) && intRoomId >= 1 && intRoomId <= MAX_ROOM_ID);
    assert.equal(checkCallParams({timeout: 0}).timeout, 0);
    assert.equal(checkCallParams({timeout: 0.5}).timeout, 0.5);
  });

  it('chooses rooms at random', () => {
    const rooms = new Set(Array.from({length: 50}, () => checkCallParams({}).roomId.intRoomId));
    assert.isAbove(rooms.size, 45);
  });

  it('measures user data in bytes of UTF-8', () => {
    const fits = ['a'.repeat(8192), 'é'.repeat(4096), '語'.repeat(2730), '😀'.repeat(2048)];
    for (const userData of fits) assert.equal(checkCallParams({userData}).userData, userData);
    for (const userData of fits) refusal(() => checkCallParams({userData: `${userData}xxx`}));
  });

  it('takes a room by number or by name; a number wins', () => {
    assert.deepEqual(checkRoomId({intRoomId: 5}), {intRoomId: 5});
    assert.deepEqual(checkRoomId({intRoomId: 5, strRoomId: 'x'}), {intRoomId: 5});
    assert.deepEqual(checkRoomId({intRoomId: 0, strRoomId: 'x'}), {strRoomId: 'x'});
    assert.deepEqual(checkRoomId({intRoomId: MAX_ROOM_ID}), {intRoomId: MAX_ROOM_ID});
    for (const room of [
      {},
      {intRoomId: 0},
      {intRoomId: -1},
      {intRoomId: 1.5},
      {intRoomId: MAX_ROOM_ID + 1},
      {strRoomId: ''},
      {strRoomId: 'é'.repeat(33)},
    ]) {
      refusal(() => checkRoomId(room));
    }
  });

  it('takes elements as views and never ids', () => {
    checkView(document.createElement('div'));
    for (const view of ['an-id', null, undefined, 5]) {
      assert.include(
        refusal(() => {
          checkView(view);
        }).message,
        'element',
      );
    }
  });

  it('checks how pictures are shown and sent', () => {
    checkRenderParams({});
    checkRenderParams({userId: 'bob', fillMode: 'contain', rotation: 270, mirror: true});
    checkEncoderParams({});
    checkEncoderParams({resolution: '1080p', frameRate: 60});
    for (const shown of [{userId: ''}, {fillMode: 'stretch'}, {rotation: 1}]) {
      refusal(() => {
        Reflect.apply(checkRenderParams, undefined, [shown]);
      });
    }
    for (const sent of [{resolution: '4K'}, {frameRate: 61}, {frameRate: NaN}]) {
      refusal(() => {
        Reflect.apply(checkEncoderParams, undefined, [sent]);
      });
    }
  });

  it('checks names and pictures of people', () => {
    checkProfileText('nickname', undefined);
    checkProfileText('nickname', '');
    checkProfileText('nickname', 'x'.repeat(500));
    refusal(() => {
      checkProfileText('nickname', 'x'.repeat(501));
    });
    refusal(() => {
      checkProfileText('avatar', 5);
    });
  });
});
