import {assert} from '@open-wc/testing';
import {FAREWELL_TIME, Farewells} from '../../../src/elements/tui-call-view/farewells.js';
import type {ParticipantStatus} from '../../../src/engine/index.js';
import {ManualClock} from '../../../src/testing/index.js';
import {connected} from '../stub-engine.js';
import {participantsOf} from './group-fixture.js';

describe('Farewells', () => {
  let clock: ManualClock;
  let farewells: Farewells;
  let updates: number;

  beforeEach(() => {
    clock = new ManualClock();
    updates = 0;
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => updates++,
      updateComplete: Promise.resolve(true),
    };
    farewells = new Farewells(host, () => clock);
  });

  afterEach(() => {
    farewells.hostDisconnected();
    assert.equal(clock.pending, 0);
  });

  function follow(people: Readonly<Record<string, ParticipantStatus>>, serial = 1): void {
    farewells.follow(connected({serial, participants: participantsOf(people)}));
  }

  it('remembers who goes for some time, then renders the host once', async () => {
    follow({bob: 'joined', carol: 'inviting'});
    follow({bob: 'left', carol: 'inviting'});
    await clock.advance(1000);
    follow({bob: 'left', carol: 'noResponse'});
    assert.deepEqual(farewells.userIds, ['bob', 'carol']);
    await clock.advance(FAREWELL_TIME - 1000);
    assert.deepEqual(farewells.userIds, ['carol']);
    assert.equal(updates, 1);
    await clock.advance(1000);
    assert.deepEqual(farewells.userIds, []);
  });

  it('does not begin anew with every state', async () => {
    follow({bob: 'joined'});
    follow({bob: 'left'});
    await clock.advance(FAREWELL_TIME - 1);
    follow({bob: 'left'});
    await clock.advance(1);
    assert.deepEqual(farewells.userIds, []);
  });

  it('knows nothing of who had gone before it looked, of another call, or of a ring that was taken back', () => {
    follow({bob: 'left', carol: 'inviting', dave: 'joined'});
    follow({bob: 'left', carol: 'left', dave: 'joined'});
    assert.deepEqual(farewells.userIds, []);
    follow({dave: 'left'}, 2);
    assert.deepEqual(farewells.userIds, []);
  });

  it('forgets who comes back', () => {
    follow({bob: 'joined'});
    follow({bob: 'left'});
    follow({bob: 'inviting'});
    assert.deepEqual(farewells.userIds, []);
  });
});
