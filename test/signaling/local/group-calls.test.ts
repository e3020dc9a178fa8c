import {assert} from '@open-wc/testing';
import type {GroupCall, RunningGroupCall} from '../../../src/engine/types.js';
import {heardOf, LocalWorld, type LocalClient} from './local-world.js';

const CALL: GroupCall = {groupId: 'g1', roomId: {intRoomId: 4711}, mediaType: 'video'};

describe('LocalSignaling and the running calls of groups', () => {
  let world: LocalWorld;
  let bob: LocalClient;
  let told: (RunningGroupCall | undefined)[];

  beforeEach(async () => {
    world = new LocalWorld();
    bob = await world.signaling('bob');
    told = [];
    bob.port.watchGroup('g1', call => told.push(call));
    await world.settle();
  });
  afterEach(() => world.dispose());

  it('believes in somebody for so long as they say so', async () => {
    const ghost = world.ghost('alice');
    ghost.send({kind: 'groupCall', call: CALL, isLocked: false});
    await world.advance(12_000);
    ghost.send({kind: 'groupCall', call: CALL, isLocked: false});
    await world.advance(12_000);
    assert.deepEqual(told, [{...CALL, userIds: ['alice']}]);
    await world.advance(5000);
    assert.deepEqual(told.slice(1), [undefined], 'a page that froze for good is no ghost');
  });

  it('hears at once that a page has gone, by its word or by its lock', async () => {
    const ghost = world.ghost('alice');
    ghost.send({kind: 'groupCall', call: CALL, isLocked: false});
    await world.settle();
    ghost.send({kind: 'bye'});
    await world.settle();
    assert.deepEqual(told, [{...CALL, userIds: ['alice']}, undefined]);
    // Nobody holds this session's lock, as after a crash.
    const over = new Promise<void>(resolve => {
      bob.port.watchGroup('g1', call => {
        if (call === undefined) resolve();
      });
    });
    ghost.send({kind: 'groupCall', call: CALL, isLocked: true});
    await over;
  });

  it('answers who asks, for its own group only, and repeats itself while the call runs', async () => {
    const ghost = world.ghost('carol');
    await bob.port.setGroupCall(CALL);
    ghost.send({kind: 'groupQuery', groupId: 'g2'});
    await world.settle();
    const word = {kind: 'groupCall', call: CALL, isLocked: true} as const;
    assert.deepEqual(heardOf(ghost, 'groupCall'), [word]);
    ghost.send({kind: 'groupQuery', groupId: 'g1'});
    await world.advance(10_000);
    assert.deepEqual(heardOf(ghost, 'groupCall'), [word, word, word, word]);
    await bob.port.setGroupCall(undefined);
    await world.advance(10_000);
    assert.deepEqual(heardOf(ghost, 'groupCall').slice(4), [{kind: 'groupCall', isLocked: true}]);
    assert.deepEqual(told, [{...CALL, userIds: ['bob']}, undefined], 'one hears of oneself too');
  });

  it('tells nothing when nobody is logged in', async () => {
    const port = world.port();
    await port.setGroupCall(CALL);
    port.watchGroup('g1', () => assert.fail('nobody is logged in'))();
    await world.settle();
    assert.deepEqual(told, []);
  });
});
