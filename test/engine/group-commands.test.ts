import {assert} from '@open-wc/testing';
import {TUICallEngine, TUICallError, type CallState} from '../../src/engine/index.js';
import {FakeWorld} from '../../src/testing/index.js';
import {usePair} from '../support/pair.js';
import type {Party} from '../support/parties.js';
import {rejects} from '../support/rejects.js';

/** Plain JavaScript callers are not held back by types. */
const asAny = (value: unknown): never => value as never;
const MANY = Array.from({length: 9}, (_, index) => `user-${index}`);

describe('TUICallEngine: calls among several', () => {
  const pair = usePair();
  let c: Party;

  beforeEach(async () => {
    c = pair.world.party('carol');
    await c.init();
    await pair.world.advance(0);
  });

  /** Alice and Bob are in a call of the group, and Carol is not. */
  async function connect(): Promise<void> {
    const {a, b, world} = pair;
    await a.engine.groupCall('g1', ['bob'], 'audio');
    await world.advance(0);
    await b.engine.accept();
    await world.advance(0);
    a.take();
    b.take();
  }

  describe('arguments', () => {
    const ROOM = {intRoomId: 7};
    const cases: readonly [string, (engine: TUICallEngine) => Promise<void>, string][] = [
      ['no list', e => e.groupCall('g1', asAny('bob'), 'audio'), 'userIds'],
      ['an empty list', e => e.groupCall('g1', [], 'audio'), 'userIds'],
      ['a malformed id in it', e => e.groupCall('g1', ['bob', 'b b'], 'audio'), 'userIds'],
      ['oneself in it', e => e.groupCall('g1', ['bob', 'alice'], 'audio'), 'userIds'],
      ['too many people', e => e.groupCall('g1', MANY, 'audio'), 'userIds'],
      ['no group', e => e.groupCall('', ['bob'], 'audio'), 'groupId'],
      ['a group id of 65 characters', e => e.groupCall('x'.repeat(65), ['bob'], 'audio'), 'groupId'],
      ['a group id with a line break', e => e.groupCall('a\nb', ['bob'], 'audio'), 'groupId'],
      ['an unknown media type', e => e.groupCall('g1', ['bob'], asAny('text')), 'mediaType'],
      ['calls: an empty list', e => e.calls([], 'audio'), 'userIds'],
      ['calls: oneself', e => e.calls(['alice'], 'audio'), 'userIds'],
      ['calls: too many people', e => e.calls(MANY, 'audio'), 'userIds'],
      ['inviteUser: an empty list', e => e.inviteUser([]), 'userIds'],
      ['inviteUser: oneself', e => e.inviteUser(['alice']), 'userIds'],
      ['inviteUser: a bad timeout', e => e.inviteUser(['bob'], {timeout: -1}), 'timeout'],
      ['join: no room', e => e.joinInGroupCall(asAny(undefined), 'g1', 'audio'), 'roomId'],
      ['join: an empty room', e => e.joinInGroupCall({}, 'g1', 'audio'), 'roomId'],
      [
        'join: a room id that is no number',
        e => e.joinInGroupCall(asAny({intRoomId: '7'}), 'g1', 'audio'),
        'roomId',
      ],
      ['join: no group', e => e.joinInGroupCall(ROOM, '', 'audio'), 'groupId'],
      ['join: an unknown media type', e => e.joinInGroupCall(ROOM, 'g1', asAny(1)), 'mediaType'],
    ];
    for (const [name, run, argument] of cases) {
      it(`refuses ${name} with -1202, naming ${argument}`, async () => {
        const error = await rejects(run(pair.a.engine), -1202);
        assert.match(error.message, new RegExp(`^${argument}: `));
        assert.deepEqual(pair.a.heard, []);
        assert.equal(pair.a.engine.state.status, 'idle');
      });
    }

    it('counts an id that is named twice once', async () => {
      await pair.a.engine.groupCall('g1', ['bob', 'carol', 'bob'], 'audio');
      await pair.world.advance(0);
      assert.deepEqual(pair.a.heard, ['onUserInviting(bob)', 'onUserInviting(carol)']);
      assert.deepEqual(c.heard, ['onCallReceived(alice, [bob carol], g1, audio)']);
    });

    it('holds back one’s own invitations beyond maxMembers, a whole number from 2 to 100', async () => {
      const backend = new FakeWorld().backend();
      for (const maxMembers of [1, 101, 2.5, NaN, asAny('9')]) {
        assert.throws(() => TUICallEngine.createInstance({backend, maxMembers}), /^maxMembers: /);
      }
      const engine = TUICallEngine.createInstance({backend, maxMembers: 3, clock: pair.world.clock});
      await engine.init({userId: 'zoe'});
      const error = await rejects(engine.calls(['bob', 'carol', 'dave'], 'audio'), -1202);
      assert.include(error.message, 'maxMembers');
      await engine.calls(['bob', 'carol'], 'audio');
      await rejects(engine.inviteUser(['dave']), -1202);
      await engine.unInit();
    });
  });

  it('calls with one id is a one-to-one call', async () => {
    const {a, b, world} = pair;
    await a.engine.calls(['bob'], 'audio');
    await world.advance(0);
    await b.engine.accept();
    await world.advance(0);
    await a.engine.switchCallMediaType('video');
    const error = await rejects(a.engine.inviteUser(['carol']), -1205);
    assert.include(error.message, 'groupCall');
    assert.equal(b.heard[0], "onCallReceived(alice, [bob], '', audio)");
  });

  it('a group call cannot change what it carries, and refuses who asks', async () => {
    const {a, b, world} = pair;
    await connect();
    await rejects(a.engine.switchCallMediaType('video'), -1205);
    const {state} = a.engine;
    const callId = state.status === 'connected' ? state.callId : '';
    const asked = {callId, userId: 'alice', roomId: {intRoomId: 1}, from: 'audio', to: 'video'} as const;
    const answer = world.backend(b).signaling?.requestMediaType({...asked});
    await world.advance(0);
    assert.isFalse(await answer);
    assert.deepEqual(a.heard, []);
  });

  describe('inviteUser', () => {
    it('is refused without a call, while one rings here, and before one’s own ring is on its way', async () => {
      const {a, b, world} = pair;
      await rejects(a.engine.inviteUser(['carol']), -1203);
      const call = a.engine.groupCall('g1', ['bob'], 'audio');
      await rejects(a.engine.inviteUser(['carol']), -1203);
      await call;
      await world.advance(0);
      await rejects(b.engine.inviteUser(['carol']), -1203);
      await a.engine.inviteUser(['carol']);
      await world.advance(0);
      assert.deepEqual(c.heard, ['onCallReceived(alice, [carol], g1, audio)']);
    });

    it('leaves out who is in the call or being rung, and refuses when nobody is left', async () => {
      const {a, world} = pair;
      await connect();
      await a.engine.inviteUser(['bob', 'carol'], {userData: 'come in'});
      await world.advance(0);
      assert.deepEqual(a.take(), ['onUserInviting(carol)']);
      assert.equal(c.infos[0]?.userData, 'come in');
      await rejects(a.engine.inviteUser(['bob', 'carol']), -1202);
    });

    it('rings again who has declined', async () => {
      const {a, world} = pair;
      await connect();
      for (let times = 0; times < 2; times++) {
        await a.engine.inviteUser(['carol']);
        await world.advance(0);
        await c.engine.reject();
        await world.advance(0);
      }
      assert.deepEqual(a.heard, [
        'onUserInviting(carol)',
        'onUserReject(carol)',
        'onUserInviting(carol)',
        'onUserReject(carol)',
      ]);
    });

    it('that cannot be sent is told and invites nobody; the call goes on', async () => {
      const {a, b, world} = pair;
      await connect();
      world.backend(a).signaling?.failNext('ring', TUICallError.signalingFailed('No network.'));
      await rejects(a.engine.inviteUser(['carol']), -1406);
      await world.advance(0);
      assert.deepEqual([a.take(), b.take(), c.take()], [['onError(-1406)'], [], []]);
      assert.deepEqual(people(a.engine.state), {bob: 'joined'});
      await a.engine.inviteUser(['carol']);
    });

    it('that cannot be sent ends the call of who is alone by then', async () => {
      const {a, b, world} = pair;
      await connect();
      world.backend(a).signaling?.failNext('ring', TUICallError.signalingFailed('No network.'));
      const invite = rejects(a.engine.inviteUser(['carol']), -1406);
      world.backend(b).media?.vanish();
      await invite;
      await world.advance(0);
      assert.includeMembers(a.take(), ['onUserLeave(bob)', 'onCallEnd(audio, caller, 0, hangup)']);
    });

    it('is refused when the call ends before the ring is on its way, and nobody rings', async () => {
      const {a, world} = pair;
      await connect();
      const invite = rejects(a.engine.inviteUser(['carol']), -1203);
      await a.engine.hangup();
      await invite;
      await world.advance(0);
      assert.notEqual(c.engine.state.status, 'calling');
    });
  });

  describe('joinInGroupCall', () => {
    const ROOM = {intRoomId: 4711};

    it('ends after 20 seconds when nobody is met', async () => {
      const {world} = pair;
      await c.engine.joinInGroupCall(ROOM, 'g1', 'audio');
      assert.deepInclude(
        {...c.engine.state},
        {status: 'connected', role: 'callee', callId: '', groupId: 'g1'},
      );
      await world.advance(19_999);
      assert.deepEqual(c.heard, ['onCallBegin(audio, callee)']);
      await world.advance(1);
      assert.deepEqual(c.heard.slice(1), ['onCallEnd(audio, callee, 20000, unknown)']);
    });

    it('that fails on the way leaves no trace', async () => {
      await pair.world.failDevices(c, TUICallError.of('ERROR_NO_MICROPHONE', 'None.', 'device'));
      await rejects(c.engine.joinInGroupCall(ROOM, 'g1', 'audio'), 60003);
      assert.deepEqual(c.heard, ['onError(60003)']);
      assert.equal(c.engine.state.status, 'idle');
    });

    it('is nobody’s callee on the way: it cannot be answered or declined, but hung up', async () => {
      const {world} = pair;
      const backend = world.backend(c);
      await c.engine.getDeviceList('camera');
      const release = backend.media?.holdNext('join');
      const join = rejects(c.engine.joinInGroupCall(ROOM, 'g1', 'audio'), -1203);
      await world.advance(0);
      for (const run of [() => c.engine.accept(), () => c.engine.reject(), () => c.engine.ignore()]) {
        await rejects(run(), -1203);
      }
      await rejects(c.engine.joinInGroupCall(ROOM, 'g1', 'audio'), -1203);
      await c.engine.hangup();
      await join;
      release?.();
      await world.advance(0);
      assert.deepEqual(c.heard, ['onCallCancelled(carol)', 'onCallNotConnected(audio, canceled, carol)']);
    });

    it('needs a login', async () => {
      await c.engine.unInit();
      await rejects(c.engine.joinInGroupCall(ROOM, 'g1', 'audio'), -1201);
    });

    it('learns the call’s id when somebody is invited', async () => {
      const {a, world} = pair;
      await connect();
      const {state} = a.engine;
      if (state.status !== 'connected') throw new Error('Not connected.');
      await c.engine.joinInGroupCall(state.roomId, 'g1', 'audio');
      await world.advance(0);
      await a.engine.inviteUser(['dave']);
      await world.advance(0);
      assert.deepInclude({...c.engine.state}, {callId: state.callId});
      assert.include(c.heard, 'onUserInviting(dave)');
    });
  });

  it('a UserSig that expires ends the waiting for who was invited: their answers cannot be heard', async () => {
    const {a, b, world} = pair;
    await connect();
    await a.engine.inviteUser(['carol'], {timeout: 0});
    await world.advance(0);
    a.take();
    world.backend(a).signaling?.deliver({type: 'userSigExpired'});
    await world.advance(0);
    assert.deepEqual(people(a.engine.state), {bob: 'joined', carol: 'left'});
    await rejects(a.engine.inviteUser(['dave']), -1201);
    await b.engine.hangup();
    await world.advance(0);
    const left = ['onUserLeave(bob)', 'onCallEnd(audio, caller, 0, hangup)'];
    assert.deepEqual(a.heard, ['onUserSigExpired()', ...left]);
  });
});

function people(state: CallState): Record<string, string> {
  if (state.status === 'idle') return {};
  return Object.fromEntries([...state.participants].map(([userId, {status}]) => [userId, status]));
}
