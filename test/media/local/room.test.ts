import {assert} from '@open-wc/testing';

import {browserEnvironment} from '../../../src/media/local/environment.js';
import type {Frame, MediaState, Signal} from '../../../src/media/local/frames.js';
import {holdLock} from '../../../src/media/local/presence.js';
import {Room, type Member, type RoomListener} from '../../../src/media/local/room.js';
import type {ManualClock} from '../../../src/testing/index.js';
import {echo, eventually, manualClock} from './support.js';

const SILENT: MediaState = {audio: false, video: false};
const OFFER: Signal = {type: 'offer', wire: 'w', sdp: 's'};

/** Takes note of what a room reports, in short words. */
class Notes implements RoomListener {
  readonly lines: string[] = [];

  entered({id, userId}: Member, isNewcomer: boolean, replaces: Member | undefined): void {
    this.lines.push(`${isNewcomer ? 'new' : 'here'} ${userId}/${id}${replaces ? ` for ${replaces.id}` : ''}`);
  }

  mediaChanged({userId, media}: Member, before: MediaState): void {
    this.lines.push(`${userId} ${JSON.stringify(before)} -> ${JSON.stringify(media)}`);
  }

  left({userId, id}: Member): void {
    this.lines.push(`left ${userId}/${id}`);
  }

  withdrew(memberId: string): void {
    this.lines.push(`withdrew ${memberId}`);
  }

  signalled(memberId: string, userId: string, {type}: Signal): void {
    this.lines.push(`${type} from ${userId}/${memberId}`);
  }

  wanted(memberId: string, height: number): void {
    this.lines.push(`${memberId} wants ${height}`);
  }

  expelled(): void {
    this.lines.push('expelled');
  }
}

describe('Room', () => {
  let channel: string;
  let clock: ManualClock;
  let raw: BroadcastChannel;
  let rawFrames: Frame[];
  let open: Room[];
  beforeEach(() => {
    channel = `test-${crypto.randomUUID()}`;
    clock = manualClock();
    open = [];
    rawFrames = [];
    raw = new BroadcastChannel(`tui-call:${channel}:room:int:1`);
    raw.onmessage = ({data}: MessageEvent<Frame>) => rawFrames.push(data);
  });
  afterEach(() => {
    for (const room of open) room.leave();
    raw.close();
    assert.equal(clock.pending, 0);
  });

  /** Without locks, so that members who are only frames on the channel need none. */
  function room(
    selfId: string,
    memberId: string,
    locks?: LockManager,
    time = clock,
  ): {room: Room; notes: Notes} {
    const notes = new Notes();
    const environment = {...browserEnvironment(), locks};
    const options = {channel, roomKey: 'int:1', selfId, memberId, clock: time, environment};
    const made = new Room(options, notes);
    open.push(made);
    return {room: made, notes};
  }

  function frame(type: 'enter' | 'present' | 'beat', from: string, userId: string, more: object = {}): void {
    raw.postMessage({type, to: 'a', from, userId, since: clock.now(), media: SILENT, ...more});
  }

  it('is silent and deaf to presence until it is entered', async () => {
    const {notes} = room('alice', 'a');
    frame('enter', 'b', 'bob');
    await clock.advance(3_000);
    assert.deepEqual([notes.lines, rawFrames], [[], []]);
  });

  it('carries negotiations before it is entered', async () => {
    const {room: alice, notes} = room('alice', 'a');
    const {notes: bobs} = room('bob', 'b');
    alice.signal('b', OFFER);
    raw.postMessage({type: 'signal', to: 'a', from: 'x', userId: 'xavier', signal: OFFER});
    await echo();
    assert.deepEqual(bobs.lines, ['offer from alice/a']);
    assert.deepEqual(notes.lines, ['offer from xavier/x']);
  });

  it('carries how high a picture is shown to the one whose it is', async () => {
    const {room: alice, notes} = room('alice', 'a');
    const {notes: bobs} = room('bob', 'b');
    const {notes: carols} = room('carol', 'c');
    alice.want('b', 240);
    raw.postMessage({type: 'want', to: 'a', from: 'x', userId: 'xavier', height: 0});
    await echo();
    assert.deepEqual([notes.lines, bobs.lines, carols.lines], [['x wants 0'], ['a wants 240'], []]);
  });

  it('tells the one who was there of a newcomer, and the newcomer of who was there', async () => {
    const {room: alice, notes} = room('alice', 'a');
    const {room: bob, notes: bobs} = room('bob', 'b');
    alice.enter(SILENT);
    await echo();
    bob.enter({audio: true, video: false});
    await echo();
    await echo();
    assert.deepEqual(notes.lines, ['new bob/b']);
    assert.deepEqual(bobs.lines, ['here alice/a']);
    assert.deepEqual(
      [...alice.members].map(({media}) => media),
      [{audio: true, video: false}],
    );
  });

  for (const [type, age, news] of [
    ['enter', 1, 'new bob/b'],
    ['enter', 0, 'new bob/b'],
    ['enter', -1, 'here bob/b'],
    ['present', 1, 'new bob/b'],
    ['present', 0, 'here bob/b'],
    ['present', -1, 'here bob/b'],
    ['beat', 1, 'new bob/b'],
    ['beat', -1, 'here bob/b'],
  ] as const) {
    it(`takes somebody whose first word is ${type}, ${age} ms after one's own, for ${news.split(' ')[0]}`, async () => {
      const {room: alice, notes} = room('alice', 'a');
      alice.enter(SILENT);
      frame(type, 'b', 'bob', {since: clock.now() + age});
      await echo();
      assert.deepEqual(notes.lines, [news]);
    });
  }

  it('has one newcomer of two who enter without having heard of each other', async () => {
    const {room: alice, notes} = room('alice', 'a');
    const later = manualClock();
    await later.advance(1);
    const {room: bob, notes: bobs} = room('bob', 'b', undefined, later);
    alice.enter(SILENT);
    bob.enter(SILENT);
    await echo();
    await echo();
    assert.deepEqual([...notes.lines, ...bobs.lines].sort(), ['here alice/a', 'new bob/b']);
  });

  it('tells of changes of media once, and mends one that was missed by the next beat', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    frame('enter', 'b', 'bob');
    raw.postMessage({type: 'media', from: 'b', userId: 'bob', media: {audio: true, video: false}});
    raw.postMessage({type: 'media', from: 'b', userId: 'bob', media: {audio: true, video: false}});
    frame('beat', 'b', 'bob', {media: {audio: true, video: true}});
    raw.postMessage({type: 'media', from: 'nobody', userId: 'bob', media: SILENT});
    await echo();
    assert.deepEqual(notes.lines, [
      'new bob/b',
      'bob {"audio":false,"video":false} -> {"audio":true,"video":false}',
      'bob {"audio":true,"video":false} -> {"audio":true,"video":true}',
    ]);
  });

  it('announces a change at once, and nothing that is no change', async () => {
    const {room: alice} = room('alice', 'a');
    alice.enter(SILENT);
    alice.announce({audio: true, video: false});
    alice.announce({audio: true, video: false});
    await echo();
    assert.deepEqual(
      rawFrames.map(({type}) => type),
      ['enter', 'media'],
    );
  });

  it('tells of a leave once', async () => {
    const {room: alice, notes} = room('alice', 'a');
    const {room: bob} = room('bob', 'b');
    alice.enter(SILENT);
    await echo();
    bob.enter(SILENT);
    await echo();
    bob.leave();
    await eventually(() => (notes.lines.length > 1 ? true : undefined), 'Nobody left.');
    await clock.advance(10_000);
    assert.deepEqual(notes.lines, ['new bob/b', 'left bob/b']);
    assert.deepEqual([...alice.members], []);
  });

  it('tells of somebody who gave up before entering', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    raw.postMessage({type: 'bye', from: 'b', userId: 'bob'});
    await echo();
    assert.deepEqual(notes.lines, ['withdrew b']);
  });

  it('notices at once when the page of a member is gone', async () => {
    const {room: alice, notes} = room('alice', 'a', navigator.locks);
    const page = new AbortController();
    await holdLock(navigator.locks, `tui-call:${channel}:member:b`, page.signal);
    alice.enter(SILENT);
    frame('enter', 'b', 'bob');
    await echo();
    await navigator.locks.query();
    assert.deepEqual(notes.lines, ['new bob/b']);
    page.abort();
    await eventually(() => (notes.lines.length > 1 ? true : undefined), 'Nobody noticed.');
    assert.deepEqual(notes.lines, ['new bob/b', 'left bob/b']);
  });

  it('notices within 6 s when a member freezes, and lets it come back', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    frame('enter', 'b', 'bob');
    await clock.advance(3_000);
    frame('beat', 'b', 'bob');
    await clock.advance(4_000);
    assert.deepEqual(notes.lines, ['new bob/b']);
    await clock.advance(1_999);
    assert.deepEqual(notes.lines, ['new bob/b', 'left bob/b']);
    frame('beat', 'b', 'bob');
    await echo();
    assert.deepEqual(notes.lines, ['new bob/b', 'left bob/b', 'new bob/b']);
  });

  it('needs a new link to one who was here first, was lost and comes back', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    const earlier = {since: clock.now() - 5_000};
    frame('present', 'b', 'bob', earlier);
    await clock.advance(6_000);
    frame('beat', 'b', 'bob', earlier);
    await echo();
    assert.deepEqual(notes.lines, ['here bob/b', 'left bob/b', 'new bob/b']);
  });

  it('takes a negotiation for a sign of life', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    frame('enter', 'b', 'bob');
    for (let second = 0; second < 8; second++) {
      await clock.advance(1_000);
      raw.postMessage({type: 'signal', to: 'a', from: 'b', userId: 'bob', signal: OFFER});
      await echo();
    }
    assert.notInclude(notes.lines, 'left bob/b');
  });

  it('replaces an older stay of the same person without a false sequence', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    frame('enter', 'b1', 'bob');
    frame('enter', 'b2', 'bob', {since: clock.now() + 5});
    frame('beat', 'b1', 'bob');
    raw.postMessage({type: 'bye', from: 'b1', userId: 'bob'});
    await clock.advance(3_000);
    assert.deepEqual(notes.lines, ['new bob/b1', 'new bob/b2 for b1', 'withdrew b1']);
    assert.deepEqual(
      [...alice.members].map(({id}) => id),
      ['b2'],
    );
  });

  it('is over when the same person enters elsewhere, and only then', async () => {
    const {room: older, notes} = room('alice', 'a');
    older.enter(SILENT);
    await clock.advance(10);
    const {room: newer, notes: newerNotes} = room('alice', 'a2');
    newer.enter(SILENT);
    await echo();
    assert.deepEqual([notes.lines, newerNotes.lines], [['expelled'], []]);
    const sent = rawFrames.length;
    await clock.advance(2_000);
    assert.isTrue(rawFrames.slice(sent).every(({from}) => from === 'a2'));
  });

  it('lets the greater name win when the same person enters twice at the same moment', async () => {
    const {room: one, notes} = room('alice', 'a');
    const {room: two, notes: others} = room('alice', 'b');
    one.enter(SILENT);
    two.enter(SILENT);
    await clock.advance(2_000);
    assert.deepEqual([notes.lines, others.lines], [['expelled'], []]);
  });

  it('bears with noise on its channel', async () => {
    const {room: alice, notes} = room('alice', 'a');
    alice.enter(SILENT);
    for (const data of ['', 5, {type: 'enter'}, {type: 'enter', from: 'b', userId: 'bob', since: {}}]) {
      raw.postMessage(data);
    }
    frame('enter', 'b', 'bob');
    await echo();
    assert.deepEqual(notes.lines, ['new bob/b']);
    assert.equal(alice.dropped, 4);
  });

  it('holds no lock and reports nothing once it is left', async () => {
    const {room: alice, notes} = room('alice', 'a', navigator.locks);
    await alice.ready;
    alice.enter(SILENT);
    const {room: bob} = room('bob', 'b', navigator.locks);
    await bob.ready;
    bob.enter(SILENT);
    await echo();
    alice.leave();
    bob.leave();
    raw.postMessage({type: 'bye', from: 'b', userId: 'bob'});
    await clock.advance(10_000);
    assert.deepEqual(notes.lines, ['new bob/b']);
    await eventually(async () => {
      const {held = [], pending = []} = await navigator.locks.query();
      return [...held, ...pending].some(({name}) => name?.includes(channel)) ? undefined : true;
    }, 'A lock is still held or wanted.');
  });
});
