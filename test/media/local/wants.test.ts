import {assert} from '@open-wc/testing';

import type {Member} from '../../../src/media/local/room.js';
import {heightFor, Wants} from '../../../src/media/local/wants.js';
import type {ShownSize} from '../../../src/media/view-watch.js';
import {ManualClock} from '../../../src/testing/index.js';

const BOB: Member = {id: 'b', userId: 'bob', since: 0, media: {audio: true, video: true}};

describe('heightFor', () => {
  const rows = [
    [160, 120, 120],
    [160, 121, 180],
    [320, 240, 240],
    [640, 360, 480],
    [300, 700, 720],
    [5, 5, 120],
    [9_000, 9_000, 2160],
  ] as const;
  for (const [width, height, expected] of rows) {
    it(`asks for ${expected} rows for ${width}x${height}`, () => {
      assert.equal(heightFor({width, height}), expected);
    });
  }
});

describe('Wants', () => {
  let clock: ManualClock;
  let members: Member[];
  let sizes: Map<string, ShownSize | undefined>;
  let told: string[];
  let wants: Wants;
  beforeEach(() => {
    clock = new ManualClock();
    members = [BOB];
    sizes = new Map();
    told = [];
    wants = new Wants({
      clock,
      places: {hasPlace: userId => sizes.has(userId), sizeOf: userId => sizes.get(userId)},
      members: () => members,
      send: (memberId, height) => told.push(`${memberId} ${height}`),
    });
  });
  afterEach(() => {
    wants.stop();
    assert.equal(clock.pending, 0);
  });

  function show(height: number | undefined): void {
    sizes.set('bob', height === undefined ? undefined : {width: height, height});
    wants.reconsider('bob');
  }

  it('says nothing about whom no view was set for', async () => {
    wants.repeat(BOB);
    wants.reconsider('bob');
    wants.reconsider('nobody');
    await clock.advance(10_000);
    assert.deepEqual(told, []);
  });

  it('says at once how large somebody is shown who was not shown before', () => {
    show(240);
    assert.deepEqual(told, ['b 240']);
  });

  it('says that nothing is wanted when a picture stays hidden, and at once when it is back', async () => {
    show(240);
    show(undefined);
    await clock.advance(1_999);
    assert.deepEqual(told, ['b 240']);
    await clock.advance(1);
    assert.deepEqual(told, ['b 240', 'b 0']);
    show(360);
    assert.deepEqual(told, ['b 240', 'b 0', 'b 360']);
  });

  it('says so of a view that was hidden from the beginning, too', async () => {
    show(undefined);
    await clock.advance(2_000);
    assert.deepEqual(told, ['b 0']);
  });

  it('keeps silent about a picture that is back soon', async () => {
    show(240);
    show(undefined);
    await clock.advance(1_900);
    show(240);
    await clock.advance(10_000);
    assert.deepEqual(told, ['b 240']);
  });

  it('waits until an edge is dragged no more', async () => {
    show(240);
    for (let height = 250; height <= 700; height += 50) {
      show(height);
      await clock.advance(40);
    }
    await clock.advance(300);
    assert.deepEqual(told, ['b 240', 'b 720']);
  });

  it('keeps silent about changes that make no difference', async () => {
    show(240);
    show(239);
    show(700);
    show(200);
    await clock.advance(10_000);
    assert.deepEqual(told, ['b 240']);
  });

  it('does not refuse the picture of a camera that is closed: it is to come at once when it opens', async () => {
    members = [{...BOB, media: {audio: true, video: false}}];
    show(undefined);
    await clock.advance(10_000);
    assert.deepEqual(told, []);
    members = [BOB];
    wants.reconsider('bob');
    await clock.advance(2_000);
    assert.deepEqual(told, ['b 0']);
  });

  it('tells whoever comes later', () => {
    members = [];
    show(240);
    assert.deepEqual(told, []);
    members = [BOB];
    wants.repeat(BOB);
    assert.deepEqual(told, ['b 240']);
  });

  it('tells a member again whose connection is new', () => {
    show(240);
    wants.repeat(BOB);
    assert.deepEqual(told, ['b 240', 'b 240']);
  });

  it('tells a later stay of the same person', () => {
    show(240);
    members = [{...BOB, id: 'b2'}];
    wants.repeat({...BOB, id: 'b2'});
    assert.deepEqual(told, ['b 240', 'b2 240']);
  });

  it('forgets who has gone', async () => {
    show(240);
    show(undefined);
    members = [];
    wants.forget('bob');
    await clock.advance(10_000);
    members = [BOB];
    wants.repeat(BOB);
    assert.deepEqual(told, ['b 240']);
  });
});
