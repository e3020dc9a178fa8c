import {assert} from '@open-wc/testing';
import type {RunningGroupCall} from '../../src/engine/index.js';
import {usePair} from '../support/pair.js';
import {Party} from '../support/parties.js';
import {FakeWorld, ManualClock, type FakeSignaling} from '../../src/testing/index.js';

describe('TUICallEngine: the running call of a group', () => {
  const pair = usePair();
  let c: Party;
  let told: (readonly string[] | undefined)[];
  const listen = (call: RunningGroupCall | undefined): void => {
    told.push(call?.userIds);
  };

  beforeEach(async () => {
    told = [];
    c = pair.world.party('carol');
    await c.init();
    await pair.world.advance(0);
  });

  async function talk(): Promise<void> {
    const {a, b, world} = pair;
    await a.engine.groupCall('g1', ['bob'], 'audio');
    await world.advance(0);
    assert.deepEqual(told, [], 'a call that only rings is not running');
    await b.engine.accept();
    await world.advance(0);
  }

  it('is told to who follows the group, until it is over', async () => {
    const {a, b, world} = pair;
    let last: RunningGroupCall | undefined;
    c.engine.watchGroupCall('g1', call => {
      last = call;
      listen(call);
    });
    await talk();
    assert.deepEqual(told.at(-1), ['alice', 'bob']);
    const {state} = a.engine;
    assert.equal(state.status, 'connected');
    if (state.status !== 'connected' || !last) return;
    assert.deepEqual(last, {
      groupId: 'g1',
      roomId: state.roomId,
      mediaType: 'audio',
      userIds: ['alice', 'bob'],
    });
    await c.engine.joinInGroupCall(last.roomId, last.groupId, last.mediaType);
    await world.advance(0);
    assert.deepEqual(told.at(-1), ['alice', 'bob', 'carol']);
    for (const {engine} of [a, b, c]) {
      if (engine.state.status !== 'idle') await engine.hangup();
      await world.advance(0);
    }
    assert.isUndefined(told.at(-1));
  });

  it('is told of groups only: not of a one-to-one call, nor of a call without a group', async () => {
    c.engine.watchGroupCall('g1', listen);
    await pair.connect();
    await pair.a.engine.hangup();
    await pair.world.advance(0);
    await pair.a.engine.calls(['bob', 'dave'], 'audio');
    await pair.world.advance(0);
    await pair.b.engine.accept();
    await pair.world.advance(0);
    assert.deepEqual(told, []);
  });

  it('is followed through logins: nothing is known without one', async () => {
    const {world} = pair;
    const late = world.party('dave');
    late.engine.watchGroupCall('g1', listen);
    await talk();
    await late.init();
    await world.advance(0);
    assert.deepEqual(told, [['alice', 'bob']]);
    await late.engine.unInit();
    assert.deepEqual(told, [['alice', 'bob'], undefined]);
    await late.init();
    await world.advance(0);
    assert.deepEqual(told.slice(2), [['alice', 'bob']]);
  });

  it('is told again by who logs in anew while the call runs', async () => {
    const {b, world} = pair;
    c.engine.watchGroupCall('g1', listen);
    await talk();
    world.backend(b).signaling?.deliver({type: 'userSigExpired'});
    await world.advance(0);
    assert.deepEqual(told.at(-1), ['alice']);
    await b.init();
    await world.advance(0);
    assert.deepEqual(told.at(-1), ['alice', 'bob']);
  });

  it('is no longer told after the stop, and a listener that throws disturbs nobody', async () => {
    const {world} = pair;
    const thrown: unknown[] = [];
    const onError = (event: ErrorEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('error', onError);
    c.engine.watchGroupCall('g1', () => {
      thrown.push('heard');
      throw new Error('A page may fail.');
    });
    const stop = c.engine.watchGroupCall('g1', listen);
    stop();
    await talk().catch(() => undefined);
    assert.isNotEmpty(thrown);
    assert.deepEqual(told, []);
    await world.advance(0).catch(() => undefined);
    window.removeEventListener('error', onError);
  });

  it('refuses a malformed group id', () => {
    assert.throws(() => c.engine.watchGroupCall('', listen), /groupId/);
  });

  it('is silent over a backend that cannot tell', async () => {
    const world = new FakeWorld();
    const clock = new ManualClock();
    const backend = world.backend();
    const party = new Party(
      'alice',
      {
        name: 'mute',
        createMedia: given => backend.createMedia(given),
        createSignaling: async given => {
          const signaling = await backend.createSignaling(given);
          const mute: Partial<Record<keyof FakeSignaling, undefined>> = {
            watchGroup: undefined,
            setGroupCall: undefined,
          };
          return Object.assign(signaling, mute);
        },
      },
      clock,
    );
    await party.init();
    party.engine.watchGroupCall('g1', listen)();
    await party.engine.joinInGroupCall({intRoomId: 7}, 'g1', 'audio');
    await clock.advance(0);
    assert.deepEqual(told, []);
    assert.notInclude(party.heard.join(), 'onError');
    await party.engine.unInit();
  });
});
