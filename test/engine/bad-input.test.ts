import {assert} from '@open-wc/testing';
import {rejects} from '../support/rejects.js';
import {usePair} from '../support/pair.js';

describe('TUICallEngine: bad input is refused with -1202, naming the argument, and it stays usable', () => {
  const pair = usePair();

  const call = (userId: unknown, mediaType: unknown = 'video', params: unknown = {}) =>
    // Plain JavaScript callers are not held back by types.
    Reflect.apply(pair.a.engine.call, pair.a.engine, [userId, mediaType, params]) as Promise<void>;
  const cases: readonly [string, () => Promise<void>, string][] = [
    ['an empty id', () => call(''), 'userId'],
    ['an id of 33 characters', () => call('x'.repeat(33)), 'userId'],
    ['an id with other characters', () => call('bob!'), 'userId'],
    ['an id beyond ASCII', () => call('böb'), 'userId'],
    ['an id that is no text', () => call(42), 'userId'],
    ['oneself', () => call('alice'), 'userId'],
    ['an unknown media type', () => call('bob', 'hologram'), 'mediaType'],
    ['a negative timeout', () => call('bob', 'audio', {timeout: -1}), 'timeout'],
    ['a timeout of NaN', () => call('bob', 'audio', {timeout: NaN}), 'timeout'],
    ['an endless timeout', () => call('bob', 'audio', {timeout: Infinity}), 'timeout'],
    ['a timeout that is no number', () => call('bob', 'audio', {timeout: '30'}), 'timeout'],
    ['too much user data', () => call('bob', 'audio', {userData: 'ü'.repeat(4097)}), 'userData'],
    ['user data that is no text', () => call('bob', 'audio', {userData: {}}), 'userData'],
    ['a room of 0', () => call('bob', 'audio', {roomId: {intRoomId: 0}}), 'roomId'],
    ['a room beyond the range', () => call('bob', 'audio', {roomId: {intRoomId: 2147483648}}), 'roomId'],
    ['a room name of 65 bytes', () => call('bob', 'audio', {roomId: {strRoomId: 'x'.repeat(65)}}), 'roomId'],
  ];
  for (const [name, run, argument] of cases) {
    it(name, async () => {
      const before = pair.a.engine.state;
      const error = await rejects(run(), -1202);
      assert.include(error.message, argument);
      assert.equal(pair.a.engine.state, before);
      assert.deepEqual([pair.a.heard, pair.b.heard], [[], []]);
      await pair.connect();
    });
  }

  it('accepts 8 KB of user data to the byte', async () => {
    await pair.a.engine.call('bob', 'audio', {userData: 'ü'.repeat(4096)});
    await pair.world.advance(0);
    assert.equal(pair.b.infos[0]?.userData?.length, 4096);
  });
});
