import {assert} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import {GroupCallWatch} from '../../../src/elements/internal/group-call-watch.js';
import type {RunningGroupCall} from '../../../src/engine/types.js';
import {StubEngine} from '../stub-engine.js';

const CALL: RunningGroupCall = {
  groupId: 'g1',
  roomId: {intRoomId: 7},
  mediaType: 'audio',
  userIds: ['bob'],
};

describe('GroupCallWatch', () => {
  let updates: number;
  let engine: StubEngine;
  let watch: GroupCallWatch;

  beforeEach(() => {
    updates = 0;
    engine = new StubEngine();
    const host: ReactiveControllerHost = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => {
        updates += 1;
      },
      updateComplete: Promise.resolve(true),
    };
    watch = new GroupCallWatch(host);
  });

  it('knows the running call, and has the host rendered at each change', () => {
    watch.follow(engine, 'g1');
    assert.isUndefined(watch.call);
    engine.run('g1', CALL);
    assert.equal(watch.call, CALL);
    engine.run('g1', undefined);
    assert.isUndefined(watch.call);
    assert.equal(updates, 2);
  });

  it('follows once, however often it is asked to', () => {
    for (let times = 0; times < 3; times++) watch.follow(engine, 'g1');
    assert.lengthOf([...engine.groupWatches], 1);
  });

  it('lets go of what it followed before, and of what it knew', () => {
    const other = new StubEngine();
    watch.follow(engine, 'g1');
    engine.run('g1', CALL);
    watch.follow(other, 'g1');
    assert.isUndefined(watch.call);
    assert.lengthOf([...engine.groupWatches], 0);
    watch.follow(other, '');
    assert.lengthOf([...other.groupWatches], 0);
    watch.follow(undefined, 'g1');
    watch.hostDisconnected();
    assert.isUndefined(watch.call);
  });
});
